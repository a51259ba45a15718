import { plainName } from '#load/cells/plain-name.ts';
import { monthOf } from './month-names.ts';

/** A date in words, as far as it goes. */
export type PartialDate = { day?: number; month?: number; year?: number };

const weekdays = new Set(
  (
    'mon tue tues wed wednes thu thur thurs fri sat satur sun monday tuesday wednesday thursday friday saturday sunday ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta feira ' +
    'lunedi martedi mercoledi giovedi venerdi montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
    'понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер пятниця субота неділя'
  )
    .split(' ')
    .map(plainName),
);
/** What stands between the parts of a date and says nothing. */
const fillers = new Set(
  'the of on de del du d le la el den der am em do dia г года год р року рік سنة עם ב'
    .split(' ')
    .map(plainName),
);
const ordinal = /^(\d{1,2})(?:st|nd|rd|th|er|re|eme|o|a|º|ª|e|го)?$/;

/** True for a number that can only be a year. */
const isYear = (word: string): boolean => /^\d{4}$/.test(word);

/**
 * Reads words such as “1st of March, 2020”, “3 de abril de 2020”, “March 3” or “2020 March”; null where something in them
 * is neither a part of a date nor a filler. A year of two digits is one only after day and month.
 */
export function readWords(text: string): PartialDate | null {
  const words = text
    .replace(/['’](?=\d\d\b)/g, ' ')
    .split(/[\s,;_]+|(?<=\d)\.(?=\s|$)|(?<=[\p{L}\d])[-.](?=[\p{L}\d])/u)
    .map((it) => plainName(it.replace(/\.$/, '')))
    .filter((it) => it !== '' && !fillers.has(it) && !weekdays.has(it));
  // 1/2 is no 12.
  if (/[^\p{L}\p{M}\p{N}\s.,;_'’ºª-]/u.test(text)) return null;
  const date: PartialDate = {};
  for (const word of words) {
    const number = ordinal.exec(word)?.[1];
    const month = monthOf(word);
    if (month > 0 && date.month === undefined) date.month = month;
    else if (isYear(word) && date.year === undefined) date.year = Number(word);
    else if (number !== undefined && date.day === undefined && Number(number) <= 31)
      date.day = Number(number);
    else if (
      /^\d\d$/.test(word) &&
      date.day !== undefined &&
      date.month !== undefined &&
      date.year === undefined
    )
      date.year = fullYear(Number(word));
    else return null;
  }
  return words.length === 0 ? null : date;
}

/** The year that two digits stand for: 1930 to 2029, as spreadsheets have it. */
export const fullYear = (digits: number): number => digits + (digits < 30 ? 2000 : 1900);

/** What one end of a range lacks, as the other has it: “3–5 March 2020”, “30 December – 2 January 2020”. */
export function completed(first: PartialDate, last: PartialDate): [PartialDate, PartialDate] {
  const from = { ...first };
  const to = { ...last };
  if (to.month === undefined && to.day !== undefined && from.month !== undefined) to.month = from.month;
  if (from.month === undefined && from.day !== undefined && to.month !== undefined) from.month = to.month;
  if (to.year === undefined && from.year !== undefined) to.year = from.year;
  if (from.year === undefined && to.year !== undefined)
    from.year = (from.month ?? 0) > (to.month ?? 0) ? to.year - 1 : to.year;
  return [from, to];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The ISO text of a date that has a year, and a month where it has a day; null of others. */
export function isoOf({ day, month, year }: PartialDate): string | null {
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  const digits = String(year).padStart(4, '0');
  return digits + (month === undefined ? '' : `-${two(month)}`) + (day === undefined ? '' : `-${two(day)}`);
}
