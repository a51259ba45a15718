import { doubts } from '#events/place-forms.ts';
import { decode } from './cells.ts';
import { type DateReading, readEdtf } from './date-reading.ts';
import type { DateColumn } from './read-date.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = '(?:,?\\s+(?:at\\s+)?(\\d{1,2}:\\d.*))?';
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const about = /^(?:approximately|approx\.?|about|around|circa|ca\.?|c\.?)\s*(?=[\da-z])/i;

type Form = { pattern: RegExp; write: (groups: string[]) => string };

const monthNumber = (name = ''): string =>
  String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
const fullYear = (year = ''): string =>
  year.length === 2 ? String(Number(year) + (Number(year) < 69 ? 2000 : 1900)) : year;
const iso = (year = '', month = '', day = '', clock = ''): string =>
  `${fullYear(year)}-${monthNumber(month)}-${day.padStart(2, '0')}${clock ? ` ${clock}` : ''}`;

/** Dates in words, and the ISO text of each. */
const forms: Form[] = [
  {
    pattern: RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${monthName}\\.?,?[\\s-]+(\\d{4}|\\d\\d)${time}$`,
      'i',
    ),
    write: ([day, month, year, clock]) => iso(year, month, day, clock),
  },
  {
    pattern: RegExp(`^${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`, 'i'),
    write: ([month, day, year, clock]) => iso(year, month, day, clock),
  },
  {
    // Tue Aug 20 10:00:00 +0000 2019 and Tue Aug 20 2019 10:00:00 GMT+0000 (UTC)
    pattern: RegExp(
      `^${monthName}\\s+(\\d{1,2})\\s+(\\d\\d:\\d\\d:\\d\\d)\\s+([+-]\\d{4}|UTC|GMT)\\s+(\\d{4})$`,
      'i',
    ),
    write: ([month, day, clock, zone, year]) => iso(year, month, day, `${clock} ${zone}`),
  },
  {
    pattern: RegExp(`^${monthName}\\.?,?[\\s-]+(\\d{4})$`, 'i'),
    write: ([month, year]) => `${year}-${monthNumber(month)}`,
  },
  {
    pattern: RegExp(`^(\\d{4})[\\s-]+${monthName}$`, 'i'),
    write: ([year, month]) => `${year}-${monthNumber(month)}`,
  },
  {
    pattern: RegExp(`^(\\d{4})[\\s-]+${monthName}[\\s-]+(\\d{1,2})${time}$`, 'i'),
    write: ([year, month, day, clock]) => iso(year, month, day, clock),
  },
];

const encoder = new TextEncoder();

/**
 * The dates that bytes alone do not read: EDTF, names of months, “about”, decades, and intervals of two dates. Slow; most
 * files have none.
 */
export function readDateText(
  bytes: Uint8Array,
  from: number,
  to: number,
  row: number,
  column: DateColumn,
): boolean {
  // No date is longer; a text of a hundred words in a column of dates costs nothing.
  if (to - from > 80) return false;
  const text = decode(bytes, from, to).replace(/^'|\s*\([^)]*\)$/g, '');
  const { reading } = column;
  if (readEdtf(text, reading)) return true;
  if (about.test(text)) {
    if (!readAgain(text.replace(about, ''), row, column)) return false;
    reading.doubt |= doubts.approximate;
    return true;
  }
  const decade = /^(\d{3})0s$/.exec(text);
  if (decade) return readEdtf(`${decade[1]}X`, reading);
  const plain = text.replace(weekday, '');
  for (const { pattern, write } of forms) {
    const match = pattern.exec(plain);
    if (match) return readAgain(write(match.slice(1)), row, column);
  }
  return readInterval(text, row, column) || (plain !== text && readAgain(plain, row, column));
}

function readAgain(text: string, row: number, column: DateColumn): boolean {
  const bytes = encoder.encode(text);
  return column.read(bytes, 0, bytes.length, row);
}

/** Two dates of any form, or one and an end that is open. */
function readInterval(text: string, row: number, column: DateColumn): boolean {
  const ends = /^(.{4,}?)\s*(?:\/|\s+(?:to|until|-|–)\s+|–|—)\s*(.{2,})$/i.exec(text);
  if (!ends) return false;
  const [, from = '', to = ''] = ends;
  const { reading } = column;
  if (!readAgain(from, row, column)) return false;
  const first = { ...reading };
  if (isOpen(to)) return join(first, Number.POSITIVE_INFINITY, 0, reading);
  return readAgain(to, row, column) && join(first, reading.end, reading.doubt, reading);
}

/** Words for an end that has not come. */
export const isOpen = (text: string): boolean => /^(?:\.\.|present|ongoing|now|today|open)$/i.test(text);

/** A date from one start to another end; false where that is not after it. */
export function join(first: Readonly<DateReading>, end: number, doubt: number, into: DateReading): boolean {
  if (end <= first.start) return false;
  Object.assign(into, first);
  if (end === first.end) return true;
  into.end = end;
  into.doubt = first.doubt | doubt;
  into.unit = 'interval';
  return true;
}
