import { formCode } from '#events/place-forms.ts';
import { countByKind, sumOfKinds } from '#events/shown.ts';
import type { EventTable } from '#events/table.ts';
import { createTally, type Mask, type Tally } from '#events/tally.ts';
import type { Explorer, ExplorerState } from '#explorer/explorer.ts';

/**
 * How many shown events have no place. Asked each frame: a look at the state where nothing of it has changed, a few
 * searches for another window or other kinds, a pass over the table for another search.
 */
export function createUnlocatedCount({ story }: Explorer): (state: ExplorerState) => number {
  let counted: { table: EventTable; mask: Mask; tally: Tally } | null = null;
  let known: Pick<ExplorerState, 'table' | 'window' | 'kinds' | 'found'> | null = null;
  let count = 0;
  return (state) => {
    const { table, window, kinds, found } = state;
    if (known?.table === table && known.window === window && known.kinds === kinds && known.found === found)
      return count;
    known = state;
    const mask = found?.rows ?? null;
    if (counted?.table !== table || counted.mask !== mask)
      counted = { table, mask, tally: createTally(table, story.kinds.length, unlocated(table, mask)) };
    count = sumOfKinds(countByKind(table, counted.tally, window), kinds);
    return count;
  };
}

/** row → 1 for each without a place that a mask lets through. */
function unlocated({ form }: EventTable, mask: Mask): Uint8Array {
  const code = formCode('unlocated');
  return form.map((it, row) => (it === code && (!mask || mask[row]) ? 1 : 0));
}
