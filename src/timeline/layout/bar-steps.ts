import type { EventTable } from '#events/table.ts';
import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { boundariesIn, boundary, type Step, type Unit, widthOf } from '#timeline/axis/steps.ts';

const step = (unit: Unit, count = 1): Step => ({ unit, count });

/** What a bar may stand for, from a minute to a hundred millennia: stretches that have a name, or an even part of one. */
const ladder: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => step('minute', count)),
  ...[1, 2, 3, 6, 12].map((count) => step('hour', count)),
  step('day'),
  step('week'),
  step('month'),
  step('month', 3),
  ...[1, 10, 100, 1000, 10_000].flatMap((power) => [1, 2, 5].map((by) => step('year', by * power))),
  step('year', 100_000),
];

/** A narrower bar could not be pointed at. Pixels. */
const narrowestBar = 5;
/** More bars than this say no more, and would take longer to count and to draw. */
const mostBars = 256;

/** The finest step whose bars are wide enough on an axis, and no finer than the dates. @param finest ms */
export function barStepFor(msPerPixel: number, width: number, finest: number): Step {
  const least = Math.max(narrowestBar, width / mostBars) * msPerPixel;
  // A month of 28 days still is a month.
  const isWideEnough = (it: Step) => widthOf(it) >= least && widthOf(it) >= 0.9 * finest;
  return ladder.find(isWideEnough) ?? ladder.at(-1)!;
}

/** A sample of so many rows stands for all: this is asked once for each table, of whatever size. */
const sampled = 1024;
/** Bars finer than the dates of every other event would be a spike where each day or month begins. */
const share = 0.5;

/**
 * How long the dates of the more precise half of the events are at most, ms, and how far apart counts are exact: no bar
 * should tell more than that.
 */
export function finestDates({ table, times }: Pick<Explorer, 'table' | 'times'>): number {
  return Math.max(times().step, durationOfHalf(table));
}

function durationOfHalf({ length, start, end }: EventTable): number {
  const count = Math.min(length, sampled);
  const durations = Float64Array.from({ length: count }, (_, i) => {
    const row = Math.floor((i * length) / count);
    return end[row]! - start[row]!;
  }).sort();
  const duration = durations[Math.floor(count * share)] ?? 0;
  return Number.isFinite(duration) ? duration : 0;
}

/** Where the bars begin and end that an extent shows, in full where it shows them in part. */
export function barEdges([start, end]: Span, step: Step): Float64Array {
  const edges = boundariesIn(boundary(start, step), end, step);
  const last = edges.at(-1) ?? end;
  const after = last < end ? boundary(last, step, 1) : last;
  // What lies past the last date that a Date holds is NaN.
  return Float64Array.from(after > last ? [...edges, after] : edges);
}
