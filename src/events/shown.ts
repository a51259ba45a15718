import type { EventTable, TimeColumns } from './table.ts';
import type { Mask, Tally } from './tally.ts';
import { begunBefore, firstWhere, overAt, rowsCarriedInto, type Span } from './window.ts';

/** What is looked at: a window of time, some kinds (null: all), and the rows that a search has found (null: all). */
export type Look = { window: Span | null; kinds: ReadonlySet<number> | null; mask: Mask };

/** Rows in order of start, found when they are asked for: a million are not copied for a list that shows twenty. */
export type RowList = {
  readonly length: number;
  /** The row at a place from 0; undefined past the ends. */
  at(place: number): number | undefined;
  /** The place of a row; -1 where it is not in the list. */
  placeOf(row: number): number;
  /** How many rows of the list come before a row, whether that is in it or not. */
  countBefore(row: number): number;
};

/** kind → how many events meet the window, of those that the tally counts: begun before its end, less over at its start. */
export function countByKind(table: TimeColumns, tally: Tally, window: Span | null): Uint32Array {
  if (window === null) return tally.all;
  const [begun, over] = [new Uint32Array(tally.kinds), new Uint32Array(tally.kinds)];
  tally.begun(begunBefore(table, window[1]), begun);
  tally.over(overAt(table, window[0]), over);
  return begun.map((count, kind) => count - over[kind]!);
}

/** Adds up the counts of some kinds. */
export function sumOfKinds(counts: Uint32Array, kinds: ReadonlySet<number> | null): number {
  let sum = 0;
  for (let kind = 0; kind < counts.length; kind++) if (!kinds || kinds.has(kind)) sum += counts[kind]!;
  return sum;
}

/** The rows that began before a window and last into it, in order of start. */
export const carriedInto = (table: EventTable, window: Span | null): readonly number[] =>
  window === null ? [] : rowsCarriedInto(table, window[0]);

/**
 * The rows that a look shows. Those that begin in the window are a slice of the table, thinned by kinds and mask, and
 * found by rank; those that began before it and last into it are listed.
 * @param lasting `carriedInto` the window, by who has it: lists of one window share it
 */
export function rowsShown(
  table: EventTable,
  tally: Tally,
  { window, kinds, mask }: Look,
  lasting: readonly number[] = carriedInto(table, window),
): RowList {
  const isOn = (row: number): boolean =>
    (!kinds || kinds.has(table.kind[row]!)) && (mask === null || mask[row] === 1);
  const counts = new Uint32Array(tally.kinds);
  const rank = (row: number): number => {
    tally.begun(row, counts);
    return sumOfKinds(counts, kinds);
  };
  const first = window === null ? 0 : begunBefore(table, window[0]);
  const last = window === null ? table.length : begunBefore(table, window[1]);
  const carried = lasting.filter(isOn);
  const skipped = rank(first);
  const length = carried.length + rank(Math.max(first, last)) - skipped;
  const countBefore = (row: number): number => {
    if (row >= first) return carried.length + rank(Math.min(row, Math.max(first, last))) - skipped;
    return firstWhere(carried.length, (i) => carried[i]! >= row);
  };
  return {
    length,
    at(place) {
      if (place < carried.length) return carried[place];
      if (place >= length) return undefined;
      const wanted = skipped + place - carried.length;
      // The last row of which no more than `wanted` come before.
      return firstWhere(table.length, (row) => rank(row + 1) > wanted);
    },
    placeOf(row) {
      const place = countBefore(row);
      return this.at(place) === row ? place : -1;
    },
    countBefore,
  };
}
