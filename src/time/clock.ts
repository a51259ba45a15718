import { type Instant, MINUTE, SECOND } from './calendar.ts';
import { message, type ProblemKey, quote, type Refused, refuse } from './problem.ts';

/** A time of day as ms since midnight where it was written, its width in ms, and that zone's minutes ahead of UTC. */
export type ClockTime = {
  sinceMidnight: Instant;
  width: number;
  precision: 'minute' | 'second' | 'millisecond';
  offsetMinutes: number;
};

const CLOCK = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * Reads what follows the `T` of a date (ISO 8601-1 §5.3): hours and minutes, seconds if known, up to three decimals
 * of them (an extension: EDTF stops at seconds, a permalink may not), and a zone, which must be given: without one
 * a time means another instant to each reader. `24:00` is the midnight that ends the day. `at` is its offset.
 */
export function readClock(text: string, at: number): ClockTime | Refused {
  const match = CLOCK.exec(text);
  if (!match) return explainClock(text, at);
  const [, hours = '', minutes = '', seconds, fraction = '', zone] = match;
  const midnight = /^24:00(:00(\.0+)?)?$/.test(text.slice(0, text.length - (zone ?? '').length));
  if (Number(hours) > 23 && !midnight)
    return refuse(message('foundHour', { digits: hours }), 'expectedHour', 'fixHour', at);
  if (Number(minutes) > 59)
    return refuse(message('foundMinute', { digits: minutes }), 'expectedMinute', 'fixMinute', at + 3);
  if (Number(seconds ?? 0) > 59)
    return refuse(message('foundSecond', { digits: seconds ?? '' }), 'expectedSecond', 'fixSecond', at + 6);
  if (zone === undefined) return refuse(quote('foundNoZone', text), 'expectedTime', 'fixNoZone', at);
  const offsetMinutes = readOffset(zone);
  if (typeof offsetMinutes === 'string') {
    const zoneAt = at + text.length - zone.length;
    return refuse(message('foundZone', { zone }), 'expectedZone', offsetMinutes, zoneAt);
  }
  return {
    sinceMidnight:
      (Number(hours) * 60 + Number(minutes)) * MINUTE +
      Number(seconds ?? 0) * SECOND +
      Number(fraction.padEnd(3, '0')),
    width: fraction ? 1 : seconds ? SECOND : MINUTE,
    precision: fraction ? 'millisecond' : seconds ? 'second' : 'minute',
    offsetMinutes,
  };
}

/** Minutes ahead of UTC, or how to fix it. */
function readOffset(zone: string): number | ProblemKey {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  const offset = (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
  if (Object.is(offset, -0)) return 'fixZoneOfUtc';
  if (minutes > 59 || offset < -12 * 60 || offset > 14 * 60) return 'fixZone';
  return offset;
}

function explainClock(text: string, at: number): Refused {
  return refuse(quote('foundAfterT', text), 'expectedTime', fixOfClock(text), at);
}

function fixOfClock(text: string): ProblemKey {
  if (/^\d\d(Z|[+-].*)?$/.test(text)) return 'fixMinutesToo';
  if (/^(\d\d)(\d\d)(\d\d)?(Z|[+-].*)?$/.test(text)) return 'fixColons';
  if (/\.\d{4,}/.test(text)) return 'fixDecimals';
  if (/,\d/.test(text)) return 'fixDecimalPoint';
  if (/z$/.test(text)) return 'fixCapitalZ';
  if (/[?~%]/.test(text)) return 'fixQualifiedTime';
  return 'fixTime';
}
