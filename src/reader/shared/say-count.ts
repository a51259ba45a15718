import type { Query } from '#events/query.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/list.ts';

/** “9 events”, or how many of them are listed and why not all: “4 of 9 events, filtered by kind and dates”. */
export function sayListed(explorer: Explorer, isUnlocatedOnly: boolean): string {
  const { table, state, isPartial, shownRows, unlocatedRows } = explorer;
  const { kinds, window, found } = state();
  const filters = [
    kinds && say('byKind'),
    found?.query.text && say('bySearch'),
    found && hasColumns(found.query) && say('byColumns'),
    window && say('byDates'),
  ].filter((it): it is string => Boolean(it));
  // All of them are counted beside the kinds.
  const total = table.length;
  if (filters.length === 0 && !isUnlocatedOnly)
    return isPartial ? say('eventsHere', { count: total }) : sayCommon('events', { count: total });
  const which = !isUnlocatedOnly ? 'filtered' : filters.length === 0 ? 'unlocated' : 'other';
  const listed = (isUnlocatedOnly ? unlocatedRows() : shownRows()).length;
  return say(isPartial ? 'listedHere' : 'listed', { which, listed, total, filters });
}

const hasColumns = ({ columns }: Query): boolean => Object.keys(columns).length > 0;

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
