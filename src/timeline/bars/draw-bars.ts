import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import type { Frame } from '#timeline/axis/frame.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import { drawAxis, drawGrid } from '#timeline/canvas/draw-axis.ts';
import { drawSheet, drawWindow, windowSides } from '#timeline/canvas/draw-sheet.ts';
import { writeText } from '#timeline/canvas/draw-text.ts';
import { snapOf } from '#timeline/canvas/snap.ts';
import { type Bars, barRoom, barSides } from '#timeline/layout/bars.ts';
import type { BarsDetail } from '#timeline/layout/layout.ts';
import type { Palette } from '#timeline/palette.ts';
import { sayRate } from './say-bar.ts';

type Context = CanvasRenderingContext2D;

/** What has happened is full, what is still to come a ghost of it with its outline; outside of the window all is faint. */
const looks = {
  past: { inside: 0.92, outside: 0.26, cap: 0 },
  later: { inside: 0.3, outside: 0.12, cap: 0.7 },
};

/** A bar is never lower, if it has but one event beside a million. Pixels. */
const lowestBar = 1.5;

/**
 * Draws all that lies under the line of the playhead where there are bars, as if all had happened, or nothing yet: what
 * is seen of either is for the playhead to say. The canvas is clear.
 * @param peak how many events the height of the view stands for
 */
export function drawBarsGround(
  context: Context,
  detail: BarsDetail,
  explorer: Explorer,
  palette: Palette,
  phase: 'past' | 'later',
  peak: number,
): void {
  drawSheet(context, detail, explorer, palette);
  drawGrid(context, detail.axis, detail.frame, palette);
  drawLevel(context, detail, palette, peak);
  drawStacks(context, detail, explorer, palette, phase, peak);
  drawAxis(context, detail.axis, detail.frame, palette);
  drawWindow(context, detail, explorer, palette);
}

/** Bars cut at the very pixel of the window. */
function drawStacks(
  context: Context,
  { bars, frame, scale }: BarsDetail,
  explorer: Explorer,
  palette: Palette,
  phase: 'past' | 'later',
  peak: number,
): void {
  const { inside, outside, cap } = looks[phase];
  const snap = snapOf(context);
  const [left, right] = windowSides(scale, explorer).map(snap) as [number, number];
  const stacks = stacksOf(bars, frame, scale, peak, snap);
  const clipped = (from: number, to: number, alpha: number) => {
    if (to <= from) return;
    context.save();
    context.beginPath();
    context.rect(from, frame.top, to - from, frame.bottom - frame.top);
    context.clip();
    fillStacks(context, stacks, palette, alpha);
    if (cap > 0) fillCaps(context, stacks, palette, (alpha / inside) * cap);
    context.restore();
  };
  clipped(0, left, outside);
  clipped(left, right, inside);
  clipped(right, frame.width, outside);
}

/** A part of a bar, in pixels; `isTop` where nothing is stacked on it. */
type Block = { x0: number; x1: number; y0: number; y1: number; isTop: boolean };

/** kind → its blocks, all of them on whole pixels of the screen */
function stacksOf(
  bars: Bars,
  frame: Frame,
  scale: Scale,
  peak: number,
  snap: (value: number) => number,
): Block[][] {
  const { kinds, counts, totals } = bars;
  const stacks: Block[][] = Array.from({ length: kinds }, () => []);
  const perEvent = barRoom(frame) / Math.max(1, peak);
  for (let bar = 0; bar < totals.length; bar++) {
    const total = totals[bar]!;
    if (total === 0) continue;
    const each = Math.max(perEvent, lowestBar / total);
    const [x0, x1] = barSides(bars, bar, scale, snap);
    let below = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const count = counts[bar * kinds + kind]!;
      if (count === 0) continue;
      const y1 = snap(frame.bottom - below * each);
      below += count;
      stacks[kind]!.push({ x0, x1, y0: snap(frame.bottom - below * each), y1, isTop: below === total });
    }
  }
  return stacks;
}

function fillStacks(context: Context, stacks: readonly Block[][], palette: Palette, alpha: number): void {
  context.globalAlpha = alpha;
  for (const [kind, blocks] of stacks.entries()) {
    if (blocks.length === 0) continue;
    context.fillStyle = palette.kinds[kind % palette.kinds.length]!;
    context.beginPath();
    for (const { x0, x1, y0, y1 } of blocks) context.rect(x0, y0, x1 - x0, y1 - y0);
    context.fill();
  }
}

/** The top edge of each bar: how high it will be. */
function fillCaps(context: Context, stacks: readonly Block[][], palette: Palette, alpha: number): void {
  context.globalAlpha = alpha;
  for (const [kind, blocks] of stacks.entries()) {
    context.fillStyle = palette.kinds[kind % palette.kinds.length]!;
    context.beginPath();
    for (const { x0, x1, y0, isTop } of blocks) if (isTop) context.rect(x0, y0, x1 - x0, 1);
    context.fill();
  }
}

/** A round count that the bars reach: the greatest of 1, 2, 5, 10, 20 … */
export function roundLevel(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return power * ([5, 2].find((it) => it * power <= most) ?? 1);
}

const levelY = ({ bars, frame }: BarsDetail, peak: number): number =>
  frame.bottom - (barRoom(frame) * roundLevel(bars.most)) / Math.max(1, peak);

/** Behind the bars, a line as high as a bar of a round count. */
function drawLevel(context: Context, detail: BarsDetail, { lineStrong }: Palette, peak: number): void {
  if (detail.bars.most === 0) return;
  const y = Math.round(levelY(detail, peak)) + 0.5;
  context.globalAlpha = 0.5;
  context.strokeStyle = lineStrong;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(detail.frame.width, y);
  context.stroke();
  context.setLineDash([]);
}

/** What that count is, on a plate over the bars. */
export function drawLevelWords(
  context: Context,
  detail: BarsDetail,
  { font, quiet, surface }: Palette,
  measure: Measure,
  peak: number,
): void {
  const { most, step } = detail.bars;
  if (most === 0) return;
  const text = sayRate(roundLevel(most), step);
  const y = Math.max(detail.frame.top + 9, levelY(detail, peak) - 9);
  context.globalAlpha = 0.85;
  context.fillStyle = surface;
  context.beginPath();
  context.roundRect(2, y - 8, measure(text) + 8, 16, 3);
  context.fill();
  context.globalAlpha = 1;
  writeText(context, font, quiet, 'middle');
  context.fillText(text, 6, y + 0.5);
}

/** The bar that the pointer or the keys are on: a frame round it, and its time lit up. */
export function drawChosenBar(
  context: Context,
  { bars, frame, scale }: BarsDetail,
  bar: number,
  { ink }: Palette,
  peak: number,
): void {
  const [x0, x1] = barSides(bars, bar, scale, snapOf(context));
  const high = Math.max(lowestBar, (barRoom(frame) * bars.totals[bar]!) / Math.max(1, peak));
  const y = Math.max(frame.top, Math.round(frame.bottom - high));
  context.fillStyle = ink;
  context.globalAlpha = 0.07;
  context.fillRect(x0 - 0.5, frame.top, x1 - x0 + 1, frame.bottom - frame.top);
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.strokeRect(x0 - 0.75, y - 0.75, x1 - x0 + 1.5, frame.bottom - y + 0.75);
}
