import { wordsOf } from '#load/cells/cells.ts';
import { createValueCodes, type ValueCodes } from '#load/cells/value-codes.ts';
import { type Assumptions, layoutOf, type Setup } from '#load/columns/layout.ts';
import { reviseDates } from '#load/dates/date-evidence.ts';
import type { BadRow, DateOrder } from '#load/events-file.ts';
import { finished, type RecordSource } from '#load/formats/record-source.ts';
import { type Limits, tooManyRows } from '#load/intake/load-error.ts';
import { createEventArrays, type EventArrays } from './event-arrays.ts';
import { createRecordReader, type RecordReader } from './read-record.ts';

/** Rows kept aside that a reader is shown; the others can be had as a file. */
const mostShown = 200;
const encoder = new TextEncoder();
const dash = 45;
const dot = 46;

/** One reading of a file from its first record to its last, under assumptions that its rows may refute. */
export type RowScan = {
  readonly reader: RecordReader;
  readonly events: EventArrays;
  readonly kinds: ValueCodes;
  /** Records read so far, good and bad. */
  readonly records: number;
  readonly aside: readonly BadRow[];
  /** Of the records kept aside: which ones they are, from 0, and where they begin. */
  readonly badRecords: { readonly record: number[]; readonly offset: number[] };
  readonly ragged: { readonly short: number; readonly long: number };
  /** Where the next record begins. */
  readonly at: number;
  /** Reads all records that are there; returns true where no more can come. */
  run(bytes: Uint8Array, end: number, isLast: boolean): boolean;
};

export function createRowScan(setup: Setup, source: RecordSource, from: number, limits: Limits): RowScan {
  const reader = createRecordReader(setup);
  const events = createEventArrays();
  const kinds = createValueCodes();
  const { kind: kindColumn } = layoutOf(setup).roles;
  const aside: BadRow[] = [];
  const badRecords = { record: [] as number[], offset: [] as number[] };
  const ragged = { short: 0, long: 0 };
  const columns = setup.columns.length;
  let records = 0;
  let at = from;
  /** A record that is not whole is tried again once there is twice as much of it. */
  let tryAgainAt = 0;

  function keepAside(row: BadRow): void {
    badRecords.record.push(row.row - 1);
    badRecords.offset.push(source.start);
    if (aside.length < mostShown) aside.push(row);
  }

  function take(): void {
    records++;
    const { cells, fault } = source;
    const problem = fault ? { row: records, ...fault } : reader.read(cells, source.geometry, records);
    if (problem) {
      keepAside(problem);
      return;
    }
    if (cells.count < columns) ragged.short++;
    else if (cells.count > columns) ragged.long++;
    events.add(reader.when, reader.where, kindColumn < 0 ? 0 : kindOf(), source.start);
    if (events.length > limits.rows) throw tooManyRows(limits.rows);
  }

  function kindOf(): number {
    const { bytes, starts, ends, isEscaped } = source.cells;
    if (isEscaped[kindColumn]) {
      const words = encoder.encode(wordsOf(source.cells, kindColumn));
      return kinds.codeOf(words, 0, words.length);
    }
    let from = starts[kindColumn]!;
    let to = ends[kindColumn]!;
    while (from < to && bytes[from]! <= 32) from++;
    while (to > from && bytes[to - 1]! <= 32) to--;
    return kinds.codeOf(bytes, from, to);
  }

  return {
    reader,
    events,
    kinds,
    get records() {
      return records;
    },
    aside,
    badRecords,
    ragged,
    get at() {
      return at;
    },
    run(bytes, end, isLast) {
      if (!isLast && end < tryAgainAt) return false;
      const text = bytes.subarray(0, end);
      for (;;) {
        const next = source.next(text, at, end, isLast);
        if (next === finished) return true;
        if (next < 0) {
          tryAgainAt = at + 2 * (end - at);
          return false;
        }
        take();
        at = next;
      }
    },
  };
}

/**
 * What the rows of a scan say against its assumptions: better ones, or null where all holds.
 * @param fixedOrder the order of day and month that the reader has said
 */
export function revise(
  { reader }: Pick<RowScan, 'reader'>,
  assumed: Assumptions,
  fixedOrder?: DateOrder,
): Assumptions | null {
  const { start, end, place, clock } = reader.evidence;
  const starts = reviseDates(assumed.start, start);
  const ends = reviseDates(assumed.end, end, (starts ?? assumed.start).epochUnit);
  const dayFirst = start.dayFirst + end.dayFirst;
  const monthFirst = start.monthFirst + end.monthFirst;
  const mark = start.slashMark || end.slashMark;
  // Where no row decides: points and dashes are not American.
  const unsaid: DateOrder = mark === dot || mark === dash ? 'day-first' : 'month-first';
  const order =
    fixedOrder ?? (dayFirst === monthFirst ? unsaid : dayFirst > monthFirst ? 'day-first' : 'month-first');
  const isMany = (rows: number): boolean =>
    5 * rows >= place.located && (rows >= 3 || 2 * rows > place.located);
  const isSwapped = place.swapped > place.straight && isMany(place.swapped);
  const isEastward = place.westward === 0 && isMany(place.eastward) && place.eastward > 0;
  const isHourClock = clock.long === 0;
  const isSame =
    order === assumed.order &&
    isSwapped === assumed.isSwapped &&
    isEastward === assumed.isEastward &&
    isHourClock === assumed.isHourClock;
  if (isSame && !starts && !ends) return null;
  return {
    order,
    start: starts ?? assumed.start,
    end: ends ?? assumed.end,
    isSwapped,
    isEastward,
    isHourClock,
  };
}
