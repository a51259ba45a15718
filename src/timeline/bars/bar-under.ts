import { barAt, barHeights, spanOfBar } from '#timeline/layout/bars.ts';
import type { Detail } from '#timeline/layout/layout.ts';

/** A low bar can be hit this high. Pixels. */
const leastHit = 24;

/** The bar under a pixel column that has events; it is hit where it is, not in the empty space above it. */
export function barUnder({ bars, scale, frame }: Detail, x: number, y: number) {
  const bar = bars && barAt(bars, scale.at(x));
  if (!bars || bar === null) return null;
  const [, high] = barHeights(bars, bar, bars.kinds - 1, frame);
  return { span: spanOfBar(bars, bar), isHit: y >= frame.bottom - Math.max(high, leastHit) };
}
