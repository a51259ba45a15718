import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { AxisLabel } from '#timeline/axis/axis.ts';
import { strokeVerticals } from '#timeline/canvas/draw-axis.ts';
import { writeText } from '#timeline/canvas/draw-text.ts';
import type { Palette } from '#timeline/palette.ts';
import { barEdges, barPitch, barsTop, brushEdges, type Overview, wordsHeight } from './overview.ts';

type Context = CanvasRenderingContext2D;

/** A bar wider than this is drawn lighter, or a long vague event would outshine ten short ones. Pixels. */
const wideBar = 24;
/** The grips of the lens: pixels. They stand outside of it, so that a narrow one still shows what it holds. */
const grip = { width: 4, height: 12 };

/**
 * Draws the strip: a quiet line of all time with its events, the window on it, and the extent as a lens that lights up
 * what the detail view shows. The playhead is an element above. Where there is a bar for each event, that says how it stands
 * to the playhead; else all is drawn as it is before the playhead (`past`) or after it.
 */
export function drawOverview(
  context: Context,
  overview: Overview,
  explorer: Explorer,
  extent: Span,
  palette: Palette,
  half: 'past' | 'later',
): void {
  const { scale, axis, height } = overview;
  const bottom = height - wordsHeight;
  const { window } = explorer.state();
  const [from, to] = window ?? scale.extent;
  const shown = [Math.max(0, scale.x(from)), Math.min(scale.width, scale.x(to))] as const;
  const lens = lensEdges(overview, extent);
  const isYears = axis.contexts.length === 0;
  drawLens(context, lens, bottom, palette);
  context.globalAlpha = 1;
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  strokeVerticals(context, isYears ? axis.ticks : axis.boundaries, barsTop, height - 2);
  context.fillStyle = palette.lineStrong;
  context.fillRect(0, bottom - 1, scale.width, 1);
  if (window) drawWindow(context, shown, bottom, palette);
  if (overview.density.length > 0) drawDensity(context, overview, shown, palette, half);
  else drawBars(context, overview, explorer, palette);
  drawLabels(context, isYears ? axis.labels : axis.contexts, height, palette);
  drawGrips(context, lens, bottom, palette);
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
    if (!explorer.passesFilters(row)) continue;
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
  { density, height, scale }: Overview,
  [left, right]: readonly [number, number],
  palette: Palette,
  half: 'past' | 'later',
): void {
  const bottom = height - wordsHeight;
  const room = bottom - barsTop;
  const wide = scale.width / density.length;
  context.fillStyle = palette.quiet;
  const fill = (from: number, to: number, alpha: number) => {
    if (to <= from) return;
    context.save();
    context.beginPath();
    context.rect(from, 0, to - from, bottom);
    context.clip();
    context.globalAlpha = alpha * (half === 'later' ? 0.5 : 1);
    context.beginPath();
    for (const [i, share] of density.entries())
      if (share > 0) context.rect(i * wide, bottom - room * share, wide - 0.5, room * share);
    context.fill();
    context.restore();
  };
  fill(0, left, 0.25);
  fill(left, right, 0.8);
  fill(right, scale.width, 0.25);
}

function drawLabels(context: Context, labels: readonly AxisLabel[], height: number, palette: Palette): void {
  context.globalAlpha = 1;
  writeText(context, palette.font, palette.quiet);
  for (const { text, x } of labels) context.fillText(text, x, height - 2);
}

function drawWindow(
  context: Context,
  [left, right]: readonly [number, number],
  bottom: number,
  { accent }: Palette,
): void {
  context.fillStyle = accent;
  context.globalAlpha = 0.1;
  context.fillRect(left, barsTop - 2, right - left, bottom - barsTop + 2);
  context.globalAlpha = 1;
  context.fillRect(left, bottom - 2, Math.max(2, right - left), 2);
}

type Edges = readonly [left: number, right: number];

function lensEdges(overview: Overview, extent: Span): Edges {
  const [x0, x1] = brushEdges(overview, extent);
  // Its grips stay on the strip.
  return [Math.max(grip.width, x0), Math.min(overview.scale.width - grip.width, x1)];
}

function drawLens(context: Context, [left, right]: Edges, bottom: number, palette: Palette): void {
  context.globalAlpha = 1;
  context.fillStyle = palette.surface;
  context.fillRect(left, 0, right - left, bottom);
}

function drawGrips(context: Context, [left, right]: Edges, bottom: number, palette: Palette): void {
  context.globalAlpha = 1;
  context.strokeStyle = palette.lineStrong;
  context.lineWidth = 1.5;
  context.strokeRect(left, 0.75, right - left, bottom - 1.5);
  context.fillStyle = palette.quiet;
  const top = (bottom - grip.height) / 2;
  context.beginPath();
  context.roundRect(left - grip.width, top, grip.width, grip.height, [3, 0, 0, 3]);
  context.roundRect(right, top, grip.width, grip.height, [0, 3, 3, 0]);
  context.fill();
}
