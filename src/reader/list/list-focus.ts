import type { KeyboardEvent } from 'react';
import { scrollerOf } from '#reader/shared/scroller.ts';

/** The row that an element of the list stands for, or null. */
export function rowOf(element: Element): number | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? null : Number(row);
}

/** Up and down, Home and End move the focus among the rows of the list that the key was pressed in. */
export function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.indexOf(event.target as HTMLElement);
  const to = destination(event.key, here, rows.length - 1);
  if (here < 0 || to === undefined) return;
  // The key is spent: neither the page scrolls nor a shortcut answers to it.
  event.preventDefault();
  event.stopPropagation();
  rows[to]?.focus();
}

function destination(key: string, here: number, last: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(here + 1, last);
  if (key === 'ArrowUp') return Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

/** Scrolls what the list lies in just far enough to show a row. `scrollIntoView` would scroll the page as well. */
export function showRow(list: HTMLElement, row: number) {
  const element = list.querySelector(`[data-row="${row}"]`);
  const scroller = scrollerOf(list);
  if (!element || !scroller) return;
  const [frame, box] = [scroller.getBoundingClientRect(), element.getBoundingClientRect()];
  if (box.top < frame.top) scroller.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom;
}
