/**
 * Props of words that are the interface's own: English for now, whatever the language and direction of the story
 * around them. They read from the left, and the style sheets align them to the side where the story's own words begin.
 */
export const english = { lang: 'en', dir: 'ltr' } as const;
