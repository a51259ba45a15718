import type { MessageOf, PlainKey, Text, ValuesOf } from '#words/message.ts';

/** What is said of a problem: a message of the catalogue and its values. */
export type ProblemMessage = MessageOf<'problems'>;

/** Messages without values. */
export type ProblemKey = Extract<ProblemMessage, { values?: undefined }>['key'];

/** Messages that quote a text. */
type QuotingKey = Extract<ProblemMessage, { values: { text: Text } }>['key'];

/** Why a text is not a date: what stands there, what was expected, how to fix it. Each reads on its own. */
export type EdtfProblem = {
  found: ProblemMessage;
  expected: ProblemMessage;
  fix: ProblemMessage;
  /** Offset of the trouble in the text, where one place is to blame. */
  at?: number;
};

export type Refused = { problem: EdtfProblem };

/** A message of the catalogue, to be said by who shows the problem. */
export function message<K extends PlainKey<'problems'>>(
  key: K,
  ...[values]: ValuesOf<'problems', K>
): ProblemMessage {
  return (values ? { key, values } : { key }) as ProblemMessage;
}

/** Longer texts are cut, so that a page pasted in place of a date leaves the list of problems readable. */
const LONGEST_QUOTE = 60;

export const shorten = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 3)}…` : text;

export function refuse(
  found: ProblemMessage,
  expected: ProblemKey | ProblemMessage,
  fix: ProblemKey | ProblemMessage,
  at: number,
): Refused {
  return { problem: { found, expected: toMessage(expected), fix: toMessage(fix), at } };
}

const toMessage = (it: ProblemKey | ProblemMessage): ProblemMessage =>
  typeof it === 'string' ? message(it) : it;

export function isRefused(read: object): read is Refused {
  return 'problem' in read;
}

type NearMiss = {
  form: RegExp;
  found: QuotingKey;
  expected?: ProblemKey;
  fix: ProblemKey | ((groups: string[]) => ProblemMessage);
};

const two = (digits = '') => digits.padStart(2, '0');
const write = (date: string) => message('fixWrite', { date });
const whole = ([year, month, day]: string[]) => write(`${year}-${two(month)}-${two(day)}`);

/** Tried in order once a text has turned out to be no date: what its writer meant, as far as that shows. */
const NEAR_MISSES: NearMiss[] = [
  { form: /^\s*$/, found: 'foundBlankDate', fix: 'fixBlankDate' },
  { form: /^\s|\s$/, found: 'foundSpaceAround', fix: 'fixSpaceAround' },
  { form: /^\[.*\]?$/, found: 'foundSetOneOf', expected: 'expectedLevel', fix: 'fixSetOneOf' },
  { form: /^\{.*\}?$/, found: 'foundSetAllOf', expected: 'expectedLevel', fix: 'fixSetAllOf' },
  { form: /^Y?-?\d+E\d+/i, found: 'foundExponent', expected: 'expectedLevel', fix: 'fixExponent' },
  {
    form: /^Y?-?\d+(E\d+)?S\d+/i,
    found: 'foundSignificantDigits',
    expected: 'expectedLevel',
    fix: 'fixSignificantDigits',
  },
  {
    form: /^P\d|^R\d*\/|\/P/,
    found: 'foundDuration',
    expected: 'expectedInterval',
    fix: 'fixDuration',
  },
  { form: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, found: 'foundSlashes', fix: whole },
  { form: /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/, found: 'foundYearLast', fix: 'fixYearLast' },
  { form: /^(\d{4})(\d\d)(\d\d)$/, found: 'foundNoHyphens', fix: whole },
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, found: 'foundOneDigit', fix: whole },
  {
    form: /^(\d{4})-(\d)$/,
    found: 'foundMonthOfOneDigit',
    fix: ([year, month]) => write(`${year}-${two(month)}`),
  },
  {
    form: /^(\d{4}-\d\d-\d\d)(?:\s+|t)(\d\d:\d\d.*)$/,
    found: 'foundNoT',
    fix: ([date, time]) => write(`${date}T${time}`),
  },
  {
    form: /^(?:c\.?|ca\.?|circa|about)\s*(\d{4})$/i,
    found: 'foundAbout',
    fix: ([year]) => write(`${year}~`),
  },
  {
    form: /^(-?[\dX-]+)(?:\?~|~\?)$/,
    found: 'foundTwoQualifiers',
    fix: ([date]) => message('fixTwoQualifiers', { date: `${date}%` }),
  },
  { form: /^[\d-]*[xu][\dxu-]*$/, found: 'foundUnspecified', fix: 'fixUnspecified' },
  { form: /^(?:unknown|open)$/i, found: 'foundFirstDraft', fix: 'fixFirstDraft' },
  { form: /^\d{3}s?$/, found: 'foundDecade', fix: 'fixDecade' },
  { form: /^\d{2}$/, found: 'foundTwoDigits', fix: 'fixTwoDigits' },
  { form: /^(\d{4})s$/, found: 'foundDecadeInWords', fix: 'fixDecade' },
  {
    form: /^([+-]?)(\d{5,})(-.*)?$/,
    found: 'foundLongYear',
    fix: ([sign, digits]) => message('fixLongYear', { year: `Y${sign === '-' ? '-' : ''}${digits}` }),
  },
  { form: /^\d+ ?(BC|BCE)$/i, found: 'foundYearBc', fix: 'fixYearBc' },
];

/** The problem of a text that has not even the shape of a date; `at` is where it begins. */
export function explainShape(text: string, at: number): Refused {
  for (const { form, found, expected = 'expectedDate', fix } of NEAR_MISSES) {
    const match = form.exec(text);
    if (match)
      return refuse(quote(found, text), expected, typeof fix === 'string' ? fix : fix(match.slice(1)), at);
  }
  return refuse(quote('foundText', text), 'expectedDate', 'fixDate', at);
}

/** What was found, in words that quote it. */
export const quote = (key: QuotingKey, text: string): ProblemMessage => message(key, { text: shorten(text) });
