import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { TileAddress } from './tiles-in-view.ts';

/** An event as a tile has it: a GeoJSON Feature, and what it is called wherever it is met again. */
export type TileEvent = { readonly id: string; readonly feature: GeoJSON.Feature };

/**
 * The events of a vector tile (MVT 2.1). What lies in its margin belongs to its neighbour, and is left to that one.
 * @param layer the name of the layer; where the tile has only one, any
 * @param idOf property that names an event; without it the number that the tile gives it does
 */
export function readTile(
  bytes: ArrayBuffer,
  { z, x, y }: TileAddress,
  layer: string,
  idOf: string | undefined,
): TileEvent[] {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const found = layers[layer] ?? (Object.keys(layers).length === 1 ? Object.values(layers)[0] : undefined);
  if (!found) return [];
  const events: TileEvent[] = [];
  for (let i = 0; i < found.length; i++) {
    const feature = found.feature(i);
    if (feature.type === 1 && !isInside(feature.loadGeometry(), found.extent)) continue;
    const named = idOf === undefined ? undefined : feature.properties[idOf];
    const id = named ?? feature.id ?? `${z}-${x}-${y}-${i}`;
    events.push({ id: String(id), feature: feature.toGeoJSON(x, y, z) as GeoJSON.Feature });
  }
  return events;
}

type Lines = { x: number; y: number }[][];

function isInside(geometry: Lines, extent: number): boolean {
  const point = geometry[0]?.[0];
  return point !== undefined && point.x >= 0 && point.x < extent && point.y >= 0 && point.y < extent;
}
