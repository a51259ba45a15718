import { doubts } from '#events/place-forms.ts';
import { DAY, type Instant, utc } from '#time/calendar.ts';
import { badRow } from './bad-row.ts';
import { type Cells, isBlank, wordsOf } from './cells.ts';
import { createReading, type DateReading, settle } from './date-reading.ts';
import type { BadRow } from './events-file.ts';
import { layoutOf, type Setup } from './layout.ts';
import { doubtOf, saysYes } from './precision.ts';
import { isBlankWord } from './read-coordinate.ts';
import { createDateColumn, type DateEvidence } from './read-date.ts';
import { isOpen, join } from './read-date-text.ts';
import { numberOf } from './read-number.ts';

/** What files write for a year that is not known. */
const unknownYears: ReadonlySet<number> = new Set([0, -1, -9, -99, -999, -9999]);

/** … and, beside 0 and what is below it, for a month or a day. */
const unknownParts: ReadonlySet<number> = new Set([99, 999, 9999]);

export type WhenReader = {
  /** The date of the record last read. */
  readonly when: DateReading;
  /** Why it is as wide or as doubtful as it is; empty where it is as stated. */
  readonly reason: string;
  readonly evidence: { readonly start: DateEvidence; readonly end: DateEvidence };
  read(cells: Cells, row: number): BadRow | null;
};

