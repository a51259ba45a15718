import { type CountGrid, countIn } from '#events/count-grid.ts';
import { type Around, pixelsTo } from '#events/pick.ts';
import type { StageRanks } from '#events/stage.ts';
import { bubbleRadius } from './bubbles.ts';

/** The cell whose bubble lies under a spot of the screen, the nearest of those round it; null where there is none. */
export function bubbleAt(grid: CountGrid, ranks: StageRanks, around: Around): number | null {
  const { west, north, side, columns, rows } = grid.frame;
  const column = Math.floor(((around.at[0] - west) >>> 0) / side);
  const line = Math.floor((2 * (around.at[1] - north)) / side);
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const down of [-1, 0, 1]) {
    for (const right of [-1, 0, 1]) {
      const [x, y] = [(column + right + columns) % columns, line + down];
      if (y < 0 || y >= rows) continue;
      const cell = y * columns + x;
      const away = pixelsTo(around, [grid.middles[2 * cell]!, grid.middles[2 * cell + 1]!]);
      if (away < least && away <= bubbleRadius(sumOf(grid, cell, ranks))) [nearest, least] = [cell, away];
    }
  }
  return nearest;
}

/** How many events of a cell are on stage; a cell without one has no bubble. */
function sumOf(grid: CountGrid, cell: number, ranks: StageRanks): number {
  let sum = 0;
  for (let group = 0; group < grid.groups; group++) sum += countIn(grid, cell * grid.groups + group, ranks);
  return sum === 0 ? Number.NaN : sum;
}
