import { DAY, type Instant, MINUTE, utc } from '#time/calendar.ts';

/** A stride of the calendar in UTC: `{ unit: 'hour', count: 6 }` falls on 00:00, 06:00, 12:00 and 18:00. */
export type Step = { readonly unit: Unit; readonly count: number };
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const HOUR = 60 * MINUTE;
/** 1970-01-01 was a Thursday; weeks begin on Monday (ISO 8601). */
const FIRST_MONDAY = 4 * DAY;
/** Gregorian mean, enough to judge how far apart ticks will lie. */
const YEAR = 365.2425 * DAY;
/** The last instant that a JS Date holds (ECMA-262). */
const LAST = 8.64e15;

const meanWidth: Record<Unit, number> = {
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: YEAR / 12,
  year: YEAR,
};

/** About how long a step is, in ms. */
export function widthOf({ unit, count }: Step): number {
  return count * meanWidth[unit];
}

/** The boundary `by` steps from the last one at or before an instant; `by` 0 is that one itself. NaN: past all dates. */
export function boundary(instant: Instant, { unit, count }: Step, by = 0): Instant {
  const within = Math.min(Math.max(instant, -LAST), LAST);
  if (unit === 'year') {
    const year = new Date(within).getUTCFullYear();
    return utc((Math.floor(year / count) + by) * count);
  }
  if (unit === 'month') {
    const date = new Date(within);
    const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
    const month = (Math.floor(months / count) + by) * count;
    return utc(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
  }
  const width = count * meanWidth[unit];
  const origin = unit === 'week' ? FIRST_MONDAY : 0;
  return (Math.floor((within - origin) / width) + by) * width + origin;
}

/** The first boundary after an instant; Infinity where no date is so late. */
export function after(instant: Instant, step: Step): Instant {
  const at = boundary(instant, step, 1);
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}

/** The last boundary before an instant; -Infinity where no date is so early. */
export function before(instant: Instant, step: Step): Instant {
  const last = boundary(instant, step);
  const at = last < instant ? last : boundary(instant, step, -1);
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

/** The boundary nearest to an instant. */
export function nearest(instant: Instant, step: Step): Instant {
  const low = boundary(instant, step);
  const high = boundary(instant, step, 1);
  if (Number.isNaN(low)) return high;
  return instant - low > high - instant ? high : low;
}

/** All boundaries in `[start, end]`, in order. */
export function boundariesIn(start: Instant, end: Instant, step: Step): Instant[] {
  const found: Instant[] = [];
  let at = boundary(start, step);
  if (!(at >= start)) at = after(start, step);
  for (; at <= end; at = after(at, step)) found.push(at);
  return found;
}
