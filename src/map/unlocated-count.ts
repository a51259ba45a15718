import type { Explorer, ExplorerState } from '#explorer/explorer.ts';

/** How many shown events have no place. Counted again only for another window or other kinds: it is asked each frame. */
export function createUnlocatedCount({ story, table, isShown }: Explorer): (state: ExplorerState) => number {
  const unlocated = [...table.feature.keys()].filter(
    (row) => story.features[table.feature[row]!]!.geometry === null,
  );
  let known: Pick<ExplorerState, 'window' | 'kinds'> | null = null;
  let count = 0;
  return ({ window, kinds }) => {
    if (known?.window === window && known.kinds === kinds) return count;
    known = { window, kinds };
    count = unlocated.filter(isShown).length;
    return count;
  };
}
