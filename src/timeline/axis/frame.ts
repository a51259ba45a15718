/** The parts of the detail view from top to bottom, in pixels: the rail of the playhead, the lanes, the axis. */
export type Frame = {
  width: number;
  height: number;
  /** Top and bottom of the lanes. */
  top: number;
  bottom: number;
};

/** The same as `--timeline-rail` and `--timeline-axis` in timeline.css, which has one value of each. */
const railHeight = 30;
const axisHeight = 36;
/** Clear space between the lanes and what lies above and below. */
const padding = 4;

export function frameOf(width: number, height: number): Frame {
  return { width, height, top: railHeight, bottom: Math.max(railHeight, height - axisHeight) };
}

/** Room for lanes. */
export function lanesHeight({ top, bottom }: Frame): number {
  return Math.max(0, bottom - top - 2 * padding);
}

/** The middle of a lane; the first lane stands on the axis, the others on it. */
export function laneMiddle({ bottom }: Frame, lane: number, pitch: number, foot = 0): number {
  return bottom - padding - foot - (lane + 0.5) * pitch;
}

/** What a point of the detail view belongs to. */
export function zoneAt({ top, bottom }: Frame, y: number): 'rail' | 'lanes' | 'axis' {
  if (y < top) return 'rail';
  return y < bottom ? 'lanes' : 'axis';
}
