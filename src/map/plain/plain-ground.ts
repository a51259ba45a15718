import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { PMTiles } from 'pmtiles';
import { type GridPoint, toGridPath } from '#map/geo/grid-path.ts';
import type { WorldBox } from '#map/geo/mercator.ts';
import { tilesOver } from './plain-area.ts';

/** The basemap’s outlines as SVG path data. One unit is one step of the tiles’ grid; the world is `size` units wide. */
export type Ground = {
  readonly size: number;
  readonly land: string;
  readonly water: string;
  readonly border: string;
  /** Disputed boundaries and ceasefire lines: to be dashed. */
  readonly disputed: string;
  readonly names: readonly GroundName[];
};

/** A country or a capital; `rank` is the zoom it is due at. Position in units of the ground. */
export type GroundName = { text: string; form: 'country' | 'city'; rank: number; x: number; y: number };

type Ring = readonly GridPoint[];

/**
 * Reads the outlines of a part of the world out of the basemap’s archive. What lies wholly outside the box is left
 * out; what reaches into it is whole, or cut where its tile ends. Rejects where the archive cannot be read.
 */
export async function readGround(archive: PMTiles, box: WorldBox, zoom: number): Promise<Ground> {
  const paths = { land: '', water: '', border: '', disputed: '' };
  const names: GroundName[] = [];
  let extent = 4096;
  for (const { x, y } of tilesOver(box, zoom)) {
    const count = 2 ** zoom;
    const stored = await archive.getZxy(zoom, ((x % count) + count) % count, y);
    if (!stored) continue;
    const tile = new VectorTile(new PbfReader(new Uint8Array(stored.data)));
    extent = tile.layers.land?.extent ?? extent;
    const place = { dx: x * extent, dy: y * extent, extent, cut: scaledTo(box, extent * count) };
    paths.land += pathsOf(tile, 'land', place);
    paths.water += pathsOf(tile, 'water', place);
    paths.border += pathsOf(tile, 'border', place, (it) => it.class === 'international');
    paths.disputed += pathsOf(tile, 'border', place, (it) => it.class !== 'international');
    names.push(...namesOf(tile, place));
  }
  return { ...paths, size: extent * 2 ** zoom, names };
}

type Placed = { dx: number; dy: number; extent: number; cut: WorldBox };
type Properties = Record<string, string | number | boolean>;

function scaledTo({ x, y, width, height }: WorldBox, size: number): WorldBox {
  return { x: x * size, y: y * size, width: width * size, height: height * size };
}

function pathsOf(
  tile: VectorTile,
  layer: string,
  placed: Placed,
  isMeant: (it: Properties) => boolean = () => true,
) {
  const isClosed = layer === 'land' || layer === 'water';
  return featuresOf(tile, layer)
    .filter((feature) => isMeant(feature.properties))
    .flatMap((feature) => feature.loadGeometry())
    .filter((ring) => reaches(ring, placed))
    .map((ring) =>
      toGridPath(
        ring.map(({ x, y }) => ({ x: x + placed.dx, y: y + placed.dy })),
        isClosed,
      ),
    )
    .join('');
}

function featuresOf(tile: VectorTile, name: string) {
  const layer = tile.layers[name];
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [];
}

function reaches(ring: Ring, { dx, dy, cut }: Placed): boolean {
  const xs = ring.map(({ x }) => x + dx);
  const ys = ring.map(({ y }) => y + dy);
  return (
    Math.max(...xs) >= cut.x &&
    Math.min(...xs) <= cut.x + cut.width &&
    Math.max(...ys) >= cut.y &&
    Math.min(...ys) <= cut.y + cut.height
  );
}

/** Countries and capitals: enough to know where one is. */
function namesOf(tile: VectorTile, { dx, dy, extent }: Placed): GroundName[] {
  const named = (layer: string, form: GroundName['form'], isMeant: (it: Properties) => boolean) =>
    featuresOf(tile, layer)
      .filter(({ properties }) => isMeant(properties))
      .map((feature): GroundName => {
        const at = feature.loadGeometry()[0]![0]!;
        const { name, mz } = feature.properties;
        return { text: String(name), form, rank: Number(mz), x: at.x + dx, y: at.y + dy };
      })
      // A tile’s buffer repeats what stands in the next.
      .filter((it) => it.x >= dx && it.y >= dy && it.x < dx + extent && it.y < dy + extent);
  return [
    ...named('label', 'country', (it) => it.kind === 'country'),
    ...named('place', 'city', (it) => Number(it.mz) <= 5.5),
  ];
}
