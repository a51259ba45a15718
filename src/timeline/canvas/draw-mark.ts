import type { Phase } from '#events/window.ts';
import type { Mark } from '#timeline/layout/marks.ts';
import type { Palette } from '#timeline/palette.ts';
import { kindShape } from '#ui/kind-symbols.ts';

type Context = CanvasRenderingContext2D;

/** How a mark stands to what the reader looks at. */
export type Standing = { phase: Phase; isInWindow: boolean; isSelected: boolean; isHovered: boolean };

/** Where a mark is drawn: its middle and the height of its bar. */
export type Place = { y: number; height: number; width: number };

/** Later events wait as outlines; an event at the playhead is the strongest; outside the window all is faint. */
const look: Record<Phase, { fill: number; stroke: number; symbol: number; line: number }> = {
  later: { fill: 0, stroke: 0.5, symbol: 0.7, line: 1 },
  now: { fill: 0.42, stroke: 1, symbol: 1, line: 2 },
  past: { fill: 0.16, stroke: 0.75, symbol: 1, line: 1 },
};
const outsideWindow = 0.22;

/** How far the edges of an approximate date are blurred, and how long an arrowhead is. Pixels. */
const softEdge = 14;
const arrow = 7;

/** How far the ring of the selected mark reaches beyond its bar, in pixels; half of its line lies beyond that. */
const ringGap = 2.5;
const ringWidth = 2;

/** A bar as wide as the date is vague, with the symbol of its kind. Nothing for a mark outside the frame. */
export function drawMark(
  context: Context,
  mark: Mark,
  standing: Standing,
  place: Place,
  palette: Palette,
): void {
  if (mark.x1 < -ringGap - ringWidth || mark.x0 > place.width + ringGap + ringWidth) return;
  const color = palette.kinds[mark.kind % palette.kinds.length]!;
  const { fill, stroke, line } = look[standing.phase];
  const alpha = standing.isInWindow || standing.isSelected ? 1 : outsideWindow;
  const paint = mark.isApproximate ? softened(context, mark, color) : color;
  context.save();
  traceBar(context, mark, place);
  context.fillStyle = palette.surface;
  context.globalAlpha = alpha;
  if (!mark.isApproximate) context.fill();
  context.fillStyle = paint;
  context.strokeStyle = paint;
  context.globalAlpha = alpha * (standing.isHovered ? fill + 0.14 : fill);
  context.fill();
  context.globalAlpha = alpha * (standing.isHovered ? 1 : stroke);
  context.lineWidth = place.height < 9 ? 1 : line;
  if (mark.isUncertain) context.setLineDash([3, 2.5]);
  context.stroke();
  context.setLineDash([]);
  if (standing.isSelected) drawRing(context, mark, place, palette.ink);
  drawSymbol(context, mark, standing.phase, alpha, place, palette);
  context.restore();
}

/** Ends that are known are round; an open end is drawn on to the frame, and points out of it. */
function traceBar(context: Context, { x0, x1 }: Mark, { y, height, width }: Place, grow = 0): void {
  const [top, bottom] = [y - height / 2 - grow, y + height / 2 + grow];
  const isOpenStart = x0 === Number.NEGATIVE_INFINITY;
  const isOpenEnd = x1 === Number.POSITIVE_INFINITY;
  const known = {
    left: Math.max(x0, -softEdge * 2) - grow,
    right: Math.min(x1, width + softEdge * 2) + grow,
  };
  // An arrowhead without room before the edge of the frame lies across it: a bar is never shorter than its arrowheads.
  const left = isOpenStart ? Math.min(2, known.right - arrow) : known.left;
  const right = isOpenEnd
    ? Math.max(width - 2, left + (isOpenStart ? 2 * arrow : arrow))
    : Math.max(known.right, left);
  const radius = Math.max(0, Math.min(3 + grow, (right - left) / 2, (bottom - top) / 2));
  context.beginPath();
  if (isOpenStart) {
    context.moveTo(left + arrow, bottom);
    context.lineTo(left, y);
    context.lineTo(left + arrow, top);
  } else {
    context.moveTo(left + radius, bottom);
    context.arcTo(left, bottom, left, top, radius);
    context.arcTo(left, top, right, top, radius);
  }
  if (isOpenEnd) {
    context.lineTo(right - arrow, top);
    context.lineTo(right, y);
    context.lineTo(right - arrow, bottom);
  } else {
    context.arcTo(right, top, right, bottom, radius);
    context.arcTo(right, bottom, left, bottom, radius);
  }
  context.closePath();
}

/** Clear at both edges of the date, full in its middle. */
function softened(context: Context, { x0, x1 }: Mark, color: string): CanvasGradient | string {
  if (!Number.isFinite(x1 - x0)) return color;
  const gradient = context.createLinearGradient(x0, 0, x1, 0);
  const edge = Math.min(0.4, softEdge / (x1 - x0));
  const clear = transparent(color);
  gradient.addColorStop(0, clear);
  gradient.addColorStop(edge, color);
  gradient.addColorStop(1 - edge, color);
  gradient.addColorStop(1, clear);
  return gradient;
}

/** Tokens are six-digit hex; canvas blends through the colour, not through black. */
const transparent = (color: string): string => (/^#[\da-f]{6}$/i.test(color) ? `${color}00` : 'transparent');

function drawRing(context: Context, mark: Mark, place: Place, ink: string): void {
  traceBar(context, mark, place, ringGap);
  context.strokeStyle = ink;
  context.globalAlpha = 1;
  context.lineWidth = ringWidth;
  context.stroke();
}

const symbols = new Map<number, Path2D>();

function symbolOf(kind: number): Path2D {
  const path = symbols.get(kind) ?? new Path2D(kindShape(kind));
  symbols.set(kind, path);
  return path;
}

/** The symbol of a kind alone, `size` pixels wide. */
export function drawKind(
  context: Context,
  kind: number,
  { x, y, size }: { x: number; y: number; size: number },
  { kinds }: Palette,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 16, size / 16);
  context.fillStyle = kinds[kind % kinds.length]!;
  context.fill(symbolOf(kind));
  context.restore();
}

/** At the start of its bar, or in the middle of one no wider than itself; never out of sight with the bar in it. */
function drawSymbol(
  context: Context,
  mark: Mark,
  phase: Phase,
  alpha: number,
  { y, height }: Place,
  palette: Palette,
): void {
  const x = symbolX(mark, height);
  const color = palette.kinds[mark.kind % palette.kinds.length]!;
  const rim = height > 9 ? 1.5 : 0.25;
  const scale = (height / 2 - rim) / 8;
  context.translate(x, y);
  context.scale(scale, scale);
  context.globalAlpha = alpha * look[phase].symbol;
  if (phase === 'later') {
    context.strokeStyle = color;
    context.lineWidth = 1.25 / scale;
    context.stroke(symbolOf(mark.kind));
  } else {
    context.fillStyle = color;
    context.fill(symbolOf(mark.kind));
  }
}

function symbolX({ x0, x1, isApproximate }: Mark, height: number): number {
  const half = height / 2 + 1;
  if (x1 - x0 <= 3 * half) return (x0 + x1) / 2;
  const inset = x0 === Number.NEGATIVE_INFINITY ? arrow : isApproximate ? softEdge / 2 : 0;
  return Math.min(Math.max(x0, 2) + inset + half, Math.max(x1 - half, half));
}

/** Room at the start of a bar that its symbol takes. */
export function symbolRoom(height: number, { x0, isApproximate }: Mark): number {
  return height + 2 + (x0 === Number.NEGATIVE_INFINITY ? arrow : isApproximate ? softEdge / 2 : 0);
}
