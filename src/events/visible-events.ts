import type { Instant } from '#time/calendar.ts';
import type { EachPoint } from './point-index.ts';
import type { Look } from './shown.ts';
import { type EventTable, rowOfPoint } from './table.ts';
import { begunAt, begunBefore, firstWhere, overAt, placesOfClass, type Span } from './window.ts';

/**
 * What is visible, in whole numbers, which a GPU compares exactly: the rows below `begun`, less those whose rank by end
 * is below `over`. Of these, the ones whose rank is not below `ended` are happening now.
 */
export type VisibleRanks = { readonly begun: number; readonly over: number; readonly ended: number };

/** Above every rank: nothing is happening. */
const nothingNow = 0xffffffff;

/** @param isResting the playhead rests at the end of the window, where all has happened and nothing is happening */
export function ranksOn(
  table: EventTable,
  window: Span | null,
  playhead: Instant,
  isResting: boolean,
): VisibleRanks {
  const begun = begunAt(table, playhead);
  return {
    begun: window ? Math.min(begun, begunBefore(table, window[1])) : begun,
    over: window ? overAt(table, window[0]) : 0,
    ended: isResting ? nothingNow : overAt(table, playhead),
  };
}

/**
 * Of a duration class, the places in `classes.points` that may be visible: what is inside must still be asked for its
 * rank by end.
 */
export function visibleRange(
  table: EventTable,
  index: number,
  window: Span | null,
  begun: number,
): readonly [first: number, last: number] {
  const { points, offsets } = table.classes;
  const [from, to] = [offsets[index]!, offsets[index + 1]!];
  const last = from + firstWhere(to - from, (i) => rowOfPoint(table, points[from + i]!) >= begun);
  const first = window ? placesOfClass(table, index, window)[0] : from;
  return [first, Math.max(first, last)];
}

/** Says of many rows of one moment whether they are visible: those below `begun` that a look shows. */
export function visibleNow(
  { end, kind }: EventTable,
  { window, kinds, mask }: Look,
  begun: number,
): (row: number) => boolean {
  const from = window?.[0] ?? 0;
  return (row) =>
    row < begun &&
    (window === null || end[row]! > from) &&
    (kinds === null || kinds.has(kind[row]!)) &&
    (mask === null || mask[row] === 1);
}

/**
 * The points that may be visible, in parts; null where they are more than `most`. What is inside must still be asked for
 * its end.
 */
export function fewVisible(
  table: EventTable,
  window: Span | null,
  begun: number,
  most: number,
): readonly Uint32Array[] | null {
  let sum = 0;
  const parts: Uint32Array[] = [];
  for (let index = 0; index < table.classes.longest.length; index++) {
    const [first, last] = visibleRange(table, index, window, begun);
    sum += last - first;
    if (sum > most) return null;
    parts.push(table.classes.points.subarray(first, last));
  }
  return parts;
}

/** Visits all of a few points, wherever they are. */
export const pointsListed =
  (parts: readonly Uint32Array[]): EachPoint =>
  (_box, visit) => {
    for (const part of parts) for (const point of part) if (!visit(point)) return;
  };
