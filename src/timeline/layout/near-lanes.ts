import { type RowList, rowsShown } from '#events/shown.ts';
import { begunBefore, rowsCarriedInto, type Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import { countCarried } from './count-begun.ts';
import { laneGap } from './lanes.ts';
import {
  extentOfMarks,
  fitting,
  type Marks,
  narrowestMark,
  placeMarks,
  roomiest,
  rowsFor,
  sidesOf,
} from './marks.ts';

/** So many events before and after those on the axis are laid out with them: panning then mostly finds them laid out. */
const margin = 150;
/** More events than this that last into the extent are counted, not laid out: they would say nothing apart. */
const mostCarried = 400;

/** The events on the axis and near it, in lanes. */
export type Near = {
  /** The places in the list of events that begin near; all of these have been laid out. */
  readonly from: number;
  readonly to: number;
  /** In order of start, those before `from` included that last into it. */
  readonly rows: readonly number[];
  /** row → lane; those without had no room */
  readonly lane: ReadonlyMap<number, number>;
  readonly count: number;
  readonly overflow: number;
};

type Packed = Pick<Near, 'lane' | 'count' | 'overflow'>;

/**
 * Lays out the events near the extent, of a table too large to be laid out whole. A mark keeps its lane while the extent
 * pans: what comes into reach goes into the room before or after what is there.
 * @param known what was laid out before at this scale; @param height room for lanes in pixels
 */
export function layOutNear(
  explorer: Explorer,
  list: RowList,
  extent: Span,
  msPerPixel: number,
  height: number,
  known: Near | null,
): Near {
  const { table } = explorer;
  const first = list.countBefore(begunBefore(table, extent[0]));
  const last = list.countBefore(begunBefore(table, extent[1]));
  if (known && first >= known.from && last <= known.to) return known;
  const from = Math.max(0, first - margin);
  const to = Math.min(list.length, last + margin);
  const begun = Array.from({ length: to - from }, (_, i) => list.at(from + i)!);
  // An extent that has no event before these begins later than the last of those before.
  const lastBefore = list.at(from - 1);
  const carried = lastBefore === undefined ? [] : carriedFrom(explorer, lastBefore);
  // What is as long as half of the axis tells little on it, and takes what lanes the others leave.
  const isLong = (row: number) => table.end[row]! - table.start[row]! >= (extent[1] - extent[0]) / 2;
  const short = begun.filter((row) => !isLong(row));
  const long = [...carried, ...begun.filter(isLong)];
  const isNear = known !== null && first <= known.to && last >= known.from;
  const kept = isNear ? known.lane : new Map<number, number>();
  const most = fitting(height);
  const pack = (room: number, minWidth?: number) =>
    packNear(short, long, (row) => sidesOf(table, row, msPerPixel, room, minWidth), most, kept);
  const roomy = roomiest(begun.length, height, pack);
  // Marks as narrow as in the lowest lanes: then all of these are taken, or the marks would be drawn wider.
  const packed = roomy.overflow > 0 ? { ...pack(0, narrowestMark()), count: most } : roomy;
  return { from, to, rows: [...carried, ...begun], ...packed };
}

/** Of all events that filters leave, by order of start. */
export function listAll({ table, tally, state }: Pick<Explorer, 'table' | 'tally' | 'state'>): RowList {
  const { kinds, found } = state();
  if (kinds || found) return rowsShown(table, tally(), { window: null, kinds, mask: found?.rows ?? null });
  // Without filters the list is the table, and nothing need be searched.
  return {
    length: table.length,
    at: (place) => (place < table.length ? place : undefined),
    placeOf: (row) => row,
    countBefore: (row) => row,
  };
}

/** The rows up to this one that last beyond the instant at which it begins. */
function carriedFrom(explorer: Explorer, row: number): number[] {
  const { table, passesFilters } = explorer;
  const instant = table.start[row]! + 1;
  if (countCarried(explorer, instant) > mostCarried) return [];
  return rowsCarriedInto(table, instant).filter((it) => it <= row && passesFilters(it));
}

/** What a lane holds reaches from here to there. */
type Reach = { left: number; right: number };

function packNear(
  short: readonly number[],
  long: readonly number[],
  sides: (row: number) => readonly [number, number],
  most: number,
  kept: ReadonlyMap<number, number>,
): Packed {
  const lane = new Map<number, number>();
  const lanes: Reach[] = [];
  const put = (row: number, into: number) => {
    const [x0, x1] = sides(row);
    while (lanes.length <= into)
      lanes.push({ left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY });
    const reach = lanes[into]!;
    reach.left = Math.min(reach.left, x0);
    reach.right = Math.max(reach.right, x1);
    lane.set(row, into);
  };
  for (const row of [...long, ...short]) if (kept.has(row)) put(row, kept.get(row)!);
  const oldest = short.find((row) => kept.has(row)) ?? Number.NEGATIVE_INFINITY;
  const later = short.filter((row) => row > oldest && !kept.has(row));
  // What begins before all that is laid out finds its room backwards, the last to end first.
  const earlier = [...short.filter((row) => row < oldest), ...long.filter((row) => !kept.has(row))];
  const byEnd = earlier.map((row) => ({ row, right: sides(row)[1] })).sort((a, b) => b.right - a.right);
  for (const row of [...later, ...byEnd.map((it) => it.row)]) {
    const [x0, x1] = sides(row);
    const isFree = ({ left, right }: Reach) => x0 >= right + laneGap || x1 + laneGap <= left;
    const free = lanes.findIndex(isFree);
    const into = free < 0 ? lanes.length : free;
    if (into < most) put(row, into);
  }
  return { lane, count: lanes.length, overflow: short.length + long.length - lane.size };
}

/** The marks of what is laid out near that reach into the extent, and how many of those that begin there have no lane. */
export function marksNear(
  explorer: Explorer,
  near: Near,
  scale: Scale,
  height: number,
  keep: number | null,
): Marks & { unplaced: number } {
  const { table } = explorer;
  const { lane, count } = near;
  const [from, to] = extentOfMarks(scale);
  const isHere = (row: number) => table.start[row]! < to && table.end[row]! > from;
  const hasBegunBefore = (row: number) => table.start[row]! < scale.extent[0];
  const shown = near.rows.filter((row) => isHere(row) && (lane.has(row) || !hasBegunBefore(row)));
  const unplaced = shown.filter((row) => !lane.has(row)).length;
  const drawn = shown.filter((row) => hasBegunBefore(row) && table.end[row]! > scale.extent[0]).length;
  const carried = Math.max(0, countCarried(explorer, scale.extent[0]) - drawn);
  const rows = rowsFor(count, unplaced + carried > 0, height);
  const marks = placeMarks(table, shown, (row) => lane.get(row) ?? -1, rows, scale, keep);
  return { ...marks, carried, unplaced };
}
