import type { Span } from '#events/window.ts';
import { narrowestExtent, widestExtent } from '#explorer/spans.ts';
import type { Instant } from '#time/calendar.ts';

/** An extent moved by a time, in ms; it stops at the end of all time without getting narrower. */
export function panned([start, end]: Span, by: number, whole: Span): Span {
  const [first, last] = widestExtent(whole);
  const within = Math.min(Math.max(by, first - start), last - end);
  return [start + within, end + within];
}

/** An extent made wider (factor above 1) or narrower round an instant, which stays where it is on screen. */
export function zoomed([start, end]: Span, factor: number, around: Instant, whole: Span): Span {
  const [first, last] = widestExtent(whole);
  // Zooming in at the limit must not pan.
  const width = Math.min(Math.max((end - start) * factor, narrowestExtent), last - first);
  const share = (around - start) / (end - start);
  const from = around - share * width;
  return panned([from, from + width], 0, whole);
}

/** The extent on which two instants lie at two shares (0…1) of its width: what a pinch asks for. */
export function pinched([a, b]: Span, [shareA, shareB]: readonly [number, number], whole: Span): Span {
  const apart = shareB - shareA;
  // Fingers that meet or cross ask for nothing sensible.
  const width = (b - a) / (Math.abs(apart) < 0.01 ? 0.01 : apart);
  if (!(width > 0)) return [Math.min(a, b), Math.max(a, b)];
  return zoomed([a - shareA * width, a + (1 - shareA) * width], 1, (a + b) / 2, whole);
}

/**
 * An extent on its way to another, `t` from 0 to 1. Width changes by an even ratio, and the one instant that both
 * show at the same place stays there all the way.
 */
export function between(from: Span, to: Span, t: number): Span {
  if (t >= 1) return to;
  const [widthFrom, widthTo] = [from[1] - from[0], to[1] - to[0]];
  const width = widthFrom * (widthTo / widthFrom) ** t;
  const isSameWidth = Math.abs(widthTo / widthFrom - 1) < 1e-6;
  const share = isSameWidth ? t : (width - widthFrom) / (widthTo - widthFrom);
  const start = from[0] + (to[0] - from[0]) * share;
  return [start, start + width];
}
