import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from './axis.ts';
import { byImportance, type Detail, markMiddle } from './detail.ts';
import { drawAxis, drawGrid } from './draw-axis.ts';
import { drawMark, symbolRoom } from './draw-mark.ts';
import { writeText } from './draw-text.ts';
import type { Frame } from './frame.ts';
import { barHeight, footHeight, footTick } from './marks.ts';
import type { Palette } from './palette.ts';
import { placeTitles, type Title } from './titles.ts';

type Context = CanvasRenderingContext2D;

/** Lanes lower than this are too low for words between them. Pixels. */
const lowestForTitles = 12;
const plateHeight = 20;
/** More titles than this are not read, and would take long to place. */
const mostTitles = 120;

/** Draws the detail view: the window as a lit sheet, grid, marks, titles, axis. The playhead is an element above. The canvas is clear. */
export function drawDetail(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
  yOf: (row: number) => number,
): void {
  drawSheet(context, detail, explorer, palette);
  drawGrid(context, detail.axis, detail.frame, palette);
  drawMarks(context, detail, explorer, palette, yOf);
  drawFoot(context, detail, explorer, palette, measure);
  drawTitles(context, detail, explorer, palette, measure, yOf);
  drawAxis(context, detail.axis, detail.frame, palette);
  drawWindowRail(context, detail, explorer, palette);
}

/** What the window leaves out lies in shade. */
function drawSheet(context: Context, { frame, scale }: Detail, explorer: Explorer, palette: Palette): void {
  const { top, bottom, width } = frame;
  const { window } = explorer.state();
  const [from, to] = window ? [scale.x(window[0]), scale.x(window[1])] : [0, width];
  const left = Math.min(Math.max(from, 0), width);
  context.globalAlpha = 1;
  context.fillStyle = palette.sunken;
  context.fillRect(0, top, width, bottom - top);
  context.fillStyle = palette.surface;
  context.fillRect(left, top, Math.max(0, Math.min(to, width) - left), bottom - top);
}

function drawMarks(
  context: Context,
  { marks, frame }: Detail,
  explorer: Explorer,
  palette: Palette,
  yOf: (row: number) => number,
): void {
  const { selected, hovered } = explorer.state();
  const height = barHeight(marks.rows.pitch);
  for (const mark of marks.inLanes) {
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

/** Events that found no lane: where they are, and how many. None is left out in silence. */
function drawFoot(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
): void {
  const { marks, frame } = detail;
  if (marks.footCount === 0) return;
  const { selected, hovered } = explorer.state();
  const y = markMiddle(frame, marks.rows, -1);
  const width = frame.width;
  for (const mark of marks.atFoot) {
    const isChosen = mark.row === selected || mark.row === hovered;
    const [half, height] = isChosen ? [footHeight / 2, footHeight] : [footTick / 2, footHeight - 4];
    const middle = (mark.x0 + mark.x1) / 2;
    if (isChosen) {
      const standing = {
        phase: explorer.phaseOf(mark.row),
        isInWindow: explorer.isShown(mark.row),
        isSelected: mark.row === selected,
        isHovered: true,
      };
      drawMark(
        context,
        { ...mark, x0: middle - half, x1: middle + half },
        standing,
        { y, height, width },
        palette,
      );
    } else {
      context.globalAlpha = explorer.isShown(mark.row) ? 0.8 : 0.2;
      context.fillStyle = palette.kinds[mark.kind % palette.kinds.length]!;
      context.fillRect(mark.x0, y - height / 2, footTick, height);
    }
  }
  const text = `+${marks.footCount.toLocaleString('en-GB')}`;
  const room = measure(text) + 10;
  context.globalAlpha = 1;
  context.fillStyle = palette.surface;
  context.fillRect(width - room, frame.bottom - 15, room, 15);
  writeText(context, palette.boldFont, palette.ink, 'alphabetic');
  context.fillText(text, width - room + 6, frame.bottom - 3);
}

function drawTitles(
  context: Context,
  detail: Detail,
  explorer: Explorer,
  palette: Palette,
  measure: Measure,
  yOf: (row: number) => number,
): void {
  const { frame, marks } = detail;
  const { selected, hovered } = explorer.state();
  const chosen = new Set([selected, hovered].filter((row) => row !== null));
  const isRoomy = marks.rows.pitch >= lowestForTitles && marks.inLanes.length <= mostTitles;
  const titled = byImportance(detail, explorer).filter(
    ({ row, lane }) => (isRoomy && lane >= 0) || chosen.has(row),
  );
  if (titled.length === 0) return;
  const height = barHeight(marks.rows.pitch);
  const titles = placeTitles(titled, [...marks.inLanes, ...marks.atFoot], chosen, {
    width: frame.width,
    symbolRoom: (mark) => symbolRoom(height, mark),
    measure,
  });
  // The most important comes first and is drawn last.
  for (const title of titles.reverse()) {
    const isLater = explorer.phaseOf(title.row) === 'later' && !chosen.has(title.row);
    const middle = yOf(title.row);
    const y = title.isOnPlate ? plateMiddle(title, middle, frame) : middle;
    if (title.isOnPlate) drawPlate(context, title, y, palette);
    context.globalAlpha = isLater ? 0.75 : 1;
    const font = title.row === selected ? palette.boldFont : palette.font;
    writeText(context, font, isLater ? palette.quiet : palette.ink, 'middle');
    context.fillText(title.text, title.x, y + 0.5);
  }
}

/** A plate that would lie over its own mark lies above it, or under it at the top. */
function plateMiddle({ coversMark }: Title, y: number, { top }: Frame): number {
  if (!coversMark) return y;
  return y - plateHeight - 4 >= top ? y - plateHeight - 2 : y + plateHeight + 2;
}

function drawPlate(context: Context, { x, width }: Title, y: number, palette: Palette): void {
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(x - 6, y - plateHeight / 2, width + 12, plateHeight, 4);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = palette.lineStrong;
  context.lineWidth = 1;
  context.stroke();
}

/** The track that the playhead runs on, with the window as its thick part. */
function drawWindowRail(
  context: Context,
  { frame, scale }: Detail,
  explorer: Explorer,
  palette: Palette,
): void {
  const { top, width } = frame;
  const [from, to] = explorer.windowSpan();
  const left = Math.min(Math.max(scale.x(from), 0), width);
  const right = Math.min(Math.max(scale.x(to), 0), width);
  context.globalAlpha = 1;
  context.fillStyle = palette.line;
  context.fillRect(0, top - 1, width, 1);
  context.fillStyle = palette.accent;
  context.fillRect(left, top - 2, right - left, 2);
}
