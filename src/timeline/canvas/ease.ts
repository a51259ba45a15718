import type { Span } from '#events/window.ts';
import { between } from '#timeline/axis/zoom.ts';

/** The extent as it is drawn: it eases to where the store has it. */
export type Ease = {
  /** What to draw at this time (ms), and whether to come back for another frame. */
  at(now: number): { extent: Span; isMoving: boolean };
  /** Sets out for an extent; 0 ms is a jump. */
  to(extent: Span, duration: number, now: number): void;
};

export function createEase(start: Span): Ease {
  let from = start;
  let target = start;
  let begun = 0;
  let length = 0;
  const at = (now: number) => {
    const t = length > 0 ? Math.min(1, Math.max(0, (now - begun) / length)) : 1;
    // Ease out: quick to answer, gentle to arrive.
    return { extent: between(from, target, 1 - (1 - t) ** 3), isMoving: t < 1 };
  };
  return {
    at,
    to(extent, duration, now) {
      from = at(now).extent;
      target = extent;
      begun = now;
      length = duration;
    },
  };
}
