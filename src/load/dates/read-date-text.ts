import { doubts } from '#events/place-forms.ts';
import { decode } from '#load/cells/cells.ts';
import type { DateColumn } from './date-column.ts';
import { copyReading, type DateReading, edtfOf, readEdtf } from './date-reading.ts';
import { edtfOfSpan } from './date-spans.ts';
import { completed, isoOf, type PartialDate, readWords } from './date-words.ts';

const about =
  /^(?:approximately|approx\.?|about|around|circa|ca\.?|c\.?|~|≈|vers|um|около|близько|hacia|aprox\.?)\s*(?=[\p{L}\d])/iu;
const perhaps = /^(?:probably|possibly|perhaps|maybe|reportedly|likely)\s+/i;
const note = /\s*(?:\(([^)]*)\)|,?\s+(approx\.?|circa|ca\.?))$/i;
const hour =
  /^(?:(?:the\s+)?(?:early|late)?\s*(?:night|evening|morning|afternoon|dawn)\s+(?:of|on)\s+(?:the\s+)?)/i;
/** A time of day after a date in words, and what may stand before it. */
const clock = /[,\s]+(?:at|um|à|a\s+las?|às|alle|о|в)?\s*(\d{1,2}(?::\d\d.*|[.h]\d\d|\s*[ap]m))$/iu;

const encoder = new TextEncoder();

/**
 * The dates that bytes alone do not read: EDTF, names of months, “about”, eras, seasons, decades, and ranges. Slow; most
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
  if (to - from > 120) return false;
  return readText(decode(bytes, from, to).trim().replace(/\s+/g, ' ').replace(/^'/, ''), row, column);
}

function readText(text: string, row: number, column: DateColumn): boolean {
  const { reading } = column;
  // EDTF would have a midnight before Christ for a time of day.
  if (!text.endsWith('Z') && readEdtf(text, reading)) return true;
  const span = edtfOfSpan(text);
  if (span !== null) return span !== '' && readEdtf(span, reading);
  if (readEdtf(text, reading)) return true;
  for (const [pattern, doubt] of doubtful) {
    if (!pattern.test(text)) continue;
    if (!readAgain(text.replace(pattern, ''), row, column)) return false;
    reading.doubt |= doubt;
    return true;
  }
  const noted = note.exec(text);
  if (noted) {
    if (!readAgain(text.slice(0, noted.index), row, column)) return false;
    reading.doubt |= doubtOfNote(noted[1] ?? noted[2] ?? '');
    return true;
  }
  const plain = otherMarks(text);
  if (plain !== text) return readAgain(plain, row, column);
  return readDay(text, row, column) || readRange(text, row, column);
}

const doubtful: readonly (readonly [pattern: RegExp, doubt: number])[] = [
  [about, doubts.approximate],
  [perhaps, doubts.uncertain],
  [/\s*\?+$/, doubts.uncertain],
  [hour, 0],
];

function doubtOfNote(words: string): number {
  if (/^\?+$|uncertain|unsure|probabl|possibl|unconfirmed/i.test(words)) return doubts.uncertain;
  return /approx|circa|^ca?\.?$|about|estimate|^~$/i.test(words) ? doubts.approximate : 0;
}

/** Dates of numbers with marks that ISO 8601 has not: of cameras, of Wikidata, and times with a point or an h. */
function otherMarks(text: string): string {
  return text
    .replace(/^\+(?=\d{4}-)/, '')
    .replace(/^(\d{4}):(\d\d):(\d\d)(?=$|[ T])/, '$1-$2-$3')
    .replace(/^(\d{8})[ _](\d{4}|\d{6})$/, '$1T$2')
    .replace(
      /^(\d{4}-\d\d-\d\d)[_ ](\d\d)-(\d\d)(?:-(\d\d))?$/,
      (_, day, h, m, s = '00') => `${day} ${h}:${m}:${s}`,
    )
    .replace(/^([\d/.-]{6,10}),?[ T](\d{1,2})[.h](\d\d)$/, '$1 $2:$3')
    .replace(/ ([ap])\.\s?m\.?$/i, ' $1m');
}

/** A day, month or year in words, perhaps with a time of day. */
function readDay(text: string, row: number, column: DateColumn): boolean {
  // Tue Aug 20 10:00:00 +0000 2019
  const moved = text
    .replace(/^(.*?)\s+(\d\d:\d\d:\d\d)\s+(?:([+-]\d{4})|[A-Z]{2,5})\s+(\d{4})$/, '$1 $4 $2 $3')
    .trim();
  const timed = clock.exec(moved);
  const date = readWords(timed ? moved.slice(0, timed.index) : moved);
  const iso = date && hasWord(moved) ? isoOf(date) : null;
  if (iso === null) return monthAndShortYear(text, row, column);
  return readAgain(
    timed
      ? `${iso} ${timed[1]!.replace(/^(\d+)[.h](?=\d)/, '$1:').replace(/^(\d+)\s*([ap]m)$/i, '$1:00 $2')}`
      : iso,
    row,
    column,
  );
}

