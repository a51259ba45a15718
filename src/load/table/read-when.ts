import { doubts } from '#events/place-forms.ts';
import { type Cells, isBlank, wordsOf } from '#load/cells/cells.ts';
import { numberOf } from '#load/cells/read-number.ts';
import { layoutOf, type Setup } from '#load/columns/layout.ts';
import { doubtOf, saysYes } from '#load/columns/precision.ts';
import type { DateColumn } from '#load/dates/date-column.ts';
import type { DateEvidence } from '#load/dates/date-evidence.ts';
import { copyReading, createReading, type DateReading, settle } from '#load/dates/date-reading.ts';
import {
  type ClockEvidence,
  clockAfterDate,
  clockWordsOf,
  createClockEvidence,
} from '#load/dates/read-clock.ts';
import { createDateColumn } from '#load/dates/read-date.ts';
import { isOpen, join, openEnd } from '#load/dates/read-date-text.ts';
import { readParts } from '#load/dates/read-parts.ts';
import type { BadRow, FileMessage } from '#load/events-file.ts';
import { isBlankWord } from '#load/places/read-coordinate.ts';
import { DAY, type Instant, utc } from '#time/calendar.ts';
import { badRow } from './bad-row.ts';

/** What the rows say about their dates. */
export type WhenEvidence = {
  readonly start: DateEvidence;
  readonly end: DateEvidence;
  readonly clock: ClockEvidence;
  /** Years below 0 in a column of years. */
  readonly parts: { readonly beforeChrist: number; readonly beforeChristRow: number };
};

export type WhenReader = {
  /** The date of the record last read. */
  readonly when: DateReading;
  /** Why it is as wide or as doubtful as it is; nothing where it is as stated. */
  readonly reasons: readonly FileMessage[];
  readonly evidence: WhenEvidence;
  read(cells: Cells, row: number): BadRow | null;
};

const asStated: readonly FileMessage[] = [];

