import type { Explorer } from '#explorer/explorer.ts';
import { sayEvents, sayNumber } from '#ui/say-number.ts';

/** “9 events”, or how many of them are listed and by what: “4 of 9 events, of the kinds chosen, in the window”. */
export function sayListed(explorer: Explorer, isUnlocatedOnly: boolean): string {
  const { table, state, shownRows, unlocatedRows } = explorer;
  const { kinds, window, found } = state();
  const by = [
    kinds && 'of the kinds chosen',
    found && 'matching the search',
    window && 'in the window',
    isUnlocatedOnly && 'not on the map',
  ].filter(Boolean);
  // All of them are counted beside the kinds.
  const events = sayEvents(table.length) + (explorer.isPartial ? ' on this part of the map' : '');
  if (by.length === 0) return events;
  const listed = (isUnlocatedOnly ? unlocatedRows() : shownRows()).length;
  return `${sayNumber(listed)} of ${events}, ${by.join(', ')}`;
}

/** Which filter leaves nothing to list, or that the map looks where a set in tiles has no events. */
export function sayNone(explorer: Explorer): string {
  const { kinds, window, found } = explorer.state();
  // Only a set in tiles ever has none here.
  if (explorer.table.length === 0) return 'No event lies on this part of the map.';
  if (kinds?.size === 0) return 'No kind of event is chosen.';
  const which = kinds ? 'No event of the kinds chosen' : 'No event';
  if (found) return `${which}${window ? ' in the window' : ''} matches the search.`;
  if (window) return `${which} lies in the window.`;
  return 'No event is of the kinds chosen.';
}
