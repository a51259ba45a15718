import type { PointIndex } from '#events/point-index.ts';
import type { EventTable } from '#events/table.ts';
import type { Explorer } from '#explorer/explorer.ts';

/**
 * The events by place, of the table that is here; null until that has come.
 * @param onCome once it has
 */
export function createPointsNow(explorer: Explorer, onCome: () => void = () => {}): () => PointIndex | null {
  let of: EventTable | null = null;
  let points: PointIndex | null = null;
  return () => {
    const { table } = explorer;
    if (table !== of) {
      of = table;
      points = null;
      void explorer.points().then((come) => {
        if (table !== of) return;
        points = come;
        onCome();
      });
    }
    return points;
  };
}
