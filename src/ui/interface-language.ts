import { language } from '#words/language.ts';

/**
 * Props of words that are the interface’s own, whatever the language and direction of the story around them: their
 * language, and the side they are read from. To be spread where they are rendered.
 */
export const interfaceLanguage = {
  get lang() {
    return language().tag;
  },
  get dir() {
    return language().dir;
  },
};
