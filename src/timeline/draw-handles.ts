import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from './axis.ts';
import type { Detail } from './detail.ts';
import { writeText } from './draw-text.ts';
import { flagPadding, placeFlag } from './flag.ts';
import type { Palette } from './palette.ts';
import { saySlider } from './spoken.ts';

type Context = CanvasRenderingContext2D;

/** As in timeline-handles.css, where these are elements. Pixels. */
const flagHeight = 20;
const point = 6;
const bracketFoot = 7;

/** Draws on canvas what on the page are elements that can be dragged: the window’s brackets, the playhead and its date. */
export function drawHandles(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
): void {
  context.globalAlpha = 1;
  if (explorer.state().window) drawBrackets(context, detail, explorer, palette);
  drawPlayhead(context, detail, explorer, palette, measure);
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

function drawPlayhead(
  context: Context,
  { scale, frame }: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
) {
  const { said } = saySlider('playhead', explorer);
  const wide = measure(said);
  const { at, parked, shift } = placeFlag(scale.x(explorer.playhead()), wide, frame.width);
  context.fillStyle = palette.playhead;
  if (!parked) {
    context.fillRect(at - 1, flagHeight, 2, frame.bottom - flagHeight);
    context.beginPath();
    context.moveTo(at - point, flagHeight - 1);
    context.lineTo(at + point, flagHeight - 1);
    context.lineTo(at, flagHeight + point - 1);
    context.fill();
  }
  const left = at + shift - wide / 2 - flagPadding;
  context.beginPath();
  context.roundRect(left, 0, wide + 2 * flagPadding, flagHeight, 4);
  context.fill();
  writeText(context, palette.boldFont, palette.paper, 'middle');
  context.fillText(said, left + flagPadding, flagHeight / 2 + 0.5);
}
