/** @throws RangeError when the directory outgrows the first read, 16 KiB */
export function writePmtiles(
  tiles: readonly { z: number; x: number; y: number; bytes: Uint8Array }[],
  metadata: object,
): { archive: Buffer; tiles: number; distinct: number };
