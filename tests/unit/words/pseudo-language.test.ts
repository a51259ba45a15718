import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '#words/choose-language.ts';
import { isBuiltLanguage, speak, language as spoken } from '#words/language.ts';
import { language, translate } from '#words/pseudo-language.ts';
import { messagesOf, partsOfCatalogue } from '../../../tools/words/catalogue.ts';

const formatters = {
  getNumberFormat: () => ({ format: () => '3' }) as unknown as Intl.NumberFormat,
  getDateTimeFormat: () => ({ format: () => '' }) as unknown as Intl.DateTimeFormat,
  getPluralRules: () => new Intl.PluralRules('ar'),
};

/** A message with 3 for every value; what is in a tag is said as it stands. */
function said(source: string, message: ReturnType<typeof compile>): string {
  const values = new Proxy({}, { get: (_, name) => (isTag(name) ? join : 3), has: () => true });
  const isTag = (name: unknown) => source.includes(`<${String(name)}>`);
  const join = (content: unknown[]) => content.join('');
  return [format(message, 'ar', values as never, { formatters })].flat().join('');
}

const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

describe('the pseudo-language', () => {
  it.each(partsOfCatalogue())('has all of %s: accented, longer, and whole', (part, text) => {
    for (const [key, message] of messagesOf(text)) {
      const compiled = compile(message);
      const pseudo = said(message, translate(part, key, compiled));
      const english = said(message, compiled);
      expect([key, pseudo.match(/[A-Za-z]{4,}/)?.[0]]).toEqual([key, undefined]);
      expect(letters(pseudo)).toBeGreaterThanOrEqual(Math.floor(letters(english) * 1.3));
      if (part !== 'dates' && part !== 'distances') expect(pseudo).toMatch(/^\[.*\]$/su);
    }
  });

  it('is spoken where the address asks for it, beside the parts of a frame too', async () => {
    for (const search of ['?ui=en-XB', '?ui=title,en-XB&theme=dark']) {
      await chooseLanguage(search);
      expect(spoken()).toBe(language);
      expect(isBuiltLanguage()).toBe(false);
      speak();
    }
    for (const search of ['', '?ui=title', '?ui=xx', '?ui=']) expect(chooseLanguage(search)).toBeNull();
  });
});
