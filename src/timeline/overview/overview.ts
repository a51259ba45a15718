import { histogramOf } from '#events/histogram.ts';
import { sumOfKinds } from '#events/shown.ts';
import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { widestExtent } from '#explorer/spans.ts';
import { type Axis, layOutAxis, type Measure } from '#timeline/axis/axis.ts';
import { createScale, type Scale } from '#timeline/axis/scale.ts';
import { packLanes } from '#timeline/layout/lanes.ts';
import { markEdges } from '#timeline/layout/marks.ts';

/** All of time in a strip, laid out once for each width. */
export type Overview = {
  readonly scale: Scale;
  readonly axis: Axis;
  readonly height: number;
  /** row → row of the strip, -1 where all are taken */
  readonly row: Int16Array;
  /** Where there are too many to draw each event: how many there are from left to right, 0…1; else empty. */
  readonly density: Float32Array;
};

/** Bars of the strip: pixels. Above them the window’s line, under them the words of the axis. */
export const barsTop = 5;
export const wordsHeight = 13;
export const barPitch = 4;
const densityWidth = 3;
const narrowestBar = 2;
/** A brush narrower than this could not be taken hold of. */
const narrowestBrush = 12;
/** The share of events that may lie on others before the strip shows how many there are instead of each. */
const mostHidden = 0.2;
/** So few events are worth seeing each, in the colour of its kind, wherever they lie. */
const worthEach = 200;
/** More are not even tried. */
const mostTried = 400;

export function layOutOverview(
  explorer: Pick<Explorer, 'table' | 'whole' | 'times' | 'state'>,
  width: number,
  height: number,
  measure: Measure,
): Overview {
  const { table, whole } = explorer;
  const scale = createScale(widestExtent(whole), width);
  const strip = { scale, axis: layOutAxis(scale, measure), height };
  const asDensity = () => ({
    ...strip,
    row: new Int16Array(0),
    density: densityOf(explorer, scale),
  });
  if (table.length > mostTried || explorer.times().step > 0) return asDensity();
  const left = new Float64Array(table.length);
  const right = new Float64Array(table.length);
  for (let row = 0; row < table.length; row++)
    [left[row], right[row]] = barEdges(scale, table.start[row]!, table.end[row]!);
  const rows = Math.max(1, Math.floor((height - barsTop - wordsHeight) / barPitch));
  const { lane, overflow } = packLanes(left, right, rows);
  // Bars on bars would look alike where there are four and where there are forty.
  if (table.length > worthEach && overflow > table.length * mostHidden) return asDensity();
  return { ...strip, row: lane, density: new Float32Array(0) };
}

/** An event on the strip, in pixels, cut to it. */
export function barEdges({ x, width }: Scale, start: number, end: number): [x0: number, x1: number] {
  const [x0, x1] = markEdges(x(start), x(end), narrowestBar);
  return [Math.max(0, x0), Math.min(width, x1)];
}

/** The brush: the extent in pixels of the strip, made wide enough to be held. */
export function brushEdges({ scale }: Pick<Overview, 'scale'>, [start, end]: Span): [x0: number, x1: number] {
  return markEdges(scale.x(start), scale.x(end), narrowestBrush);
}

/** Events by where they begin. Roots of counts, so that one event beside a thousand is still seen. */
function densityOf(
  { times, state }: Pick<Explorer, 'times' | 'state'>,
  { extent, width }: Scale,
): Float32Array {
  const { columns, tally } = times();
  const { bins, kinds, counts } = histogramOf(columns, tally, extent, Math.ceil(width / densityWidth));
  const { kinds: shown } = state();
  const totals = Float32Array.from({ length: bins }, (_, bin) =>
    sumOfKinds(counts.subarray(bin * kinds, (bin + 1) * kinds), shown),
  );
  const most = totals.reduce((a, b) => Math.max(a, b), 1);
  return totals.map((count) => Math.sqrt(count / most));
}
