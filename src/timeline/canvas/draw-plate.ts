import type { Frame } from '#timeline/axis/frame.ts';
import type { Title } from '#timeline/layout/titles.ts';
import type { Palette } from '#timeline/palette.ts';

type Context = CanvasRenderingContext2D;

const plateHeight = 20;

/** A plate that would lie over its own mark lies above it, or under it at the top. */
export function plateMiddle({ coversMark }: Title, y: number, { top }: Frame): number {
  if (!coversMark) return y;
  return y - plateHeight - 4 >= top ? y - plateHeight - 2 : y + plateHeight + 2;
}

export function drawPlate(context: Context, { x, width }: Title, y: number, palette: Palette): void {
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(x - 6, y - plateHeight / 2, width + 12, plateHeight, 4);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = palette.lineStrong;
  context.lineWidth = 1;
  context.stroke();
}
