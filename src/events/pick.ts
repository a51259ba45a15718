import type { FixedPoint } from './fixed-point.ts';
import type { EachPoint, FixedBox } from './point-index.ts';

/**
 * What is round a point of the screen, where that is small enough to be flat: so many steps of x and of y to a CSS pixel to
 * the right, and to one down.
 */
export type Around = {
  readonly at: FixedPoint;
  readonly right: readonly [x: number, y: number];
  readonly down: readonly [x: number, y: number];
};

/** The box that holds all within so many CSS pixels. */
export function boxAround({ at: [x, y], right, down }: Around, reach: number): FixedBox {
  const wide = reach * (Math.abs(right[0]) + Math.abs(down[0]));
  const high = reach * (Math.abs(right[1]) + Math.abs(down[1]));
  const isWholeRound = 2 * wide >= 2 ** 32;
  return {
    west: isWholeRound ? 0 : Math.floor(x - wide) >>> 0,
    east: isWholeRound ? 2 ** 32 - 1 : Math.ceil(x + wide) >>> 0,
    north: Math.max(0, Math.floor(y - high)),
    south: Math.min(2 ** 31 - 1, Math.ceil(y + high)),
  };
}

/** How far a position is, in CSS pixels; by the nearest copy of the world. */
export const pixelsTo = (around: Around, [x, y]: FixedPoint): number => createRuler(around)(x, y);

/** Measures many positions from one point of the screen. */
function createRuler({ at, right, down }: Around): (x: number, y: number) => number {
  const [x0, y0] = at;
  const area = right[0] * down[1] - right[1] * down[0];
  const [a, b, c, d] = [down[1] / area, down[0] / area, right[0] / area, right[1] / area];
  return (x, y) => {
    // Taken as a signed 32-bit number the difference is the short way round.
    const east = (x - x0) | 0;
    const south = y - y0;
    const across = east * a - south * b;
    const along = south * c - east * d;
    return Math.sqrt(across * across + along * along);
  };
}

/**
 * The point nearest to a point of the screen, of those within reach that are wanted; of equals the last. null for none. What
 * is farther than the nearest so far is not looked at.
 * @param mostAsked after so many points the nearest of them will do
 */
export function nearestPoint(
  eachPoint: EachPoint,
  positions: Uint32Array,
  around: Around,
  reach: number,
  mostAsked: number,
  isWanted: (point: number) => boolean,
): number | null {
  const pixels = createRuler(around);
  const box = boxAround(around, reach);
  // One that crosses the antimeridian is walked in two parts.
  const canShrink = box.west <= box.east;
  let asked = 0;
  let nearest: number | null = null;
  let least = reach;
  eachPoint(box, (point) => {
    const away = pixels(positions[2 * point]!, positions[2 * point + 1]!);
    const isNearer = away < least || (away === least && (nearest === null || point > nearest));
    if (isNearer && isWanted(point)) {
      if (canShrink && away < least) Object.assign(box, boxAround(around, away));
      nearest = point;
      least = away;
    }
    return ++asked < mostAsked;
  });
  return nearest;
}

/** So many points are looked at for each that is wanted. */
const looks = 20;

/**
 * The points within reach that are wanted, in no order; no more than `most`, nor when that would take far more looks.
 * `isAll` where there are no others.
 * @param mostAsked so many looks at most, however many are wanted
 */
export function pointsWithin(
  eachPoint: EachPoint,
  positions: Uint32Array,
  around: Around,
  reach: number,
  most: number,
  isWanted: (point: number) => boolean,
  mostAsked = Number.POSITIVE_INFINITY,
): { points: number[]; isAll: boolean } {
  const pixels = createRuler(around);
  const limit = Math.min(looks * most, mostAsked);
  const points: number[] = [];
  let asked = 0;
  let isAll = true;
  eachPoint(boxAround(around, reach), (point) => {
    if (pixels(positions[2 * point]!, positions[2 * point + 1]!) <= reach && isWanted(point)) {
      if (points.length < most) points.push(point);
      else isAll = false;
    }
    if (++asked >= limit) isAll = false;
    return isAll;
  });
  return { points, isAll };
}
