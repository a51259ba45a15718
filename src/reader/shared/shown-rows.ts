import { useState } from 'react';
import type { RowList } from '#events/shown.ts';
import type { EventTable } from '#events/table.ts';
import { useExplorerState } from '#explorer/use-explorer.ts';

/** Rows that a list has as elements all at once; of more it has those in sight. */
const mostRows = 200;

/**
 * The rows of a list while they are few, null while they are many. The same array as long as its members are: a handle
 * that is dragged past no event renders nothing.
 */
export function useFewRows(listOf: () => RowList): readonly number[] | null {
  const [rowsOf] = useState(keepMembers);
  return useExplorerState(({ table }) => rowsOf(listOf(), table));
}

/** Another key for the views of rows where other events have come: a row is then another event. */
export function useTableKey(): number {
  const table = useExplorerState((state) => state.table);
  if (!keys.has(table)) keys.set(table, ++lastKey);
  return keys.get(table)!;
}

const keys = new WeakMap<EventTable, number>();
let lastKey = 0;

// Reader, list and bar ask for the same lists: each is read once for all of them.
const known = new WeakMap<RowList, readonly number[] | null>();

function rowsOf(list: RowList): readonly number[] | null {
  const before = known.get(list);
  if (before !== undefined) return before;
  const rows = list.length > mostRows ? null : Array.from({ length: list.length }, (_, i) => list.at(i)!);
  known.set(list, rows);
  return rows;
}

function keepMembers() {
  let kept: readonly number[] | null = null;
  let of: EventTable | null = null;
  return (list: RowList, table: EventTable): readonly number[] | null => {
    const rows = rowsOf(list);
    if (!rows || !kept || of !== table || !isSame(rows, kept)) kept = rows;
    of = table;
    return kept;
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}
