import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Axis, layOutAxis, type Measure } from './axis.ts';
import { type Callout, layOutCallout, type Rect } from './callout.ts';
import { type Frame, frameOf, laneMiddle, lanesHeight } from './frame.ts';
import type { Box } from './hit.ts';
import type { Packing } from './lanes.ts';
import { footHeight, layOutLanes, type Mark, type Marks, marksInExtent, type Rows } from './marks.ts';
import { createScale, type Scale } from './scale.ts';

/** All that the detail view shows at one extent and size, before playhead and window are known. */
export type Detail = {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly axis: Axis;
  readonly marks: Marks;
  /** The marks as boxes, for the pointer. */
  readonly boxes: readonly Box[];
  /** Of the selected event. */
  readonly callout: Callout | null;
};

/** Lays the detail view out anew only where extent, size, kinds or selection changed: a scrub changes none of them. */
export function createDetailLayout(explorer: Explorer) {
  let packing: Memo<Packing> | null = null;
  let detail: Memo<Detail> | null = null;

  return (extent: Span, width: number, height: number, measure: Measure): Detail => {
    const { kinds, selected } = explorer.state();
    detail = memo(detail, [...extent, width, height, kinds, selected, measure], () => {
      const frame = frameOf(width, height);
      const scale = createScale(extent, width);
      // Panning an extent of whole milliseconds makes it a hair wider here and narrower there; lanes must not notice.
      const msPerPixel = Number(scale.msPerPixel.toPrecision(6));
      packing = memo(packing, [msPerPixel, height, kinds], () =>
        layOutLanes(explorer.table, explorer.passesFilters, msPerPixel, lanesHeight(frame)),
      );
      const marks = marksInExtent(explorer, packing.value, scale, lanesHeight(frame), selected);
      const boxes = boxesOf(marks, frame);
      const callout = calloutOf(selected, explorer, { frame, scale, boxes }, measure);
      return { frame, scale, axis: layOutAxis(scale, measure), marks, boxes, callout };
    });
    return detail.value;
  };
}

type Memo<T> = { of: readonly unknown[]; value: T };

/** The value as it is while what it was made of stays the same. */
function memo<T>(known: Memo<T> | null, of: readonly unknown[], make: () => T): Memo<T> {
  return known && of.every((part, i) => Object.is(part, known.of[i])) ? known : { of, value: make() };
}

/** None where the kind of the selected event is not shown: there is nothing to point at. */
function calloutOf(
  selected: number | null,
  { table, eventAt, passesFilters }: Explorer,
  { frame, scale, boxes }: Pick<Detail, 'frame' | 'scale' | 'boxes'>,
  measure: Measure,
): Callout | null {
  if (selected === null || !passesFilters(selected)) return null;
  const middle = (frame.top + frame.bottom) / 2;
  const mark: Rect = boxes.find(({ row }) => row === selected) ?? {
    ...{ x0: scale.x(table.start[selected]!), x1: scale.x(table.end[selected]!) },
    ...{ y0: middle, y1: middle },
  };
  const others = boxes.filter(({ row }) => row !== selected);
  return layOutCallout(eventAt(selected), table.kind[selected]!, mark, frame, others, measure);
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
