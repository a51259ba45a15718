import type { RowList } from '#events/shown.ts';
import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Axis, layOutAxis, type Measure } from './axis.ts';
import { barEdges, barStepFor, finestDates } from './bar-steps.ts';
import { type Bars, countBegun, layOutBars } from './bars.ts';
import { type Callout, layOutCallout, type Rect } from './callout.ts';
import { type Frame, frameOf, laneMiddle, lanesHeight } from './frame.ts';
import type { Box } from './hit.ts';
import type { Packing } from './lanes.ts';
import { markerOnBars } from './marker.ts';
import {
  footHeight,
  isCrowd,
  layOutLanes,
  type Mark,
  type Marks,
  marksInExtent,
  noMarks,
  type Rows,
} from './marks.ts';
import { layOutNear, listAll, marksNear, type Near } from './near-lanes.ts';
import { createScale, type Scale } from './scale.ts';

/** All that the detail view shows at one extent and size, before playhead and window are known. */
export type Detail = {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly axis: Axis;
  /** Empty where there are bars. */
  readonly marks: Marks;
  /** Where there are too many events for a mark each. */
  readonly bars: Bars | null;
  /** The marks as boxes, for the pointer. */
  readonly boxes: readonly Box[];
  /** Of the selected event. */
  readonly callout: Callout | null;
};

/** Lays the detail view out anew only where extent, size, filters or selection changed: a scrub changes none of them. */
export function createDetailLayout(explorer: Explorer) {
  const layOutFew = createLanesLayout(explorer);
  const layOutCrowd = createCrowdLayout(explorer);
  let detail: Memo<Detail> | null = null;

  return (extent: Span, width: number, height: number, measure: Measure): Detail => {
    const { table, kinds, found, selected } = explorer.state();
    detail = memo(detail, [...extent, width, height, table, kinds, found, selected, measure], () => {
      const frame = frameOf(width, height);
      const scale = createScale(extent, width);
      const layOutEvents = isCrowd(explorer) ? layOutCrowd : layOutFew;
      const { marks, bars } = layOutEvents(scale, lanesHeight(frame));
      const boxes = boxesOf(marks, frame);
      const shown = { frame, scale, axis: layOutAxis(scale, measure), marks, bars, boxes, callout: null };
      return { ...shown, ...chosen(selected, explorer, shown, measure) };
    });
    return detail.value;
  };
}

type Memo<T> = { of: readonly unknown[]; value: T };

/** The value as it is while what it was made of stays the same. */
function memo<T>(known: Memo<T> | null, of: readonly unknown[], make: () => T): Memo<T> {
  return known && isOf(known, of) ? known : { of, value: make() };
}

const isOf = (known: Memo<unknown>, of: readonly unknown[]): boolean =>
  of.every((part, i) => Object.is(part, known.of[i]));

type Events = { marks: Marks; bars: Bars | null };
type LayOutEvents = (scale: Scale, height: number) => Events;

// Panning an extent of whole milliseconds makes it a hair wider here and narrower there; lanes must not notice.
const steady = (msPerPixel: number): number => Number(msPerPixel.toPrecision(6));

/** A mark for each event, all in lanes: for few. */
function createLanesLayout(explorer: Explorer): LayOutEvents {
  let packing: Memo<Packing> | null = null;
  return (scale, height) => {
    const { table, kinds, found, selected } = explorer.state();
    const msPerPixel = steady(scale.msPerPixel);
    packing = memo(packing, [msPerPixel, height, table, kinds, found], () =>
      layOutLanes(table, explorer.passesFilters, msPerPixel, height),
    );
    return { marks: marksInExtent(explorer, packing.value, scale, height, selected), bars: null };
  };
}

/** So many events at most are drawn as marks; and once they are, so many more. */
const mostMarks = { bars: 400, marks: 480 };
/** The share of them that may find no lane: hardly any; more where they are few; and more, once they are marks. */
const few = 60;
const tolerated = { any: 0.05, few: 0.25, marks: 0.1 };
/** So few bars tell less than marks do, whatever finds no lane. */
const fewBars = 4;

