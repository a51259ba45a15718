import { sumOfKinds } from '#events/shown.ts';
import { begunBefore, overAt, type Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';

/** Counts are of all events, also where the table has but those that are near. */
export type Counted = Pick<Explorer, 'times' | 'state'>;

/** How many of the events that filters leave begin in a span: two look-ups. */
export function countBegun(explorer: Counted, [start, end]: Span): number {
  const { columns } = explorer.times();
  const rank = (instant: number) => countFirst(explorer, begunBefore(columns, instant));
  return Math.max(0, rank(end) - rank(start));
}

/** How many of them began before an instant and last beyond it: two look-ups. */
export function countCarried(explorer: Counted, instant: number): number {
  const { columns, tally } = explorer.times();
  const over = new Uint32Array(tally.kinds);
  tally.over(overAt(columns, instant), over);
  const begun = countFirst(explorer, begunBefore(columns, instant));
  return Math.max(0, begun - sumOfKinds(over, explorer.state().kinds));
}

/** How many events the filters leave of the first so many, in order of start. */
export function countFirst({ times, state }: Counted, count: number): number {
  const { tally } = times();
  const begun = new Uint32Array(tally.kinds);
  tally.begun(count, begun);
  return sumOfKinds(begun, state().kinds);
}
