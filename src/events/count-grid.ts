import { formCode } from './place-forms.ts';
import type { EventTable } from './table.ts';
import type { Mask } from './tally.ts';
import type { VisibleRanks } from './visible-events.ts';

/**
 * Where the cells of a grid lie, in `FixedPoint` steps: cells are squares of `side` steps of x, from a west edge on and
 * round the world, and from a north edge down; one of y is half a step of x wide.
 */
export type GridFrame = {
  readonly west: number;
  readonly north: number;
  /** Steps of x to a cell’s side. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
};

/**
 * How many events there are in each cell of a grid and of each group of kinds, at any window and playhead: a few binary
 * searches for each cell. Made anew for another view or another filter, not for another moment.
 */
export type CountGrid = {
  readonly frame: GridFrame;
  readonly groups: number;
  /** cell × groups + group → first entry in `begins` and `ends`; one more at the end */
  readonly offsets: Uint32Array;
  /**
   * Cell → the middle of all its events, x and y in steps, kept off the cell’s edge so that those of two cells stay apart. It
   * is the same whatever the moment.
   */
  readonly middles: Uint32Array;
  /** Rows in order of start, cell by cell. */
  readonly begins: Uint32Array;
  /** Ranks by end, ascending, cell by cell. */
  readonly ends: Uint32Array;
  /** Rank by end → row, of the table. */
  readonly byEnd: Uint32Array;
  /** Block of entries → all rows before it in `begins`, by exclusive or. */
  readonly begunRows: Uint32Array;
  /** Block of entries → all rows before it in `ends`, by exclusive or. */
  readonly endedRows: Uint32Array;
};

export type GridOptions = {
  frame: GridFrame;
  /** Kinds are counted together by their remainder. */
  groups: number;
  /** null: all. */
  kinds: ReadonlySet<number> | null;
  mask: Mask;
};

/** Rows between two pauses: about a ms. */
const slice = 20_000;
const nowhere = 0xffffffff;

/**
 * Sorts the events of a table into the cells of a grid, by their first position. O(n) in steps: each `next()` is about a ms,
 * so that who makes it can let others have the thread in between.
 */
export function* makeCountGrid(table: EventTable, options: GridOptions): Generator<undefined, CountGrid> {
  const { frame, groups } = options;
  const lists = frame.columns * frame.rows * groups;
  const listOf = listsOf(table, options);
  const { length } = table;
  const listAt = new Uint32Array(length);
  const offsets = new Uint32Array(lists + 1);
  for (let row = 0; row < length; row++) {
    const list = listOf(row);
    listAt[row] = list;
    if (list !== nowhere) offsets[list + 1]!++;
    if (row % slice === slice - 1) yield;
  }
  for (let list = 0; list < lists; list++) offsets[list + 1]! += offsets[list]!;
  const sums = new Float64Array(2 * frame.columns * frame.rows);
  const begins = new Uint32Array(offsets[lists]!);
  const ends = new Uint32Array(offsets[lists]!);
  let next = offsets.slice();
  for (let row = 0; row < length; row++) {
    const list = listAt[row]!;
    if (list !== nowhere) {
      begins[next[list]!++] = row;
      const cell = Math.floor(list / groups);
      sums[2 * cell]! += (table.position[2 * row]! - frame.west) >>> 0;
      sums[2 * cell + 1]! += table.position[2 * row + 1]! - frame.north;
    }
    if (row % slice === slice - 1) yield;
  }
  next = offsets.slice();
  for (let rank = 0; rank < length; rank++) {
    const list = listAt[table.byEnd[rank]!]!;
    if (list !== nowhere) ends[next[list]!++] = rank;
    if (rank % slice === slice - 1) yield;
  }
  const { byEnd } = table;
  const begunRows = yield* rowsByBlock(begins, null);
  const endedRows = yield* rowsByBlock(ends, byEnd);
  const middles = middlesOf(frame, groups, sums, offsets);
  return { frame, groups, offsets, middles, begins, ends, byEnd, begunRows, endedRows };
}

/** Entries to a block: a number for each of them would double the size of a grid. */
const block = 32;

/** @param rows entry → row; null where they are the same */
function* rowsByBlock(entries: Uint32Array, rows: Uint32Array | null): Generator<undefined, Uint32Array> {
  const before = new Uint32Array(Math.floor(entries.length / block) + 1);
  for (let i = 1; i < before.length; i++) {
    before[i] = before[i - 1]! ^ rowsOf(entries, rows, (i - 1) * block, i * block);
    if ((i * block) % slice < block) yield;
  }
  return before;
}

/** The rows of some entries, by exclusive or. */
function rowsOf(entries: Uint32Array, rows: Uint32Array | null, from: number, to: number): number {
  let all = 0;
  for (let i = from; i < to; i++) all ^= rows === null ? entries[i]! : rows[entries[i]!]!;
  return all;
}

/** The rows of all entries before one, by exclusive or: those between two entries are one such operation away. */
function rowsBefore(
  entries: Uint32Array,
  rows: Uint32Array | null,
  byBlock: Uint32Array,
  entry: number,
): number {
  const first = Math.floor(entry / block);
  return byBlock[first]! ^ rowsOf(entries, rows, first * block, entry);
}

/** A cell’s share that its middle keeps off each of its edges. */
const margin = 0.28;

/** @param sums cell → x and y of its events, from the edges of the grid, added up */
function middlesOf(frame: GridFrame, groups: number, sums: Float64Array, offsets: Uint32Array): Uint32Array {
  return Uint32Array.from(sums, (sum, i) => {
    const cell = i >> 1;
    const count = offsets[(cell + 1) * groups]! - offsets[cell * groups]!;
    const isDown = i % 2 === 1;
    const side = isDown ? frame.side / 2 : frame.side;
    const edge = side * (isDown ? Math.floor(cell / frame.columns) : cell % frame.columns);
    const mean = sum / Math.max(1, count);
    const kept = Math.min(Math.max(mean, edge + margin * side), edge + (1 - margin) * side);
    return Math.round(kept + (isDown ? frame.north : frame.west)) >>> 0;
  });
}

/** row → its list, a group of kinds in a cell; `nowhere` where it is in none. */
function listsOf(table: EventTable, { frame, groups, kinds, mask }: GridOptions): (row: number) => number {
  const { west, north, side, columns, rows } = frame;
  const { position, kind, form } = table;
  const unlocated = formCode('unlocated');
  return (row) => {
    if (form[row] === unlocated || (mask && !mask[row]) || (kinds && !kinds.has(kind[row]!))) return nowhere;
    const column = Math.floor(((position[2 * row]! - west) >>> 0) / side);
    const line = Math.floor((2 * (position[2 * row + 1]! - north)) / side);
    if (column >= columns || line < 0 || line >= rows) return nowhere;
    return (line * columns + column) * groups + (kind[row]! % groups);
  };
}

/** How many events of a list are visible: those that have begun, less those over before the window. */
export function countIn({ offsets, begins, ends }: CountGrid, list: number, ranks: VisibleRanks): number {
  const [from, to] = [offsets[list]!, offsets[list + 1]!];
  if (from === to) return 0;
  const begun = countBelow(begins, from, to, ranks.begun);
  // What is over before the window had begun before it: the difference counts no event twice.
  return Math.max(0, begun - countBelow(ends, from, to, ranks.over));
}

/**
 * The row of the one event of a cell that is visible; null where there are none or several. A few binary searches: by
 * exclusive or, all rows that have begun less all that are over leave the one that is neither.
 */
export function loneRow(grid: CountGrid, cell: number, ranks: VisibleRanks): number | null {
  const { groups, offsets, begins, ends, byEnd, begunRows, endedRows } = grid;
  const begunUpTo = (entry: number): number => rowsBefore(begins, null, begunRows, entry);
  const endedUpTo = (entry: number): number => rowsBefore(ends, byEnd, endedRows, entry);
  let [count, row] = [0, 0];
  for (let list = cell * groups; list < (cell + 1) * groups; list++) {
    const [from, to] = [offsets[list]!, offsets[list + 1]!];
    const begun = countBelow(begins, from, to, ranks.begun);
    const over = countBelow(ends, from, to, ranks.over);
    count += Math.max(0, begun - over);
    if (count > 1) return null;
    if (begun > over)
      row ^= begunUpTo(from + begun) ^ begunUpTo(from) ^ endedUpTo(from + over) ^ endedUpTo(from);
  }
  return count === 1 ? row >>> 0 : null;
}

/**
 * The rows of a cell that are visible, in order of start; no more than `most`, the latest of them. It looks no further
 * back than the counts say that there are more: what a narrow window shows of a full cell lies at its end.
 */
export function rowsInCell(
  grid: CountGrid,
  cell: number,
  ranks: VisibleRanks,
  most: number,
  isVisible: (row: number) => boolean,
): number[] {
  const { groups, offsets, begins } = grid;
  const found: number[] = [];
  for (let list = cell * groups; list < (cell + 1) * groups; list++) {
    const from = offsets[list]!;
    let left = Math.min(most, countIn(grid, list, ranks));
    let last = from + countBelow(begins, from, offsets[list + 1]!, ranks.begun);
    while (last > from && left > 0) {
      const row = begins[--last]!;
      if (isVisible(row)) {
        found.push(row);
        left--;
      }
    }
  }
  found.sort((a, b) => a - b);
  return found.slice(Math.max(0, found.length - most));
}

function countBelow(values: Uint32Array, from: number, to: number, limit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low - from;
}
