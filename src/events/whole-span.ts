import { DAY, type Instant } from '#time/calendar.ts';
import type { EventTable } from './table.ts';
import { firstWhere, type Span } from './window.ts';

/**
 * From the first known instant to the last, as wide as the events' own dates say. Open ends have no instant, so they
 * count with their closed side; a story of nothing but open ends still gets a day. The columns are in order: O(log n).
 */
export function wholeSpan({ start, end, byEnd }: EventTable): Span {
  const known = [
    ...knownOf(start.length, (i) => start[i]!),
    ...knownOf(byEnd.length, (i) => end[byEnd[i]!]!),
  ];
  const first = Math.min(...known);
  return known.length === 0 ? [0, DAY] : [first, Math.max(...known, first + DAY)];
}

/** The first and the last of ascending instants that are not open. */
function knownOf(length: number, at: (i: number) => Instant): Instant[] {
  const from = firstWhere(length, (i) => at(i) > Number.NEGATIVE_INFINITY);
  const to = firstWhere(length, (i) => at(i) === Number.POSITIVE_INFINITY);
  return from < to ? [at(from), at(to - 1)] : [];
}
