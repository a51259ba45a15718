import { MINUTE } from '#time/calendar.ts';
import type { EdtfPoint } from '#time/point.ts';
import { yearsMatching } from '#time/years-matching.ts';
import { say } from '#words/dates.ts';
import { numberFormat } from '#words/intl.ts';
import { format, sayYear, sayZone } from './date-format.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

/** One date in words, as wide as it is but without its qualifiers. */
export function sayPoint(point: EdtfPoint): string {
  const { precision, earliest, month, day, season, offsetMinutes } = point;
  if (offsetMinutes !== undefined) {
    const date = format('day', earliest + offsetMinutes * MINUTE);
    return say('atTime', { date, time: sayClock(point), zone: sayZone(offsetMinutes) });
  }
  if (precision === 'day') return format('day', earliest);
  if (precision === 'month' && !day) return format('month', earliest);
  if (season) return saySeason(point, seasons[Number(season.digits) - 21] ?? 'winter');
  return month ? sayUnspecified(point, month.digits, day?.digits) : sayYears(point);
}

/** The time of day where it was written: “03:00”. */
export function sayClock({ earliest, offsetMinutes = 0, precision }: EdtfPoint): string {
  const fields = precision === 'second' || precision === 'millisecond' ? precision : 'minute';
  return format(fields, earliest + offsetMinutes * MINUTE);
}

/** A season; a winter spans two years: “winter 2019–20”. */
function saySeason({ precision, year }: EdtfPoint, season: (typeof seasons)[number]): string {
  if (precision !== 'season') return say('someSeason', { season, year: someYear(year.digits) });
  const number = Number(year.digits);
  const said = sayYear(number);
  if (season !== 'winter' || number < 1000) return say('season', { season, year: said });
  const next = number % 100 === 99 ? sayYear(number + 1) : sayYear(number + 1).slice(-2);
  return say('season', { season, year: `${said}–${next}` });
}

/** A date with an X in it: by the largest of its parts that are whole, else from the first to the last it may be. */
function sayUnspecified(point: EdtfPoint, month: string, day: string | undefined): string {
  const { year, earliest, latest, precision } = point;
  const isYearKnown = !year.digits.includes('X');
  if (month === 'XX' && (day === undefined || day === 'XX'))
    return precision === 'none' ? say('dateUnknown') : sayWithin(year.digits, day ? 'day' : 'month');
  if (!month.includes('X')) {
    const inSomeYear = (date: string) => say('inYear', { date, year: someYear(year.digits) });
    if (day === undefined) return inSomeYear(format('monthOfYear', earliest));
    if (day === 'XX' && isYearKnown) return someIn('day', format('month', earliest));
    if (day === 'XX') return inSomeYear(someIn('day', format('monthOfYear', earliest)));
    if (!day.includes('X')) return inSomeYear(format('dayOfYear', earliest));
  }
  if (precision === 'none') return say('dateUnknown');
  const unit = day === undefined ? 'month' : 'day';
  return someBetween(unit, format(unit, earliest), format(unit, latest - 1));
}

function sayYears({ year, precision }: EdtfPoint): string {
  if (precision === 'none') return say('dateUnknown');
  return nameOfYears(year.digits) ?? sayWithin(year.digits, 'year');
}

function someYear(digits: string): string {
  return digits.replace('-', '').startsWith('X') ? say('yearUnknown') : sayWithin(digits, 'year');
}

type Unit = 'year' | 'month' | 'day';

function sayWithin(years: string, unit: Unit): string {
  const name = nameOfYears(years);
  if (name !== undefined) return someIn(unit, name);
  const [first = 0] = yearsMatching(years, false);
  const [last = 0] = yearsMatching(years, true);
  return someBetween(unit, sayYear(first), sayYear(last));
}

const someIn = (unit: Unit, within: string): string => say('someIn', { unit, within });

const someBetween = (unit: Unit, first: string, last: string): string =>
  say('someBetween', { unit, first, last });

/** “2019”, “the 1980s”, “the 20th century”; undefined where years have no such name, as 1XXX, 19X5 or -004X. */
function nameOfYears(digits: string): string | undefined {
  if (!digits.includes('X')) return sayYear(Number(digits));
  if (/^(?!000)\d{3}X$/.test(digits))
    return say('decade', { year: sayPlainYear(Number(digits.replace('X', '0'))) });
  if (/^(?!00)\d\dXX$/.test(digits)) return say('century', { number: Number(digits.slice(0, 2)) + 1 });
  return undefined;
}

/** A decade is named without its era. */
const sayPlainYear = (year: number): string => numberFormat({ useGrouping: false }).format(year);
