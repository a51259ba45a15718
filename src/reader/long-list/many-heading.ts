import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { headingOf } from '#reader/list/list-groups.ts';
import { DAY } from '#time/calendar.ts';
import { say } from '#words/list.ts';

/** A month of more rows than this is said by its days. */
const mostInMonth = 60;
/** ms */
const month = 30 * DAY;

/** Writes the line above a long list: when the row is that stands first in sight, and which of how many it is. */
export function sayHeading(list: HTMLElement, explorer: Explorer, rows: RowList, first: number): void {
  const row = rows.at(first);
  if (row === undefined) return;
  const { edtf } = explorer.eventAt(row).properties.when;
  write(list.querySelector('.many-date')!, headingOf(edtf, unitFor(explorer, rows)));
  write(list.querySelector('.many-place')!, say('placeOf', { place: first + 1, total: rows.length }));
}

/** By how the rows lie in all, so that it stays the same while they are scrolled through. */
function unitFor({ table, whole }: Explorer, rows: RowList): 'month' | 'day' {
  const first = Math.max(table.start[rows.at(0)!]!, whole[0]);
  const last = table.start[rows.at(rows.length - 1)!]!;
  return (rows.length * month) / Math.max(last - first, month) > mostInMonth ? 'day' : 'month';
}

function write(element: Element, words: string) {
  if (element.textContent !== words) element.textContent = words;
}
