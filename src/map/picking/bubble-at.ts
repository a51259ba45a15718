import { type CountGrid, countIn, loneRow } from '#events/count-grid.ts';
import { type Around, pixelsTo } from '#events/pick.ts';
import type { EventTable } from '#events/table.ts';
import type { VisibleRanks } from '#events/visible-events.ts';
import { bubbleRadius } from '#map/crowding/bubbles.ts';
import { symbolRadius } from '#map/crowding/crowding.ts';

/** A cell under a point of the screen; where it has one event only, that event’s row. */
export type CellHit = { cell: number; lone: number | null };

/**
 * The cell whose bubble or lone symbol lies under a point of the screen, the nearest of those round it; null where there is
 * none.
 * @param within how far off their edge the point may be, CSS pixels
 */
export function bubbleAt(
  grid: CountGrid,
  table: Pick<EventTable, 'position'>,
  ranks: VisibleRanks,
  around: Around,
  within = 0,
): CellHit | null {
  const { west, north, side, columns, rows } = grid.frame;
  const column = Math.floor(((around.at[0] - west) >>> 0) / side);
  const line = Math.floor((2 * (around.at[1] - north)) / side);
  let nearest: CellHit | null = null;
  let least = within;
  for (const down of [-1, 0, 1]) {
    for (const right of [-1, 0, 1]) {
      const [x, y] = [(column + right + columns) % columns, line + down];
      if (y < 0 || y >= rows) continue;
      const cell = y * columns + x;
      const lone = loneRow(grid, cell, ranks);
      const [middles, i] = lone === null ? [grid.middles, cell] : [table.position, lone];
      const radius = lone === null ? bubbleRadius(sumOf(grid, cell, ranks)) : symbolRadius;
      const away = pixelsTo(around, [middles[2 * i]!, middles[2 * i + 1]!]) - radius;
      if (away <= least) [nearest, least] = [{ cell, lone }, away];
    }
  }
  return nearest;
}

/** How many events of a cell are visible; a cell without one has no bubble. */
function sumOf(grid: CountGrid, cell: number, ranks: VisibleRanks): number {
  let sum = 0;
  for (let group = 0; group < grid.groups; group++) sum += countIn(grid, cell * grid.groups + group, ranks);
  return sum === 0 ? Number.NaN : sum;
}