/** A mark for each event of the extent where they fit, else bars; on the brink it stays with what is there. */
function createCrowdLayout(explorer: Explorer): LayOutEvents {
  let finest: Memo<number> | null = null;
  let list: Memo<RowList> | null = null;
  let near: Memo<Near> | null = null;
  let shown: 'bars' | 'marks' = 'bars';

  function marksNow(scale: Scale, height: number) {
    const { table, kinds, found, selected } = explorer.state();
    list = memo(list, [table, kinds, found], () => listAll(explorer));
    const msPerPixel = steady(scale.msPerPixel);
    const of = [msPerPixel, height, table, kinds, found];
    const known = near && isOf(near, of) ? near.value : null;
    near = { of, value: layOutNear(explorer, list.value, scale.extent, msPerPixel, height, known) };
    return marksNear(explorer, near.value, scale, height, selected);
  }

  function marksIfTheyFit(scale: Scale, height: number, count: number, bars: number): Marks | null {
    // Of events that are not here there can be no marks.
    if (count > mostMarks[shown] || explorer.times().step > 0) return null;
    const { unplaced, ...marks } = marksNow(scale, height);
    const share = (count <= few ? tolerated.few : tolerated.any) + (shown === 'marks' ? tolerated.marks : 0);
    return bars < fewBars || unplaced <= share * count ? marks : null;
  }

  return (scale, height) => {
    finest = memo(finest, [explorer.table, explorer.times().step], () => finestDates(explorer));
    const step = barStepFor(scale.msPerPixel, scale.width, finest.value);
    const edges = barEdges(scale.extent, step);
    const count = countBegun(explorer, [edges[0]!, edges.at(-1)!]);
    const marks = marksIfTheyFit(scale, height, count, edges.length - 1);
    shown = marks ? 'marks' : 'bars';
    return marks ? { marks, bars: null } : { marks: noMarks, bars: layOutBars(explorer, step, edges) };
  };
}

/** What is laid out of the selected event alone; none of it where filters leave it out: there is nothing to point at. */
function chosen(
  selected: number | null,
  explorer: Explorer,
  detail: Detail,
  measure: Measure,
): Pick<Detail, 'boxes' | 'callout'> {
  const { frame, scale, boxes } = detail;
  const { table, eventAt, passesFilters } = explorer;
  if (selected === null || !passesFilters(selected)) return { boxes, callout: null };
  const middle = (frame.top + frame.bottom) / 2;
  const mark: Rect = (detail.bars && markerOnBars(selected, detail.bars, explorer, detail)) ??
    boxes.find(({ row }) => row === selected) ?? {
      ...{ x0: scale.x(table.start[selected]!), x1: scale.x(table.end[selected]!) },
      ...{ y0: middle, y1: middle },
    };
  const others = boxes.filter(({ row }) => row !== selected);
  const callout = layOutCallout(eventAt(selected), table.kind[selected]!, mark, frame, others, measure);
  return { boxes: detail.bars ? [{ row: selected, ...mark }] : boxes, callout };
}

function boxesOf({ inLanes, atFoot, rows }: Marks, frame: Frame): Box[] {
  return [...inLanes, ...atFoot].map(({ row, x0, x1, lane }) => {
    const y = markMiddle(frame, rows, lane);
    const half = (lane < 0 ? footHeight : rows.pitch) / 2;
    return { row, x0, x1, y0: y - half, y1: y + half };
  });
}

/** The middle of a lane’s marks, in pixels from the top of the detail view; lane -1 is the foot. */
export function markMiddle(frame: Frame, { pitch, foot }: Rows, lane: number): number {
  return lane < 0 ? frame.bottom - footHeight / 2 : laneMiddle(frame, lane, pitch, foot);
}

/** row → the middle of its lane, or of the foot. */
export function laneOf({ marks, frame }: Detail): Map<number, number> {
  return new Map(
    [...marks.inLanes, ...marks.atFoot].map(({ row, lane }) => [row, markMiddle(frame, marks.rows, lane)]),
  );
}

/** The marks in order of importance: selected, under the pointer, at the playhead, then as time has them. */
export function byImportance({ marks }: Detail, explorer: Explorer): Mark[] {
  const { selected, hovered } = explorer.state();
  const rank = (row: number): number => {
    if (row === selected) return 0;
    if (row === hovered) return 1;
    return explorer.phaseOf(row) === 'now' ? 2 : 3;
  };
  return [...marks.atFoot, ...marks.inLanes]
    .filter(({ row }) => rank(row) < 2 || explorer.isShown(row))
    .sort((a, b) => rank(a.row) - rank(b.row));
}