/** `Aug-19`, as spreadsheets shorten a month: not a day, for then it would have no year. */
function monthAndShortYear(text: string, row: number, column: DateColumn): boolean {
  const [, name = '', digits = ''] = /^(\p{L}{3,9})\.?(?:-|\s?['’])(\d\d)$/u.exec(text) ?? [];
  const date = readWords(`1 ${name} ${digits}`);
  const iso = digits && date?.month ? isoOf({ year: date.year, month: date.month } as PartialDate) : null;
  return iso !== null && readAgain(iso, row, column);
}

const hasWord = (text: string): boolean => /\p{L}/u.test(text);

function readAgain(text: string, row: number, column: DateColumn): boolean {
  const bytes = encoder.encode(text);
  return text !== '' && column.read(bytes, 0, bytes.length, row);
}

/** What stands between the ends of a range, the surest first. */
const separators: readonly RegExp[] = [
  /\s+(?:to|until|till|through|thru|bis|au|al|hasta|até|до|по)\s+/giu,
  /\s+[-–—]\s+/g,
  /\s*[–—]\s*/g,
  /\s*(?:&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/giu,
  /\//g,
  /-/g,
];

/** True while the ends of a range are read: an end is no range itself, or a text with many hyphens would be cut without end. */
let isWithinRange = false;

/** Two dates of any form, or one and an end that is open. Where the first lacks a month or a year, it is the second’s. */
function readRange(text: string, row: number, column: DateColumn): boolean {
  if (isWithinRange) return false;
  isWithinRange = true;
  try {
    return readAnyRange(text, row, column);
  } finally {
    isWithinRange = false;
  }
}

function readAnyRange(text: string, row: number, column: DateColumn): boolean {
  const plain = text.replace(/^(?:from|between|von|du|de|desde|с|з)\s+/iu, '');
  for (const separator of separators)
    for (const match of plain.matchAll(separator)) {
      const from = plain.slice(0, match.index).trim();
      const to = plain.slice(match.index + match[0].length).trim();
      if (from && to && readEnds(from, to, row, column)) return true;
    }
  return false;
}

function readEnds(from: string, to: string, row: number, column: DateColumn): boolean {
  const { reading } = column;
  if (isOpen(to)) {
    if (!readAgain(from, row, column)) return false;
    return join({ ...reading }, openEnd, reading);
  }
  const [first, last] = [readWords(from), readWords(to)];
  if (first && last && hasWord(from + to)) {
    const [start, end] = completed(first, last).map(isoOf);
    return start && end ? joined(start, end, row, column) : false;
  }
  // 20-22/08/2019
  const days = /^\d{1,2}$/.test(from) ? /^\d{1,2}([/.]\d{1,2}[/.]\d{2,4})$/.exec(to) : null;
  return from.length >= 4 || days ? joined(days ? from + days[1] : from, to, row, column) : false;
}

function joined(from: string, to: string, row: number, column: DateColumn): boolean {
  const { reading } = column;
  if (!readAgain(from, row, column)) return false;
  const first = { ...reading };
  return readAgain(to, row, column) && join(first, { ...reading }, reading);
}

/** Words for an end that has not come. */
export const isOpen = (text: string): boolean =>
  /^(?:\.\.|present|ongoing|now|today|open|heute|hoy|presente|aujourd['’]hui)$/i.test(text);

/** An end that has not come. */
export const openEnd: Pick<DateReading, 'end' | 'doubt'> = { end: Number.POSITIVE_INFINITY, doubt: 0 };

const isWide = ({ unit, edtf = '' }: Partial<DateReading>): boolean =>
  unit === 'year' || unit === 'month' || (unit === 'edtf' && /^-?\d{4}(?:-(?:0\d|1[012]))?$/.test(edtf));

/** A date from one start to another end; false where that is not after it. Two years stay years, and are no days. */
export function join(
  first: Readonly<DateReading>,
  last: Readonly<Pick<DateReading, 'end' | 'doubt'> & Partial<DateReading>>,
  into: DateReading,
): boolean {
  if (last.end <= first.start) return false;
  const text =
    isWide(first) && isWide(last)
      ? `${edtfOf({ ...first, doubt: 0 })}/${edtfOf({ ...(last as DateReading), doubt: 0 })}`
      : '';
  copyReading(first, into);
  if (last.end === first.end) return true;
  into.end = last.end;
  into.doubt = first.doubt | last.doubt;
  into.unit = text ? 'edtf' : 'interval';
  into.edtf = text;
  return true;
}
