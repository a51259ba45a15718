import type { TimeColumns } from './table.ts';
import type { Tally } from './tally.ts';
import { begunBefore, type Span } from './window.ts';

/** How many events begin in each of many parts of time, by kind. */
export type Histogram = {
  /** Where each part begins, ascending; one more at the end. */
  readonly edges: Float64Array;
  readonly bins: number;
  readonly kinds: number;
  /** bin × kinds + kind → events; exact */
  readonly counts: Uint32Array;
};

/**
 * Counts the events that a tally lets through by the instant at which they begin, or may have begun at the earliest; an
 * open start is before all bins. Costs a binary search and a look-up for each bin, not for each event.
 */
export function histogramAt(table: TimeColumns, tally: Tally, edges: Float64Array): Histogram {
  const { kinds } = tally;
  const bins = Math.max(0, edges.length - 1);
  const counts = new Uint32Array(bins * kinds);
  let before = new Uint32Array(kinds);
  let upTo = new Uint32Array(kinds);
  if (bins > 0) tally.begun(begunBefore(table, edges[0]!), before);
  for (let bin = 0; bin < bins; bin++) {
    tally.begun(begunBefore(table, edges[bin + 1]!), upTo);
    for (let kind = 0; kind < kinds; kind++) counts[bin * kinds + kind] = upTo[kind]! - before[kind]!;
    [before, upTo] = [upTo, before];
  }
  return { edges, bins, kinds, counts };
}

/** The same, in equal parts of a span. */
export function histogramOf(table: TimeColumns, tally: Tally, [start, end]: Span, bins: number): Histogram {
  const edges = Float64Array.from({ length: bins + 1 }, (_, bin) => start + ((end - start) * bin) / bins);
  return histogramAt(table, tally, edges);
}
