import type { Instant } from '#time/calendar.ts';
import { type ContextUnit, contextLabels, tickLabel } from './axis-words.ts';
import type { Scale } from './scale.ts';
import { boundariesIn, boundary, type Step, type Unit, widthOf } from './steps.ts';

/** The width of a text in pixels. */
export type Measure = (text: string) => number;

/** A label with its left edge; it ends at `x + width`. */
export type AxisLabel = { text: string; x: number; width: number };

/** A drawn axis: all positions in pixels from its left. */
export type Axis = {
  /** Labelled ticks, and the short ones between them. */
  ticks: number[];
  minorTicks: number[];
  labels: AxisLabel[];
  /** Where a context begins, such as the first of a month. */
  boundaries: number[];
  contexts: AxisLabel[];
  /** What one key press moves by: the finest tick drawn. */
  step: Step;
  /** What a big key press moves by. */
  page: Step;
};

type Rung = { step: Step; minor: Step[] };

const step = (unit: Unit, count = 1): Step => ({ unit, count });
const rung = (unit: Unit, count: number, ...minor: Step[]): Rung => ({ step: step(unit, count), minor });

/** From fine to coarse; the minor ticks of each divide it evenly. */
const ladder: readonly Rung[] = [
  rung('minute', 1),
  rung('minute', 5, step('minute')),
  rung('minute', 15, step('minute'), step('minute', 5)),
  rung('minute', 30, step('minute', 5), step('minute', 15)),
  rung('hour', 1, step('minute', 5), step('minute', 15), step('minute', 30)),
  rung('hour', 3, step('minute', 30), step('hour')),
  rung('hour', 6, step('hour'), step('hour', 3)),
  rung('hour', 12, step('hour'), step('hour', 3), step('hour', 6)),
  rung('day', 1, step('hour', 3), step('hour', 6), step('hour', 12)),
  rung('week', 1, step('day')),
  rung('month', 1, step('day')),
  rung('month', 3, step('month')),
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((power) => [
    rung('year', power, power === 1 ? step('month') : step('year', power / 10), step('month', 3 * power)),
    rung('year', 2 * power, step('year', power)),
    rung('year', 5 * power, step('year', power)),
  ]),
];

const contextOf: Record<Unit, ContextUnit | null> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
  year: null,
};

/** Labels closer than this read as one text; ticks closer than this as a grey band. Pixels. */
const quietGap = 26;
const contextGap = 12;
const closestTicks = 5;
/** A label of a stretch of time stands this far inside it. */
const inset = 4;

/**
 * Chooses ticks that suit the zoom, from minutes to hundreds of millennia, and words for them in two rows: `15 22 29 |
 * 5 12` over `July 2019 | August 2019`. No two labels of a row overlap, and none leaves the frame.
 */
export function layOutAxis(scale: Scale, measure: Measure): Axis {
  const { msPerPixel } = scale;
  const coarsest = ladder.length - 1;
  let index = ladder.findIndex(({ step }) => widthOf(step) / msPerPixel >= quietGap);
  if (index < 0) index = coarsest;
  let labels = labelTicks(scale, ladder[index]!.step, measure);
  while (index < coarsest && isCrowded(labels)) labels = labelTicks(scale, ladder[++index]!.step, measure);
  const { step: major, minor: finer } = ladder[index]!;
  const minor = finer.find((it) => it.count > 0 && widthOf(it) / msPerPixel >= closestTicks);
  return {
    ticks: positions(scale, major),
    minorTicks: minor ? positions(scale, minor) : [],
    labels: isCrowded(labels) ? thinned(labels) : labels,
    ...layOutContexts(scale, contextOf[major.unit], measure),
    step: minor ?? major,
    page: minor
      ? major
      : { unit: contextOf[major.unit] ?? 'year', count: contextOf[major.unit] ? 1 : major.count * 10 },
  };
}

function positions({ extent, x }: Scale, step: Step): number[] {
  return boundariesIn(...extent, step).map(x);
}

/** A clock time names a moment and stands centred under it; a day or a year is a stretch and stands inside it. */
function labelTicks({ extent, x, width }: Scale, step: Step, measure: Measure): AxisLabel[] {
  const isMoment = step.unit === 'minute' || step.unit === 'hour';
  return boundariesIn(...extent, step)
    .map((instant) => {
      const text = tickLabel(instant, step.unit);
      const wide = measure(text);
      return { text, x: x(instant) + (isMoment ? -wide / 2 : inset), width: wide };
    })
    .filter((label) => label.x >= 0 && label.x + label.width <= width);
}

function isCrowded(labels: readonly AxisLabel[]): boolean {
  return labels.some((label, i) => i > 0 && label.x - endOf(labels[i - 1]!) < quietGap);
}

/** For an axis so long that even the coarsest ticks crowd. */
function thinned(labels: readonly AxisLabel[]): AxisLabel[] {
  const kept: AxisLabel[] = [];
  for (const label of labels) {
    const last = kept.at(-1);
    if (!last || label.x - endOf(last) >= quietGap) kept.push(label);
  }
  return kept;
}

const endOf = ({ x, width }: AxisLabel): number => x + width;

/** The context that began before the extent is said at its left edge, for as long as there is room for it. */
function layOutContexts(scale: Scale, unit: ContextUnit | null, measure: Measure) {
  if (!unit) return { boundaries: [], contexts: [] };
  const { extent, x, width } = scale;
  const starts: Instant[] = boundariesIn(...extent, step(unit));
  if (starts[0] !== extent[0]) starts.unshift(boundary(extent[0], step(unit)));
  const edges = starts.map((instant) => Math.max(0, x(instant)));
  const contexts = starts.flatMap((instant, i) => {
    const from = edges[i]! + inset;
    const room = (edges[i + 1] === undefined ? width : edges[i + 1]! - contextGap) - from;
    const text = contextLabels(instant, unit).find((it) => measure(it) <= room);
    return text === undefined ? [] : [{ text, x: from, width: measure(text) }];
  });
  return { boundaries: edges.filter((edge) => edge > 0), contexts };
}
