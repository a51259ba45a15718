import type { BadRow } from '#load/events-file.ts';
import { say } from '#words/files.ts';

/** The column at fault, or that it is none. */
export const sayField = ({ field }: BadRow): string => field || say('wholeRecord');

function valuesOf(row: BadRow) {
  const { found, expected } = row;
  const is: 'nothing' | 'other' = found === '' ? 'nothing' : 'other';
  return { column: sayField(row), is, found, expected: say.message(expected) };
}

/** What is wrong with a row: `date: found “soon”, expected a date`. */
export const sayProblem = (row: BadRow): string => say('problem', valuesOf(row));

/** The same, and which row it is. */
export function sayRowProblem(row: BadRow): string {
  // No column has been chosen yet that the row could have it in.
  if (!row.field && !row.found) return say('rowLacks', { row: row.row, expected: say.message(row.expected) });
  return say('rowProblem', { row: row.row, ...valuesOf(row) });
}
