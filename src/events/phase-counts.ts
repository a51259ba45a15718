import type { Instant } from '#time/calendar.ts';
import type { EventTable } from './table.ts';
import { countUpTo } from './window.ts';

/** How many events of a table have begun at an instant, and how many of them are over. */
export type PhaseCounts = { begun: number; over: number };

/**
 * Tells two moments apart by what has happened: where both counts are alike, every event stands to both moments alike,
 * and nothing of them needs to be drawn anew. Two binary searches.
 */
export function createPhaseCounts({ start, end }: EventTable): (instant: Instant) => PhaseCounts {
  const ends = end.slice().sort();
  return (instant) => ({ begun: countUpTo(start, instant), over: countUpTo(ends, instant) });
}
