import { type EdtfDate, parseEdtf } from '#time/edtf.ts';
import type { EdtfPoint } from '#time/point.ts';
import { sayDate } from '#time/say.ts';

/** Rows under one heading; no label where headings would not help. */
export type Group = { label: string | null; rows: readonly number[] };

/** Headings help when each stands over this many rows on average. */
const leastRowsEach = 2;

/**
 * Puts rows, in order of time, under headings by month, else by year, else none. A heading claims no more than its
 * rows: a date of which only the year is known stands under the year, among the months.
 */
export function groupRows(rows: readonly number[], dateOf: (row: number) => EdtfDate): readonly Group[] {
  for (const keyOf of [monthOf, yearOf]) {
    const groups = runsOf(rows, (row) => keyOf(dateOf(row).start));
    if (groups.length > 1 && groups.length * leastRowsEach <= rows.length)
      return groups.map(({ key, rows }) => ({ label: sayHeading(key), rows }));
  }
  return [{ label: null, rows }];
}

function runsOf(rows: readonly number[], keyOf: (row: number) => string): { key: string; rows: number[] }[] {
  const runs: { key: string; rows: number[] }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const run = runs.at(-1);
    if (run?.key === key) run.rows.push(row);
    else runs.push({ key, rows: [row] });
  }
  return runs;
}

/** EDTF of the month, or of the year where the month is not known. Empty for an open start. */
function monthOf(start: EdtfDate['start']): string {
  const year = yearOf(start);
  const month = (start as EdtfPoint).month?.digits;
  return year === '' || month === undefined || month.includes('X') ? year : `${year}-${month}`;
}

function yearOf(start: EdtfDate['start']): string {
  if (typeof start === 'string') return '';
  const { digits } = start.year;
  return digits.replace('-', '').length > 4 ? `Y${digits}` : digits;
}

function sayHeading(edtf: string): string {
  const read = parseEdtf(edtf);
  return read.ok ? sayDate(read.date) : 'Start not known';
}
