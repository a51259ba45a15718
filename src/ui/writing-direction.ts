/**
 * The scripts that are written from the right, by their codes (ISO 15924): those of Unicode 13 whose letters have the bidi
 * class R or AL. `Intl.Locale.getTextInfo` is no help: in Node 20 it takes Dhivehi, and Azerbaijani in Arabic letters, to
 * be written from the left, and a page must be laid out by the build as by the browser.
 */
const scriptsFromRight = (
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi ' +
  // No longer written, but quoted.
  'Armi Avst Chrs Cprt Elym Hatr Hung Khar Lydi Mani Merc Mero Narb Nbat Orkh Palm Phli Phlp Phnx Prti Sarb Sogd Sogo'
).split(' ');

export type Direction = 'ltr' | 'rtl';

/** Which way a language (BCP 47) is written: in the script that its tag names, else in its usual one. */
export function directionOfLanguage(lang: string): Direction {
  const { script = '' } = new Intl.Locale(lang).maximize();
  return scriptsFromRight.includes(script) ? 'rtl' : 'ltr';
}

let letterFromRight: RegExp | undefined;

/** Which way a text is written, as `dir="auto"` has it: its first letter decides (Unicode bidi algorithm, P2). */
export function directionOfText(text: string): Direction {
  letterFromRight ??= new RegExp(`[${scriptsFromRight.map((it) => `\\p{Script=${it}}`).join('')}]`, 'u');
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return letterFromRight.test(letter) ? 'rtl' : 'ltr';
}
