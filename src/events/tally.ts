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
  const begun = createRanks(table.length, kinds, (i) => i, table.kind, mask);
  const over = createRanks(table.length, kinds, (i) => table.byEnd[i]!, table.kind, mask);
  const all = new Uint32Array(kinds);
  begun(table.length, all);
  return { kinds, all, begun, over };
}

function createRanks(
  length: number,
  kinds: number,
  rowAt: (i: number) => number,
  kind: EventTable['kind'],
  mask: Mask,
) {
  const sums = new Uint32Array((Math.floor(length / block) + 1) * kinds);
  const running = new Uint32Array(kinds);
  for (let i = 0; i < length; i++) {
    if (i % block === 0) sums.set(running, (i / block) * kinds);
    const row = rowAt(i);
    if (!mask || mask[row]) running[kind[row]!]!++;
  }
  if (length % block === 0) sums.set(running, (length / block) * kinds);
  return (count: number, into: Uint32Array) => {
    const first = Math.floor(count / block);
    for (let k = 0; k < kinds; k++) into[k] = sums[first * kinds + k]!;
    for (let i = first * block; i < count; i++) {
      const row = rowAt(i);
      if (!mask || mask[row]) into[kind[row]!]!++;
    }
  };
}
