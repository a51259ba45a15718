import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import type { CrowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { drawGround, drawWords } from '#timeline/canvas/draw-detail.ts';
import { createMeasure } from '#timeline/canvas/hidpi-canvas.ts';
import { drawStem, drawThumb } from '#timeline/handles/draw-handles.ts';
import { createDetailLayout, laneOf } from '#timeline/layout/detail.ts';
import { type Detail, hasBars } from '#timeline/layout/layout.ts';
import { type Palette, readPalette } from './palette.ts';

type PictureOptions = {
  /** The colours and letters to draw with; those of the page unless told. */
  palette?: Palette;
  /** What bars are drawn with; null where the events are few. */
  crowd: CrowdTimeline | null;
};

/**
 * Draws the timeline as it stands – marks, axis, window, playhead with its date, callout – for a picture or a printed page.
 * @param context any 2D canvas; the picture fills (0, 0)…(width, height) of its present transform, in CSS pixels.
 * The caller scales for sharper screens, and has painted what lies behind.
 */
export function drawTimelinePicture(
  context: CanvasRenderingContext2D,
  explorer: Explorer,
  width: number,
  height: number,
  { palette = readPalette(document.documentElement), crowd }: PictureOptions,
): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  const measure = createMeasure(context, palette.boldFont);
  const detail = createDetailLayout(explorer, crowd)(explorer.state().extent, width, height, measure);
  if (crowd && hasBars(detail)) crowd.drawBarsStill(context, detail, explorer, palette, measure);
  else drawFew(context, detail, explorer, palette, measure);
  drawThumb(context, detail, explorer, palette, measure);
  context.restore();
}

function drawFew(
  context: CanvasRenderingContext2D,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
): void {
  const lanes = laneOf(detail);
  const yOf = (row: number) => lanes.get(row) ?? 0;
  drawGround(context, detail, explorer, palette, yOf);
  drawStem(context, detail, explorer, palette);
  drawWords(context, detail, explorer, palette, measure, yOf);
}
