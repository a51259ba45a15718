import { MINUTE } from './calendar.ts';
import { format, sayYear, sayZone } from './intl.ts';
import type { EdtfPoint } from './point.ts';
import { ENGLISH as words } from './words.ts';
import { yearsMatching } from './years-matching.ts';

/** One date in words, as wide as it is but without its qualifiers. `locale` is a BCP 47 tag. */
export function sayPoint(point: EdtfPoint, locale: string): string {
  const { precision, earliest, month, day, season, offsetMinutes } = point;
  if (offsetMinutes !== undefined) {
    const there = earliest + offsetMinutes * MINUTE;
    return words.at(
      format('day', there, locale),
      `${sayClock(point, locale)} ${words.zone(sayZone(offsetMinutes))}`,
    );
  }
  if (precision === 'day') return format('day', earliest, locale);
  if (precision === 'month' && !day) return format('month', earliest, locale);
  if (season) return saySeason(point, season.digits, locale);
  return month ? sayUnspecified(point, month.digits, day?.digits, locale) : sayYears(point, locale);
}

/** The time of day where it was written: “03:00”. */
export function sayClock({ earliest, offsetMinutes = 0, precision }: EdtfPoint, locale: string): string {
  const fields = precision === 'second' || precision === 'millisecond' ? precision : 'minute';
  return format(fields, earliest + offsetMinutes * MINUTE, locale);
}

/** A season; a winter spans two years: “winter 2019–20”. */
function saySeason({ precision, year }: EdtfPoint, season: string, locale: string): string {
  const name = words.seasons[Number(season) - 21] ?? '';
  if (precision !== 'season') return words.inYear(name, someYear(year.digits, locale));
  const number = Number(year.digits);
  const said = sayYear(number, locale);
  if (season !== '24' || number < 1000) return words.season(name, said);
  const next = number % 100 === 99 ? String(number + 1) : String((number + 1) % 100).padStart(2, '0');
  return words.season(name, `${said}–${next}`);
}

/** A date with an X in it: by the largest of its parts that are whole, else from the first to the last it may be. */
function sayUnspecified(point: EdtfPoint, month: string, day: string | undefined, locale: string): string {
  const { year, earliest, latest, precision } = point;
  const isYearKnown = !year.digits.includes('X');
  if (month === 'XX' && (day === undefined || day === 'XX'))
    return precision === 'none' ? words.dateUnknown : sayWithin(year.digits, day ? 'day' : 'month', locale);
  if (!month.includes('X')) {
    if (day === undefined)
      return words.inYear(format('monthOfYear', earliest, locale), someYear(year.digits, locale));
    if (day === 'XX' && isYearKnown) return words.someIn('day', format('month', earliest, locale));
    const onDay =
      day === 'XX'
        ? words.someIn('day', format('monthOfYear', earliest, locale))
        : format('dayOfYear', earliest, locale);
    if (day === 'XX' || !day.includes('X')) return words.inYear(onDay, someYear(year.digits, locale));
  }
  if (precision === 'none') return words.dateUnknown;
  const unit = day === undefined ? 'month' : 'day';
  return words.someBetween(unit, format(unit, earliest, locale), format(unit, latest - 1, locale));
}

function sayYears({ year, precision }: EdtfPoint, locale: string): string {
  if (precision === 'none') return words.dateUnknown;
  return nameOfYears(year.digits, locale) ?? sayWithin(year.digits, 'year', locale);
}

function someYear(digits: string, locale: string): string {
  return digits.replace('-', '').startsWith('X') ? words.yearUnknown : sayWithin(digits, 'year', locale);
}

function sayWithin(years: string, unit: 'year' | 'month' | 'day', locale: string): string {
  const name = nameOfYears(years, locale);
  if (name !== undefined) return words.someIn(unit, name);
  const [first = 0] = yearsMatching(years, false);
  const [last = 0] = yearsMatching(years, true);
  return words.someBetween(unit, sayYear(first, locale), sayYear(last, locale));
}

/** “2019”, “the 1980s”, “the 20th century”; undefined where years have no such name, as 1XXX, 19X5 or -004X. */
function nameOfYears(digits: string, locale: string): string | undefined {
  if (!digits.includes('X')) return sayYear(Number(digits), locale);
  if (/^(?!000)\d{3}X$/.test(digits)) return words.decade(String(Number(digits.replace('X', '0'))));
  if (/^(?!00)\d\dXX$/.test(digits)) return words.century(Number(digits.slice(0, 2)) + 1);
  return undefined;
}
