import type { Cells } from '#load/cells/cells.ts';
import { splitRecord } from '#load/cells/split-record.ts';
import { usualCount } from './find-heading.ts';

const candidates = [',', ';', '\t', '|'].map((it) => it.charCodeAt(0));
const recordsTried = 50;

/**
 * The delimiter that cuts nearly all of the first records into as many cells, and into the most; where rows are of all
 * lengths, into several. A comma where none does.
 */
export function sniffDelimiter(bytes: Uint8Array, from: number, end: number, isLast: boolean, cells: Cells) {
  const tried = candidates.map((delimiter) => {
    const counts: number[] = [];
    for (let at = from; at < end && counts.length < recordsTried; ) {
      const next = splitRecord(bytes, at, end, isLast, delimiter, cells);
      if (next < 0) break;
      // Not of empty lines.
      if (next - at > 2) counts.push(cells.count);
      at = next;
    }
    const share = (all: readonly number[], holds: (count: number) => boolean): number =>
      all.filter(holds).length / all.length;
    const [columns = 1] = counts;
    // Words and notes may stand before the heading.
    const usual = usualCount(counts);
    const table = counts.slice(Math.max(0, counts.indexOf(usual)));
    return {
      delimiter,
      columns,
      usual,
      agreeing: share(counts, (it) => it === columns),
      agreeingLater: share(table, (it) => it === usual),
      several: share(counts, (it) => it > 1),
    };
  });
  const most = (fit: typeof tried, columnsOf: (one: (typeof tried)[number]) => number) =>
    fit.reduce((best, it) => (columnsOf(it) > columnsOf(best) ? it : best), fit[0] ?? tried[0]!);
  const even = most(
    tried.filter(({ agreeing }) => agreeing >= 0.7),
    ({ columns }) => columns,
  );
  if (even.columns > 1) return even.delimiter;
  const cut = most(
    tried.filter(({ several, columns }) => several >= 0.7 && columns > 1),
    ({ columns }) => columns,
  );
  if (cut.columns > 1) return cut.delimiter;
  const later = most(
    tried.filter(({ agreeingLater }) => agreeingLater >= 0.7),
    ({ usual }) => usual,
  );
  return later.usual > 1 ? later.delimiter : cut.delimiter;
}
