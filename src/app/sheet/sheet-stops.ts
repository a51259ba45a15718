/** How high a sheet stands over the map: a few lines, about half, or all of it. */
export type SheetHeight = 'peek' | 'half' | 'full';

/** From low to high. */
export const sheetHeights: readonly SheetHeight[] = ['peek', 'half', 'full'];

/** Height → pixels. On a very low screen two may be the same. */
export type SheetStops = Readonly<Record<SheetHeight, number>>;

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
