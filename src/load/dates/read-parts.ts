import { type Cells, wordsOf } from '#load/cells/cells.ts';
import { plainName } from '#load/cells/plain-name.ts';
import { numberOf } from '#load/cells/read-number.ts';
import { monthOf } from './month-names.ts';

/** What files write for a year that is not known. */
const unknownYears: ReadonlySet<number> = new Set([0, -1, -9, -99, -999, -9999]);

/** … and, beside 0 and what is below it, for a month or a day. */
const unknownParts: ReadonlySet<number> = new Set([99, 999, 9999]);

/** The columns of a year, a month and a day; -1 where the file has none. */
export type PartColumns = { readonly year: number; readonly month: number; readonly day: number };

/** A year, with month and day as far as they are known, as ISO 8601 writes it; or the column that cannot be. */
export type Parts =
  | { readonly text: string; readonly isBeforeChrist: boolean; readonly hasDay: boolean }
  | { readonly wrong: number };

/** Year, month and day in columns of their own; what is 0, below it or empty is not known. -44 is 44 BC: there is no year 0. */
export function readParts(cells: Cells, columns: PartColumns): Parts {
  const year = columns.year < 0 ? Number.NaN : numberOf(cells, columns.year);
  if (!Number.isInteger(year) || Math.abs(year) > 9999 || unknownYears.has(year))
    return { wrong: columns.year };
  const month = partOf(cells, columns.month, 12);
  if (Number.isNaN(month)) return { wrong: columns.month };
  const day = month > 0 ? partOf(cells, columns.day, 31) : 0;
  if (Number.isNaN(day)) return { wrong: columns.day };
  const counted = year < 0 ? year + 1 : year;
  const digits = `${counted < 0 ? '-' : ''}${String(Math.abs(counted)).padStart(4, '0')}`;
  const pad = (it: number): string => (it > 0 ? `-${String(it).padStart(2, '0')}` : '');
  return { text: digits + pad(month) + pad(day), isBeforeChrist: year < 0, hasDay: day > 0 };
}

/** 0 where it is not known, NaN where it cannot be; a month may be a name. */
function partOf(cells: Cells, column: number, last: number): number {
  if (column < 0) return 0;
  const value = numberOf(cells, column);
  if (value >= 1 && value <= last) return Math.floor(value);
  if (value > last) return unknownParts.has(value) ? 0 : Number.NaN;
  return last === 12 && Number.isNaN(value) ? monthOf(plainName(wordsOf(cells, column))) : 0;
}
