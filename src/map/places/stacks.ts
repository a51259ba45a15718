import type { LngLat } from '#map/geo/geodesy.ts';
import { toWorld } from '#map/geo/mercator.ts';
import { positionsOf } from './bounds.ts';
import type { VisiblePlace } from './place-features.ts';
import { isMark } from './places.ts';

/** Marks so close together on the screen that one would hide another, and how many events they stand for. */
export type Stack = { at: LngLat; places: readonly number[]; count: number };

/** Symbols nearer than this, in CSS pixels, lie over each other. */
export const coincide = 13;

/**
 * Piles up the marks that coincide at a zoom, each with the first it lies on. One pass over a grid of squares as wide
 * as that, so it costs as much as there are marks.
 */
export function stacksOf(staged: readonly VisiblePlace[], zoom: number): Stack[] {
  const worldSize = 512 * 2 ** zoom;
  const piles: Pile[] = [];
  const grid = new Map<string, Pile[]>();
  for (const { place, rows } of staged) {
    if (!isMark(place)) continue;
    for (const at of positionsOf(place.geometry)) {
      const [x, y] = toWorld(at);
      const point: ScreenPoint = [x * worldSize, y * worldSize];
      const near = pileNear(grid, point);
      if (near) near.places.set(place.id, rows.length);
      else {
        const pile = { at, point, places: new Map([[place.id, rows.length]]) };
        piles.push(pile);
        const square = squareOf(point);
        grid.set(square, [...(grid.get(square) ?? []), pile]);
      }
    }
  }
  return piles.map(({ at, places }) => ({
    at,
    places: [...places.keys()],
    count: [...places.values()].reduce((a, b) => a + b, 0),
  }));
}

type ScreenPoint = readonly [x: number, y: number];
/** places: id → how many events it stands for */
type Pile = { at: LngLat; point: ScreenPoint; places: Map<number, number> };

const squareOf = ([x, y]: ScreenPoint, dx = 0, dy = 0): string =>
  `${Math.floor(x / coincide) + dx},${Math.floor(y / coincide) + dy}`;

function pileNear(grid: Map<string, Pile[]>, point: ScreenPoint): Pile | undefined {
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const near = grid
        .get(squareOf(point, dx, dy))
        ?.find((it) => Math.hypot(it.point[0] - point[0], it.point[1] - point[1]) < coincide);
      if (near) return near;
    }
  }
  return undefined;
}
