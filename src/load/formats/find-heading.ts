import type { Cells } from '#load/cells/cells.ts';
import { textOf } from '#load/cells/cells.ts';
import { formsOfName } from '#load/cells/plain-name.ts';
import { splitRecord } from '#load/cells/split-record.ts';
import { usualNames } from '#load/columns/column-names.ts';
import { isBlankWord } from '#load/places/read-coordinate.ts';

/** Lines that are looked at to find the heading among them, and to tell it from what stands under it. */
const linesLooked = 60;
/** How many lines of words there may be before a heading. */
const mostSkipped = 40;

/** A record of a text, before it is known what it is. */
export type Line = { readonly cells: readonly string[]; readonly at: number; readonly next: number };

/** The first records of a delimited text that are no empty lines. */
export function firstLines(
  bytes: Uint8Array,
  from: number,
  end: number,
  isLast: boolean,
  delimiter: number,
  room: Cells,
): Line[] {
  const lines: Line[] = [];
  for (let at = from; lines.length < linesLooked; ) {
    while (at < end && (bytes[at] === 10 || bytes[at] === 13)) at++;
    if (at >= end) break;
    const next = splitRecord(bytes, at, end, isLast, delimiter, room);
    const count = next < 0 ? 1 : Math.min(room.count, room.starts.length);
    lines.push({
      cells: Array.from({ length: count }, (_, column) => textOf(room, column).trim()),
      at,
      next: next < 0 ? at : next,
    });
    if (next < 0) break;
    at = next;
  }
  return lines;
}

/** Which line is the heading, if any is: words and notes may stand before it. */
export function findHeading(lines: readonly Line[]): { skipped: number; hasHeading: boolean } {
  const width = usualCount(lines.map(({ cells }) => cells.length));
  const isWords = ({ cells }: Line): boolean =>
    cells.filter((it) => it !== '').length <= 1 ||
    2 * cells.length < width ||
    (cells.length < width && cells[0]!.startsWith('#'));
  const first = width < 2 ? 0 : lines.slice(0, mostSkipped).findIndex((it) => !isWords(it));
  const skipped = Math.max(first, 0);
  return { skipped, hasHeading: isHeading(lines[skipped]?.cells ?? [], lines.slice(skipped + 1)) };
}

/** The most frequent of some counts; of several that are, the greatest. */
export function usualCount(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce(
    (best, it) => (it[1] > best[1] || (it[1] === best[1] && it[0] > best[0]) ? it : best),
    [1, 0],
  )[0];
}

const isUsual = (name: string): boolean => {
  const { plain } = formsOfName(name);
  return Object.values(usualNames).some((names) => plain.some((it) => names.includes(it)));
};
const isDay = (cell: string): boolean => /^\d{4}-\d\d-\d\d/.test(cell);
const isValue = (cell: string): boolean =>
  isDay(cell) || (/^[-+]?[\d.,:/\s-]+$/.test(cell) && /\d/.test(cell));

function isHeading(first: readonly string[], below: readonly Line[]): boolean {
  // A word over nothing but numbers is a name, whatever it is.
  const isOverValues = (cell: string, column: number): boolean => {
    if (isValue(cell) || isBlankWord(cell) || !/\p{L}/u.test(cell)) return false;
    const under = below.map(({ cells }) => cells[column] ?? '').filter((it) => !isBlankWord(it));
    return under.length > 0 && under.filter(isValue).length >= 0.8 * under.length;
  };
  if (first.some(isOverValues)) return true;
  // A word of the first event may be what other files call a column.
  const names = first.filter(isUsual).length - first.filter(isValue).length;
  return names > 0 || (names === 0 && !first.some(isDay));
}
