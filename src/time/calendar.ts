/** Milliseconds since 1970-01-01T00:00Z, in UTC; ±Infinity at an open end. */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** The first and the last year that a JS Date holds whole (ECMA-262 bounds it at ±8.64e15 ms). */
export const FIRST_YEAR = -271_820;
export const LAST_YEAR = 275_759;

/** Days in four centuries, after which the Gregorian calendar repeats itself. */
const DAYS_IN_400_YEARS = 146_097;

/**
 * The instant at which a civil date begins in UTC, in the proleptic Gregorian calendar with astronomical years
 * (0 is 1 BC). Months count from 1; a month or day past its end runs over into the next, as in `Date.UTC`.
 */
export function utc(year: number, month = 1, day = 1): Instant {
  // Date.UTC takes the years 0–99 for 1900–1999.
  if (year >= 0 && year < 100) return Date.UTC(year + 400, month - 1, day) - DAYS_IN_400_YEARS * DAY;
  return Date.UTC(year, month - 1, day);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12) of an astronomical year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
