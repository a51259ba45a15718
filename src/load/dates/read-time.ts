import { decode } from '#load/cells/cells.ts';
import { DAY, type Instant, MINUTE, SECOND } from '#time/calendar.ts';
import type { DateEvidence } from './date-evidence.ts';
import { zoneOffset } from './zone-offsets.ts';

const HOUR = 60 * MINUTE;
const dash = 45;
const dot = 46;
const colon = 58;

export type TimeReader = {
  /** Of the time last read: ms after midnight, how long it lasts, and how many minutes its zone is ahead of UTC. */
  readonly time: number;
  readonly width: number;
  readonly ahead: number;
  /**
   * Reads a time of day, then am or pm, and a zone, as far as they are there; false where the bytes are something else.
   * @param isAfterT a T stands before it: then an hour may stand alone, and digits without marks
   * @param day its day, for zones whose clocks change
   */
  read(bytes: Uint8Array, from: number, end: number, isAfterT: boolean, day: Instant): boolean;
};

/** Reads times of day from bytes, and notes in the evidence what zones they have. */
export function createTimeReader(evidence: DateEvidence): TimeReader {
  let at = 0;
  let time = 0;
  let width = 0;
  let ahead = 0;
  /** How many digits the number last read had. */
  let digits = 0;

  function readDigits(bytes: Uint8Array, end: number): number {
    let value = 0;
    const from = at;
    while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) value = value * 10 + (bytes[at++]! - 48);
    digits = at - from;
    return value;
  }

  /**
   * A time of day, ms after midnight; NaN where there is none: hh:mm, hh:mm:ss and decimals of seconds; after a T also hh,
   * hhmm and hhmmss.
   */
  function readClock(bytes: Uint8Array, end: number, isAfterT: boolean): number {
    let hour = readDigits(bytes, end);
    let minute = 0;
    let second = 0;
    width = MINUTE;
    if (digits <= 2 && digits > 0 && at < end && bytes[at] === colon) {
      at++;
      minute = readDigits(bytes, end);
      if (digits !== 2) return Number.NaN;
      if (at < end && bytes[at] === colon) {
        at++;
        second = readDigits(bytes, end);
        if (digits !== 2) return Number.NaN;
        width = SECOND;
      }
    } else if (!isAfterT || (digits !== 2 && digits !== 4 && digits !== 6)) return Number.NaN;
    else if (digits === 2) width = HOUR;
    else {
      if (digits === 6) {
        width = SECOND;
        second = hour % 100;
        hour = Math.floor(hour / 100);
      }
      minute = hour % 100;
      hour = Math.floor(hour / 100);
    }
    if (minute > 59 || second > 60) return Number.NaN;
    // A leap second is said as the one before it.
    const whole = hour * HOUR + minute * MINUTE + Math.min(second, 59) * SECOND;
    return width === SECOND ? whole + readDecimals(bytes, end) : whole;
  }

  /** Decimals of a second, ms; 0 where there are none. */
  function readDecimals(bytes: Uint8Array, end: number): number {
    if (at >= end || (bytes[at] !== dot && bytes[at] !== 44)) return 0;
    at++;
    const fraction = readDigits(bytes, end);
    width = 1;
    return digits === 0 ? Number.NaN : Math.floor((fraction / 10 ** digits) * 1000 + 1e-6);
  }

  /** am or pm after the time last read, which is that of a clock of twelve hours; false where it is none. */
  function readHalf(bytes: Uint8Array, end: number): boolean {
    while (at < end && bytes[at] === 32) at++;
    const half = at + 1 < end && (bytes[at + 1]! | 32) === 109 ? bytes[at]! | 32 : 0;
    if (half !== 97 && half !== 112) return true;
    if (time < HOUR || time >= 13 * HOUR) return false;
    time = (time % (12 * HOUR)) + (half === 112 ? 12 * HOUR : 0);
    at += 2;
    while (at < end && bytes[at] === 32) at++;
    return true;
  }

  /** Minutes ahead of UTC of what is left after a time of day; NaN where that is no zone. */
  function readZone(bytes: Uint8Array, end: number, local: number): number {
    if (at >= end) {
      evidence.zoneless++;
      return 0;
    }
    if ((bytes[at]! | 32) === 122 && at + 1 === end) return 0;
    if (bytes[at] === 43 || bytes[at] === dash) return readOffset(bytes, end);
    const text = decode(bytes, at, end);
    // 10:00 GMT+0200 (CEST) and 10:00[Europe/Berlin]
    const [, name = '', sign = ''] = /^\[?\(?([A-Za-z][\w/]*)?([+-][\d:]+)?/.exec(text) ?? [];
    if (sign !== '' && /^(?:utc|gmt)?$/i.test(name)) {
      at += text.indexOf(sign);
      return readOffset(bytes, end);
    }
    if (!/^[[(]?[A-Za-z][\w/]*[\])]?$/.test(text)) return Number.NaN;
    const ahead = zoneOffset(name, local);
    if (!Number.isNaN(ahead) && !/^(?:utc|gmt)$/i.test(name)) evidence.zones.add(name);
    return ahead;
  }

  /** +02:00, +0200 or +02, with or without the name of its zone after it. */
  function readOffset(bytes: Uint8Array, end: number): number {
    const sign = bytes[at++] === dash ? -1 : 1;
    let hours = readDigits(bytes, end);
    let minutes = 0;
    if (digits === 4) {
      minutes = hours % 100;
      hours = Math.floor(hours / 100);
    } else if (digits > 2 || digits < 1) return Number.NaN;
    else if (at < end && bytes[at] === colon) {
      at++;
      minutes = readDigits(bytes, end);
      if (digits !== 2) return Number.NaN;
    }
    const isWhole = at === end || /^\s*[[(]?[A-Za-z][\w/ +-]*[\])]?$/.test(decode(bytes, at, end));
    return isWhole && hours <= 14 && minutes < 60 ? sign * (hours * 60 + minutes) : Number.NaN;
  }

  return {
    get time() {
      return time;
    },
    get width() {
      return width;
    },
    get ahead() {
      return ahead;
    },
    read(bytes, from, end, isAfterT, day) {
      at = from;
      time = readClock(bytes, end, isAfterT);
      if (!readHalf(bytes, end) || !(time <= DAY)) return false;
      ahead = readZone(bytes, end, day + time);
      return !Number.isNaN(ahead);
    },
  };
}
