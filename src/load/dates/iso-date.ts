import { DAY, daysInMonth, type Instant, MINUTE, SECOND } from '#time/calendar.ts';

/** Days from 1970-01-01 of a day of the proleptic Gregorian calendar (H. Hinnant, days_from_civil). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

const dash = 45;
const colon = 58;
/** More than any two digits are. */
const none = 100;

/** The number that two digits write; `none` where they are not digits. */
function pairAt(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : none;
}

/** Forty years of months, in whatever order the rows of a file have them. */
const monthsKept = 512;

/**
 * Reads where a day begins that ten bytes write as `yyyy-mm-dd`; NaN where they do not, or where there is no such day. The
 * first days of months are kept: a million rows share some hundred.
 */
export function createIsoDays(): (bytes: Uint8Array, at: number) => Instant {
  const months = new Int32Array(monthsKept).fill(-1);
  const firsts = new Int32Array(monthsKept);
  return (bytes, at) => {
    const century = pairAt(bytes, at);
    const rest = pairAt(bytes, at + 2);
    const month = pairAt(bytes, at + 5);
    const day = pairAt(bytes, at + 8);
    const isDate = century < none && rest < none && month > 0 && month <= 12 && day > 0 && day <= 31;
    if (!isDate || bytes[at + 4] !== dash || bytes[at + 7] !== dash) return Number.NaN;
    const year = 100 * century + rest;
    if (day > 28 && day > daysInMonth(year, month)) return Number.NaN;
    const key = 12 * year + month;
    const slot = key % monthsKept;
    if (months[slot] !== key) {
      months[slot] = key;
      firsts[slot] = daysFromCivil(year, month, 1);
    }
    return (firsts[slot]! + day - 1) * DAY;
  };
}

/** ms after midnight of a time that eight bytes write as `hh:mm:ss`; NaN where they do not. */
export function isoClock(bytes: Uint8Array, at: number): number {
  const hour = pairAt(bytes, at);
  const minute = pairAt(bytes, at + 3);
  const second = pairAt(bytes, at + 6);
  const isTime =
    hour < 24 && minute < 60 && second < 60 && bytes[at + 2] === colon && bytes[at + 5] === colon;
  return isTime ? (60 * hour + minute) * MINUTE + second * SECOND : Number.NaN;
}
