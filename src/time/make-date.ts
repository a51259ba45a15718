import { DAY, type Instant, MINUTE, SECOND, utc } from './calendar.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { spanToEdtf } from './instant.ts';
import type { EdtfPart, EdtfPoint, Qualified } from './point.ts';

/** What an instant is known to. */
export type PointUnit = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

const sure: Qualified = { isUncertain: false, isApproximate: false };
const widths = { day: DAY, minute: MINUTE, second: SECOND, millisecond: 1 } as const;
const lastYear = 9999;

/**
 * The date that begins at an instant and is as wide as its unit, as `parseEdtf` reads it from its text, and no text is
 * read. Days and coarser ones may be in doubt, all of them. null beyond years of four digits.
 * @param text the EDTF text that says it
 */
export function dateAt(instant: Instant, unit: PointUnit, text: string, doubt = sure): EdtfDate | null {
  const point = pointAt(instant, unit, doubt);
  if (!point) return null;
  const { earliest, latest, precision, isUncertain, isApproximate } = point;
  return { edtf: text, earliest, latest, precision, isUncertain, isApproximate, start: point, end: point };
}

/** The half-open span of two instants as the interval that `spanToEdtf` writes of it; null where EDTF cannot say it. */
export function dateOfSpan(
  earliest: Instant,
  latest: Instant,
  text = spanToEdtf(earliest, latest),
  doubt = sure,
) {
  const last = finestUnit(Math.floor(latest));
  const start = pointAt(Math.floor(earliest), finestUnit(Math.floor(earliest)), doubt);
  const end = pointAt(Math.floor(latest) - widths[last], last, doubt);
  if (!start || !end) {
    const read = parseEdtf(text);
    return read.ok ? read.date : null;
  }
  const { isUncertain, isApproximate } = doubt;
  const date: EdtfDate = {
    ...{ edtf: text, earliest: start.earliest, latest: end.latest, precision: 'interval' },
    ...{ isUncertain, isApproximate, start, end },
  };
  return date.latest > date.earliest ? date : null;
}

function finestUnit(instant: Instant): keyof typeof widths {
  if (instant % DAY === 0) return 'day';
  return instant % MINUTE === 0 ? 'minute' : instant % SECOND === 0 ? 'second' : 'millisecond';
}

function pointAt(instant: Instant, unit: PointUnit, doubt: Qualified): EdtfPoint | null {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (!(Math.abs(year) <= lastYear)) return null;
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const part = (digits: string): EdtfPart => ({ digits, ...doubt });
  const isTime = unit === 'minute' || unit === 'second' || unit === 'millisecond';
  const latest =
    unit === 'year' ? utc(year + 1) : unit === 'month' ? utc(year, month + 1) : instant + widths[unit];
  return {
    ...{ earliest: instant, latest, precision: unit, ...doubt },
    year: part(`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`),
    season: undefined,
    month: unit === 'year' ? undefined : part(two(month)),
    day: unit === 'year' || unit === 'month' ? undefined : part(two(day)),
    offsetMinutes: isTime ? 0 : undefined,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
