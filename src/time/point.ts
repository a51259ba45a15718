import { daysInMonth, FIRST_YEAR, type Instant, LAST_YEAR, MINUTE, utc } from './calendar.ts';
import { readClock } from './clock.ts';
import {
  explainShape,
  isRefused,
  message,
  type ProblemMessage,
  quote,
  type Refused,
  refuse,
  shorten,
} from './problem.ts';
import { type Span, spanOfDigits } from './unspecified.ts';
import { yearsMatching } from './years-matching.ts';

/** How sure a date or one part of it is: EDTF `?` is uncertain, `~` approximate, `%` both. */
export type Qualified = { isUncertain: boolean; isApproximate: boolean };

/** A year, season, month or day: its digits as written (`-0044`, `156X`, `21`, `3X`), and how sure they are. */
export type EdtfPart = Qualified & { digits: string };

/**
 * The unit that a date is known to: `decade` for 198X and 198X-12-31 alike, since either may lie anywhere in ten
 * years; `none` for XXXX and XXXX-12-25, of which not even the millennium is known.
 */
export type PointPrecision =
  | 'none'
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'month'
  | 'day'
  | 'minute'
  | 'second'
  | 'millisecond';

/** One date, with or without a time: the half-open span [earliest, latest) that it may mean, and its parts. */
export type EdtfPoint = Qualified & {
  earliest: Instant;
  latest: Instant;
  precision: PointPrecision;
  year: EdtfPart;
  season: EdtfPart | undefined;
  month: EdtfPart | undefined;
  day: EdtfPart | undefined;
  /** Minutes ahead of UTC of the zone that a time was written in; undefined without a time. */
  offsetMinutes: number | undefined;
};

const POINT =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(.*))?$/;
const LONG_YEAR = /^Y(-?\d+)([?~%]?)$/;
/** First month of the seasons 21–24: spring, summer, autumn, winter. */
const FIRST_MONTH_OF_SEASON = [3, 6, 9, 12];
/** As the catalogue knows them. */
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/**
 * Reads one EDTF date, the end of no interval. `at` is the offset of `text` in what the writer wrote.
 *
 * Days are days in UTC: a calendar date carries no zone, and one meaning for all readers beats a guess at theirs.
 * The seasons 21–24 are the northern meteorological ones, as news reports mean them: spring is March to May, winter
 * December to the February after. (EDTF leaves their months open.)
 */
export function readPoint(text: string, at: number): EdtfPoint | Refused {
  const match = POINT.exec(text);
  if (!match) return text.startsWith('Y') ? readLongYear(text, at) : explainShape(text, at);
  const [, beforeYear, yearDigits = '', afterYear, beforeMonth, monthDigits, afterMonth, ...rest] = match;
  const [beforeDay, dayDigits, afterDay, clock] = rest;

  // A qualifier after a part holds for it and all to its left; one before a part for that part alone (ISO 8601-2 §8).
  const onDay = marks(afterDay);
  const onMonth = marks(afterMonth) | onDay;
  const onYear = marks(afterYear) | onMonth;
  const year = part(yearDigits, marks(beforeYear) | onYear);
  const second = monthDigits === undefined ? undefined : part(monthDigits, marks(beforeMonth) | onMonth);
  const day = dayDigits === undefined ? undefined : part(dayDigits, marks(beforeDay) | onDay);
  const isSeason = second !== undefined && /^2[1-4]$/.test(second.digits);
  const [season, month] = isSeason ? [second, undefined] : [undefined, second];

  const span =
    isSeason && !day ? spanOfSeason(year.digits, second.digits) : spanOf(yearDigits, monthDigits, dayDigits);
  if (!span) return explainDate(text, at, yearDigits, monthDigits, dayDigits);
  const point: EdtfPoint = {
    earliest: span[0],
    latest: span[1],
    precision: precisionOf(yearDigits, isSeason, month?.digits, day?.digits),
    isUncertain: year.isUncertain || (second?.isUncertain ?? false) || (day?.isUncertain ?? false),
    isApproximate: year.isApproximate || (second?.isApproximate ?? false) || (day?.isApproximate ?? false),
    year,
    season,
    month,
    day,
    offsetMinutes: undefined,
  };
  return clock === undefined ? point : atTime(point, text, clock, at);
}

function marks(mark: string | undefined): number {
  return mark === '?' ? 1 : mark === '~' ? 2 : mark === '%' ? 3 : 0;
}

function part(digits: string, mark: number): EdtfPart {
  return { digits, isUncertain: (mark & 1) !== 0, isApproximate: (mark & 2) !== 0 };
}

