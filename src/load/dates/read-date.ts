import type { DateOrder } from '#load/events-file.ts';
import { DAY, daysInMonth, MINUTE, SECOND } from '#time/calendar.ts';
import type { DateColumn } from './date-column.ts';
import { createEvidence, type DateAssumptions } from './date-evidence.ts';
import { createReading, type DateUnit } from './date-reading.ts';
import { fullYear } from './date-words.ts';
import { createIsoDays, daysFromCivil, isoClock } from './iso-date.ts';
import { readDateText } from './read-date-text.ts';
import { createTimeReader } from './read-time.ts';

const lastYear = 253_402_300_800_000;
/** The last second of 9999, in s or finer: files write it for no end, and its size says nothing of the unit. */
const isForever = (value: number): boolean =>
  value === 253_402_300_799 || Math.floor(value / 1000) === 253_402_300_799;
const dash = 45;
const dot = 46;
const slash = 47;

/**
 * Reads the dates of one column from bytes: ISO 8601 dates with or without time and zone (none is UTC), with marks or
 * without them; month/day/year in either order, counts of s, ms, µs or ns since 1970, compact dates, and, by way of their text, EDTF and dates in words.
 * The common forms make no string. A day or month of 0 is not known: the date is as wide as the month or year.
 * @param mayBeDays whether times that are all midnight may stand for days
 */
