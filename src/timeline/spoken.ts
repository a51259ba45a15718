import type { Explorer } from '#explorer/explorer.ts';
import { widestExtent } from '#explorer/spans.ts';
import { DAY } from '#time/calendar.ts';
import { parseEdtf } from '#time/edtf.ts';
import { spanToEdtf } from '#time/instant.ts';
import { sayDate, sayInstant } from '#time/say.ts';
import { setAttribute } from './slider-handles.ts';
import { sliders } from './sliders.ts';

/** What says in words how things stand. */
export type SpokenElements = {
  previous: HTMLElement;
  next: HTMLElement;
  wholeStory: HTMLElement;
  windowWords: HTMLElement;
  description: HTMLElement;
};

/** Says in words what part of time is on the axis, and whether that is all of it. */
export function sayExtent({ wholeStory, description }: SpokenElements, { state, whole }: Explorer): void {
  const { extent } = state();
  const span = extent[1] - extent[0];
  const all = widestExtent(whole);
  setAttribute(wholeStory, 'aria-pressed', String(span >= (all[1] - all[0]) * 0.999));
  const words = `Shows ${sayInstant(extent[0], span)} to ${sayInstant(extent[1] - 1, span)}.`;
  if (description.textContent !== words) description.textContent = words;
}

/** Says what the window is, and whether there is an event before and after the selected one. */
export function sayBounds({ previous, next, windowWords }: SpokenElements, explorer: Explorer): void {
  const { table, isShown, state } = explorer;
  const { selected, window } = state();
  let [after, before] = [(selected ?? -1) + 1, (selected ?? table.length) - 1];
  while (after < table.length && !isShown(after)) after++;
  while (before >= 0 && !isShown(before)) before--;
  setAttribute(next, 'aria-disabled', String(after >= table.length));
  setAttribute(previous, 'aria-disabled', String(before < 0));
  windowWords.textContent = window ? sayWindow(explorer) : 'All of time';
}

/** “12–19 August 2019” where the window is of whole days, else its two ends. */
function sayWindow(explorer: Explorer): string {
  const [start, end] = explorer.windowSpan();
  const read = parseEdtf(spanToEdtf(start, end));
  if (read.ok && start % DAY === 0 && end % DAY === 0) return sayDate(read.date);
  // As fine as on an axis on which the window is an eighth.
  const span = (end - start) * 8;
  return `${sliders.start.say(explorer, span)} – ${sliders.end.say(explorer, span)}`;
}
