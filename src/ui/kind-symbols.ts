/**
 * Shapes and colours for the kinds of a story, by index. Shape and colour both differ, so that neither is needed
 * alone. Paths are centred on (0, 0) and look equally heavy; all lie within a circle of radius 8.
 */
const shapes = [
  'M0-6.4A6.4 6.4 0 1 1 0 6.4A6.4 6.4 0 1 1 0-6.4Z', // circle
  'M0-8L8 0L0 8L-8 0Z', // diamond
  'M0-7.4L7.4 5.6L-7.4 5.6Z', // triangle
  'M-5.7-5.7H5.7V5.7H-5.7Z', // square
  'M-3.7-6.6H3.7L7.4 0L3.7 6.6H-3.7L-7.4 0Z', // hexagon
  'M0-8L2.2-2.9L7.6-2.5L3.5 1.1L4.7 6.5L0 3.7L-4.7 6.5L-3.5 1.1L-7.6-2.5L-2.2-2.9Z', // star
  'M-2.4-7H2.4V-2.4H7V2.4H2.4V7H-2.4V2.4H-7V-2.4H-2.4Z', // cross
  'M0 7.4L7.4-5.6L-7.4-5.6Z', // triangle, point down
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
