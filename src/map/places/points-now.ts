import type { SpotIndex } from '#events/point-index.ts';
import type { EventTable } from '#events/table.ts';
import type { Explorer } from '#explorer/explorer.ts';

/**
 * The events by place, of the table that is here; null until that has come.
 * @param onCome once it has
 */
export function createSpotsNow(explorer: Explorer, onCome: () => void = () => {}): () => SpotIndex | null {
  let of: EventTable | null = null;
  let spots: SpotIndex | null = null;
  return () => {
    const { table } = explorer;
    if (table !== of) {
      of = table;
      spots = null;
      void explorer.spots().then((come) => {
        if (table !== of) return;
        spots = come;
        onCome();
      });
    }
    return spots;
  };
}
