import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { AxisLabel } from './axis.ts';
import { strokeVerticals } from './draw-axis.ts';
import { writeText } from './draw-text.ts';
import {
  barEdges,
  barPitch,
  barsTop,
  brushEdges,
  densityWidth,
  type Overview,
  wordsHeight,
} from './overview.ts';
import type { Palette } from './palette.ts';

type Context = CanvasRenderingContext2D;

/** In a brush narrower than this grips would hide what it holds. Pixels. */
const leastForGrips = 40;
/** A bar wider than this is drawn lighter, or a long vague event would outshine ten short ones. Pixels. */
const wideBar = 24;

/** Draws the strip: events, the words of time, the window as its undimmed part, the playhead, the extent as a brush. */
export function drawOverview(
  context: Context,
  overview: Overview,
  explorer: Explorer,
  extent: Span,
  palette: Palette,
): void {
  const { scale, axis, height } = overview;
  const { width } = scale;
  const bottom = height - wordsHeight;
  const [from, to] = explorer.state().window ?? scale.extent;
  const [left, right] = [Math.max(0, scale.x(from)), Math.min(width, scale.x(to))];
  context.clearRect(0, 0, width, height);
  context.globalAlpha = 1;
  context.fillStyle = palette.sunken;
  context.fillRect(0, 0, width, bottom);
  context.fillStyle = palette.surface;
  context.fillRect(left, 0, right - left, bottom);
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  const isYears = axis.contexts.length === 0;
  strokeVerticals(context, isYears ? axis.ticks : axis.boundaries, 0, height);
  if (overview.density.length > 0) drawDensity(context, overview, [left, right], palette);
  else drawBars(context, overview, explorer, palette);
  drawWords(context, isYears ? axis.labels : axis.contexts, height, palette);
  drawWindowAndPlayhead(context, overview, explorer, bottom, palette);
  drawBrush(context, brushEdges(overview, extent), bottom, width, palette);
}

function drawBars(
  context: Context,
  { scale, row: rows }: Overview,
  explorer: Explorer,
  palette: Palette,
): void {
  const { table } = explorer;
  const playhead = explorer.playhead();
  for (let row = 0; row < table.length; row++) {
    if (!explorer.isKindShown(row)) continue;
    const [left, right] = barEdges(scale, table.start[row]!, table.end[row]!);
    const isWaiting = table.start[row]! > playhead;
    const full = right - left > wideBar ? 0.55 : 0.95;
    context.globalAlpha = (explorer.isShown(row) ? full : 0.25) * (isWaiting ? 0.45 : 1);
    context.fillStyle = palette.kinds[table.kind[row]! % palette.kinds.length]!;
    // Events that found no row of their own share the first: the strip shows how many there are, not each.
    const y = barsTop + Math.max(rows[row]!, 0) * barPitch;
    context.fillRect(left, y, right - left, barPitch - 1);
  }
}

/** So many events that single ones would only smear: how many there are at each place, higher where there are more. */
function drawDensity(
  context: Context,
  { density, height }: Overview,
  [left, right]: readonly [number, number],
  palette: Palette,
): void {
  const room = height - wordsHeight - barsTop;
  context.fillStyle = palette.quiet;
  for (const [i, share] of density.entries()) {
    const x = i * densityWidth;
    context.globalAlpha = x >= left && x < right ? 0.8 : 0.25;
    context.fillRect(x, barsTop + room * (1 - share), densityWidth - 0.5, room * share);
  }
}

function drawWords(context: Context, labels: readonly AxisLabel[], height: number, palette: Palette): void {
  context.globalAlpha = 1;
  writeText(context, palette.font, palette.quiet);
  for (const { text, x } of labels) context.fillText(text, x, height - 2);
}

function drawWindowAndPlayhead(
  context: Context,
  { scale }: Overview,
  explorer: Explorer,
  bottom: number,
  palette: Palette,
): void {
  const [from, to] = explorer.windowSpan().map(scale.x) as [number, number];
  context.globalAlpha = 1;
  context.fillStyle = palette.accent;
  context.fillRect(from, 0, to - from, 2);
  context.fillStyle = palette.playhead;
  context.fillRect(Math.round(scale.x(explorer.playhead())) - 0.75, 0, 1.5, bottom);
}

/** The extent: a frame with a grip at each side, unlike the window's brackets and the playhead's flag. */
function drawBrush(
  context: Context,
  [x0, x1]: readonly [number, number],
  bottom: number,
  width: number,
  palette: Palette,
): void {
  const left = Math.max(0, x0) + 1;
  const right = Math.min(width, x1) - 1;
  context.globalAlpha = 0.07;
  context.fillStyle = palette.ink;
  context.fillRect(left, 0, right - left, bottom);
  context.globalAlpha = 1;
  context.strokeStyle = palette.quiet;
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(left, 0.75, right - left, bottom - 1.5, 3);
  context.stroke();
  if (right - left < leastForGrips) return;
  context.fillStyle = palette.quiet;
  for (const x of [left, right]) {
    context.beginPath();
    context.roundRect(x - 2, bottom / 2 - 5, 4, 10, 2);
    context.fill();
  }
}
