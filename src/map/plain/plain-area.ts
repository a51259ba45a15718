import type { WorldBox } from '#map/geo/mercator.ts';

/** The last zoom of the basemap’s archive. */
const lastZoom = 6;
/** More tiles than this would be long in coming for a map that is the simple one. */
const mostTiles = 16;

/** What a wide or a high frame shows beside a box. */
export function surroundings({ x, y, width, height }: WorldBox, times = 2): WorldBox {
  const side = Math.max(width, height) * times;
  return { x: x + width / 2 - side, y: y + height / 2 - side / 2, width: side * 2, height: side };
}

/** The finest zoom at which few tiles cover a box. */
export function zoomFor(box: WorldBox): number {
  for (let zoom = lastZoom; zoom > 0; zoom--) if (tilesOver(box, zoom).length <= mostTiles) return zoom;
  return 0;
}

/** The tiles that a box touches. `x` may lie beyond the world: it is the column as drawn, not as stored. */
export function tilesOver({ x, y, width, height }: WorldBox, zoom: number): { x: number; y: number }[] {
  const count = 2 ** zoom;
  const rows = range(
    Math.max(0, Math.floor(y * count)),
    Math.min(count - 1, Math.floor((y + height) * count)),
  );
  const columns = range(Math.floor(x * count), Math.floor((x + width) * count));
  return columns.flatMap((column) => rows.map((row) => ({ x: column, y: row })));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
