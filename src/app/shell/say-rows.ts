import type { LoadReport } from '#load/events-file.ts';
import { sayNumber } from '#ui/say-number.ts';

type RowCounts = Pick<LoadReport, 'rows' | 'opened' | 'unlocated'>;

/** “1 row”, “8,826 rows”. */
export const sayRows = (count: number): string => `${sayNumber(count)} ${count === 1 ? 'row' : 'rows'}`;

/** “3 kept aside”, “12 without a place”; nothing where nothing is. */
export function sayLosses({ rows, opened, unlocated }: RowCounts): string[] {
  return [
    rows > opened && `${sayNumber(rows - opened)} kept aside`,
    unlocated > 0 && `${sayNumber(unlocated)} without a place`,
  ].filter((it) => it !== false);
}
