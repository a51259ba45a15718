import type { TileEvent } from './read-tile.ts';

/** Answers that are remembered: while some are on their way the page shows those of an earlier one, and chooses there. */
const rounds = 4;

/** The events of the last answers, by what they are called. */
export function createRecentEvents() {
  const recent: ReadonlyMap<string, TileEvent>[] = [];
  return {
    find: (id: string): TileEvent | undefined => recent.find((it) => it.has(id))?.get(id),
    remember(events: readonly TileEvent[]): void {
      recent.unshift(new Map(events.map((event) => [event.id, event])));
      recent.length = Math.min(recent.length, rounds);
    },
  };
}
