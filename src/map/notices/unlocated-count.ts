import type { Explorer, ExplorerState } from '#explorer/explorer.ts';

/**
 * How many shown events have no place. Asked each frame: a look at the state where nothing of it has changed, and of what
 * the list beside the map has found where it has.
 */
export function createUnlocatedCount({ unlocatedRows }: Explorer): (state: ExplorerState) => number {
  return () => unlocatedRows().length;
}
