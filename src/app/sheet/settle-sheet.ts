/** How high a sheet stands over the map: a few lines, about half, or all of it. */
export type SheetHeight = 'peek' | 'half' | 'full';

/** From low to high. */
export const sheetHeights: readonly SheetHeight[] = ['peek', 'half', 'full'];

/** Height → pixels. On a very low screen two may be the same. */
export type SheetStops = Readonly<Record<SheetHeight, number>>;

/** A hand that leaves faster than this, in pixels per ms, has thrown the sheet. */
const throwing = 0.35;
/** ms that a thrown sheet would run on at the speed it was let go. */
const inertia = 260;

/** The share of the room that half is, and by how much it at least rises above peek. */
const half = 0.58;
const leastRise = 96;

export function sheetStops(peek: number, room: number): SheetStops {
  const least = Math.min(peek, room);
  return {
    peek: least,
    half: Math.min(Math.max(Math.round(room * half), least + leastRise), room),
    full: room,
  };
}

/** Pixels that a map needs to be one. */
const leastMap = 96;

/** Whether a sheet at half its height leaves something of the map; where it is laid out beside it there is no height. */
export function leavesMap({ half, full }: SheetStops): boolean {
  return full === 0 || full - half >= leastMap;
}

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
