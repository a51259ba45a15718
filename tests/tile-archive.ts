import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { writePmtiles } from '../tools/basemap/pmtiles-writer.mjs';

/**
 * A PMTiles archive of events as tippecanoe makes one: a layer of points, of which zooms before the last have only some.
 * Small: its directory has to fit in 16 KiB.
 * @param keep zoom → of how many events one is kept; 1 from the last zoom on
 */
export function tileArchive(
  features: readonly GeoJSON.Feature[],
  { maxZoom = 4, layer = 'events', keep = (zoom: number) => 4 ** (maxZoom - zoom) } = {},
): Buffer {
  const tiles: { z: number; x: number; y: number; bytes: Uint8Array }[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    const kept = features.filter((_, i) => i % keep(z) === 0);
    const index = new GeoJSONVT(
      { type: 'FeatureCollection', features: kept },
      { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent: 4096, buffer: 80, promoteId: 'id' },
    );
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const tile = index.getTile(z, x, y);
        if (tile && tile.features.length > 0)
          tiles.push({ z, x, y, bytes: fromGeojsonVt({ [layer]: tile }, { version: 2, extent: 4096 }) });
      }
    }
  }
  const metadata = {
    name: 'events',
    vector_layers: [{ id: layer, minzoom: 0, maxzoom: maxZoom, fields: {} }],
  };
  return writePmtiles(tiles, metadata).archive;
}
