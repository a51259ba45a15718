import type { GridFrame } from '#events/count-grid.ts';
import type { FixedBox } from '#events/point-index.ts';

/** Cells are at least so wide, CSS pixels, and less than twice. */
const leastSide = 60;
const turn = 2 ** 32;

/**
 * The cells that cover a part of the map at a zoom. They are halves of halves of the world: moving the map moves no cell,
 * and zooming divides them by four.
 */
export function gridFrame(box: FixedBox, zoom: number): GridFrame {
  const across = 512 * 2 ** zoom;
  const side = turn / 2 ** Math.max(0, Math.floor(Math.log2(across / leastSide)));
  const west = Math.floor(box.west / side) * side;
  const width = (box.east - west + turn) % turn;
  const north = Math.floor((2 * box.north) / side) * (side / 2);
  return {
    west,
    north,
    side,
    columns: Math.min(Math.floor(width / side) + 1, turn / side),
    rows: Math.floor((2 * (box.south - north)) / side) + 1,
  };
}
