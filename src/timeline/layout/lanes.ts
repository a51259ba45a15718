/** Rows laid in lanes so that no two in one lane overlap. */
export type Packing = {
  /** row → lane, or -1 where every lane was taken */
  readonly lane: Int16Array;
  /** Lanes used. */
  readonly count: number;
  /** Rows without a lane. */
  readonly overflow: number;
};

/** Empty pixels between two marks of one lane. */
export const laneGap = 3;

/**
 * First-fit packing of intervals, in the order of their rows. Given pixels at one scale whatever part is on screen, so
 * that panning moves no mark to another lane. Rows that are not to be shown have a NaN start. O(rows × lanes).
 * @param start row → left edge in pixels; @param end row → right edge, what is written beside it included
 * @param most lanes there is room for
 */
export function packLanes(start: Float64Array, end: Float64Array, most: number): Packing {
  const lane = new Int16Array(start.length).fill(-1);
  const reach: number[] = [];
  let overflow = 0;
  for (let row = 0; row < start.length; row++) {
    const from = start[row]!;
    if (Number.isNaN(from)) continue;
    let free = 0;
    while (free < reach.length && reach[free]! > from) free++;
    if (free >= most) {
      overflow++;
      continue;
    }
    lane[row] = free;
    reach[free] = end[row]! + laneGap;
  }
  return { lane, count: reach.length, overflow };
}
