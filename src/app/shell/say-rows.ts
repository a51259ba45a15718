import type { LoadReport } from '#load/events-file.ts';
import { say } from '#words/files.ts';

type RowCounts = Pick<LoadReport, 'rows' | 'opened' | 'unlocated'>;

/** “3 rows could not be read”, “12 have no place”; nothing where nothing is lost. */
export function sayLosses({ rows, opened, unlocated }: RowCounts): string[] {
  return [
    rows > opened && say('rowsNotRead', { count: rows - opened }),
    unlocated > 0 && say('rowsWithoutPlace', { count: unlocated }),
  ].filter((it) => it !== false);
}
