import type { Instant } from '#time/calendar.ts';
import { say } from '#words/dates.ts';
import { dateTimeFormat, numberFormat } from '#words/intl.ts';

export type DateFields =
  | 'year'
  | 'month'
  | 'day'
  | 'dayOfYear'
  | 'monthOfYear'
  | 'minute'
  | 'second'
  | 'millisecond';

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const FIELDS: Record<DateFields, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  dayOfYear: { month: 'long', day: 'numeric' },
  monthOfYear: { month: 'long' },
  minute: CLOCK,
  second: { ...CLOCK, second: '2-digit' },
  millisecond: { ...CLOCK, second: '2-digit', fractionalSecondDigits: 3 },
};

const formatter = (fields: DateFields) =>
  dateTimeFormat({ ...FIELDS[fields], timeZone: 'UTC', calendar: 'gregory' });

/** Some fields of an instant in UTC, in words and digits of the interface’s language, the year with its era. */
export function format(fields: DateFields, instant: Instant): string {
  const parts = formatter(fields).formatToParts(instant);
  // The calendar of Intl counts 44 BC as 44, so the year is said here.
  const year = new Date(instant).getUTCFullYear();
  if (isPlainYear(year)) return parts.map((part) => part.value).join('');
  return parts.map((part) => (part.type === 'year' ? sayYear(year) : part.value)).join('');
}

/** Two instants as one range with what they share said once: “18–22 August 2019”. Undefined where the era must be said. */
export function formatRange(fields: DateFields, first: Instant, last: Instant): string | undefined {
  if (!isPlainYear(new Date(first).getUTCFullYear()) || !isPlainYear(new Date(last).getUTCFullYear()))
    return undefined;
  // Versions of Intl differ in the spaces they put round the dash: “18 – 22 August”, “18–22 August”.
  const range = formatter(fields).formatRange(first, last);
  return range.replaceAll('\u2009', ' ').replace(/^(\p{Nd}+) – (?=\p{Nd})/u, '$1–');
}

/** An astronomical year (0 is 1 BC) in words: “2019”, “AD 44”, “45 BC”. */
export function sayYear(year: number): string {
  if (year < 1) return say('beforeChrist', { year: sayCount(1 - year) });
  return year < 1000 ? say('afterChrist', { year: sayCount(year) }) : sayCount(year);
}

// Years are written without a separator up to 9999: 2019, but 170,002.
const sayCount = (count: number): string => numberFormat({ useGrouping: count > 9999 }).format(count);

/** A zone by its minutes ahead of UTC: “UTC”, “UTC+3”, “UTC−3:30”. */
export function sayZone(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const minutes = Math.abs(offsetMinutes) % 60;
  const hours = Math.floor(Math.abs(offsetMinutes) / 60);
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

function isPlainYear(year: number): boolean {
  return year >= 1000 && year <= 9999;
}
