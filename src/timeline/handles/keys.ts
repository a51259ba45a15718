import type { Span } from '#events/window.ts';
import { widestExtent } from '#explorer/spans.ts';
import type { ExplorerState } from '#explorer/state.ts';
import type { Instant } from '#time/calendar.ts';
import type { Axis } from '#timeline/axis/axis.ts';
import { after, before } from '#timeline/axis/steps.ts';
import { panned, zoomed } from '#timeline/axis/zoom.ts';

/** A key as an event tells it. */
export type Key = { key: string; shiftKey: boolean };

/**
 * Where a key takes a slider of time: arrows to the next tick, with Shift or as PageUp and PageDown to the next of the
 * larger ones, Home and End to its bounds. Time runs rightwards in every language. Null: not a key of sliders.
 */
export function slideTo(
  { key, shiftKey }: Key,
  instant: Instant,
  [least, most]: Span,
  { step, page }: Pick<Axis, 'step' | 'page'>,
): Instant | null {
  const within = (to: Instant) => Math.min(Math.max(to, least), most);
  const small = shiftKey ? page : step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return within(after(instant, small));
  if (key === 'ArrowLeft' || key === 'ArrowDown') return within(before(instant, small));
  if (key === 'PageUp') return within(after(instant, page));
  if (key === 'PageDown') return within(before(instant, page));
  if (key === 'Home') return least;
  if (key === 'End') return most;
  return null;
}

/** A step of the arrows, and of the buttons and + and −. */
const panStep = 0.15;
const panPage = 0.8;
const zoomStep = 2;

/**
 * Where a key takes the extent: arrows pan, + and − zoom round `subject` where the extent has it and else round its
 * middle, Home and End go to the ends of time. Null: none of these.
 */
export function moveExtent(
  { key, shiftKey }: Key,
  extent: Span,
  whole: Span,
  subject: Instant | null = null,
): Span | null {
  const width = extent[1] - extent[0];
  const hasSubject = subject !== null && subject >= extent[0] && subject <= extent[1];
  const around = hasSubject ? subject : (extent[0] + extent[1]) / 2;
  const [first, last] = widestExtent(whole);
  const far = shiftKey ? panPage : panStep;
  if (key === 'ArrowRight') return panned(extent, far * width, whole);
  if (key === 'ArrowLeft') return panned(extent, -far * width, whole);
  if (key === 'PageDown') return panned(extent, panPage * width, whole);
  if (key === 'PageUp') return panned(extent, -panPage * width, whole);
  if (key === '+' || key === '=') return zoomed(extent, 1 / zoomStep, around, whole);
  if (key === '-' || key === '_') return zoomed(extent, zoomStep, around, whole);
  if (key === 'Home') return [first, first + width];
  if (key === 'End') return [last - width, last];
  return null;
}

/** The moment that a reader is at: where the event that is read begins, else the playhead, if it is not at the end. */
export function subjectOf({ table, selected, playhead }: ExplorerState): Instant | null {
  return selected === null ? playhead : table.start[selected]!;
}
