import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import { overlap, type Rect } from '#timeline/layout/callout.ts';
import { byImportance, markMiddle } from '#timeline/layout/detail.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { barHeight, footHeight, footTick, type Mark } from '#timeline/layout/marks.ts';
import { placeTitles, type Title } from '#timeline/layout/titles.ts';
import type { Palette } from '#timeline/palette.ts';
import { say } from '#words/timeline.ts';
import { drawAxis, drawGrid } from './draw-axis.ts';
import { drawCallout } from './draw-callout.ts';
import { drawMark, symbolRoom } from './draw-mark.ts';
import { drawPlate, plateMiddle } from './draw-plate.ts';
import { drawSheet, drawWindow } from './draw-sheet.ts';
import { writeText } from './draw-text.ts';
import { clipTo } from './snap.ts';

type Context = CanvasRenderingContext2D;

/** Lanes lower than this are too low for words between them. Pixels. */
const lowestForTitles = 12;
/** More titles than this are not read, and would take long to place. */
const mostTitles = 120;

/** row → the middle of its mark, in pixels; it glides to its lane. */
type HeightOf = (row: number) => number;

/** Draws what lies under the line of the playhead: the window as a lit sheet, grid, marks, axis. The canvas is clear. */
export function drawGround(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  yOf: HeightOf,
): void {
  drawSheet(context, detail, explorer, palette);
  drawGrid(context, detail.axis, detail.frame, palette);
  drawMarks(context, detail, detail.marks.inLanes, explorer, palette, yOf);
  drawFoot(context, detail, detail.marks.atFoot, explorer, palette);
  drawAxis(context, detail.axis, detail.frame, palette);
  drawWindow(context, detail, explorer, palette);
}

/** How far a mark is drawn beyond its bar and its date: its ring, and soft edges. Pixels. */
const reach = { x: 8, y: 5 };

/** Draws some marks anew on a ground that is there, and of all else no more than what lies under them. */
export function drawAnew(
  context: Context,
  detail: Detail,
  some: readonly Mark[],
  explorer: Explorer,
  palette: Palette,
  yOf: HeightOf,
): void {
  const { frame, marks } = detail;
  const half = Math.max(barHeight(marks.rows.pitch), footHeight) / 2 + reach.y;
  const boxOf = ({ row, x0, x1 }: Mark): Rect => ({
    x0: Math.max(-1, x0 - reach.x),
    x1: Math.min(frame.width + 1, x1 + reach.x),
    y0: Math.max(frame.top, yOf(row) - half),
    y1: Math.min(frame.bottom, yOf(row) + half),
  });
  const boxes = some.map(boxOf);
  const isTouched = (mark: Mark) => boxes.some((box) => overlap(box, boxOf(mark)) > 0);
  context.save();
  clipTo(context, boxes);
  context.clearRect(0, 0, frame.width, frame.height);
  drawSheet(context, detail, explorer, palette);
  drawGrid(context, detail.axis, frame, palette);
  drawMarks(context, detail, marks.inLanes.filter(isTouched), explorer, palette, yOf);
  drawFoot(context, detail, marks.atFoot.filter(isTouched), explorer, palette);
  drawWindow(context, detail, explorer, palette);
  context.restore();
}

/** Draws what is read over that line: titles, the count at the foot, the callout of the selected event. */
export function drawWords(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
  yOf: HeightOf,
): void {
  drawTitles(context, detail, explorer, palette, measure, yOf);
  drawFootCount(context, detail, palette, measure);
  if (detail.callout) drawCallout(context, detail.callout, palette);
}

function drawMarks(
  context: Context,
  { marks, frame }: Detail,
  some: readonly Mark[],
  explorer: Explorer,
  palette: Palette,
  yOf: HeightOf,
): void {
  const { selected, hovered } = explorer.state();
  const height = barHeight(marks.rows.pitch);
  for (const mark of some) {
    const { row } = mark;
    const standing = {
      phase: explorer.phaseOf(row),
      isInWindow: explorer.isShown(row),
      isSelected: row === selected,
      isHovered: row === hovered,
    };
    const place = { y: yOf(row), height, width: frame.width };
    drawMark(context, mark, standing, place, palette);
  }
}

