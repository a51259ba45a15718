import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import { drawStem } from '#timeline/handles/draw-handles.ts';
import type { BarsDetail } from '#timeline/layout/layout.ts';
import type { Palette } from '#timeline/palette.ts';
import { drawBarsGround } from './draw-bars.ts';
import { drawBarsWords } from './draw-bars-words.ts';

/** Draws bars as they stand to the playhead, in one go, for a picture or a printed page. */
export function drawBarsStill(
  context: CanvasRenderingContext2D,
  detail: BarsDetail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
): void {
  const { most } = detail.bars;
  const { width, height } = detail.frame;
  const x = Math.min(Math.max(detail.scale.x(explorer.playhead()), 0), width);
  for (const [phase, from, to] of [['past', 0, x] as const, ['later', x, width] as const]) {
    context.save();
    context.beginPath();
    context.rect(from, 0, to - from, height);
    context.clip();
    drawBarsGround(context, detail, explorer, palette, phase, most);
    context.restore();
  }
  drawStem(context, detail, explorer, palette);
  drawBarsWords(context, detail, explorer, palette, measure, most, null);
}
