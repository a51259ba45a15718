import { rowsInWindow } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';

type Derived = () => readonly number[];

// Reader, list and key ask for the same lists: each is derived once for all of them.
const derivedOf = new WeakMap<Explorer, { rows: Derived; counts: Derived }>();

/** Rows that window and kinds show, in order of time. A new list only when its members change, not as a handle moves. */
export function useShownRows(): readonly number[] {
  const explorer = useExplorer();
  return useExplorerState(() => derive(explorer).rows());
}

/** Index of a kind → how many events of it the window shows, whether the kind is shown or not. */
export function useKindCounts(): readonly number[] {
  const explorer = useExplorer();
  return useExplorerState(() => derive(explorer).counts());
}

function derive(explorer: Explorer) {
  const known = derivedOf.get(explorer);
  if (known) return known;
  const { story, table, state } = explorer;
  const inWindow = kept(
    () => [state().window],
    () => rowsInWindow(table, state().window ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]),
  );
  const derived = {
    rows: kept(
      () => [inWindow(), state().kinds],
      () => (state().kinds ? inWindow().filter(explorer.passesFilters) : inWindow()),
    ),
    counts: kept(
      () => [inWindow()],
      () => {
        const counts = new Array<number>(story.kinds.length).fill(0);
        for (const row of inWindow()) counts[table.kind[row]!]!++;
        return counts;
      },
    ),
  };
  derivedOf.set(explorer, derived);
  return derived;
}

/** Derives a list again when a key is another, and hands out the list of before while it has the same members. */
function kept(keysOf: () => readonly unknown[], compute: Derived): Derived {
  let keys: readonly unknown[] | undefined;
  let list: readonly number[] = [];
  return () => {
    const now = keysOf();
    if (keys && isSame(now, keys)) return list;
    const next = compute();
    keys = now;
    if (!isSame(next, list)) list = next;
    return list;
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}
