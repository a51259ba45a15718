import { sayDate } from '#phrases/say-date.ts';
import { utc } from '#time/calendar.ts';
import type { EdtfDate } from '#time/edtf.ts';
import type { EdtfPoint } from '#time/point.ts';
import { say } from '#words/list.ts';

/** Rows under one heading; no label where headings would not help. */
export type Group = { label: string | null; rows: readonly number[] };

/** Headings help when each stands over this many rows on average. */
const leastRowsEach = 2;

type Heading = { key: string; label: string };

/**
 * Puts rows, in order of time, under headings by month, else by year, else none. A heading claims no more than its
 * rows: a date of which only the year is known stands under the year, among the months.
 */
export function groupRows(rows: readonly number[], dateOf: (row: number) => EdtfDate): readonly Group[] {
  for (const headingOf of [monthOf, yearOf]) {
    const groups = runsOf(rows, (row) => headingOf(dateOf(row).start));
    if (groups.length > 1 && groups.length * leastRowsEach <= rows.length)
      return groups.map(({ label, rows }) => ({ label, rows }));
  }
  return [{ label: null, rows }];
}

/** The heading that a row alone would stand under: its month, or its day where that is known. */
export function headingOf(date: EdtfDate, unit: 'month' | 'day'): string {
  return (unit === 'day' ? dayOf : monthOf)(date.start).label;
}

function runsOf(rows: readonly number[], headingOf: (row: number) => Heading) {
  const runs: (Heading & { rows: number[] })[] = [];
  for (const row of rows) {
    const heading = headingOf(row);
    const run = runs.at(-1);
    if (run?.key === heading.key) run.rows.push(row);
    else runs.push({ ...heading, rows: [row] });
  }
  return runs;
}

function dayOf(start: EdtfDate['start']): Heading {
  const day = typeof start === 'string' ? undefined : start.day;
  const month = monthOf(start);
  if (typeof start === 'string' || !day || day.digits.includes('X')) return month;
  const [year, of] = [start.year.digits, start.month!.digits];
  if (year.includes('X') || of.includes('X')) return month;
  const earliest = utc(Number(year), Number(of), Number(day.digits));
  return heading({ ...start, month: sure(start.month!), precision: 'day', earliest }, sure(day));
}

/** The month, or the year where the month is not known. */
function monthOf(start: EdtfDate['start']): Heading {
  const month = typeof start === 'string' ? undefined : start.month;
  if (typeof start === 'string' || !month || month.digits.includes('X')) return yearOf(start);
  const { digits } = start.year;
  if (digits.includes('X')) return yearOf(start);
  const earliest = utc(Number(digits), Number(month.digits));
  return heading({ ...start, month: sure(month), precision: 'month', earliest });
}

function yearOf(start: EdtfDate['start']): Heading {
  if (typeof start === 'string') return { key: '', label: say('startNotKnown') };
  const precision = start.year.digits.includes('X') ? start.precision : 'year';
  return heading({ ...start, month: undefined, precision });
}

/** A date without what is finer than its heading, and without its doubts: the rows say those. */
function heading(point: EdtfPoint, day?: EdtfPoint['day']): Heading {
  const plain: EdtfPoint = {
    ...point,
    year: sure(point.year),
    season: undefined,
    day,
    offsetMinutes: undefined,
    isUncertain: false,
    isApproximate: false,
  };
  const key = `${plain.year.digits}-${plain.month?.digits}-${day?.digits}`;
  return { key, label: sayDate({ start: plain, end: plain }) };
}

const sure = <T extends object>(part: T): T => ({ ...part, isUncertain: false, isApproximate: false });
