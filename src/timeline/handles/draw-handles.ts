import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import { writeText } from '#timeline/canvas/draw-text.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import type { Palette } from '#timeline/palette.ts';
import { placeFlag } from './flag.ts';
import { saySlider } from './spoken.ts';

type Context = CanvasRenderingContext2D;

/** As in timeline-handles.css, where these are elements that can be dragged. Pixels. */
const thumb = { height: 24, padding: 10, radius: 6, point: 6 };
const bracketFoot = 6;

/** Draws what lies between marks and words: the window’s brackets, the line of the playhead, what it has passed. */
export function drawStem(context: Context, detail: Detail, explorer: Explorer, palette: Palette): void {
  const { scale, frame } = detail;
  context.globalAlpha = 1;
  if (explorer.state().window) drawBrackets(context, detail, explorer, palette);
  const x = scale.x(explorer.playhead());
  const at = Math.min(Math.max(x, 0), frame.width);
  const from = Math.min(Math.max(scale.x(explorer.windowSpan()[0]), 0), at);
  context.fillStyle = palette.quiet;
  context.fillRect(from, frame.top - 2, at - from, 2);
  context.fillStyle = palette.playhead;
  if (at === x) context.fillRect(at - 1, frame.top - 2, 2, frame.bottom - frame.top + 2);
}

function drawBrackets(context: Context, { scale, frame }: Detail, explorer: Explorer, { accent }: Palette) {
  context.strokeStyle = accent;
  context.lineWidth = 2;
  for (const [i, instant] of explorer.windowSpan().entries()) {
    const x = scale.x(instant);
    if (x < 0 || x > frame.width) continue;
    const foot = i === 0 ? bracketFoot : -bracketFoot;
    context.beginPath();
    context.moveTo(x + foot, frame.top + 1);
    context.lineTo(x, frame.top + 1);
    context.lineTo(x, frame.bottom - 1);
    context.lineTo(x + foot, frame.bottom - 1);
    context.stroke();
  }
}

/** Draws the date of the playhead on the rail; its point is on the moment, if that is on the axis. */
export function drawThumb(
  context: Context,
  { scale, frame }: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
): void {
  const { said } = saySlider('playhead', explorer);
  const wide = measure(said);
  const { padding, height, radius, point } = thumb;
  const { at, parked, shift } = placeFlag(scale.x(explorer.playhead()), wide, frame.width, padding);
  context.globalAlpha = 1;
  context.fillStyle = palette.playhead;
  const left = at + shift - wide / 2 - padding;
  context.beginPath();
  context.roundRect(left, 0, wide + 2 * padding, height, radius);
  context.fill();
  if (!parked) {
    context.beginPath();
    context.moveTo(at - point, height - 1);
    context.lineTo(at + point, height - 1);
    context.lineTo(at, height + point);
    context.fill();
  }
  writeText(context, palette.boldFont, palette.paper, 'middle');
  context.fillText(said, left + padding, height / 2 + 0.5);
}
