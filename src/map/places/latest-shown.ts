import { begunAt } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';

/** The latest rows visible, in order of start, no more than `most`: what can be drawn where not all can. */
export function latestVisible({ table, shownRows, playhead }: Explorer, most: number): number[] {
  const shown = shownRows();
  const last = shown.countBefore(begunAt(table, playhead()));
  const first = Math.max(0, last - most);
  return Array.from({ length: last - first }, (_, i) => shown.at(first + i)!);
}
