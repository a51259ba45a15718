import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { widestExtent } from '#explorer/spans.ts';
import { type Axis, type AxisLabel, layOutAxis, type Measure } from './axis.ts';
import { strokeVerticals } from './draw-axis.ts';
import { writeText } from './draw-text.ts';
import { packLanes } from './lanes.ts';
import { markEdges } from './marks.ts';
import type { Palette } from './palette.ts';
import { createScale, type Scale } from './scale.ts';

type Context = CanvasRenderingContext2D;

/** All of time in a strip: where its events are, by row; laid out once for each width. */
export type Overview = { scale: Scale; axis: Axis; row: Int16Array; height: number };

/** Bars of the strip: pixels. Above them the window's line, under them the words of the axis. */
const barsTop = 5;
const wordsHeight = 13;
const barPitch = 4;
const narrowestBar = 2;
/** A brush narrower than this could not be taken hold of. */
const narrowestBrush = 12;
/** In a brush narrower than this grips would hide what it holds. */
const leastForGrips = 40;

export function layOutOverview(
  { table, whole }: Explorer,
  width: number,
  height: number,
  measure: Measure,
): Overview {
  const scale = createScale(widestExtent(whole), width);
  const left = new Float64Array(table.length);
  const right = new Float64Array(table.length);
  for (let row = 0; row < table.length; row++)
    [left[row], right[row]] = markEdges(scale.x(table.start[row]!), scale.x(table.end[row]!), narrowestBar);
  const rows = Math.max(1, Math.floor((height - barsTop - wordsHeight) / barPitch));
  return { scale, axis: layOutAxis(scale, measure), row: packLanes(left, right, rows).lane, height };
}

/** The brush: the extent in pixels of the strip, made wide enough to be held. */
export function brushEdges({ scale }: Overview, [start, end]: Span): [x0: number, x1: number] {
  return markEdges(scale.x(start), scale.x(end), narrowestBrush);
}

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
  drawBars(context, overview, explorer, palette);
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
    const [x0, x1] = markEdges(scale.x(table.start[row]!), scale.x(table.end[row]!), narrowestBar);
    const isWaiting = table.start[row]! > playhead;
    context.globalAlpha = (explorer.isShown(row) ? 0.95 : 0.25) * (isWaiting ? 0.45 : 1);
    context.fillStyle = palette.kinds[table.kind[row]! % palette.kinds.length]!;
    const left = Math.max(0, x0);
    // Events that found no row of their own share the first: the strip shows how many there are, not each.
    const lane = rows[row]!;
    const y = barsTop + Math.max(lane, 0) * barPitch;
    context.fillRect(left, y, Math.min(scale.width, x1) - left, barPitch - 1);
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
