import type { RowList } from '#events/shown.ts';
import { say } from '#words/paper.ts';

/** More events than these, some thirty pages, are a book. */
const mostPrinted = 100;

/** The events that paper has, and how many of those shown come before and after them. */
export type PrintedRows = {
  readonly rows: readonly number[];
  readonly earlier: number;
  readonly later: number;
};

/** All events that are shown; of too many, those from the one that is read on. */
export function printedRows(shown: RowList, selected: number | null): PrintedRows {
  const count = Math.min(shown.length, mostPrinted);
  const wished = selected === null ? 0 : shown.countBefore(selected);
  const earlier = Math.min(wished, shown.length - count);
  return {
    rows: Array.from({ length: count }, (_, i) => shown.at(earlier + i)!),
    earlier,
    later: shown.length - count - earlier,
  };
}

/** “213 earlier and 1,535 later events are not printed here.” Empty where all are. */
export function sayNotPrinted({ earlier, later }: PrintedRows): string {
  if (earlier > 0 && later > 0) return say('earlierAndLaterNotPrinted', { earlier, later });
  if (earlier > 0) return say('earlierNotPrinted', { count: earlier });
  return later > 0 ? say('laterNotPrinted', { count: later }) : '';
}