/** Events that found no lane: a tick for each place where there are some. None is left out in silence. */
function drawFoot(
  context: Context,
  { marks, frame }: Detail,
  some: readonly Mark[],
  explorer: Explorer,
  palette: Palette,
): void {
  const { selected, hovered } = explorer.state();
  const y = markMiddle(frame, marks.rows, -1);
  for (const mark of some) {
    const { row, kind, x0, x1 } = mark;
    if (row === selected || row === hovered) {
      const middle = (x0 + x1) / 2;
      const grown = { ...mark, x0: middle - footHeight / 2, x1: middle + footHeight / 2 };
      const standing = {
        phase: explorer.phaseOf(row),
        isInWindow: explorer.isShown(row),
        isSelected: row === selected,
        isHovered: true,
      };
      drawMark(context, grown, standing, { y, height: footHeight, width: frame.width }, palette);
      continue;
    }
    context.globalAlpha = (explorer.isShown(row) ? 0.8 : 0.2) * (explorer.phaseOf(row) === 'later' ? 0.5 : 1);
    context.fillStyle = palette.kinds[kind % palette.kinds.length]!;
    context.fillRect(x0, y - footHeight / 2 + 2, footTick, footHeight - 4);
  }
}

/** How many those are: all of them, also where many share a tick; and how many last through all that is on screen. */
function drawFootCount(context: Context, { marks, frame }: Detail, palette: Palette, measure: Measure): void {
  const { footCount, carried } = marks;
  if (footCount === 0 && carried === 0) return;
  const text = sayFootCount(footCount, carried);
  const room = measure(text) + 10;
  context.globalAlpha = 1;
  context.fillStyle = palette.surface;
  context.fillRect(frame.width - room, frame.bottom - 15, room, 15);
  writeText(context, palette.boldFont, palette.ink, 'alphabetic');
  context.fillText(text, frame.width - room + 6, frame.bottom - 3);
}

function sayFootCount(count: number, earlier: number): string {
  if (earlier === 0) return say('more', { count });
  return count === 0
    ? say('beganEarlier', { count: earlier })
    : say('moreAndBeganEarlier', { count, earlier });
}

function drawTitles(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
  yOf: HeightOf,
): void {
  const { frame, callout } = detail;
  const { hovered, window } = explorer.state();
  // The most important comes first and is drawn last.
  for (const title of titlesOf(detail, explorer, measure).reverse()) {
    const middle = yOf(title.row);
    const y = title.isOnPlate ? plateMiddle(title, middle, frame) : middle;
    const box = { x0: title.x, x1: title.x + title.width, y0: y - 8, y1: y + 8 };
    // Half a title beside the callout would be worse than none.
    if (callout && !title.isOnPlate && overlap(box, callout.rect) > 0) continue;
    const isLater = explorer.phaseOf(title.row) === 'later' && title.row !== hovered;
    if (title.isOnPlate) drawPlate(context, title, y, palette);
    writeText(context, palette.font, isLater ? palette.quiet : palette.ink, 'middle', title.text);
    if (!title.isInside && !title.isOnPlate) drawHalo(context, title, y, detail, window, palette);
    context.globalAlpha = isLater ? 0.75 : 1;
    context.fillText(title.text, title.x, y + 0.5);
  }
}

/** The titles that there is room for. The selected event has its callout instead. */
function titlesOf(detail: Detail, explorer: Explorer, measure: Measure): Title[] {
  const { frame, marks } = detail;
  const { selected, hovered } = explorer.state();
  const chosen = new Set(hovered === null || hovered === selected ? [] : [hovered]);
  const isRoomy = marks.rows.pitch >= lowestForTitles && marks.inLanes.length <= mostTitles;
  const titled = byImportance(detail, explorer).filter(
    ({ row, lane }) => row !== selected && ((isRoomy && lane >= 0) || chosen.has(row)),
  );
  const height = barHeight(marks.rows.pitch);
  const withTitles = titled.map((mark) => ({ ...mark, title: explorer.titleAt(mark.row) }));
  return placeTitles(withTitles, [...marks.inLanes, ...marks.atFoot], chosen, {
    width: frame.width,
    symbolRoom: (mark) => symbolRoom(height, mark),
    measure,
  });
}

/** Keeps words legible where the line of the playhead or of the grid runs behind them, in the colour of the sheet. */
function drawHalo(
  context: Context,
  { text, x }: Title,
  y: number,
  { scale, frame }: Detail,
  window: Span | null,
  palette: Palette,
): void {
  context.globalAlpha = 1;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = window ? palette.sunken : palette.surface;
  context.strokeText(text, x, y + 0.5);
  if (!window) return;
  context.save();
  context.beginPath();
  context.rect(scale.x(window[0]), frame.top, scale.x(window[1]) - scale.x(window[0]), frame.height);
  context.clip();
  context.strokeStyle = palette.surface;
  context.strokeText(text, x, y + 0.5);
  context.restore();
}
