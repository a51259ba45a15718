import { useMemo } from 'react';

/** Rows in the document at once: a story of a hundred thousand events must not make as many elements. */
const pageLength = 200;

export type Page = {
  rows: readonly number[];
  /** How many rows come before and after this page. */
  before: number;
  after: number;
  /** The first row of the next page, or of the one before. */
  firstOf(by: 1 | -1): number;
};

/** The page of a long list that holds a row; the first where none does. */
export function useListPage(rows: readonly number[], row: number | null): Page {
  const first = row === null ? 0 : Math.floor(Math.max(0, rows.indexOf(row)) / pageLength) * pageLength;
  return {
    rows: useMemo(() => rows.slice(first, first + pageLength), [rows, first]),
    before: first,
    after: Math.max(0, rows.length - first - pageLength),
    firstOf: (by) => rows[first + by * pageLength]!,
  };
}