export function createDateColumn(
  order: DateOrder,
  assumptions: DateAssumptions,
  mayBeDays = true,
): DateColumn {
  const reading = createReading();
  const evidence = createEvidence();
  const isoDay = createIsoDays();
  const timeOfDay = createTimeReader(evidence);
  let at = 0;

  /** The digits from `at` on as a number; `digits` says how many there were. */
  let digits = 0;
  function readDigits(bytes: Uint8Array, end: number): number {
    let value = 0;
    const from = at;
    while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) value = value * 10 + (bytes[at++]! - 48);
    digits = at - from;
    return value;
  }

  function set(start: number, end: number, unit: DateUnit): true {
    reading.start = start;
    reading.end = end;
    reading.unit = unit;
    reading.doubt = 0;
    return true;
  }

  function setDate(year: number, month: number, day: number): boolean {
    // Databases write 0000-00-00 for no date.
    if (month === 0 && year === 0) return false;
    if (month === 0) return set(daysFromCivil(year, 1, 1) * DAY, daysFromCivil(year + 1, 1, 1) * DAY, 'year');
    if (month > 12) return false;
    if (day === 0) {
      const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
      return set(daysFromCivil(year, month, 1) * DAY, next * DAY, 'month');
    }
    if (day > 28 && day > daysInMonth(year, month)) return false;
    const start = daysFromCivil(year, month, day) * DAY;
    return set(start, start + DAY, 'day');
  }

  /** yyyymmdd */
  const setCompactDate = (value: number): boolean =>
    setDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);

  /** A number alone: a year, a compact date, or a count since the epoch. */
  function readNumber(bytes: Uint8Array, from: number, end: number, row: number): boolean {
    const value = readDigits(bytes, end);
    const count = digits;
    let fraction = 0;
    if (at < end && (bytes[at] === dot || bytes[at] === 44)) {
      at++;
      fraction = readDigits(bytes, end) / 10 ** digits;
    }
    if (at < end) return false;
    if (count === 4) return fraction === 0 && setDate(value, 0, 0);
    if (count === 5) return readSerial(value + fraction, row);
    if (count === 6 && value >= 100_000) return setDate(Math.floor(value / 100), value % 100, 0);
    if (count === 8 && isCompactDate(value)) return setCompactDate(value);
    if (count === 14 && value >= 1.5e13 && value < 2.2e13) return readCompact(value);
    if (count < 9 && !(count === 8 && value >= firstNoDate)) return false;
    evidence.epochs++;
    const size = bytes[from] === dash ? -value : value;
    if (!isForever(value)) evidence.epochSizes[value < 1e11 ? 0 : value < 1e14 ? 1 : value < 1e17 ? 2 : 3]++;
    const unit = assumptions.epochUnit;
    const start = Math.floor((size + Math.sign(size) * fraction) * unit);
    if (Math.abs(start) >= lastYear) return false;
    return unit === SECOND && fraction === 0
      ? set(start, start + SECOND, 'second')
      : set(start, start + 1, 'millisecond');
  }

  /** A day as spreadsheets count them, 1 being 1 January 1900 and 60 a day that never was; its fraction is the time. */
  function readSerial(serial: number, row: number): boolean {
    if (serial < firstSerial || serial >= lastSerial) return false;
    if (evidence.serials++ === 0) evidence.serialRow = row;
    const start = Math.round((serial - epochSerial) * 86_400) * SECOND;
    return serial % 1 === 0 ? set(start, start + DAY, 'day') : set(start, start + SECOND, 'second');
  }

  /** yyyymmddhhmmss */
  function readCompact(value: number): boolean {
    const date = Math.floor(value / 1_000_000);
    const [hour, minute, second] = [
      Math.floor(value / 10_000) % 100,
      Math.floor(value / 100) % 100,
      value % 100,
    ];
    if (hour > 23 || minute > 59 || second > 59) return false;
    if (!setDate(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100)) return false;
    evidence.timed++;
    evidence.zoneless++;
    const start = reading.start + (hour * 60 + minute) * MINUTE + second * SECOND;
    return set(start, start + SECOND, 'second');
  }

  /** Two numbers and a year, in the order of the column. */
  function readSlashed(first: number, bytes: Uint8Array, end: number, row: number): boolean {
    const mark = bytes[at++]!;
    const second = readDigits(bytes, end);
    if (digits < 1 || digits > 2 || at >= end || bytes[at] !== mark) return false;
    at++;
    let year = readDigits(bytes, end);
    if (digits === 2) {
      evidence.twoDigitYears++;
      year = fullYear(year);
    } else if (digits !== 4) return false;
    if (evidence.slashed++ === 0) {
      evidence.slashedRow = row;
      evidence.slashMark = mark;
    }
    if (first > 12 && second <= 12 && evidence.dayFirst++ === 0) evidence.dayFirstRow = row;
    if (second > 12 && first <= 12 && evidence.monthFirst++ === 0) evidence.monthFirstRow = row;
    return order === 'month-first' ? setDate(year, first, second) : setDate(year, second, first);
  }

  /** A time of day from `from` on, with its zone, on the day last read. */
  function readTime(bytes: Uint8Array, from: number, end: number, isAfterT: boolean): boolean {
    if (reading.unit !== 'day' || !timeOfDay.read(bytes, from, end, isAfterT, reading.start)) return false;
    const { time, width, ahead } = timeOfDay;
    evidence.timed++;
    if (mayBeDays && time % DAY === 0 && ahead === 0) {
      evidence.midnights++;
      if (assumptions.isMidnightDay && time === 0) return true;
    }
    const start = reading.start + time - ahead * MINUTE;
    return set(start, start + width, unitOf(width));
  }

  /** `2019-08-20` and `2019-08-20T10:00:00Z`: most dates of most files, at a third of what the other forms cost. */
  function readIso(bytes: Uint8Array, from: number, end: number): boolean {
    const length = end - from;
    if (length !== 10 && length !== 19 && length !== 20) return false;
    const day = isoDay(bytes, from);
    if (length === 10) return !Number.isNaN(day) && set(day, day + DAY, 'day');
    const start = day + isoClock(bytes, from + 11);
    const hasZone = length === 20;
    if (Number.isNaN(start) || !isGap(bytes[from + 10]!) || (hasZone && (bytes[end - 1]! | 32) !== 122))
      return false;
    evidence.timed++;
    if (!hasZone) evidence.zoneless++;
    if (mayBeDays && start === day) {
      evidence.midnights++;
      if (assumptions.isMidnightDay) return set(day, day + DAY, 'day');
    }
    return set(start, start + SECOND, 'second');
  }

  function readCommon(bytes: Uint8Array, from: number, end: number, row: number): boolean {
    at = from;
    if (bytes[from] === dash) {
      at++;
      // A year before Christ, or the years of a column that counts from 1970 and goes before it.
      return end - from > 9 && readNumber(bytes, from, end, row);
    }
    const first = readDigits(bytes, end);
    if (digits === 0) return false;
    const mark = at < end ? bytes[at]! : 0;
    const isNumber =
      at === end ||
      (mark === 44 && digits === 5) ||
      (mark === dot && digits !== 1 && digits !== 2 && !hasDots(bytes, at + 1, end));
    if (isNumber) {
      at = from;
      return readNumber(bytes, from, end, row);
    }
    if (digits === 8 && isGap(mark)) {
      if (!setCompactDate(first)) return false;
    } else if (mark !== dash && mark !== slash && mark !== dot) return false;
    else if (digits === 4) {
      at++;
      const month = readDigits(bytes, end);
      if (digits < 1 || digits > 2) return false;
      let day = 0;
      if (at < end && bytes[at] === mark) {
        at++;
        day = readDigits(bytes, end);
        if (digits < 1 || digits > 2) return false;
      } else if (month > 12) return false;
      if (!setDate(first, month, day)) return false;
    } else if (digits > 2 || !readSlashed(first, bytes, end, row)) return false;
    if (at === end) return true;
    const gap = at;
    while (at < end && isGap(bytes[at]!)) at++;
    return at > gap && readTime(bytes, at, end, (bytes[at - 1]! | 32) === 116);
  }

  const column: DateColumn = {
    reading,
    evidence,
    read(bytes, from, to, row) {
      let start = from;
      let end = to;
      while (start < end && bytes[start]! <= 32) start++;
      while (end > start && bytes[end - 1]! <= 32) end--;
      if (start === end) return false;
      if (readIso(bytes, start, end)) return true;
      return readCommon(bytes, start, end, row) || readDateText(bytes, start, end, row, column);
    },
  };
  return column;
}

/** What may stand between a date and its time. */
const isGap = (byte: number): boolean => byte === 32 || byte === 44 || byte === 84 || byte === 116;

const unitOf = (width: number): DateUnit =>
  width === 1 ? 'millisecond' : width === SECOND ? 'second' : width === MINUTE ? 'minute' : 'interval';

/** 1 January 1970 as a spreadsheet counts it; and 1954 to 2119, the numbers of five digits that are taken for days. */
const epochSerial = 25_569;
const firstSerial = 20_000;
const lastSerial = 80_000;

/** 3000-00-00: from there on eight digits are a date only where they have a month and a day. */
const firstNoDate = 30_000_000;

/** True for eight digits that are meant for yyyymmdd, and do not count ms or s since 1970. */
function isCompactDate(value: number): boolean {
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return value >= 10_000_000 && (value < firstNoDate || (month > 0 && month <= 12 && day > 0 && day <= 31));
}

function hasDots(bytes: Uint8Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (bytes[i] === dot) return true;
  return false;
}
