import { type SheetHeight, type SheetStops, sheetHeights } from './sheet-stops.ts';

/** A hand that leaves faster than this, in pixels per ms, has thrown the sheet. */
const throwing = 0.35;
/** ms that a thrown sheet would run on at the speed it was let go. */
const inertia = 260;

/**
 * Where a sheet comes to rest that is let go at a height (pixels) and a velocity (pixels per ms, upwards positive).
 * Let go gently, it goes to the nearest height. Thrown, it runs on: never back, and from peek a quick flick goes half
 * way and a strong one all the way.
 */
export function settleSheet(pixels: number, velocity: number, stops: SheetStops): SheetHeight {
  const isThrown = Math.abs(velocity) >= throwing;
  const aim = isThrown ? pixels + velocity * inertia : pixels;
  const ahead = sheetHeights.filter((it) => velocity > 0 === stops[it] > pixels && stops[it] !== pixels);
  const possible = isThrown && ahead.length > 0 ? ahead : sheetHeights;
  return possible.reduce((a, b) => (Math.abs(stops[b] - aim) < Math.abs(stops[a] - aim) ? b : a));
}
