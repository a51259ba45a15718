import type { Phase } from '#events/window.ts';
import type { Mark } from './marks.ts';

/** Remembers how marks stood to the playhead. */
export function createStandings(phaseOf: (row: number) => Phase) {
  let known = new Map<number, Phase>();
  /** The marks that stand to it otherwise than when this was last asked, and those that were not there then. */
  return function passed(marks: readonly Mark[]): Mark[] {
    const now = new Map(marks.map(({ row }) => [row, phaseOf(row)]));
    const changed = marks.filter(({ row }) => now.get(row) !== known.get(row));
    known = now;
    return changed;
  };
}
