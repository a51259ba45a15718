import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';

/**
 * How many shown events have no place. Asked each frame: a look at the state where nothing of it has changed, and of what
 * the list beside the map has found where it has.
 */
export function createUnlocatedCount({ unlocatedRows }: Explorer): (state: ExplorerState) => number {
  return () => unlocatedRows().length;
}
