import { histogramAt } from '#events/histogram.ts';
import { rowsCarriedInto, type Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { type Frame, lanesHeight } from '#timeline/axis/frame.ts';
import type { Scale } from '#timeline/axis/scale.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { type Counted, countBegun } from './count-begun.ts';

/** A stacked histogram of the events on the axis, by when they begin; kinds that are filtered out have no counts. */
export type Bars = {
  /** What each bar stands for. */
  readonly step: Step;
  /** Where each bar begins, and where the last one ends. */
  readonly edges: Float64Array;
  readonly kinds: number;
  /** bar × kinds + kind → events */
  readonly counts: Uint32Array;
  /** bar → events */
  readonly totals: Uint32Array;
  /** Events of the highest bar. */
  readonly most: number;
};

/** Counts by bars, with a look-up for each of them and none for each event. */
export function layOutBars({ times, state }: Counted, step: Step, edges: Float64Array): Bars {
  const { columns, tally } = times();
  const { bins, kinds, counts } = histogramAt(columns, tally, edges);
  const { kinds: shown } = state();
  const totals = new Uint32Array(bins);
  for (let i = 0; i < counts.length; i++) {
    if (shown && !shown.has(i % kinds)) counts[i] = 0;
    totals[Math.floor(i / kinds)]! += counts[i]!;
  }
  return { step, edges, kinds, counts, totals, most: totals.reduce((a, b) => Math.max(a, b), 0) };
}

/** What a bar counts, for words. */
type BarCounts = {
  total: number;
  /** The kinds that it has, by index, as it stacks them from the foot. */
  byKind: { kind: number; count: number }[];
  /** How many of them meet the window; null where there is none, where all do, and where it is not known. */
  inWindow: number | null;
};

/** Counts a bar that need not be on the axis. */
export function countBar(
  explorer: Counted & Pick<Explorer, 'table' | 'passesFilters'>,
  span: Span,
  step: Step,
): BarCounts {
  const { counts, kinds, most: total } = layOutBars(explorer, step, Float64Array.from(span));
  const byKind = Array.from({ length: kinds }, (_, kind) => ({ kind, count: counts[kind]! }));
  const inWindow = countInWindow(explorer, span);
  return {
    total,
    byKind: byKind.filter(({ count }) => count > 0),
    inWindow: inWindow === total ? null : inWindow,
  };
}

/** Those that begin in the window, and those that began before it and last into it. */
function countInWindow(
  explorer: Counted & Pick<Explorer, 'table' | 'passesFilters'>,
  [start, end]: Span,
): number | null {
  const { table, times, state, passesFilters } = explorer;
  const { window } = state();
  // Which of them last into it only the events themselves tell.
  if (!window || (start < window[0] && times().step > 0)) return null;
  const begun = countBegun(explorer, [Math.max(start, window[0]), Math.min(end, window[1])]);
  if (start >= window[0]) return begun;
  const carried = rowsCarriedInto(table, window[0]).filter(
    (row) => table.start[row]! >= start && table.start[row]! < end && passesFilters(row),
  );
  return begun + carried.length;
}

/** Room above the highest bar, for the words of the scale. Pixels. */
const headroom = 16;

/** How high a bar may be. */
export const barRoom = (frame: Frame): number => Math.max(1, lanesHeight(frame) + 4 - headroom);

/** Where one kind of a bar begins and ends above the foot. Pixels. */
export function barHeights(
  { counts, kinds, most }: Bars,
  bar: number,
  kind: number,
  frame: Frame,
): [low: number, high: number] {
  let below = 0;
  for (let it = 0; it < kind; it++) below += counts[bar * kinds + it]!;
  const perEvent = barRoom(frame) / Math.max(1, most);
  return [below * perEvent, (below + counts[bar * kinds + kind]!) * perEvent];
}

/** The bar of an instant; null where no bar is, or an empty one. */
export function barAt({ edges, totals }: Bars, instant: number): number | null {
  const bar = edges.findLastIndex((edge) => edge <= instant);
  return bar >= 0 && (totals[bar] ?? 0) > 0 ? bar : null;
}

/** The time of a bar. */
export const spanOfBar = ({ edges }: Bars, bar: number): Span => [edges[bar]!, edges[bar + 1]!];

/** The bar of a span; null where the axis has no such bar. */
export function barOfSpan(bars: Bars, [start, end]: Span): number | null {
  const bar = bars.edges.indexOf(start);
  return bar >= 0 && bars.edges[bar + 1] === end ? bar : null;
}

/** Left and right of a bar in pixels, a gap of one after it. @param snap to a whole pixel of the screen */
export function barSides(
  { edges }: Bars,
  bar: number,
  { x }: Scale,
  snap: (x: number) => number = Math.round,
): [x0: number, x1: number] {
  const [x0, x1] = [snap(x(edges[bar]!)), snap(x(edges[bar + 1]!))];
  return [x0, Math.max(x0 + 1, x1 - 1)];
}
