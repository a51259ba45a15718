import { doubts } from '#events/place-forms.ts';
import type { EventTable } from '#events/table.ts';
import { rowsInWindow, type Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import { type Packing, packLanes } from './lanes.ts';

/** How an event is drawn, before it is known how it stands to the playhead. */
export type Mark = {
  row: number;
  /** -1 at the foot */
  lane: number;
  kind: number;
  /** Pixels; as wide as the date is vague, ±Infinity at an open end. */
  x0: number;
  x1: number;
  isUncertain: boolean;
  isApproximate: boolean;
};

/** How the lanes share their height. Pixels. */
export type Rows = {
  /** From one lane to the next. */
  pitch: number;
  /** No mark is narrower: room for its symbol. */
  minWidth: number;
  /** Free space under the lanes, for what found none. */
  foot: number;
};

/** What is on screen: marks in lanes, and at the foot one tick for each pixel where events found no lane. */
export type Marks = {
  rows: Rows;
  inLanes: Mark[];
  atFoot: Mark[];
  /** Events at the foot, and how many more last through all that is on screen and are not laid out. */
  footCount: number;
  carried: number;
};

/** A lane is this high where there is room, and never lower. */
const highestPitch = 22;
const lowestPitch = 9;
/** Room for titles beside the marks is tried from the most to none, while lanes stay this high. Pixels. */
const titleRooms = [150, 80];
const comfortablePitch = 16;
/** Titles of more events than this are not read side by side. */
const mostTitled = 400;
/** More lanes than are ever on screen, so that a crowd elsewhere takes none from here. */
const mostLanes = 64;
/** Room at the foot of the lanes for what found no lane, and how wide each is drawn there. Pixels. */
export const footHeight = 12;
export const footTick = 2;

/** The left and right edge of a mark: its date's, or room for a symbol around the middle of its date. */
export function markEdges(start: number, end: number, minWidth: number): [x0: number, x1: number] {
  const slack = minWidth - (end - start);
  return slack > 0 ? [start - slack / 2, end + slack / 2] : [start, end];
}

/**
 * Lays all events of the shown kinds in lanes, at one scale. It does not depend on what part is on screen, so that
 * panning moves no mark to another lane. For few events: of more, see `layOutNear`.
 * @param height room for lanes in pixels
 */
export function layOutLanes(
  table: EventTable,
  passesFilters: (row: number) => boolean,
  msPerPixel: number,
  height: number,
): Packing {
  const pack = (titleRoom: number): Packing => {
    const left = new Float64Array(table.length);
    const right = new Float64Array(table.length);
    for (let row = 0; row < table.length; row++) {
      const [x0, x1] = sidesOf(table, row, msPerPixel, titleRoom);
      left[row] = passesFilters(row) ? x0 : Number.NaN;
      right[row] = x1;
    }
    return packLanes(left, right, mostLanes);
  };
  return roomiest(table.length, height, pack);
}

/** With titles beside the marks where there is room for that, else without. */
export function roomiest<P extends { overflow: number; count: number }>(
  events: number,
  height: number,
  pack: (titleRoom: number) => P,
): P {
  for (const room of events <= mostTitled ? titleRooms : []) {
    const packing = pack(room);
    if (packing.overflow === 0 && packing.count * comfortablePitch <= height) return packing;
  }
  return pack(0);
}

/** What a mark takes of its lane, in pixels from the epoch. */
export function sidesOf(
  { start, end }: EventTable,
  row: number,
  msPerPixel: number,
  titleRoom: number,
  minWidth = widthOfMark(highestPitch),
): [x0: number, x1: number] {
  const [x0, x1] = markEdges(start[row]! / msPerPixel, end[row]! / msPerPixel, minWidth);
  // A long bar has its title inside.
  return [x0, x1 - x0 < titleRoom ? x1 + titleRoom : x1];
}

/** The least width of a mark in the lowest lanes: so many more fit. */
export const narrowestMark = (): number => widthOfMark(lowestPitch);

/** How many lanes fit when some of them go to the foot. */
export const fitting = (height: number): number =>
  Math.max(1, Math.floor((height - footHeight) / lowestPitch));

/** Lanes as high as there is room for those in use; when even the lowest do not fit, a foot for the others. */
export function rowsFor(count: number, hasOverflow: boolean, height: number): Rows {
  const isFull = hasOverflow || count * lowestPitch > height;
  const foot = isFull ? footHeight : 0;
  const pitch = Math.min(highestPitch, Math.max(lowestPitch, (height - foot) / Math.max(1, count)));
  return { pitch, minWidth: widthOfMark(pitch), foot };
}

/** The least width of a mark: its symbol, which is as high as the bar, and a rim. */
function widthOfMark(pitch: number): number {
  return barHeight(pitch) + 2;
}

/** How high the bars of a lane are. */
export function barHeight(pitch: number): number {
  return Math.round(pitch - (pitch > 15 ? 4 : pitch > 11 ? 3 : 2));
}

/**
 * The marks that reach into the extent. Lanes that none of them is in are closed up.
 * @param height room for lanes in pixels; @param keep a row whose tick at the foot is drawn whatever else is there
 */
export function marksInExtent(
  { table, passesFilters }: Pick<Explorer, 'table' | 'passesFilters'>,
  { lane }: Packing,
  scale: Scale,
  height: number,
  keep: number | null,
): Marks {
  const shown = rowsInWindow(table, extentOfMarks(scale)).filter(passesFilters);
  const used = [...new Set(shown.map((row) => lane[row]!))].sort((a, b) => a - b);
  const hasOverflow = used[0] === -1;
  if (hasOverflow) used.shift();
  const rows = rowsFor(used.length, hasOverflow, height);
  const most = rows.foot > 0 ? fitting(height) : used.length;
  const rank = new Map(used.slice(0, most).map((it, i) => [it, i]));
  return placeMarks(table, shown, (row) => rank.get(lane[row]!) ?? -1, rows, scale, keep);
}

/** @param laneOf row → its lane on screen, -1 for the foot */
export function placeMarks(
  table: EventTable,
  shown: readonly number[],
  laneOf: (row: number) => number,
  rows: Rows,
  scale: Scale,
  keep: number | null,
): Marks {
  const inLanes: Mark[] = [];
  const footByPixel = new Map<number, number>();
  let footCount = 0;
  for (const row of shown) {
    const [x0, x1] = markEdges(scale.x(table.start[row]!), scale.x(table.end[row]!), rows.minWidth);
    const lane = laneOf(row);
    if (lane >= 0) inLanes.push(markOf(table, row, lane, x0, x1));
    else {
      const pixel = Math.round((Math.max(0, x0) + Math.min(scale.width, x1)) / 2);
      if (row === keep || !footByPixel.has(pixel)) footByPixel.set(pixel, row);
      footCount++;
    }
  }
  const half = footTick / 2;
  const atFoot = Array.from(footByPixel, ([pixel, row]) =>
    markOf(table, row, -1, pixel - half, pixel + half),
  );
  return { rows, inLanes, atFoot, footCount, carried: 0 };
}

export function markOf({ kind, doubt }: EventTable, row: number, lane: number, x0: number, x1: number): Mark {
  const bits = doubt[row]!;
  return {
    ...{ row, lane, kind: kind[row]!, x0, x1 },
    isUncertain: (bits & doubts.uncertain) > 0,
    isApproximate: (bits & doubts.approximate) > 0,
  };
}

export const noMarks: Marks = {
  rows: rowsFor(0, false, 0),
  inLanes: [],
  atFoot: [],
  footCount: 0,
  carried: 0,
};

/** A mark may be wider than its date, by half its least width at each side. */
export function extentOfMarks({ extent, msPerPixel }: Scale): Span {
  const slack = (widthOfMark(highestPitch) / 2) * msPerPixel;
  return [extent[0] - slack, extent[1] + slack];
}
