import { begunBefore, firstWhere, type Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { clampSpan } from '#explorer/spans.ts';
import { boundary, type Step } from '#timeline/axis/steps.ts';
import { panned } from '#timeline/axis/zoom.ts';
import { countFirst } from '#timeline/layout/count-begun.ts';

/** True when the window is that of a bar. */
export function isWindow({ state, whole }: Pick<Explorer, 'state' | 'whole'>, span: Span): boolean {
  const [start, end] = clampSpan(span, whole);
  const { window } = state();
  return window?.[0] === start && window[1] === end;
}

/** Narrows the window to a bar; where it is that already, opens it again. */
export function toggleWindow(explorer: Pick<Explorer, 'state' | 'whole' | 'setWindow'>, span: Span): void {
  explorer.setWindow(isWindow(explorer, span) ? null : span);
}

/**
 * The next bar that has events, or the one before, from a bar or from the edge of the axis; empty ones are passed over, on
 * the axis or beyond it. Null where there is none.
 */
export function stepBar(explorer: Explorer, step: Step, from: Span | null, by: 1 | -1): Span | null {
  const { columns } = explorer.times();
  const { extent } = explorer.state();
  const [start, end] = from ?? [extent[1], boundary(extent[0], step)];
  const passed = countFirst(explorer, begunBefore(columns, by > 0 ? end : start));
  // Of the events that filters leave, the one after those, or the last of them.
  const wanted = by > 0 ? passed + 1 : passed;
  const at = firstWhere(columns.start.length, (i) => countFirst(explorer, i + 1) >= wanted);
  const instant = wanted > 0 && at < columns.start.length ? columns.start[at]! : Number.NaN;
  return Number.isFinite(instant) ? [boundary(instant, step), boundary(instant, step, 1)] : null;
}

/** Room beside a bar that the axis is panned to, as a share of its width. */
const margin = 0.1;

/** Pans the axis as far as it takes to show a bar. */
export function revealBar({ state, whole, lookAt }: Explorer, [start, end]: Span): void {
  const { extent } = state();
  const room = (extent[1] - extent[0]) * margin;
  if (end > extent[1]) lookAt(panned(extent, end + room - extent[1], whole));
  else if (start < extent[0]) lookAt(panned(extent, start - room - extent[0], whole));
}
