import type { Instant } from './calendar.ts';
import { ENGLISH as words } from './words.ts';

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

// Formatters are slow to make and quick to use, so each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();
const counters = new Map<string, Intl.NumberFormat>();

function formatter(fields: DateFields, locale: string): Intl.DateTimeFormat {
  const key = `${fields} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...FIELDS[fields], timeZone: 'UTC', calendar: 'gregory' });
  formatters.set(key, made);
  return made;
}

/** Some fields of an instant in UTC, in words and digits of the locale (BCP 47), the year with its era. */
export function format(fields: DateFields, instant: Instant, locale: string): string {
  const parts = formatter(fields, locale).formatToParts(instant);
  // The calendar of Intl counts 44 BC as 44, so the year is said here.
  const year = new Date(instant).getUTCFullYear();
  if (isPlainYear(year)) return parts.map((part) => part.value).join('');
  return parts.map((part) => (part.type === 'year' ? sayYear(year, locale) : part.value)).join('');
}

/** Two instants as one range with what they share said once: “18–22 August 2019”. Undefined where the era must be said. */
export function formatRange(
  fields: DateFields,
  first: Instant,
  last: Instant,
  locale: string,
): string | undefined {
  if (!isPlainYear(new Date(first).getUTCFullYear()) || !isPlainYear(new Date(last).getUTCFullYear()))
    return undefined;
  // Versions of Intl differ in the spaces they put round the dash: “18 – 22 August”, “18–22 August”.
  const range = formatter(fields, locale).formatRange(first, last);
  return range.replaceAll('\u2009', ' ').replace(/^(\p{Nd}+) – (?=\p{Nd})/u, '$1–');
}

/** An astronomical year (0 is 1 BC) in words: “2019”, “AD 44”, “45 BC”. */
export function sayYear(year: number, locale: string): string {
  if (year < 1) return words.bc(sayCount(1 - year, locale));
  return year < 1000 ? words.ad(sayCount(year, locale)) : sayCount(year, locale);
}

function sayCount(count: number, locale: string): string {
  // Years are written without a separator up to 9999: 2019, but 170,002.
  const useGrouping = count > 9999;
  const key = `${useGrouping} ${locale}`;
  const known = counters.get(key) ?? new Intl.NumberFormat(locale, { useGrouping });
  counters.set(key, known);
  return known.format(count);
}

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
