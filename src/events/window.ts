import type { Instant } from '#time/calendar.ts';
import type { EventTable } from './table.ts';

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

/**
 * The smallest slice `[first, last)` of rows that holds every event which meets the window. Because a long event
 * may begin before a short one ends, rows inside must still be asked with `meetsWindow`. Two binary searches.
 */
export function sliceOfWindow(table: EventTable, [start, end]: Span): readonly [first: number, last: number] {
  return [countUpTo(table.runningEnd, start), firstAtLeast(table.start, end)];
}

/** All rows whose interval meets the window, in order of start. */
export function rowsInWindow(table: EventTable, window: Span): number[] {
  const [first, last] = sliceOfWindow(table, window);
  const rows: number[] = [];
  for (let row = first; row < last; row++) if (meetsWindow(table, row, window)) rows.push(row);
  return rows;
}

/** How many of ascending values are not above x: the index of the first value > x, their length when none is. */
export function countUpTo(values: Float64Array, x: number): number {
  return firstWhere(values, (value) => value > x);
}

/** Index of the first value ≥ x in ascending values; their length when none is. */
function firstAtLeast(values: Float64Array, x: number): number {
  return firstWhere(values, (value) => value >= x);
}

function firstWhere(values: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
