import type { Span } from '#events/window.ts';
import { type DateFields, format, formatRange } from '#phrases/date-format.ts';
import { sayDays } from '#phrases/say-date.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { sayNumber } from '#ui/say-number.ts';

/**
 * The stretch of time of a bar in words: “March 2015”, “2–8 March 2015”, “January–March 2015”, “2010–2019”, “3 August
 * 2015, 14:00–14:15 (UTC)”.
 */
export function sayBar([start, end]: Span, { unit, count }: Step): string {
  if (unit === 'minute' || unit === 'hour') return sayClocks(start, end);
  if (unit === 'day' || unit === 'week') return sayDays(start, end);
  return count === 1 ? format(unit, start) : sayRange(unit, start, end);
}

function sayClocks(start: number, end: number): string {
  const [from, to] = [format('minute', start), format('minute', end)];
  return `${format('day', start)}, ${from}–${to === '00:00' ? '24:00' : to} (UTC)`;
}

function sayRange(fields: DateFields, start: number, end: number): string {
  const range = formatRange(fields, start, end - 1);
  if (range !== undefined) return range.replace(/\s*–\s*/u, '–');
  return `${format(fields, start)} to ${format(fields, end - 1)}`;
}

const named: Partial<Record<string, string>> = {
  'hour 1': 'an hour',
  'month 3': 'a quarter',
  'year 10': 'a decade',
  'year 100': 'a century',
  'year 1000': 'a millennium',
};

/** For how long a bar stands: “a week”, “a quarter”, “15 minutes”, “20 years”. */
export function sayLength({ unit, count }: Step): string {
  return named[`${unit} ${count}`] ?? (count === 1 ? `a ${unit}` : `${sayNumber(count)} ${unit}s`);
}

/** What a count is of: “1,240 a week”, “1,240 in 15 minutes”. */
export function sayRate(count: number, step: Step): string {
  const length = sayLength(step);
  return `${sayNumber(count)} ${/^an? /.test(length) ? length : `in ${length}`}`;
}
