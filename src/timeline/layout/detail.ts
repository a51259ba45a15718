import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { layOutAxis, type Measure } from '#timeline/axis/axis.ts';
import { type Frame, frameOf, laneMiddle, lanesHeight } from '#timeline/axis/frame.ts';
import { createScale, steady } from '#timeline/axis/scale.ts';
import { isCrowd } from '#timeline/is-crowd.ts';
import { layOutCallout, type Rect } from './callout.ts';
import type { Box } from './hit.ts';
import type { Packing } from './lanes.ts';
import type { CrowdLayout, Detail, LayOutEvents } from './layout.ts';
import { footHeight, layOutLanes, type Mark, type Marks, marksInExtent, type Rows } from './marks.ts';
import { type Memo, memo } from './memo.ts';

/**
 * Lays the detail view out anew only where extent, size, filters or selection changed: a scrub changes none of them.
 * @param crowd without it there are no bars
 */
export function createDetailLayout(explorer: Explorer, crowd: CrowdLayout | null) {
  const layOutFew = createLanesLayout(explorer);
  const layOutCrowd = crowd?.createLayout(explorer) ?? layOutFew;
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
      return { ...shown, ...chosen(selected, explorer, shown, measure, crowd) };
    });
    return detail.value;
  };
}

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

/** What is laid out of the selected event alone; none of it where filters leave it out: there is nothing to point at. */
function chosen(
  selected: number | null,
  explorer: Explorer,
  detail: Detail,
  measure: Measure,
  crowd: CrowdLayout | null,
): Pick<Detail, 'boxes' | 'callout'> {
  const { frame, scale, boxes } = detail;
  const { table, eventAt, passesFilters } = explorer;
  if (selected === null || !passesFilters(selected)) return { boxes, callout: null };
  const middle = (frame.top + frame.bottom) / 2;
  const mark: Rect = (detail.bars && crowd?.markerOnBars(selected, detail.bars, explorer, detail)) ??
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
