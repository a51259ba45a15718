import type { PointIndex } from '#events/point-index.ts';
import type { EventTable } from '#events/table.ts';
import type { Explorer } from '#explorer/explorer.ts';

/**
 * The events by place, of the table that is here; null until that has come. Where it does not, the next look asks again.
 * @param onCome once it has
 */
export function createPointsNow(explorer: Explorer, onCome: () => void = () => {}): () => PointIndex | null {
  let of: EventTable | null = null;
  /** Looks come with every frame: one failure of many is enough to tell. */
  let told: EventTable | null = null;
  let points: PointIndex | null = null;
  return () => {
    const { table } = explorer;
    if (table !== of) {
      of = table;
      points = null;
      explorer.points().then(
        (come) => {
          if (table !== of) return;
          points = come;
          onCome();
        },
        (error: unknown) => {
          if (table !== of) return;
          of = null;
          if (told !== table) reportError(error);
          told = table;
        },
      );
    }
    return points;
  };
}
