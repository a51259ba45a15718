import type { Explorer } from '#explorer/explorer.ts';
import { type Filter, filtersOf } from '#explorer/filters.ts';
import { sayInstant } from '#phrases/say-date.ts';
import { say } from '#words/paper.ts';
import { sayWindow } from './say-window.ts';

/**
 * What of the story a picture or a page of paper shows, for whoever did not choose it: “4 of 9 events, filtered by kind
 * and dates (15–31 July 2019). 1 of them is not on the map.” Of a set in tiles no more is here than a part.
 */
export function sayShown(explorer: Explorer): string {
  const { extent, playhead: moment } = explorer.state();
  const unlocated = explorer.unlocatedRows().length;
  const sentences = [sayCount(explorer)];
  if (unlocated > 0) sentences.push(say('unlocated', { count: unlocated }));
  if (moment !== null)
    sentences.push(say('asOf', { moment: sayInstant(explorer.playhead(), extent[1] - extent[0]) }));
  return sentences.join(' ');
}

function sayCount({ state, table, isPartial, shownRows }: Explorer): string {
  const total = table.length;
  const { window } = state();
  const dates = window ? sayWindow(window) : '';
  const by: Record<Filter, () => string> = {
    kinds: () => say('byKind'),
    text: () => say('bySearch'),
    columns: () => say('byColumns'),
    window: () => (dates ? say('byDates', { dates }) : say('byDatesUnsaid')),
  };
  const filters = filtersOf(state()).map((it) => by[it]());
  if (filters.length === 0) return say(isPartial ? 'allShownHere' : 'allShown', { total });
  return say(isPartial ? 'someShownHere' : 'someShown', { shown: shownRows().length, total, filters });
}
