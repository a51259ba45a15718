import KDBush from 'kdbush';
import { formCode } from './place-forms.ts';
import { type EventTable, rowOfSpot } from './table.ts';

/**
 * The spots of a table by place: a k-d tree in flat arrays (kdbush), 12 bytes for each event that has a place. Coordinates
 * are `FixedPoint` numbers.
 */
export type SpotIndex = {
  readonly nodeSize: number;
  /** place in the tree → spot */
  readonly ids: Uint32Array;
  /** two for each place in the tree */
  readonly coords: Uint32Array;
};

/** O(n log n), 0.4 s for a million: in a worker where there are many. */
export function createSpotIndex(table: EventTable): SpotIndex {
  const unlocated = formCode('unlocated');
  const count = table.position.length / 2;
  const spots = new Uint32Array(count);
  let length = 0;
  for (let spot = 0; spot < count; spot++)
    if (table.form[rowOfSpot(table, spot)] !== unlocated) spots[length++] = spot;
  if (length === 0) return { nodeSize: 64, ids: new Uint32Array(0), coords: new Uint32Array(0) };
  const tree = new KDBush(length, 64, Uint32Array);
  for (let i = 0; i < length; i++) {
    const spot = spots[i]!;
    tree.add(table.position[2 * spot]!, table.position[2 * spot + 1]!);
  }
  tree.finish();
  // In the tree's own buffer where that has room: of few its numbers are short.
  const ids = tree.ids instanceof Uint32Array ? tree.ids : new Uint32Array(length);
  for (let i = 0; i < length; i++) ids[i] = spots[tree.ids[i]!]!;
  return { nodeSize: tree.nodeSize, ids, coords: tree.coords as Uint32Array };
}

/** A box of `FixedPoint` numbers, edges included; where `west` > `east` it crosses the antimeridian. */
export type FixedBox = { west: number; east: number; north: number; south: number };

/** Visits the spots in a box as long as it is answered true. */
export type EachSpot = (box: FixedBox, visit: (spot: number) => boolean) => void;

export const spotsIndexed =
  (index: SpotIndex): EachSpot =>
  (box, visit) =>
    eachSpotIn(index, box, visit);

/**
 * Calls back with every spot in a box as long as it answers true: those near its middle rather sooner. The box may be made
 * smaller meanwhile, as it is read again for each. No allocation but a stack.
 */
export function eachSpotIn(index: SpotIndex, box: FixedBox, visit: (spot: number) => boolean): void {
  if (box.west <= box.east) walk(index, box, visit);
  else if (walk(index, { ...box, east: 2 ** 32 - 1 }, visit)) walk(index, { ...box, west: 0 }, visit);
}

/** @returns false where it was stopped */
function walk({ ids, coords, nodeSize }: SpotIndex, box: FixedBox, visit: (spot: number) => boolean) {
  const stack = [0, ids.length - 1, 0];
  while (stack.length > 0) {
    const axis = stack.pop()!;
    const right = stack.pop()!;
    const left = stack.pop()!;
    const isLeaf = right - left <= nodeSize;
    const middle = (left + right) >> 1;
    for (let i = isLeaf ? left : middle; i <= (isLeaf ? right : middle); i++) {
      const x = coords[2 * i]!;
      const y = coords[2 * i + 1]!;
      const isIn = x >= box.west && x <= box.east && y >= box.north && y <= box.south;
      if (isIn && !visit(ids[i]!)) return false;
    }
    if (isLeaf) continue;
    const at = coords[2 * middle + axis]!;
    const low = axis === 0 ? box.west : box.north;
    const high = axis === 0 ? box.east : box.south;
    const isLowNearer = low + high < 2 * at;
    // What is pushed last comes next.
    if (high >= at && isLowNearer) stack.push(middle + 1, right, 1 - axis);
    if (low <= at) stack.push(left, middle - 1, 1 - axis);
    if (high >= at && !isLowNearer) stack.push(middle + 1, right, 1 - axis);
  }
  return true;
}
