import { type Instant, MINUTE, SECOND } from './calendar.ts';
import { type Refused, refuse } from './problem.ts';

/** A time of day as ms since midnight where it was written, its width in ms, and that zone's minutes ahead of UTC. */
export type ClockTime = {
  sinceMidnight: Instant;
  width: number;
  precision: 'minute' | 'second' | 'millisecond';
  offsetMinutes: number;
};

const CLOCK = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const A_TIME = 'a time with its zone, such as T03:00Z or T03:00:00+03:00';

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
    return refuse(`hour “${hours}”`, 'an hour from 00 to 23, or 24:00', 'Check the hour.', at);
  if (Number(minutes) > 59)
    return refuse(`minute “${minutes}”`, 'a minute from 00 to 59', 'Check the minutes.', at + 3);
  if (Number(seconds ?? 0) > 59)
    return refuse(`second “${seconds}”`, 'a second from 00 to 59', 'Write a leap second as 59.', at + 6);
  if (zone === undefined)
    return refuse(
      `a time without a zone: “${text}”`,
      A_TIME,
      'Add Z for UTC, or the zone as hours ahead of it, such as +03:00.',
      at,
    );
  const offsetMinutes = readOffset(zone);
  if (typeof offsetMinutes === 'string')
    return refuse(
      `zone “${zone}”`,
      'Z, or a zone from -12:00 to +14:00',
      offsetMinutes,
      at + text.length - zone.length,
    );
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
function readOffset(zone: string): number | string {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  const offset = (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
  if (Object.is(offset, -0)) return 'Write Z for UTC.';
  if (minutes > 59 || offset < -12 * 60 || offset > 14 * 60)
    return 'Check the zone: no clock is set so far from UTC.';
  return offset;
}

function explainClock(text: string, at: number): Refused {
  const found = `“${text}” after T`;
  const basic = /^(\d\d)(\d\d)(\d\d)?(Z|[+-].*)?$/.exec(text);
  if (/^\d\d(Z|[+-].*)?$/.test(text))
    return refuse(found, A_TIME, 'Write the minutes too, such as T03:00Z.', at);
  if (basic) return refuse(found, A_TIME, 'Put colons between hours, minutes and seconds.', at);
  if (/\.\d{4,}/.test(text)) return refuse(found, A_TIME, 'Give at most three decimals of a second.', at);
  if (/,\d/.test(text)) return refuse(found, A_TIME, 'Write decimals of a second after a point.', at);
  if (/z$/.test(text)) return refuse(found, A_TIME, 'Write a capital Z.', at);
  if (/[?~%]/.test(text))
    return refuse(
      found,
      A_TIME,
      'EDTF qualifies dates, not times: leave out the time, or the ?, ~ or %.',
      at,
    );
  return refuse(found, A_TIME, 'Write hours, minutes and the zone, such as T03:00+03:00.', at);
}
