import type { Cells } from '#load/cells/cells.ts';
import { wordsOf } from '#load/cells/cells.ts';
import { isBlankWord } from '#load/places/read-coordinate.ts';

/** What the rows say about a column of times of day. */
export type ClockEvidence = {
  read: number;
  unread: number;
  unreadRow: number;
  /** Bare numbers of one or two digits, and of more: 7 is seven minutes past midnight only beside 1342. */
  short: number;
  long: number;
};

export const createClockEvidence = (): ClockEvidence => ({
  read: 0,
  unread: 0,
  unreadRow: 0,
  short: 0,
  long: 0,
});

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** Ways to write a time of day, and how ISO 8601 writes it after a date. */
const forms: readonly (readonly [pattern: RegExp, write: (groups: string[]) => string])[] = [
  [/^(\d{1,2}:\d\d.*)$/, ([time]) => ` ${time}`],
  [/^(\d{1,2})\s*([ap])m$/i, ([hour, half]) => ` ${hour}:00 ${half}m`],
  [
    /^(\d{1,2})(?:\.|\s*h\s*)(\d\d)(?:\s*([ap])m)?$/i,
    ([hour, minute, half]) => ` ${hour}:${minute}${half ? ` ${half}m` : ''}`,
  ],
  [/^(\d{1,2})\s*h$/i, ([hour]) => `T${two(hour)}`],
];

/**
 * A time of day as it stands after a date in ISO 8601, such as ` 14:05` or `T14`; null where the words are none.
 * @param isHours whether numbers of one or two digits are hours: else they are minutes past midnight, as in 0007
 */
export function clockAfterDate(words: string, isHours: boolean): string | null {
  const text = words
    .replace(/\b([ap])\.\s?m\.?/i, '$1m')
    .replace(/\s*(?:uhr|hrs?|hours?|o['’]clock|год\.?|ч\.?)\.?$/i, 'h')
    .replace(/^(\d{1,2}:\d\d(?::\d\d)?)h$/, '$1');
  const digits = /^(\d{1,6})(?:\.0+)?h?$/.exec(text)?.[1];
  if (digits !== undefined)
    return clockOfDigits(digits, isHours || (text.endsWith('h') && digits.length < 3));
  for (const [pattern, write] of forms) {
    const match = pattern.exec(text);
    if (match) return write(match.slice(1));
  }
  return null;
}

function clockOfDigits(digits: string, isHours: boolean): string | null {
  if (isHours && digits.length <= 2) return Number(digits) <= 24 ? `T${two(digits)}` : null;
  const isWithSeconds = digits.length > 4;
  const all = digits.padStart(isWithSeconds ? 6 : 4, '0');
  return ` ${all.slice(0, 2)}:${all.slice(2, 4)}${isWithSeconds ? `:${all.slice(4)}` : ''}`;
}

/** The words of a clock column; empty where it says nothing. What kind of numbers it has is noted. */
export function clockWordsOf(cells: Cells, column: number, evidence: ClockEvidence): string {
  const words = wordsOf(cells, column);
  if (isBlankWord(words)) return '';
  if (/^\d{1,2}(?:\.0+)?$/.test(words)) evidence.short++;
  else if (/^\d{3,6}(?:\.0+)?$/.test(words)) evidence.long++;
  return words;
}