function spanOf(year: string, month: string | undefined, day: string | undefined): Span | undefined {
  if (year === '-0000') return undefined;
  // Most dates are whole: no search through what X may stand for.
  if (!year.includes('X') && !month?.includes('X') && !day?.includes('X')) {
    const y = Number(year);
    if (month === undefined) return [utc(y), utc(y + 1)];
    const m = Number(month);
    if (m < 1 || m > 12) return undefined;
    if (day === undefined) return [utc(y, m), utc(y, m + 1)];
    const d = Number(day);
    return d < 1 || d > daysInMonth(y, m) ? undefined : [utc(y, m, d), utc(y, m, d + 1)];
  }
  return spanOfDigits(year, month, day);
}

function spanOfSeason(year: string, season: string): Span | undefined {
  const month = FIRST_MONTH_OF_SEASON[Number(season) - 21] ?? 1;
  const [first] = yearsMatching(year, false);
  const [last] = yearsMatching(year, true);
  return first === undefined || last === undefined ? undefined : [utc(first, month), utc(last, month + 3)];
}

function precisionOf(year: string, isSeason: boolean, month?: string, day?: string): PointPrecision {
  const unknownFrom = year.replace('-', '').indexOf('X');
  if (unknownFrom >= 0) return (['none', 'millennium', 'century', 'decade'] as const)[unknownFrom] ?? 'none';
  if (isSeason) return 'season';
  if (month === undefined || month.includes('X')) return 'year';
  return day === undefined || day.includes('X') ? 'month' : 'day';
}

function atTime(point: EdtfPoint, text: string, clock: string, at: number): EdtfPoint | Refused {
  const clockAt = at + text.length - clock.length;
  if (point.precision !== 'day')
    return refuse(
      message('foundTimeOn', { date: text.slice(0, -clock.length - 1) }),
      'expectedTimeOnDay',
      'fixTimeOn',
      clockAt,
    );
  if (point.isUncertain || point.isApproximate)
    return refuse(quote('foundQualifiedTime', text), 'expectedQualifierOrTime', 'fixQualifiedTime', at);
  const time = readClock(clock, clockAt);
  if (isRefused(time)) return time;
  const earliest = point.earliest + time.sinceMidnight - time.offsetMinutes * MINUTE;
  return {
    ...point,
    earliest,
    latest: earliest + time.width,
    precision: time.precision,
    offsetMinutes: time.offsetMinutes,
  };
}

/** `Y` and more than four digits; such a year takes neither month nor day (level 1). */
function readLongYear(text: string, at: number): EdtfPoint | Refused {
  const match = LONG_YEAR.exec(text);
  if (!match) return explainShape(text, at);
  const [, digits = '', mark] = match;
  const year = part(digits, marks(mark));
  const number = Number(digits);
  if (Math.abs(number) < 10_000)
    return refuse(
      quote('foundText', text),
      'expectedLongYear',
      message('fixWrite', { date: `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}` }),
      at,
    );
  if (number < FIRST_YEAR || number > LAST_YEAR)
    return refuse(
      message('foundYear', { digits: shorten(digits) }),
      message('expectedYearRange', { first: `Y${FIRST_YEAR}`, last: `Y${LAST_YEAR}` }),
      'fixYearRange',
      at,
    );
  const { isUncertain, isApproximate } = year;
  const span = { earliest: utc(number), latest: utc(number + 1), precision: 'year' as const };
  const without = { season: undefined, month: undefined, day: undefined, offsetMinutes: undefined };
  return { ...span, isUncertain, isApproximate, year, ...without };
}

/** Which part makes a date of the right shape impossible. */
function explainDate(text: string, at: number, year: string, month?: string, day?: string): Refused {
  if (year === '-0000')
    return refuse(message('foundYear', { digits: year }), 'expectedYear', 'fixYearZero', at);
  const monthAt = at + text.indexOf(month ?? '', text.indexOf(year) + year.length);
  if (month !== undefined && !spanOf(year, month, undefined)) return explainMonth(month, monthAt);
  const dayAt = text.indexOf(day ?? '', monthAt - at + 2) + at;
  return refuse(
    message('foundDay', { digits: day ?? '' }),
    expectedDay(year, Number(month ?? '')),
    'fixDay',
    dayAt,
  );
}

function explainMonth(digits: string, at: number): Refused {
  const number = Number(digits);
  if (number >= 25 && number <= 41)
    return refuse(message('foundDivision', { digits }), 'expectedMonth', 'fixDivision', at);
  if (number >= 21 && number <= 24)
    return refuse(message('foundDayInSeason', { digits }), 'expectedSeasonAlone', 'fixDayInSeason', at);
  return refuse(message('foundMonth', { digits }), 'expectedMonth', 'fixMonth', at);
}

function expectedDay(year: string, number: number): ProblemMessage {
  const month = MONTHS[number - 1];
  if (month === undefined) return message('expectedDayOfSomeMonth');
  if (year.includes('X')) return message('expectedDayOfMonth', { month });
  return message('expectedDay', { month, year, last: String(daysInMonth(Number(year), number)) });
}
