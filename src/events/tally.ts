import type { EventTable, TimeColumns } from './table.ts';

/** Events are counted this many at a time; within a block they are counted one by one. */
const block = 64;

/** Which rows count: 1 for each that does; null for all. */
export type Mask = Uint8Array | null;

/**
 * Counts by kind of the events that a mask lets through, among the first so many in order of start or of end. Each is a
 * look-up and at most 63 steps, whatever the number of events, so that counts follow every frame of a scrub exactly.
 */
export type Tally = {
  /** How many kinds there are; counts are arrays of that length. */
  readonly kinds: number;
  /** kind → how many events count, all in all */
  readonly all: Uint32Array;
  /** Writes kind → how many of the first `count` rows into `into`. */
  begun(count: number, into: Uint32Array): void;
  /** Writes kind → how many of the first `count` rows of `byEnd` into `into`. */
  over(count: number, into: Uint32Array): void;
};

/**
 * Counts over time, and the columns whose places they are asked by. Those of a table are exact at every instant. Those that
 * come with a set in tiles are of spans: `columns` has one entry for each span, and they are exact at the ends of spans.
 */
export type Times = {
  readonly columns: TimeColumns;
  readonly tally: Tally;
  /** ms between the instants at which the counts are exact; 0 where they always are. */
  readonly step: number;
};

/** O(n), once for each change of a filter. Takes n / 64 × kinds × 8 bytes. */
export function createTally(table: EventTable, kinds: number, mask: Mask): Tally {
  const begun = createRanks(table.length, kinds, null, table.kind, mask);
  const over = createRanks(table.length, kinds, table.byEnd, table.kind, mask);
  const all = new Uint32Array(kinds);
  begun(table.length, all);
  return { kinds, all, begun, over };
}

/** @param order place → row; null where they are the same */
function createRanks(
  length: number,
  kinds: number,
  order: Uint32Array | null,
  kind: EventTable['kind'],
  mask: Mask,
) {
  const sums = new Uint32Array((Math.floor(length / block) + 1) * kinds);
  const running = new Uint32Array(kinds);
  for (let from = 0; from <= length; from += block) {
    for (let k = 0; k < kinds; k++) sums[(from / block) * kinds + k] = running[k]!;
    add(from, Math.min(from + block, length), running);
  }

  function add(from: number, to: number, into: Uint32Array): void {
    for (let i = from; i < to; i++) {
      const row = order === null ? i : order[i]!;
      if (mask === null || mask[row]) into[kind[row]!]!++;
    }
  }

  return (count: number, into: Uint32Array) => {
    const first = Math.floor(count / block);
    for (let k = 0; k < kinds; k++) into[k] = sums[first * kinds + k]!;
    add(first * block, count, into);
  };
}
