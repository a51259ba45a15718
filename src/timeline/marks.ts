import type { EventTable } from '#events/table.ts';
import { sliceOfWindow } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Packing, packLanes } from './lanes.ts';
import type { Scale } from './scale.ts';

/** How an event is drawn, before it is known how it stands to the playhead. */
export type Mark = {
  row: number;
  /** -1 at the foot */
  lane: number;
  kind: number;
  title: string;
  /** Pixels; as wide as the date is vague, ±Infinity at an open end. */
  x0: number;
  x1: number;
  isUncertain: boolean;
  isApproximate: boolean;
};

/** How marks share the height they have: pixels. */
export type Lanes = Packing & { pitch: number; minWidth: number };

/** A lane is this high where there is room, and never lower. */
const highestPitch = 22;
const lowestPitch = 9;
/** Room for titles beside the marks is tried from the most to none, while lanes stay this high. Pixels. */
const titleRooms = [150, 80];
const comfortablePitch = 16;
/** Titles of more events than this are not read side by side. */
const mostTitled = 400;
/** Room at the foot of the lanes for what found no lane, and how wide each is drawn there. Pixels. */
export const footHeight = 12;
export const footTick = 2;

/** The left and right edge of a mark: its date's, or room for a symbol around the middle of its date. */
export function markEdges(start: number, end: number, minWidth: number): [x0: number, x1: number] {
  const slack = minWidth - (end - start);
  return slack > 0 ? [start - slack / 2, end + slack / 2] : [start, end];
}

/**
 * Lays all events of the shown kinds in lanes, at one scale and height. It does not depend on what part is on screen.
 * @param height room for lanes in pixels
 */
export function layOutLanes(
  table: EventTable,
  isKindShown: (row: number) => boolean,
  msPerPixel: number,
  height: number,
): Lanes {
  const most = Math.max(1, Math.floor(height / lowestPitch));
  const pack = (minWidth: number, titleRoom: number, most: number): Packing => {
    const left = new Float64Array(table.length);
    const right = new Float64Array(table.length);
    for (let row = 0; row < table.length; row++) {
      const [x0, x1] = markEdges(table.start[row]! / msPerPixel, table.end[row]! / msPerPixel, minWidth);
      left[row] = isKindShown(row) ? x0 : Number.NaN;
      // A long bar has its title inside.
      right[row] = x1 - x0 < titleRoom ? x1 + titleRoom : x1;
    }
    return packLanes(left, right, most);
  };
  const rooms = table.length <= mostTitled ? [...titleRooms, 0] : [0];
  for (const room of rooms) {
    const packing = pack(widthOfMark(highestPitch), room, most);
    const pitch = Math.min(highestPitch, height / Math.max(1, packing.count));
    if (packing.overflow === 0 && (room === 0 || pitch >= comfortablePitch))
      return { ...packing, pitch, minWidth: widthOfMark(pitch) };
  }
  const minWidth = widthOfMark(lowestPitch);
  const fitting = Math.max(1, Math.floor((height - footHeight) / lowestPitch));
  return { ...pack(minWidth, 0, fitting), pitch: lowestPitch, minWidth };
}

/** The least width of a mark: its symbol, which is as high as the bar, and a rim. */
function widthOfMark(pitch: number): number {
  return barHeight(pitch) + 2;
}

/** How high the bars of a lane are. */
export function barHeight(pitch: number): number {
  return Math.round(pitch - (pitch > 15 ? 4 : pitch > 11 ? 3 : 2));
}

/** What is on screen: marks in lanes, and at the foot one tick for each pixel where events found no lane. */
export type Marks = { inLanes: Mark[]; atFoot: Mark[]; footCount: number };

/** The marks that reach into the extent; `keep` is a row whose tick at the foot is drawn whatever else is there. */
export function marksInExtent(
  { table, eventAt, isKindShown }: Pick<Explorer, 'table' | 'eventAt' | 'isKindShown'>,
  lanes: Lanes,
  scale: Scale,
  keep: number | null,
): Marks {
  // A mark may be wider than its date, by half its least width at each side.
  const slack = lanes.minWidth * scale.msPerPixel;
  const [first, last] = sliceOfWindow(table, [scale.extent[0] - slack, scale.extent[1] + slack]);
  const marks: Marks = { inLanes: [], atFoot: [], footCount: 0 };
  const footByPixel = new Map<number, number>();
  const markOf = (row: number, x0: number, x1: number): Mark => {
    const { title, when } = eventAt(row).properties;
    const { isUncertain, isApproximate } = when.edtf;
    return { row, lane: lanes.lane[row]!, kind: table.kind[row]!, title, x0, x1, isUncertain, isApproximate };
  };
  for (let row = first; row < last; row++) {
    const [x0, x1] = markEdges(scale.x(table.start[row]!), scale.x(table.end[row]!), lanes.minWidth);
    if (x1 <= 0 || x0 >= scale.width || !isKindShown(row)) continue;
    if (lanes.lane[row]! >= 0) marks.inLanes.push(markOf(row, x0, x1));
    else {
      const pixel = Math.round((Math.max(0, x0) + Math.min(scale.width, x1)) / 2);
      if (row === keep || !footByPixel.has(pixel)) footByPixel.set(pixel, row);
      marks.footCount++;
    }
  }
  for (const [pixel, row] of footByPixel)
    marks.atFoot.push(markOf(row, pixel - footTick / 2, pixel + footTick / 2));
  return marks;
}
