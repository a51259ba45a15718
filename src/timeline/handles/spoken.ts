import { sumOfKinds } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { widestExtent } from '#explorer/spans.ts';
import { sayDays, sayInstant } from '#phrases/say-date.ts';
import { DAY } from '#time/calendar.ts';
import { say } from '#words/timeline.ts';
import { type SliderName, sliders } from './sliders.ts';

/** What part of time is on the axis: “Shows 15 July 2019 to 25 August 2019.” */
export function sayExtent({ state }: Explorer): string {
  const { extent } = state();
  const span = extent[1] - extent[0];
  return say('period', { start: sayInstant(extent[0], span), end: sayInstant(extent[1] - 1, span) });
}

/** How many events there are, whatever filters leave, also where only a part is here. */
export function countAll({ table, times }: Explorer): number {
  const { step, tally } = times();
  return step > 0 ? sumOfKinds(tally.all, null) : table.length;
}

/** True when all of time is on the axis. */
export function isWholeShown({ state, whole }: Explorer): boolean {
  const { extent } = state();
  const all = widestExtent(whole);
  return extent[1] - extent[0] >= (all[1] - all[0]) * 0.999;
}

/** Whether there is an event to go to, before and after the selected one. */
export function stepsFrom({ neighbour }: Explorer): { hasPrevious: boolean; hasNext: boolean } {
  return { hasPrevious: neighbour(-1) !== null, hasNext: neighbour(1) !== null };
}

/** “12–19 August 2019” where the window is of whole days, else its two ends; “All dates” without one. */
export function sayWindow(explorer: Explorer): string {
  if (explorer.state().window === null) return say('allDates');
  const [start, end] = explorer.windowSpan();
  if (start % DAY === 0 && end % DAY === 0) return sayDays(start, end);
  // As fine as on an axis on which the window is an eighth.
  const span = (end - start) * 8;
  return say('dates', { start: sliders.start.say(explorer, span), end: sliders.end.say(explorer, span) });
}

/** A slider as assistive technology is told of it; `said` is its date alone. */
export type SliderWords = { least: number; most: number; value: number; said: string; text: string };

export function saySlider(name: SliderName, explorer: Explorer): SliderWords {
  const slider = sliders[name];
  const { extent } = explorer.state();
  const value = slider.value(explorer);
  const [least, most] = slider.bounds(explorer);
  const said = slider.say(explorer, extent[1] - extent[0]);
  // The last day and its end are one date in words; who does not see the flag move must hear which it is.
  const text = name === 'playhead' && value === most ? say('atEnd', { date: said }) : said;
  return { least, most, value, said, text };
}
