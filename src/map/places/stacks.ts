import type { LngLat } from '#map/geo/geodesy.ts';
import { toWorld } from '#map/geo/mercator.ts';
import { positionsOf } from './bounds.ts';
import type { StagedSite } from './place-features.ts';
import { isMark } from './places.ts';

/** Marks so close together on the screen that one would hide another, and how many events they stand for. */
export type Stack = { at: LngLat; sites: readonly number[]; count: number };

/** Symbols nearer than this, in CSS pixels, lie over each other. */
export const coincide = 13;

/**
 * Piles up the marks that coincide at a zoom, each with the first it lies on. One pass over a grid of squares as wide
 * as that, so it costs as much as there are marks.
 */
export function stacksOf(staged: readonly StagedSite[], zoom: number): Stack[] {
  const worldSize = 512 * 2 ** zoom;
  const piles: Pile[] = [];
  const grid = new Map<string, Pile[]>();
  for (const { site, rows } of staged) {
    if (!isMark(site)) continue;
    for (const at of positionsOf(site.geometry)) {
      const [x, y] = toWorld(at);
      const spot: Spot = [x * worldSize, y * worldSize];
      const near = pileNear(grid, spot);
      if (near) near.sites.set(site.id, rows.length);
      else {
        const pile = { at, spot, sites: new Map([[site.id, rows.length]]) };
        piles.push(pile);
        const square = squareOf(spot);
        grid.set(square, [...(grid.get(square) ?? []), pile]);
      }
    }
  }
  return piles.map(({ at, sites }) => ({
    at,
    sites: [...sites.keys()],
    count: [...sites.values()].reduce((a, b) => a + b, 0),
  }));
}

type Spot = readonly [x: number, y: number];
/** sites: id → how many events it stands for */
type Pile = { at: LngLat; spot: Spot; sites: Map<number, number> };

const squareOf = ([x, y]: Spot, dx = 0, dy = 0): string =>
  `${Math.floor(x / coincide) + dx},${Math.floor(y / coincide) + dy}`;

function pileNear(grid: Map<string, Pile[]>, spot: Spot): Pile | undefined {
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const near = grid
        .get(squareOf(spot, dx, dy))
        ?.find((it) => Math.hypot(it.spot[0] - spot[0], it.spot[1] - spot[1]) < coincide);
      if (near) return near;
    }
  }
  return undefined;
}
