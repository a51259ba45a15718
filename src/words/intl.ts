import { language } from './language.ts';

// Formatters are slow to make and quick to use, so each is made once.
const made = new Map<string, unknown>();

function once<T>(kind: string, options: object | undefined, make: (locale: string) => T): T {
  const { locale } = language();
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, make(locale));
  return made.get(key) as T;
}

/** The `Intl` formatters of the interface’s language, each made once. */
export const numberFormat = (options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once('number', options, (locale) => new Intl.NumberFormat(locale, options));

export const dateTimeFormat = (options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once('date', options, (locale) => new Intl.DateTimeFormat(locale, options));

export const pluralRules = (options?: Intl.PluralRulesOptions): Intl.PluralRules =>
  once('plural', options, (locale) => new Intl.PluralRules(locale, options));

const listFormat = (options: Intl.ListFormatOptions): Intl.ListFormat =>
  once('list', options, (locale) => new Intl.ListFormat(locale, options));

/** A number as a reader is told it: “12,345”. */
export const sayNumber = (number: number): string => numberFormat().format(number);

/** “a, b and c”. */
export const listOf = (all: readonly string[]): string => listFormat({ type: 'conjunction' }).format(all);

/** “a, b or c”. */
export const oneOf = (all: readonly string[]): string => listFormat({ type: 'disjunction' }).format(all);
