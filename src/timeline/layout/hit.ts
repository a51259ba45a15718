/** A mark as a box on screen, in pixels. */
export type Box = { row: number; x0: number; x1: number; y0: number; y1: number };

/** How far beside a mark still means it: the tip of a mouse pointer, and of a finger. Pixels. */
export const tolerance = { mouse: 3, touch: 18 };

/**
 * The row of the mark at a point: the nearest within `slack` pixels, or null. Of marks equally near, the one with the
 * narrower box wins, since the wider has other places to be hit.
 */
export function markAt(boxes: readonly Box[], x: number, y: number, slack: number): number | null {
  let best: Box | null = null;
  let nearest = slack;
  for (const box of boxes) {
    const distance = Math.hypot(outside(x, box.x0, box.x1), outside(y, box.y0, box.y1));
    const isNarrower = best === null || box.x1 - box.x0 < best.x1 - best.x0;
    if (distance < nearest || (distance === nearest && isNarrower)) {
      best = box;
      nearest = distance;
    }
  }
  return best?.row ?? null;
}

const outside = (value: number, low: number, high: number): number => Math.max(0, low - value, value - high);
