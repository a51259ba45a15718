import type { Explorer } from '#explorer/explorer.ts';
import type { Frame } from '#timeline/axis/frame.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import type { Palette } from '#timeline/palette.ts';

type Context = CanvasRenderingContext2D;
type Framed = { frame: Frame; scale: Scale };

/** What the window leaves out lies in shade. */
export function drawSheet(
  context: Context,
  { frame, scale }: Framed,
  explorer: Explorer,
  palette: Palette,
): void {
  const { top, bottom, width } = frame;
  const [left, right] = windowSides(scale, explorer);
  context.globalAlpha = 1;
  context.fillStyle = palette.sunken;
  context.fillRect(0, top, width, bottom - top);
  context.fillStyle = palette.surface;
  context.fillRect(left, top, right - left, bottom - top);
}

/** The window in pixels, cut to the frame; all of it where there is none. */
export function windowSides(
  { x, width }: Scale,
  { state }: Pick<Explorer, 'state'>,
): [left: number, right: number] {
  const { window } = state();
  if (!window) return [0, width];
  const left = Math.min(Math.max(x(window[0]), 0), width);
  return [left, Math.max(left, Math.min(x(window[1]), width))];
}

/** The window on the axis that its brackets stand on. */
export function drawWindow(
  context: Context,
  { frame, scale }: Framed,
  explorer: Explorer,
  palette: Palette,
): void {
  const { top, bottom, width } = frame;
  context.globalAlpha = 1;
  context.fillStyle = palette.line;
  context.fillRect(0, top - 2, width, 2);
  if (!explorer.state().window) return;
  const [left, right] = windowSides(scale, explorer);
  context.fillStyle = palette.accent;
  context.fillRect(left, bottom - 1, right - left, 2);
}
