import type { Bbox } from '#events/fixed-point.ts';
import { toFixed } from '#events/fixed-point.ts';

/** A tile of the web Mercator pyramid: column from 180° W, row from the north. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** No more tiles are asked for at once: a screen of 4 K has some forty at the zoom that fits it. */
const mostTiles = 64;

/**
 * The tiles that a view needs: at the zoom of the map, as far as the archive goes, and farther out where that would be too
 * many. A tile is 512 CSS pixels wide at its own zoom, as MapLibre has it.
 */
export function tilesInView(
  box: Bbox,
  zoom: number,
  [least, most]: readonly [number, number],
): TileAddress[] {
  let z = Math.min(Math.max(Math.floor(zoom), least), most);
  let tiles = tilesOf(box, z);
  while (tiles.length > mostTiles && z > least) tiles = tilesOf(box, --z);
  return tiles.slice(0, mostTiles);
}

function tilesOf([west, south, east, north]: Bbox, z: number): TileAddress[] {
  const count = 2 ** z;
  const [first, top] = toFixed(west, north).map((it, axis) => Math.floor((it * count) / 2 ** (32 - axis)));
  const [end, bottom] = toFixed(east, south).map((it, axis) => Math.floor((it * count) / 2 ** (32 - axis)));
  const width = (east < west ? east + 360 : east) - west;
  const steps = (end! - first! + count) % count;
  // A view of nearly all the way round ends in the column that it began in.
  const columns = width >= 360 || (steps === 0 && width > 360 / count) ? count : steps + 1;
  const tiles: TileAddress[] = [];
  for (let i = 0; i < columns; i++)
    for (let y = top!; y <= bottom!; y++) tiles.push({ z, x: (first! + i) % count, y });
  return tiles;
}
