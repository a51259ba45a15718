import type { Explorer } from '#explorer/explorer.ts';
import { sayInstant } from '#phrases/say-date.ts';
import { sayEvents, sayNumber } from '#ui/say-number.ts';
import { sayWindow } from './say-window.ts';

/**
 * What of the story a picture or a page of paper shows, for whoever did not choose it: “4 of 9 events, of the kinds
 * chosen, in the window 15–31 July 2019. 1 of them is not on the map.” Of a set in tiles no more is here than a part.
 */
export function sayShown({ state, table, isPartial, shownRows, unlocatedRows, playhead }: Explorer): string {
  const { extent, window, kinds, found, playhead: moment } = state();
  const unlocated = unlocatedRows().length;
  const all = sayEvents(table.length) + (isPartial ? ' on this part of the map' : '');
  const by = [
    kinds && 'of the kinds chosen',
    found && 'matching the search',
    window && ['in the window', sayWindow(window)].filter(Boolean).join(' '),
  ].filter(Boolean);
  return [
    by.length > 0 ? `${[`${sayNumber(shownRows().length)} of ${all}`, ...by].join(', ')}.` : `${all}.`,
    unlocated > 0 && `${sayNumber(unlocated)} of them ${unlocated === 1 ? 'is' : 'are'} not on the map.`,
    moment !== null && `The map is as of ${sayInstant(playhead(), extent[1] - extent[0])}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