/** Reads the dates of records: start and end, or year, month and day, and what else a row says of its date. */
export function createWhenReader(setup: Setup): WhenReader {
  const { columns, assumptions } = setup;
  const { roles, clock, endClock, endParts, isReading, named, precision } = layoutOf(setup);
  const startColumn = createDateColumn(assumptions.order, assumptions.start, !isReading);
  const endColumn = createDateColumn(assumptions.order, assumptions.end);
  const clocks = createClockEvidence();
  const parts = { beforeChrist: 0, beforeChristRow: 0 };
  const when = createReading();
  const first = createReading();
  let reasons: readonly FileMessage[] = asStated;
  const encoder = new TextEncoder();
  const bad = (row: number, column: number, found: string, expected: FileMessage): BadRow =>
    badRow(row, columns[column], found, expected);

  function readWhen(cells: Cells, row: number): BadRow | null {
    reasons = asStated;
    const problem = readStart(cells, row);
    if (problem) return problem;
    if (clock >= 0 && when.unit === 'day' && readClock(cells, clock, startColumn, when, row))
      copy(startColumn);
    return readEnd(cells, row);
  }

  function readStart(cells: Cells, row: number): BadRow | null {
    const { bytes, starts, ends } = cells;
    const column = roles.start;
    if (column < 0 || isBlank(cells, column)) return readPartsOf(cells, row);
    if (!startColumn.read(bytes, starts[column]!, ends[column]!, row)) {
      const words = wordsOf(cells, column);
      return isBlankWord(words)
        ? readPartsOf(cells, row)
        : bad(row, column, words, { key: 'expectedDateSuchAs' });
    }
    copy(startColumn);
    widenNamed();
    return null;
  }

  /** 1 January in a column called year is that year, and the first of a month in one called month that month. */
  function widenNamed(): void {
    if (named === 'day' || when.unit !== 'day') return;
    const [start, end] = spanAround(when.start, named);
    if (start !== when.start) return;
    when.end = end;
    when.unit = named;
  }

  const copy = ({ reading }: DateColumn): void => copyReading(reading, when);

  /** Year, month and day in columns of their own. */
  function readPartsOf(cells: Cells, row: number): BadRow | null {
    const read = readParts(cells, roles);
    if ('wrong' in read) return badPart(cells, row, read.wrong);
    // The month may have not so many days.
    if (!readText(startColumn, read.text)) return badPart(cells, row, read.hasDay ? roles.day : roles.year);
    if (read.isBeforeChrist && parts.beforeChrist++ === 0) parts.beforeChristRow = row;
    copy(startColumn);
    return null;
  }

  function readText(column: DateColumn, text: string, row = 0): boolean {
    const bytes = encoder.encode(text);
    return column.read(bytes, 0, bytes.length, row);
  }

  /** Which of the columns keeps a record from having a date. */
  function badPart(cells: Cells, row: number, wrong: number): BadRow {
    const isPart = wrong >= 0 && wrong !== roles.year;
    const column = isPart || roles.start < 0 ? wrong : roles.start;
    const key =
      column === roles.start
        ? 'expectedDate'
        : column === roles.month
          ? 'expectedMonth'
          : column === roles.day
            ? 'expectedDay'
            : 'expectedYear';
    return bad(row, column, column < 0 ? '' : wordsOf(cells, column), { key });
  }

  /** The time of day that a column of its own has for a day, read into `into`; false where it has none. */
  function readClock(
    cells: Cells,
    column: number,
    into: DateColumn,
    { start, doubt }: DateReading,
    row: number,
  ): boolean {
    const words = clockWordsOf(cells, column, clocks);
    if (words === '') return false;
    const text = clockAfterDate(words, assumptions.isHourClock);
    if (text === null || !readText(into, dayOf(start) + text, row)) {
      if (clocks.unread++ === 0) clocks.unreadRow = row;
      return false;
    }
    clocks.read++;
    into.reading.doubt |= doubt;
    return true;
  }

  function readEnd(cells: Cells, row: number): BadRow | null {
    const column = roles.end;
    copyReading(when, first);
    if (column >= 0 && column !== roles.start) {
      if (!isBlank(cells, column)) return readEndColumn(cells, row, column);
    } else if (endParts.year >= 0) {
      const read = readParts(cells, endParts);
      if ('wrong' in read) return null;
      if (!readText(endColumn, read.text)) return bad(row, endParts.day, read.text, { key: 'expectedDay' });
      return joinEnd(cells, row, endParts.year);
    }
    if (endClock >= 0 && clock >= 0) readEndClock(cells, row);
    return null;
  }

  function readEndColumn(cells: Cells, row: number, column: number): BadRow | null {
    const { bytes, starts, ends } = cells;
    if (!endColumn.read(bytes, starts[column]!, ends[column]!, row)) {
      const words = wordsOf(cells, column);
      // Files write -1, 0 or 0000-00-00 for no end.
      if (isBlankWord(words) || /^-?[019]{1,4}$|^0[0\s/.:TZ-]*$/i.test(words)) return null;
      if (!isOpen(words)) return bad(row, column, words, { key: 'expectedDateSuchAs' });
      join(first, openEnd, when);
      return null;
    }
    if (endClock >= 0 && endColumn.reading.unit === 'day')
      readClock(cells, endClock, endColumn, { ...endColumn.reading }, row);
    return joinEnd(cells, row, column);
  }

  function joinEnd(cells: Cells, row: number, column: number): BadRow | null {
    const { reading } = endColumn;
    if (reading.start === first.start && reading.unit === first.unit) return null;
    if (join(first, reading, when)) return null;
    const start = wordsOf(cells, Math.max(roles.start, roles.year));
    return bad(row, column, wordsOf(cells, column), { key: 'expectedEnd', values: { start } });
  }

  /** An end that is a time of day alone: on the day of the start, or past the midnight after it. */
  function readEndClock(cells: Cells, row: number): void {
    if (when.unit === 'day' || !readClock(cells, endClock, endColumn, first, row)) return;
    const { start, end, doubt } = endColumn.reading;
    join(first, { end: start < first.start ? end + DAY : end, doubt }, when);
  }

  /** What the precision columns say of the date: it is made as wide as they have it, and its doubts are kept. */
  function applyDatePrecision(cells: Cells): void {
    const { date, approximate, uncertain, either } = precision;
    if (date) {
      const code = date.convention.codes[numberOf(cells, date.column)];
      if (code?.reason) {
        widen(code.width);
        reasons = [code.reason(columns[date.column]!, wordsOf(cells, date.column))];
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
    const values = { column: columns[column]!, value: wordsOf(cells, column) };
    reasons = [...reasons, { key: 'doubtStated', values }];
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
    get reasons() {
      return reasons;
    },
    evidence: { start: startColumn.evidence, end: endColumn.evidence, clock: clocks, parts },
    read(cells, row) {
      const problem = readWhen(cells, row);
      if (problem === null) applyDatePrecision(cells);
      return problem;
    },
  };
}

/** The day of an instant, as ISO 8601 writes it. */
const dayOf = (instant: Instant): string =>
  new Date(instant).toISOString().replace(/^-00/, '-').replace(/T.*$/, '');

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
