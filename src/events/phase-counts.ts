import type { Instant } from '#time/calendar.ts';
import type { EventTable } from './table.ts';
import { begunAt, overAt } from './window.ts';

/** How many events of a table have begun at an instant, and how many of them are over. */
export type PhaseCounts = { begun: number; over: number };

/**
 * Tells two moments apart by what has happened: where both counts are alike, every event stands to both moments alike,
 * and nothing of them needs to be drawn anew. Two binary searches.
 */
export function createPhaseCounts(table: EventTable): (instant: Instant) => PhaseCounts {
  return (instant) => ({ begun: begunAt(table, instant), over: overAt(table, instant) });
}
