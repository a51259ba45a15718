import type { Span } from '#events/window.ts';
import type { Story } from '#story/schema.ts';
import { DAY, MINUTE } from '#time/calendar.ts';

/** The axis never shows less than this: ten minutes. */
export const narrowestExtent = 10 * MINUTE;
/** A window is never narrower than this, or its handles could not be told apart. */
const narrowestWindow = MINUTE;
/** Empty time beside the first and the last event, as a share of all time, so that no mark touches the frame. */
const margin = 0.04;

/** All that the axis can show: the story's time and a margin. */
export function widestExtent([start, end]: Span): Span {
  const pad = Math.max((end - start) * margin, DAY);
  return [start - pad, end + pad];
}

export function openingExtent(story: Story, whole: Span): Span {
  const date = story.view.extent;
  const asked: Span = date ? [date.earliest, date.latest] : [Number.NaN, Number.NaN];
  return asked.every(Number.isFinite) ? clampExtent(asked, whole) : widestExtent(whole);
}

/** Keeps an extent's width where it can, and moves it to lie within the story's time. Whole milliseconds. */
export function clampExtent([start, end]: Span, whole: Span): Span {
  const [first, last] = widestExtent(whole);
  const width = Math.min(Math.max(end - start, narrowestExtent), last - first);
  const middle = (start + end) / 2;
  const from = Math.round(Math.min(Math.max(middle - width / 2, first), last - width));
  return [from, Math.round(from + width)];
}

/** A span put in order, in whole milliseconds, and cut to the story's time; never narrower than a minute. */
export function clampSpan([a, b]: Span, [first, last]: Span): Span {
  const start = Math.round(Math.min(Math.max(Math.min(a, b), first), last - narrowestWindow));
  const end = Math.round(Math.min(Math.max(a, b, start + narrowestWindow), last));
  return [start, end];
}

/** A window as the state has it: cut to the story's time; null where it is all of that. */
export function clampWindow(window: Span, whole: Span): Span | null {
  const [start, end] = clampSpan(window, whole);
  return start <= whole[0] && end >= whole[1] ? null : [start, end];
}

/**
 * The extent that shows an event and keeps the reader's bearings: as it is when the event is in view, else `framed`.
 * `home` is the extent the story opens on.
 */
export function revealed(extent: Span, event: Span, whole: Span, home: Span): Span {
  return holds(extent, cut(event, whole)) ? extent : framed(extent, event, whole, home);
}

/**
 * The extent that shows an event at a fitting zoom. A reader who has zoomed in keeps that zoom; one who looks at more
 * than `home` comes home if the event is there, so that one long event does not shrink all that follow.
 */
export function framed(extent: Span, event: Span, whole: Span, home: Span): Span {
  const [start, end] = cut(event, whole);
  const isZoomedIn = widthOf(extent) <= widthOf(home);
  if (isZoomedIn && holds(extent, [start, end])) return extent;
  if (!isZoomedIn && holds(home, [start, end])) return home;
  const width = Math.max(Math.min(widthOf(extent), widthOf(home)), (end - start) * 1.4);
  const middle = (start + end) / 2;
  return clampExtent([middle - width / 2, middle + width / 2], whole);
}

const widthOf = ([start, end]: Span): number => end - start;
const holds = ([first, last]: Span, [start, end]: Span): boolean => start >= first && end <= last;

/** An event's open ends reach to the end of the axis. */
function cut([start, end]: Span, whole: Span): Span {
  const [first, last] = widestExtent(whole);
  return [Math.max(start, first), Math.min(end, last)];
}
