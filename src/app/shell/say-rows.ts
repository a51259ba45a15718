import type { LoadReport } from '#load/events-file.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/files.ts';

type RowCounts = Pick<LoadReport, 'rows' | 'opened' | 'unlocated'>;

/** “1 row”, “8,826 rows”. */
export const sayRows = (count: number): string => sayCommon('rows', { count });

/** “3 could not be read”, “12 have no place”; nothing where nothing is lost. */
export function sayLosses({ rows, opened, unlocated }: RowCounts): string[] {
  return [
    rows > opened && say('couldNotBeRead', { count: rows - opened }),
    unlocated > 0 && say('havePlaceMissing', { count: unlocated }),
  ].filter((it) => it !== false);
}
