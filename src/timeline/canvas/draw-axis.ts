import type { Axis } from '#timeline/axis/axis.ts';
import type { Frame } from '#timeline/axis/frame.ts';
import type { Palette } from '#timeline/palette.ts';
import { writeText } from './draw-text.ts';

/** Where the two rows of words stand under the line, clear of the window’s grips on it, and how long ticks are. Pixels. */
const fineBaseline = 18;
const contextBaseline = 33;
const tick = 5;
const minorTick = 3;

type Context = CanvasRenderingContext2D;

/** Faint lines up through the lanes: stronger where a new month, day or year begins. */
export function drawGrid(context: Context, axis: Axis, { top, bottom }: Frame, palette: Palette): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.globalAlpha = 0.55;
  strokeVerticals(context, axis.ticks, top, bottom);
  context.globalAlpha = 1;
  strokeVerticals(context, axis.boundaries, top, bottom);
}

/** The line, its ticks, and the words in two rows. */
export function drawAxis(context: Context, axis: Axis, frame: Frame, palette: Palette): void {
  const { bottom, width } = frame;
  context.globalAlpha = 1;
  context.lineWidth = 1;
  context.strokeStyle = palette.lineStrong;
  context.beginPath();
  context.moveTo(0, bottom + 0.5);
  context.lineTo(width, bottom + 0.5);
  context.stroke();
  strokeVerticals(context, axis.minorTicks, bottom, bottom + minorTick);
  strokeVerticals(context, axis.ticks, bottom, bottom + tick);
  strokeVerticals(context, axis.boundaries, bottom, bottom + contextBaseline + 2);

  writeText(context, palette.font, axis.contexts.length > 0 ? palette.quiet : palette.ink);
  for (const { text, x } of axis.labels) context.fillText(text, x, bottom + fineBaseline);
  writeText(context, palette.boldFont, palette.ink);
  for (const { text, x } of axis.contexts) context.fillText(text, x, bottom + contextBaseline);
}

/** Hairlines on whole pixels. */
export function strokeVerticals(context: Context, xs: readonly number[], top: number, bottom: number): void {
  context.beginPath();
  for (const x of xs) {
    const crisp = Math.round(x) + 0.5;
    context.moveTo(crisp, top);
    context.lineTo(crisp, bottom);
  }
  context.stroke();
}
