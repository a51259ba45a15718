import { type FileHandle, open } from 'node:fs/promises';
import { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basemapArchive } from '#map/basemap/archive.ts';
import { boxOf, toWorld } from '#map/geo/mercator.ts';
import { type Ground, readGround } from '#map/plain/plain-ground.ts';
import { namesIn } from '#map/plain/plain-names.ts';

let file: FileHandle;
let archive: PMTiles;
const iraq = boxOf([38.8, 29.0, 48.6, 37.4]);

beforeAll(async () => {
  file = await open(`public/${basemapArchive}`);
  archive = new PMTiles({
    getKey: () => basemapArchive,
    async getBytes(offset, length) {
      const { buffer } = await file.read(new Uint8Array(length), 0, length, offset);
      return { data: buffer.buffer };
    },
  });
});
afterAll(() => file.close());

/** Whether a point lies in what a path of closed rings fills (even-odd, which these rings agree with). */
function isFilled(path: string, [x, y]: readonly [number, number]): boolean {
  let isInside = false;
  for (const ring of path.split('z').filter(Boolean)) {
    const [startX, startY, ...steps] = [...ring.matchAll(/-?\d+/g)].map(Number);
    const points: [number, number][] = [[startX!, startY!]];
    for (let i = 0; i < steps.length; i += 2) {
      const [px, py] = points.at(-1)!;
      points.push([px + steps[i]!, py + steps[i + 1]!]);
    }
    for (const [i, [x1, y1]] of points.entries()) {
      const [x0, y0] = points.at(i - 1)!;
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) isInside = !isInside;
    }
  }
  return isInside;
}

describe('the ground of the plain map', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await readGround(archive, iraq, 4);
  });
  const at = (position: readonly [number, number]) =>
    toWorld(position).map((it) => it * ground.size) as [number, number];

  it('is land where there is land and not where there is sea', () => {
    expect(isFilled(ground.land, at([44.37, 33.31]))).toBe(true);
    expect(isFilled(ground.land, at([49.5, 29.2]))).toBe(false);
  });

  it('has borders, and the disputed ones apart', async () => {
    expect(ground.border).toMatch(/^M\d+ \d+l/);
    expect(ground.disputed).toBe('');
    const kashmir = await readGround(archive, boxOf([73, 32, 79, 37]), 4);
    expect(kashmir.disputed).not.toBe('');
  });

  it('names countries and great cities once, where they are', () => {
    const baghdad = ground.names.filter(({ text }) => text === 'Baghdad');
    expect(baghdad).toHaveLength(1);
    const [x, y] = at([44.37, 33.31]);
    expect(Math.abs(baghdad[0]!.x - x)).toBeLessThan(40);
    expect(Math.abs(baghdad[0]!.y - y)).toBeLessThan(40);
    expect(ground.names.find(({ text }) => text === 'Iraq')?.form).toBe('country');
  });

  it('shows no two names in one point', () => {
    const names = namesIn(ground, iraq, []);
    expect(names.length).toBeGreaterThan(3);
    for (const a of names)
      for (const b of names)
        if (a !== b)
          expect(Math.abs(a.x - b.x) > 0.15 * iraq.width || Math.abs(a.y - b.y) > 0.05 * iraq.height).toBe(
            true,
          );
  });
});
