import { DAY } from '#time/calendar.ts';
import type { EventTable } from './table.ts';
import type { Span } from './window.ts';

/**
 * From the first known instant to the last, as wide as the events' own dates say. Open ends have no instant, so they
 * count with their closed side; a story of nothing but open ends still gets a day.
 */
export function wholeSpan(table: EventTable): Span {
  const known = [...table.start, ...table.end].filter(Number.isFinite);
  if (known.length === 0) return [0, DAY];
  const first = known.reduce((a, b) => Math.min(a, b));
  const last = known.reduce((a, b) => Math.max(a, b));
  return [first, Math.max(last, first + DAY)];
}
