import type { Explorer } from '#explorer/explorer.ts';
import { filtersOf } from '#explorer/filters.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/list.ts';

const by = { kinds: 'byKind', text: 'bySearch', columns: 'byColumns', window: 'byDates' } as const;

/** “9 events”, or how many of them are listed and why not all: “4 of 9 events, filtered by kind and dates”. */
export function sayListed(explorer: Explorer, isUnlocatedOnly: boolean): string {
  const { table, state, isPartial, shownRows, unlocatedRows } = explorer;
  const filters = filtersOf(state()).map((it) => say(by[it]));
  // All of them are counted beside the kinds.
  const total = table.length;
  if (filters.length === 0 && !isUnlocatedOnly)
    return isPartial ? say('eventsHere', { count: total }) : sayCommon('events', { count: total });
  const which = !isUnlocatedOnly ? 'filtered' : filters.length === 0 ? 'unlocated' : 'other';
  const listed = (isUnlocatedOnly ? unlocatedRows() : shownRows()).length;
  return say(isPartial ? 'listedHere' : 'listed', { which, listed, total, filters });
}

/** Which filter leaves nothing to list, or that the map looks where a set in tiles has no events. */
export function sayNone(explorer: Explorer): string {
  const { kinds, window, found } = explorer.state();
  // Only a set in tiles ever has none here.
  if (explorer.table.length === 0) return say('noneHere');
  if (kinds?.size === 0) return say('noKinds');
  if (kinds && found) return say('none', { by: window ? 'other' : 'kindsSearch' });
  if (found) return say('none', { by: window ? 'searchDates' : 'search' });
  if (kinds) return say('none', { by: window ? 'kindsDates' : 'kinds' });
  return say('none', { by: 'dates' });
}
