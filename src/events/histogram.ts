import type { TimeColumns } from './table.ts';
import type { Tally } from './tally.ts';
import { begunBefore, type Span } from './window.ts';

/** How many events begin in each of many equal parts of a span, by kind. */
export type Histogram = {
  readonly span: Span;
  readonly bins: number;
  readonly kinds: number;
  /** bin × kinds + kind → events; exact */
  readonly counts: Uint32Array;
};

/**
 * Counts the events that a tally lets through by the instant at which they begin, or may have begun at the earliest; an
 * open start is before all bins. Costs a binary search and a look-up for each bin, not for each event.
 */
export function histogramOf(table: TimeColumns, tally: Tally, span: Span, bins: number): Histogram {
  const { kinds } = tally;
  const counts = new Uint32Array(bins * kinds);
  const [start, end] = span;
  let before = new Uint32Array(kinds);
  let upTo = new Uint32Array(kinds);
  tally.begun(begunBefore(table, start), before);
  for (let bin = 0; bin < bins; bin++) {
    tally.begun(begunBefore(table, start + ((end - start) * (bin + 1)) / bins), upTo);
    for (let kind = 0; kind < kinds; kind++) counts[bin * kinds + kind] = upTo[kind]! - before[kind]!;
    [before, upTo] = [upTo, before];
  }
  return { span, bins, kinds, counts };
}
