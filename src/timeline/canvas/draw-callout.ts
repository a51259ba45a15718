import { type Callout, calloutLine, calloutPadding, calloutSymbol } from '#timeline/layout/callout.ts';
import type { Palette } from '#timeline/palette.ts';
import { drawKind } from './draw-mark.ts';
import { writeText } from './draw-text.ts';

/** Half of the point's foot, in pixels. */
const foot = 6;
const radius = 6;

/** The selected event in words, in the ink of the ring round its mark, which it points at. */
export function drawCallout(context: CanvasRenderingContext2D, callout: Callout, palette: Palette): void {
  const { rect, lines, date, kind, isRightToLeft } = callout;
  context.globalAlpha = 1;
  trace(context, callout);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.stroke();

  const inner = rect.x0 + calloutPadding.x;
  const symbol = isRightToLeft ? rect.x1 - calloutPadding.x - 6 : inner + 6;
  const first = rect.y0 + calloutPadding.y + calloutLine / 2;
  drawKind(context, kind, { x: symbol, y: first, size: 12 }, palette);
  const edge = isRightToLeft ? symbol + 6 - calloutSymbol : inner + calloutSymbol;
  for (const [i, line] of (date ? [...lines, date] : lines).entries()) {
    const isDate = i === lines.length;
    if (isDate) writeText(context, palette.font, palette.quiet, 'middle');
    else {
      writeText(context, palette.boldFont, palette.ink, 'middle');
      context.direction = isRightToLeft ? 'rtl' : 'ltr';
    }
    context.textAlign = isRightToLeft ? 'right' : 'left';
    context.fillText(line, edge, first + i * calloutLine + 0.5);
  }
}

/** A box with round corners and a point towards the tip. */
function trace(context: CanvasRenderingContext2D, { rect: { x0, x1, y0, y1 }, side, tip }: Callout): void {
  const along = (low: number, high: number, at: number) =>
    Math.min(Math.max(at, low + radius + foot), high - radius - foot);
  const x = along(x0, x1, tip.x);
  const y = along(y0, y1, tip.y);
  const point = {
    above: [x + foot, y1, tip.x, tip.y, x - foot, y1],
    below: [x - foot, y0, tip.x, tip.y, x + foot, y0],
    right: [x0, y + foot, tip.x, tip.y, x0, y - foot],
    left: [x1, y - foot, tip.x, tip.y, x1, y + foot],
  }[side] as [number, number, number, number, number, number];
  const spur = (at: typeof side) => {
    if (at !== side) return;
    context.lineTo(point[0], point[1]);
    context.lineTo(point[2], point[3]);
    context.lineTo(point[4], point[5]);
  };
  context.beginPath();
  context.moveTo(x0 + radius, y0);
  spur('below');
  context.arcTo(x1, y0, x1, y1, radius);
  spur('left');
  context.arcTo(x1, y1, x0, y1, radius);
  spur('above');
  context.arcTo(x0, y1, x0, y0, radius);
  spur('right');
  context.arcTo(x0, y0, x1, y0, radius);
  context.closePath();
}
