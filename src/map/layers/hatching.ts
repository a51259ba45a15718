/** What of a pattern’s pixels a hatching covers; alpha 0–255, row by row. */
export type Mask = { side: number; alpha: Uint8ClampedArray };

/** Directions in which lines repeat over a square tile without a seam: whole numbers of lines across and down. */
const directions = [
  [1, 1],
  [1, -1],
  [0, 1],
  [1, 0],
  [2, 1],
  [1, -2],
  [1, 2],
  [2, -1],
] as const;

/**
 * The hatching of a kind: lines at an angle of its own, so that areas laid over each other can still be told apart.
 * @param spacing between lines and `width` of a line, in image pixels
 */
export function hatching(kind: number, spacing: number, width: number): Mask {
  const [across, down] = directions[kind % directions.length]!;
  const length = Math.hypot(across, down);
  const side = Math.round(spacing * length);
  const alpha = new Uint8ClampedArray(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const phase = (((across * (x + 0.5) + down * (y + 0.5)) / side) % 1) + 1;
      // How far the pixel is from the middle of its line, in pixels.
      const off = (Math.abs((phase % 1) - 0.5) * side) / length;
      alpha[y * side + x] = 255 * Math.max(0, Math.min(1, width / 2 - off + 0.5));
    }
  }
  return { side, alpha };
}
