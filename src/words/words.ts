import format, { type CompiledMessage, type FormatValues } from 'icu-minify/format';
import { dateTimeFormat, listOf, numberFormat, oneOf, pluralRules } from './intl.ts';
import { inLanguage, language } from './language.ts';
import type { MessageOf, Part, PlainKey, TaggedKey, TaggedValuesOf, ValuesOf } from './message.ts';

/** Says the messages of one part of the catalogue, in the language of the interface. */
export type Say<P extends Part> = {
  <K extends PlainKey<P>>(key: K, ...values: ValuesOf<P, K>): string;
  /** What the pure core or the worker has reported. */
  message(message: MessageOf<P>): string;
  /** A message with tags, as texts and elements in their order. */
  elements<K extends TaggedKey<P>, Element>(
    key: K,
    values: TaggedValuesOf<P, K, Element>,
  ): (string | Element)[];
};

type Compile = (message: string) => CompiledMessage;

/** Set where no build has compiled the catalogue: in the command-line tools. */
let compile: Compile | null = null;

export function compileWith(compiler: Compile): void {
  compile = compiler;
}

const formatters = {
  getNumberFormat: (_locale?: unknown, options?: Intl.NumberFormatOptions) => numberFormat(options),
  getDateTimeFormat: (_locale?: unknown, options?: Intl.DateTimeFormatOptions) => dateTimeFormat(options),
  getPluralRules: (_locale?: unknown, options?: Intl.PluralRulesOptions) => pluralRules(options),
};

/**
 * The messages of a part: `english` is its file, compiled by the build. They are in ICU MessageFormat, and what they
 * hold of numbers, dates and plurals is said as `language()` says it.
 */
export function words<P extends Part>(part: P, english: object): Say<P> {
  const messages = english as Record<string, CompiledMessage>;

  function said<Element>(key: string, values: object = {}): string | Element | (string | Element)[] {
    const plain = messages[key];
    if (plain === undefined) throw new Error(`The catalogue has no message “${part}.${key}”.`);
    const compiled = compile && typeof plain === 'string' ? compile(plain) : plain;
    const chosen = language().dir === 'rtl' ? choicesOf(compiled) : null;
    const given = Object.entries(values).map(([name, value]) => [
      name,
      chosen?.has(name) ? value : toFormat(value),
    ]);
    return format<Element>(
      inLanguage(part, key, compiled),
      language().locale,
      Object.fromEntries(given) as FormatValues<Element>,
      { formatters },
    );
  }

  const say = (key: string, values?: object) => said(key, values) as string;
  say.message = ({ key, values }: { key: string; values?: object | undefined }) => say(key, values);
  say.elements = <Element>(key: string, values: object) =>
    [said<Element>(key, values)].flat() as (string | Element)[];
  return say as unknown as Say<P>;
}

function toFormat(value: unknown): unknown {
  if (typeof value === 'string') return isolate(value);
  if (Array.isArray(value)) return listOf(value.map(isolate));
  if (typeof value === 'object' && value !== null && 'or' in value)
    return oneOf((value.or as readonly string[]).map(isolate));
  return value;
}

/** The values by which a message chooses among variants: `select` in the types of icu-minify. */
function choicesOf(compiled: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(compiled)) {
    if (compiled[1] === 1) found.add(compiled[0] as string);
    for (const it of compiled) choicesOf(it, found);
  } else if (typeof compiled === 'object' && compiled !== null)
    for (const it of Object.values(compiled)) choicesOf(it, found);
  return found;
}

/** A name from the left in a sentence from the right, or the other way, must not turn what stands beside it (UAX 9). */
const isolate = (text: string): string => (language().dir === 'rtl' ? `\u2068${text}\u2069` : text);
