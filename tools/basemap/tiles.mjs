/** Cuts GeoJSON into vector tiles. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

export const MAX_ZOOM = 6;

/**
 * Grid steps across a tile. The last zoom is drawn enlarged up to the map's limit, so its grid is twice as fine: one
 * step is one pixel at zoom 10.
 */
const extentAt = (zoom) => (zoom === MAX_ZOOM ? 8192 : 4096);

/** Every tile of a zoom. */
function* squares(zoom) {
  for (let x = 0; x < 2 ** zoom; x++) for (let y = 0; y < 2 ** zoom; y++) yield { x, y };
}

/**
 * @typedef {object} LayerAtZoom
 * @property {string} layer
 * @property {number} zoom
 * @property {GeoJSON.Feature[]} features
 * @property {number} [tolerance]  how far a line may stray when simplified, in grid steps
 * @property {number} [buffer]     how far beyond its edge a tile is drawn, in 512ths of a tile
 */

/**
 * @param {Iterable<LayerAtZoom>} layers  in drawing order
 * @returns {{ z: number, x: number, y: number, bytes: Uint8Array }[]}
 */
export function cutTiles(layers) {
  const tiles = new Map(); // "z/x/y" → { layer name → tile }
  for (const { layer, zoom, features, tolerance = 3, buffer = 8 } of layers) {
    const extent = extentAt(zoom);
    const index = new GeoJSONVT(
      { type: 'FeatureCollection', features },
      // geojson-vt keeps every vertex at its maxZoom: one more, so that this zoom is simplified too.
      {
        maxZoom: zoom + 1,
        indexMaxZoom: zoom,
        indexMaxPoints: 0,
        tolerance,
        extent,
        buffer: (buffer * extent) / 512,
      },
    );
    for (const { x, y } of squares(zoom)) {
      const tile = index.getTile(zoom, x, y);
      if (!tile || tile.features.length === 0) continue;
      const key = `${zoom}/${x}/${y}`;
      tiles.set(key, { ...tiles.get(key), [layer]: tile });
    }
  }
  return [...tiles].map(([key, layersOfTile]) => {
    const [z, x, y] = key.split('/').map(Number);
    return { z, x, y, bytes: fromGeojsonVt(layersOfTile, { version: 2, extent: extentAt(z) }) };
  });
}
