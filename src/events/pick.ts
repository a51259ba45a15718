import type { FixedPoint } from './fixed-point.ts';
import { eachSpotIn, type FixedBox, type SpotIndex } from './spot-index.ts';

/**
 * What is round a spot of the screen, where that is small enough to be flat: so many steps of x and of y to a CSS pixel to
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
export function pixelsTo({ at, right, down }: Around, [x, y]: FixedPoint): number {
  // Taken as a signed 32-bit number the difference is the short way round.
  const [east, south] = [(x - at[0]) | 0, y - at[1]];
  const area = right[0] * down[1] - right[1] * down[0];
  return Math.hypot((east * down[1] - south * down[0]) / area, (south * right[0] - east * right[1]) / area);
}

/**
 * The spot nearest to a point of the screen, of those within reach that are wanted; of equals the last. null for none.
 * @param mostAsked after so many spots the nearest of them will do
 */
export function nearestSpot(
  index: SpotIndex,
  positions: Uint32Array,
  around: Around,
  reach: number,
  mostAsked: number,
  isWanted: (spot: number) => boolean,
): number | null {
  let asked = 0;
  let nearest: number | null = null;
  let least = reach;
  eachSpotIn(index, boxAround(around, reach), (spot) => {
    const away = pixelsTo(around, [positions[2 * spot]!, positions[2 * spot + 1]!]);
    const isNearer = away < least || (away === least && (nearest === null || spot > nearest));
    if (isNearer && isWanted(spot)) [nearest, least] = [spot, away];
    return ++asked < mostAsked;
  });
  return nearest;
}

/** So many spots are looked at for each that is wanted. */
const looks = 20;

/**
 * The spots within reach that are wanted, in no order; no more than `most`, nor when that would take far more looks.
 * `isAll` where there are no others.
 */
export function spotsWithin(
  index: SpotIndex,
  positions: Uint32Array,
  around: Around,
  reach: number,
  most: number,
  isWanted: (spot: number) => boolean,
): { spots: number[]; isAll: boolean } {
  const spots: number[] = [];
  let asked = 0;
  let isAll = true;
  eachSpotIn(index, boxAround(around, reach), (spot) => {
    const at: FixedPoint = [positions[2 * spot]!, positions[2 * spot + 1]!];
    if (pixelsTo(around, at) <= reach && isWanted(spot)) {
      if (spots.length < most) spots.push(spot);
      else isAll = false;
    }
    if (++asked >= looks * most) isAll = false;
    return isAll;
  });
  return { spots, isAll };
}
