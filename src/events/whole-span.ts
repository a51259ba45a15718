import { DAY } from '#time/calendar.ts';
import type { EventTable } from './table.ts';
import type { Span } from './window.ts';

/**
 * From the first known instant to the last, as wide as the events' own dates say. Open ends have no instant, so they
 * count with their closed side; a story of nothing but open ends still gets a day.
 */
export function wholeSpan({ start, end }: EventTable): Span {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const instants of [start, end]) {
    for (const instant of instants) {
      if (!Number.isFinite(instant)) continue;
      first = Math.min(first, instant);
      last = Math.max(last, instant);
    }
  }
  return first > last ? [0, DAY] : [first, Math.max(last, first + DAY)];
}
