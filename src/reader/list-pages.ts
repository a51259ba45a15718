import { useMemo, useState } from 'react';

/** Rows in the document at once: a story of a hundred thousand events must not make as many elements. */
const pageLength = 200;

export type Page = {
  rows: readonly number[];
  /** How many rows come before and after this page. */
  before: number;
  after: number;
  turn(by: 1 | -1): void;
};

/** The page of a long list that holds the selected row, until the reader turns it. */
export function useListPage(rows: readonly number[], selected: number | null): Page {
  const [turned, setTurned] = useState<{ rows: typeof rows; selected: typeof selected; page: number }>();
  const home = selected === null ? 0 : Math.floor(Math.max(0, rows.indexOf(selected)) / pageLength);
  // A page turned to by hand holds until the list or the selection is another.
  const page = turned?.rows === rows && turned.selected === selected ? turned.page : home;
  const first = page * pageLength;
  return {
    rows: useMemo(() => rows.slice(first, first + pageLength), [rows, first]),
    before: first,
    after: Math.max(0, rows.length - first - pageLength),
    turn: (by) => setTurned({ rows, selected, page: page + by }),
  };
}
