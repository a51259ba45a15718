import type { Instant } from '#time/calendar.ts';
import { type EventTable, rowOfPoint, type TimeColumns } from './table.ts';

/** A span of time, half-open: `[start, end)`, ms since the epoch, UTC. */
export type Span = readonly [start: Instant, end: Instant];

/** How an event stands to the playhead: it waits, it is happening, or it has happened. */
export type Phase = 'later' | 'now' | 'past';

/** True when the event's interval meets the window. */
export function meetsWindow(table: EventTable, row: number, [start, end]: Span): boolean {
  return table.start[row]! < end && table.end[row]! > start;
}

export function phaseAt(table: EventTable, row: number, playhead: Instant): Phase {
  if (table.start[row]! > playhead) return 'later';
  return table.end[row]! > playhead ? 'now' : 'past';
}

/** How many events begin before an instant: they are the first rows. */
export function begunBefore({ start }: TimeColumns, instant: Instant): number {
  return firstWhere(start.length, (row) => start[row]! >= instant);
}

/** How many events have begun at an instant, itself included. */
export function begunAt({ start }: TimeColumns, instant: Instant): number {
  return firstWhere(start.length, (row) => start[row]! > instant);
}

/** How many events are over at an instant: they are the first of `byEnd`. */
export function overAt({ end, byEnd }: TimeColumns, instant: Instant): number {
  return firstWhere(byEnd.length, (i) => end[byEnd[i]!]! > instant);
}

/**
 * Of a duration class, the places in `classes.points` whose events may meet a window: those that begin before its end, and
 * not so long before its start that even the longest of the class is over. What is inside must still be asked for its
 * end. Two binary searches.
 */
export function placesOfClass(
  table: EventTable,
  index: number,
  [start, end]: Span,
): readonly [first: number, last: number] {
  const { points, offsets, longest } = table.classes;
  const startAt = (i: number): number => table.start[rowOfPoint(table, points[i]!)]!;
  const [from, to] = [offsets[index]!, offsets[index + 1]!];
  // An open start is -Infinity, and its duration infinite: their difference would be NaN.
  const earliest = longest[index] === Number.POSITIVE_INFINITY ? -Infinity : start - longest[index]!;
  const first = from + firstWhere(to - from, (i) => startAt(from + i) >= earliest);
  return [first, from + firstWhere(to - from, (i) => startAt(from + i) >= end)];
}

/** Rows that began before an instant and are not over at it, in order of start. */
export function rowsCarriedInto(table: EventTable, instant: Instant): number[] {
  const rows: number[] = [];
  const { length } = table.classes.longest;
  for (let index = 0; index < length; index++) {
    const [first, last] = placesOfClass(table, index, [instant, instant]);
    for (let place = first; place < last; place++) {
      const point = table.classes.points[place]!;
      // Further points are of rows that have been counted.
      if (point < table.length && table.end[point]! > instant) rows.push(point);
    }
  }
  return rows.sort((a, b) => a - b);
}

/** All rows whose interval meets the window, in order of start. For few: a window may hold a million. */
export function rowsInWindow(table: EventTable, window: Span): number[] {
  const rows = rowsCarriedInto(table, window[0]);
  const last = begunBefore(table, window[1]);
  for (let row = begunBefore(table, window[0]); row < last; row++)
    if (table.end[row]! > window[0]) rows.push(row);
  return rows;
}

/** The first index at which something holds that holds for all later ones; the length when none does. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
