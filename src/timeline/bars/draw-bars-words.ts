import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import { drawCallout } from '#timeline/canvas/draw-callout.ts';
import { drawMark } from '#timeline/canvas/draw-mark.ts';
import { drawPlate, plateMiddle } from '#timeline/canvas/draw-plate.ts';
import { writeText } from '#timeline/canvas/draw-text.ts';
import type { BarsDetail } from '#timeline/layout/layout.ts';
import { markerHeight, markerOnBars } from '#timeline/layout/marker.ts';
import { type Mark, markOf } from '#timeline/layout/marks.ts';
import { placeTitles } from '#timeline/layout/titles.ts';
import type { Palette } from '#timeline/palette.ts';
import { drawChosenBar, drawLevelWords } from './draw-bars.ts';

type Context = CanvasRenderingContext2D;

/** Draws what is read over the line of the playhead where there are bars. @param chosen the bar that is pointed at */
export function drawBarsWords(
  context: Context,
  detail: BarsDetail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
  peak: number,
  chosen: number | null,
): void {
  const { selected, hovered } = explorer.state();
  drawLevelWords(context, detail, palette, measure, peak);
  if (chosen !== null) drawChosenBar(context, detail, chosen, palette, peak);
  for (const row of new Set([selected, hovered])) {
    if (row !== null && explorer.passesFilters(row)) drawMarker(context, detail, explorer, palette, row);
  }
  if (hovered !== null && hovered !== selected && explorer.passesFilters(hovered))
    drawMarkerTitle(context, detail, explorer, palette, measure, hovered);
  if (detail.callout) drawCallout(context, detail.callout, palette);
}

/** One event among the bars. */
function drawMarker(
  context: Context,
  detail: BarsDetail,
  explorer: Explorer,
  palette: Palette,
  row: number,
): void {
  const { mark, y } = markerOf(detail, explorer, row);
  const isSelected = row === explorer.state().selected;
  const standing = { phase: explorer.phaseOf(row), isInWindow: true, isSelected, isHovered: true };
  drawMark(context, mark, standing, { y, height: markerHeight, width: detail.frame.width }, palette);
}

function drawMarkerTitle(
  context: Context,
  detail: BarsDetail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
  row: number,
): void {
  const { mark, y } = markerOf(detail, explorer, row);
  const titled = { ...mark, title: explorer.titleAt(row) };
  const room = { width: detail.frame.width, symbolRoom: () => markerHeight, measure };
  for (const title of placeTitles([titled], [mark], new Set([row]), room)) {
    const coversMark = title.x < mark.x1 && title.x + title.width > mark.x0;
    const at = plateMiddle({ ...title, coversMark }, y, detail.frame);
    drawPlate(context, title, at, palette);
    writeText(context, palette.font, palette.ink, 'middle', title.text);
    context.fillText(title.text, title.x, at + 0.5);
  }
}

function markerOf(detail: BarsDetail, explorer: Explorer, row: number): { mark: Mark; y: number } {
  const { x0, x1, y0, y1 } = markerOnBars(row, detail.bars, explorer, detail);
  return { mark: markOf(explorer.table, row, -1, x0, x1), y: (y0 + y1) / 2 };
}
