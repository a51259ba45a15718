/**
 * Props of words that are the interface's own: English for now, whatever the language and direction of the story.
 * They read from the left and, by `text-align: match-parent`, stand on the side where the story's own words begin.
 */
export const english = { lang: 'en', dir: 'ltr' } as const;
