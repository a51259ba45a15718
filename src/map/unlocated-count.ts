import { formCode } from '#events/place-forms.ts';
import { countByKind, sumOfKinds } from '#events/shown.ts';
import { createTally, type Mask } from '#events/tally.ts';
import type { Explorer, ExplorerState } from '#explorer/explorer.ts';

/**
 * How many shown events have no place. Asked each frame: a look at the state where nothing of it has changed, a few
 * searches for another window or other kinds, a pass over the table for another search.
 */
export function createUnlocatedCount({ story, table }: Explorer): (state: ExplorerState) => number {
  const unlocated = table.form.map((form) => (form === formCode('unlocated') ? 1 : 0));
  const tallyOf = (mask: Mask) =>
    createTally(table, story.kinds.length, mask ? unlocated.map((is, row) => is & mask[row]!) : unlocated);
  let found: Mask = null;
  let tally = tallyOf(null);
  let known: Pick<ExplorerState, 'window' | 'kinds' | 'found'> | null = null;
  let count = 0;
  return (state) => {
    if (known?.window === state.window && known.kinds === state.kinds && known.found === state.found)
      return count;
    known = state;
    const mask = state.found?.rows ?? null;
    if (mask !== found) tally = tallyOf(mask);
    found = mask;
    count = sumOfKinds(countByKind(table, tally, state.window), state.kinds);
    return count;
  };
}
