import { type FileHandle, open } from 'node:fs/promises';
import { PMTiles, type Source } from 'pmtiles';
import { basemapArchive } from '#map/basemap/archive.ts';
import type { WorldBox } from '#map/geo/mercator.ts';
import { surroundings, zoomFor } from '#map/plain/plain-area.ts';
import { readGround } from '#map/plain/plain-ground.ts';

/**
 * The outlines round a box as an SVG file of paths named `land`, `water`, `border` and `disputed`, without colours:
 * the page that uses them has those. `size` is the world's width in its units.
 */
export async function outlinesOf(box: WorldBox): Promise<{ svg: string; size: number }> {
  const file = await open(`public/${basemapArchive}`);
  try {
    const around = surroundings(box);
    // Coarser than the map by a step: it is looked at for a second.
    const ground = await readGround(new PMTiles(sourceOf(file)), around, Math.max(0, zoomFor(around) - 1));
    const paths = (['land', 'water', 'border', 'disputed'] as const).map(
      // Lines keep their width: that is not inherited from whoever uses them.
      (name) => `<path id="${name}" vector-effect="non-scaling-stroke" d="${ground[name]}"/>`,
    );
    return {
      svg: `<svg xmlns="http://www.w3.org/2000/svg">${paths.join('\n')}</svg>\n`,
      size: ground.size,
    };
  } finally {
    await file.close();
  }
}

function sourceOf(file: FileHandle): Source {
  return {
    getKey: () => basemapArchive,
    async getBytes(offset, length) {
      const { buffer } = await file.read(new Uint8Array(length), 0, length, offset);
      return { data: buffer.buffer };
    },
  };
}