/** Reads the dates of records: start and end, or year, month and day, and what else a row says of its date. */
export function createWhenReader(setup: Setup): WhenReader {
  const { columns, assumptions } = setup;
  const { roles, clock, precision } = layoutOf(setup);
  const startColumn = createDateColumn(assumptions.order, assumptions.start);
  const endColumn = createDateColumn(assumptions.order, assumptions.end);
  const when = createReading();
  const first = createReading();
  let whenReason = '';
  /** The column of a month or a day that cannot be; -1 where there is none. */
  let wrongPart = -1;
  const encoder = new TextEncoder();
  const bad = (row: number, column: number, found: string, expected: string): BadRow =>
    badRow(row, columns[column], found, expected);

  function readWhen(cells: Cells, row: number): BadRow | null {
    whenReason = '';
    const { bytes, starts, ends } = cells;
    const hasStart = roles.start >= 0 && !isBlank(cells, roles.start);
    if (hasStart) {
      const isRead = startColumn.read(bytes, starts[roles.start]!, ends[roles.start]!, row);
      if (!isRead && !isBlankWord(wordsOf(cells, roles.start)))
        return bad(row, roles.start, wordsOf(cells, roles.start), 'a date, such as 2019-08-20');
      if (isRead) copy(startColumn.reading);
      else if (!readParts(cells)) return badParts(cells, row);
    } else if (!readParts(cells)) return badParts(cells, row);
    if (clock >= 0 && when.unit === 'day') readClock(cells, row);
    return readEnd(cells, row);
  }

  function copy(reading: DateReading): void {
    when.start = reading.start;
    when.end = reading.end;
    when.unit = reading.unit;
    when.doubt = reading.doubt;
    when.edtf = reading.edtf;
  }

  /** Year, month and day in columns of their own; what is 0, below it or empty is not known. */
  function readParts(cells: Cells): boolean {
    wrongPart = -1;
    if (roles.year < 0) return false;
    const year = numberOf(cells, roles.year);
    if (!Number.isInteger(year) || Math.abs(year) > 9999 || unknownYears.has(year)) return false;
    const month = partOf(cells, roles.month, 12);
    const day = month > 0 ? partOf(cells, roles.day, 31) : 0;
    if (Number.isNaN(month)) wrongPart = roles.month;
    else if (Number.isNaN(day)) wrongPart = roles.day;
    if (wrongPart >= 0) return false;
    const pad = (it: number): string => String(it).padStart(2, '0');
    const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
    const text = digits + (month > 0 ? `-${pad(month)}` : '') + (day > 0 ? `-${pad(day)}` : '');
    const bytes = encoder.encode(text);
    if (!startColumn.read(bytes, 0, bytes.length, 0)) {
      // The month has not so many days.
      if (day > 0) wrongPart = roles.day;
      return false;
    }
    copy(startColumn.reading);
    return true;
  }

  /** Which of the columns keeps a record from having a date. */
  function badParts(cells: Cells, row: number): BadRow {
    const column = wrongPart >= 0 ? wrongPart : roles.start >= 0 ? roles.start : roles.year;
    const expected =
      column === roles.start
        ? 'a date'
        : column === roles.month
          ? 'a month from 1 to 12'
          : column === roles.day
            ? 'a day of that month'
            : 'a year';
    return bad(row, column, wordsOf(cells, column), expected);
  }

  /** 0 where it is not known, NaN where it cannot be; a month may be a name. */
  function partOf(cells: Cells, column: number, last: number): number {
    if (column < 0) return 0;
    const value = numberOf(cells, column);
    if (value >= 1 && value <= last) return Math.floor(value);
    if (value > last) return unknownParts.has(value) ? 0 : Number.NaN;
    if (last !== 12 || !Number.isNaN(value)) return 0;
    return (
      'jan feb mar apr may jun jul aug sep oct nov dec'
        .split(' ')
        .indexOf(wordsOf(cells, column).slice(0, 3).toLowerCase()) + 1
    );
  }

  /** A time of day in a column of its own, where it is one. */
  function readClock(cells: Cells, row: number): void {
    const words = wordsOf(cells, clock);
    if (!/^\d{1,2}:\d\d/.test(words) && !/^\d{1,2}\s*[ap]m$/i.test(words)) return;
    const doubt = when.doubt;
    const bytes = encoder.encode(
      `${new Date(when.start).toISOString().slice(0, 10)} ${words.replace(/^(\d{1,2})\s*([ap]m)$/i, '$1:00 $2')}`,
    );
    if (!startColumn.read(bytes, 0, bytes.length, row)) return;
    copy(startColumn.reading);
    when.doubt |= doubt;
  }

  function readEnd(cells: Cells, row: number): BadRow | null {
    const column = roles.end;
    if (column < 0 || column === roles.start || isBlank(cells, column)) return null;
    const { bytes, starts, ends } = cells;
    Object.assign(first, when);
    if (!endColumn.read(bytes, starts[column]!, ends[column]!, row)) {
      const words = wordsOf(cells, column);
      // Files write -1, 0 or 0000-00-00 for no end.
      if (isBlankWord(words) || /^-?[019]{1,4}$|^0[0\s/.:TZ-]*$/i.test(words)) return null;
      if (isOpen(words)) return join(first, Number.POSITIVE_INFINITY, 0, when) ? null : null;
      return bad(row, column, words, 'a date, such as 2019-08-20');
    }
    const { start, end, unit, doubt } = endColumn.reading;
    if (start === first.start && unit === first.unit) return null;
    if (join(first, end, doubt, when)) return null;
    return bad(
      row,
      column,
      wordsOf(cells, column),
      `a date that is not before the start, ${wordsOf(cells, Math.max(roles.start, roles.year))}`,
    );
  }

  /** What the precision columns say of the date: it is made as wide as they have it, and its doubts are kept. */
  function applyDatePrecision(cells: Cells): void {
    const { date, approximate, uncertain, either } = precision;
    if (date) {
      const code = date.convention.codes[numberOf(cells, date.column)];
      if (code?.reason) {
        widen(code.width);
        whenReason = `${columns[date.column]} ${wordsOf(cells, date.column)}: ${code.reason} (${date.convention.by}).`;
      }
    }
    if (approximate >= 0)
      doubt(cells, approximate, saysYes(wordsOf(cells, approximate)) ? doubts.approximate : 0);
    if (uncertain >= 0) doubt(cells, uncertain, saysYes(wordsOf(cells, uncertain)) ? doubts.uncertain : 0);
    if (either >= 0) doubt(cells, either, doubtOf(wordsOf(cells, either)));
    settle(when);
  }

  function doubt(cells: Cells, column: number, bits: number): void {
    if (bits === 0) return;
    when.doubt |= bits;
    whenReason = `${whenReason} ${columns[column]}: ${wordsOf(cells, column)}.`.trim();
  }

  function widen(width: 'given' | 'week' | 'month' | 'year'): void {
    // A date that the file has as a span already is as wide as it says.
    if (width === 'given' || when.end - when.start > DAY) return;
    const [start, end] = spanAround(when.start, width);
    when.start = start;
    when.end = end;
    when.unit = width === 'week' ? 'interval' : width;
  }

  return {
    when,
    get reason() {
      return whenReason;
    },
    evidence: { start: startColumn.evidence, end: endColumn.evidence },
    read(cells, row) {
      const problem = readWhen(cells, row);
      if (problem === null) applyDatePrecision(cells);
      return problem;
    },
  };
}

/** The calendar week (from Monday), month or year that a day is in. */
function spanAround(instant: Instant, width: 'week' | 'month' | 'year'): [start: Instant, end: Instant] {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (width === 'year') return [utc(year), utc(year + 1)];
  if (width === 'month') return [utc(year, month + 1), utc(year, month + 2)];
  const day = Math.floor(instant / DAY);
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return [monday * DAY, (monday + 7) * DAY];
}
