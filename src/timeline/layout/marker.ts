import type { Explorer } from '#explorer/explorer.ts';
import type { Frame } from '#timeline/axis/frame.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import type { Bars } from './bars.ts';
import { barAt, barHeights } from './bars.ts';
import type { Rect } from './callout.ts';
import { markEdges } from './marks.ts';

/** How high the mark of one event is that stands on bars. Pixels. */
export const markerHeight = 14;

/** Where one event lies among the bars: as wide as its date is vague, on its kind in the bar in which it begins. */
export function markerOnBars(
  row: number,
  bars: Bars,
  { table }: Pick<Explorer, 'table'>,
  { frame, scale }: { frame: Frame; scale: Scale },
): Rect {
  const half = markerHeight / 2;
  const [x0, x1] = markEdges(scale.x(table.start[row]!), scale.x(table.end[row]!), markerHeight);
  const bar = barAt(bars, table.start[row]!);
  const [low, high] = bar === null ? [0, 0] : barHeights(bars, bar, table.kind[row]!, frame);
  const y = Math.min(
    frame.bottom - half - 1,
    Math.max(frame.top + half + 1, frame.bottom - (low + high) / 2),
  );
  return { x0, x1, y0: y - half, y1: y + half };
}
