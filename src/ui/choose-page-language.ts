import { chooseLanguage } from '#words/choose-language.ts';
import { language } from '#words/language.ts';

/**
 * As `chooseLanguage`; the page then says that it is written in that language, until a story turns it its own way.
 * @returns null where nothing waits
 */
export function choosePageLanguage(search: string): Promise<void> | null {
  const chosen = chooseLanguage(search);
  return (
    chosen?.then(() => {
      const { tag, dir } = language();
      Object.assign(document.documentElement, { lang: tag, dir });
    }) ?? null
  );
}
