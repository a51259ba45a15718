/**
 * Shapes and colours for the kinds of a story, by index. Shape and colour both differ, so that neither is needed
 * alone. Drawn to be told apart in grey at 12 px, filled and hollow: corners up, corners aside, round, waisted. Paths are
 * centred on (0, 0) and look equally heavy; all lie within a circle of radius 9.9.
 */
const shapes = [
  'M0-6.5A6.5 6.5 0 1 1 0 6.5A6.5 6.5 0 1 1 0-6.5Z', // circle
  'M0-8L7.6 0L0 8L-7.6 0Z', // diamond
  'M0-7.2L7.8 6H-7.8Z', // triangle
  'M-5.8-5.8H5.8V5.8H-5.8Z', // square
  'M-6.4-7H6.4L2.2 0L6.4 7H-6.4L-2.2 0Z', // hourglass
  'M0-8L2.4-2.9L7.8-2.4L3.8 1.4L4.9 6.8L0 4.1L-4.9 6.8L-3.8 1.4L-7.8-2.4L-2.4-2.9Z', // star
  'M-2.6-7.2H2.6V-2.6H7.2V2.6H2.6V7.2H-2.6V2.6H-7.2V-2.6H-2.6Z', // cross
  'M0 7.2L7.8-6H-7.8Z', // triangle, point down
] as const;

/** SVG path data of a kind’s symbol, in a box from -8 to 8; also fit for `Path2D`. */
export function kindShape(index: number): string {
  return shapes[index % shapes.length]!;
}

/** The custom property that holds a kind’s colour; light and dark are told apart in `tokens.css`. */
export function kindColor(index: number): `--kind-${number}` {
  return `--kind-${index % shapes.length}`;
}

/** How many kinds can be told apart; a story with more repeats them. */
export const kindCount = shapes.length;
