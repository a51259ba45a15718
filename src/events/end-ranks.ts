import type { EventTable } from './table.ts';

/**
 * row → its place in order of end. An event is over at an instant exactly where its rank is below `overAt` of that
 * instant: whole numbers say it on a GPU as well, where an instant in ms has no room. O(n).
 */
export function endRanksOf({ byEnd }: Pick<EventTable, 'byEnd'>): Uint32Array {
  const ranks = new Uint32Array(byEnd.length);
  for (let rank = 0; rank < byEnd.length; rank++) ranks[byEnd[rank]!] = rank;
  return ranks;
}
