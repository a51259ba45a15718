import type { Instant } from '#time/calendar.ts';
import type { EachSpot } from './point-index.ts';
import type { Look } from './shown.ts';
import { type EventTable, rowOfSpot } from './table.ts';
import { begunAt, begunBefore, firstWhere, overAt, placesOfClass, type Span } from './window.ts';

/**
 * What is on stage, in whole numbers, which a GPU compares exactly: the rows below `begun`, less those whose rank by end
 * is below `over`. Of these, the ones whose rank is not below `ended` are happening now.
 */
export type StageRanks = { readonly begun: number; readonly over: number; readonly ended: number };

/** Above every rank: nothing is happening. */
const nothingNow = 0xffffffff;

/** @param isResting the playhead rests at the end of the window, where all has happened and nothing is happening */
export function ranksOn(
  table: EventTable,
  window: Span | null,
  playhead: Instant,
  isResting: boolean,
): StageRanks {
  const begun = begunAt(table, playhead);
  return {
    begun: window ? Math.min(begun, begunBefore(table, window[1])) : begun,
    over: window ? overAt(table, window[0]) : 0,
    ended: isResting ? nothingNow : overAt(table, playhead),
  };
}

/**
 * Of a duration class, the places in `classes.spots` that may be on stage: what is inside must still be asked for its
 * rank by end.
 */
export function placesOnStage(
  table: EventTable,
  index: number,
  window: Span | null,
  begun: number,
): readonly [first: number, last: number] {
  const { spots, offsets } = table.classes;
  const [from, to] = [offsets[index]!, offsets[index + 1]!];
  const last = from + firstWhere(to - from, (i) => rowOfSpot(table, spots[from + i]!) >= begun);
  const first = window ? placesOfClass(table, index, window)[0] : from;
  return [first, Math.max(first, last)];
}

/** Says of many rows of one moment whether they are on stage: those below `begun` that a look shows. */
export function onStage(
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
 * The spots that may be on stage, in parts; null where they are more than `most`. What is inside must still be asked for
 * its end.
 */
export function fewOnStage(
  table: EventTable,
  window: Span | null,
  begun: number,
  most: number,
): readonly Uint32Array[] | null {
  let sum = 0;
  const parts: Uint32Array[] = [];
  for (let index = 0; index < table.classes.longest.length; index++) {
    const [first, last] = placesOnStage(table, index, window, begun);
    sum += last - first;
    if (sum > most) return null;
    parts.push(table.classes.spots.subarray(first, last));
  }
  return parts;
}

/** Visits all of a few spots, wherever they are. */
export const spotsListed =
  (parts: readonly Uint32Array[]): EachSpot =>
  (_box, visit) => {
    for (const part of parts) for (const spot of part) if (!visit(spot)) return;
  };
