import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { readTile } from '#load/tiles/read-tile.ts';
import { tileArchive } from '../../../tile-archive.ts';

/** Points every ten degrees, named by where they are. */
const features = Array.from({ length: 36 * 16 }, (_, i): GeoJSON.Feature => {
  const [lng, lat] = [-180 + (i % 36) * 10, -75 + Math.floor(i / 36) * 10];
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { id: `e${i}`, start: '2019-01-01', title: `At ${lng}, ${lat}` },
  };
});

async function eventsAt(maxZoom: number, zoom: number, keep?: (zoom: number) => number) {
  const file = tileArchive(features, { maxZoom, ...(keep && { keep }) });
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
  const source: Source = {
    getKey: () => 'test',
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length) }),
  };
  const archive = new PMTiles(source);
  const found = [];
  for (let x = 0; x < 2 ** zoom; x++) {
    for (let y = 0; y < 2 ** zoom; y++) {
      const tile = await archive.getZxy(zoom, x, y);
      if (tile) found.push(...readTile(tile.data, { z: zoom, x, y }, 'events', 'id'));
    }
  }
  return found;
}

describe('the events of tiles', () => {
  it('are each in one tile, though tiles overlap at their edges', async () => {
    const found = await eventsAt(2, 2, () => 1);
    expect(found.map(({ id }) => id).sort()).toEqual(features.map(({ properties }) => properties?.id).sort());
  });

  it('have their place and what is said of them', async () => {
    const { feature } = (await eventsAt(2, 2, () => 1)).find(({ id }) => id === 'e40')!;
    expect(feature.properties).toMatchObject({ start: '2019-01-01', title: 'At -140, -65' });
    const [lng, lat] = (feature.geometry as GeoJSON.Point).coordinates as [number, number];
    expect(lng).toBeCloseTo(-140, 1);
    expect(lat).toBeCloseTo(-65, 1);
  });

  it('are fewer far out, and all of them at the last zoom', async () => {
    const far = await eventsAt(2, 0);
    expect(far.length).toBe(features.length / 16);
    expect(await eventsAt(2, 2)).toHaveLength(features.length);
  });
});
