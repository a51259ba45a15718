/** A swipe as it is let go: pixels and pixels per ms, rightwards positive, and the width it went over. */
export type Swipe = { dx: number; velocity: number; width: number };

/** The share of the width that a slow swipe must cross, and the most that asks of a hand on a wide screen. */
const far = 0.35;
const farthest = 160;
/** A quick one needs only this many pixels, at this many per ms. */
const near = 24;
const quick = 0.35;

/**
 * What a swipe asks for: 1 what lies to the right, as by pushing the page leftwards, -1 what lies to the left, 0
 * neither. A hand that turns back at the end has thought better of it.
 */
export function swipeStep({ dx, velocity, width }: Swipe): -1 | 0 | 1 {
  const towards = dx < 0 ? 1 : -1;
  const speed = velocity * Math.sign(dx);
  if (speed <= -quick) return 0;
  const isFar = Math.abs(dx) >= Math.min(width * far, farthest);
  const isQuick = speed >= quick && Math.abs(dx) >= near;
  return isFar || isQuick ? towards : 0;
}

/** How far a page follows a finger that pulls it where there is no other: less and less, never beyond a sixth. */
export function rubberBand(dx: number, width: number): number {
  const limit = width / 6;
  return Math.sign(dx) * limit * (1 - Math.exp(-Math.abs(dx) / (limit * 2)));
}
