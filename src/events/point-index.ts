import KDBush from 'kdbush';
import { formCode } from './place-forms.ts';
import { type EventTable, rowOfPoint } from './table.ts';

/**
 * The points of a table by place: a k-d tree in flat arrays (kdbush), 12 bytes for each event that has a place. Coordinates
 * are `FixedPoint` numbers.
 */
export type PointIndex = {
  readonly nodeSize: number;
  /** place in the tree → point */
  readonly ids: Uint32Array;
  /** two for each place in the tree */
  readonly coords: Uint32Array;
};

/** O(n log n), 0.4 s for a million: in a worker where there are many. */
export function createPointIndex(table: EventTable): PointIndex {
  const unlocated = formCode('unlocated');
  const count = table.position.length / 2;
  const points = new Uint32Array(count);
  let length = 0;
  for (let point = 0; point < count; point++)
    if (table.form[rowOfPoint(table, point)] !== unlocated) points[length++] = point;
  if (length === 0) return { nodeSize: 64, ids: new Uint32Array(0), coords: new Uint32Array(0) };
  const tree = new KDBush(length, 64, Uint32Array);
  for (let i = 0; i < length; i++) {
    const point = points[i]!;
    tree.add(table.position[2 * point]!, table.position[2 * point + 1]!);
  }
  tree.finish();
  // In the tree's own buffer where that has room: of few its numbers are short.
  const ids = tree.ids instanceof Uint32Array ? tree.ids : new Uint32Array(length);
  for (let i = 0; i < length; i++) ids[i] = points[tree.ids[i]!]!;
  return { nodeSize: tree.nodeSize, ids, coords: tree.coords as Uint32Array };
}

/** A box of `FixedPoint` numbers, edges included; where `west` > `east` it crosses the antimeridian. */
export type FixedBox = { west: number; east: number; north: number; south: number };

/** Visits the points in a box as long as it is answered true. */
export type EachPoint = (box: FixedBox, visit: (point: number) => boolean) => void;

export const pointsIndexed =
  (index: PointIndex): EachPoint =>
  (box, visit) =>
    eachPointIn(index, box, visit);

/**
 * Calls back with every point in a box as long as it answers true: those near its middle rather sooner. The box may be made
 * smaller meanwhile, as it is read again for each. No allocation but a stack.
 */
export function eachPointIn(index: PointIndex, box: FixedBox, visit: (point: number) => boolean): void {
  if (box.west <= box.east) walk(index, box, visit);
  else if (walk(index, { ...box, east: 2 ** 32 - 1 }, visit)) walk(index, { ...box, west: 0 }, visit);
}

/** @returns false where it was stopped */
function walk({ ids, coords, nodeSize }: PointIndex, box: FixedBox, visit: (point: number) => boolean) {
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
