import type { Bbox } from '#events/fixed-point.ts';
import { fromFixed } from '#events/fixed-point.ts';
import { formCode } from '#events/place-forms.ts';
import { type EventTable, rowOfPoint } from '#events/table.ts';

/** Stretches of longitude that are told apart: a third of a degree each. */
const bins = 1024;

/**
 * The box that holds all places of a table, of areas and lines their middle; null where nothing has a place. It takes the
 * shorter way round the world, over all but the widest stretch where nothing is, to a third of a degree. O(n).
 */
export function boundsOfTable(table: EventTable): Bbox | null {
  const { position, form } = table;
  const west = new Float64Array(bins).fill(Number.POSITIVE_INFINITY);
  const east = new Float64Array(bins).fill(Number.NEGATIVE_INFINITY);
  let [north, south] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const unlocated = formCode('unlocated');
  for (let point = 0; point < position.length / 2; point++) {
    if (form[rowOfPoint(table, point)] === unlocated) continue;
    const [x, y] = [position[2 * point]!, position[2 * point + 1]!];
    const bin = Math.floor(x / (2 ** 32 / bins));
    if (x < west[bin]!) west[bin] = x;
    if (x > east[bin]!) east[bin] = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  const used = [...west.keys()].filter((bin) => west[bin]! <= east[bin]!);
  if (used.length === 0) return null;
  const gapAfter = (i: number): number => {
    const next = west[used[(i + 1) % used.length]!]!;
    return next - east[used[i]!]! + (i + 1 === used.length ? 2 ** 32 : 0);
  };
  const widest = [...used.keys()].reduce((a, b) => (gapAfter(b) > gapAfter(a) ? b : a));
  const [left, top] = fromFixed([west[used[(widest + 1) % used.length]!]!, north]);
  const [right, bottom] = fromFixed([east[used[widest]!]!, south]);
  return [left, bottom, right, top];
}
