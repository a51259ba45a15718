import { createCells, decode, textOf } from '#load/cells/cells.ts';
import { splitRecord, unclosed, unfinished } from '#load/cells/split-record.ts';
import { finished, type RecordSource } from './record-source.ts';

/** Cells past those of the heading that a record may have and still be shown. */
const roomForMore = 256;
/** How far a quoted cell may reach once one of the file was never closed: else each would be searched to its end. */
const longestQuoted = 1 << 16;

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Tells a date, and which column has them: -1 where none is known to. */
export type DateTest = {
  readonly column: number;
  isDate(bytes: Uint8Array, from: number, to: number): boolean;
};

/**
 * The records of a delimited text. What `next` is given first is the offset after the heading.
 * @param dates by which rows are told that a quotation mark which only opens has taken for the words of its cell
 */
export function createCsvSource(
  columns: readonly string[],
  delimiter: number,
  dates: DateTest = { column: -1, isDate: () => false },
): RecordSource {
  const cells = createCells(columns.length + roomForMore);
  let start = 0;
  let fault: RecordSource['fault'] = null;
  let hasUnclosed = false;

  /** The line is put aside, and the next one is read afresh. */
  function giveUp(bytes: Uint8Array, from: number, end: number): number {
    hasUnclosed = true;
    let i = from;
    while (i < end && bytes[i] !== lineFeed && bytes[i] !== carriageReturn) i++;
    fault = {
      field: columns[0] ?? '',
      found: decode(bytes, from, Math.min(i, from + 60)),
      expected: { key: 'expectedQuote' },
    };
    return i < end && bytes[i] === carriageReturn && bytes[i + 1] === lineFeed ? i + 2 : Math.min(i + 1, end);
  }

  function hasQuoted(bytes: Uint8Array, from: number): boolean {
    const count = Math.min(cells.count, cells.starts.length);
    for (let column = 0; column < count; column++) {
      const start = cells.starts[column]!;
      if (start > from && bytes[start - 1] === quote) return true;
    }
    // One past those that there is room for may be quoted.
    return cells.count > count;
  }

  /** Whether a record goes over lines that all are as long as rows are, most of them with a date where rows have it. */
  function takesRows(bytes: Uint8Array, from: number, next: number): boolean {
    // Only a quoted cell goes over lines: most records of most files have none, and need no search.
    if (columns.length < 3 || dates.column < 0 || !hasQuoted(bytes, from)) return false;
    const lineBreak = bytes.indexOf(lineFeed, from);
    if (lineBreak < 0 || lineBreak >= next - 1) return false;
    let lines = 0;
    let dated = 0;
    for (let at = lineBreak + 1; at < next; lines++) {
      const line = lineAt(bytes, at, next, delimiter, dates.column);
      if (line.count !== columns.length) return false;
      if (dates.isDate(bytes, line.from, line.to)) dated++;
      at = line.end + 1;
    }
    // In a short row two lines may have as many commas by chance; a whole line between them has not.
    if (lines < 2 && columns.length < 5) return false;
    return 2 * dated >= lines && lineAt(bytes, from, next, delimiter, 0).count === columns.length;
  }

  return {
    cells,
    geometry: undefined,
    get start() {
      return start;
    },
    get fault() {
      return fault;
    },
    next(bytes, from, end, isLast) {
      let at = from;
      // Empty lines are no records.
      while (at < end && (bytes[at] === lineFeed || bytes[at] === carriageReturn)) at++;
      if (at >= end) return isLast ? finished : unfinished;
      start = at;
      fault = null;
      const reach = hasUnclosed ? Math.min(end, at + longestQuoted) : end;
      const next = splitRecord(bytes, at, reach, isLast && reach === end, delimiter, cells);
      if (next === unclosed || (next === unfinished && reach < end)) return giveUp(bytes, at, end);
      if (next > at && takesRows(bytes, at, next)) return giveUp(bytes, at, end);
      return next;
    },
    readAt(bytes, offset, end) {
      start = offset;
      const next = splitRecord(bytes, offset, end, true, delimiter, cells);
      if (next === unclosed) return giveUp(bytes, offset, end);
      return next;
    },
    fields() {
      const fields = [];
      const count = Math.min(cells.count, cells.starts.length);
      for (let column = 0; column < count; column++) {
        const value = textOf(cells, column);
        if (value !== '') fields.push({ name: columns[column] || `column ${column + 1}`, value });
      }
      return fields;
    },
  };
}

/** How many cells a line has by itself, where one of them lies, and where the line ends. */
function lineAt(bytes: Uint8Array, from: number, end: number, delimiter: number, column: number) {
  let stop = bytes.indexOf(lineFeed, from);
  if (stop < 0 || stop > end) stop = end;
  const line = { count: 0, from, to: from, end: stop };
  for (let at = from; at <= stop; line.count++) {
    const to = endOfCell(bytes, at, stop, delimiter);
    if (line.count === column) [line.from, line.to] = [at, to];
    at = to + 1;
  }
  return line;
}

/** Where a cell ends on its line: a mark that is not closed there opens nothing. */
function endOfCell(bytes: Uint8Array, from: number, stop: number, delimiter: number): number {
  const isEnd = (at: number): boolean =>
    at >= stop || bytes[at] === delimiter || bytes[at] === carriageReturn;
  if (bytes[from] === quote)
    for (let at = from + 1; at < stop; at++) {
      if (bytes[at] !== quote) continue;
      if (isEnd(at + 1)) return Math.min(at + 1, stop);
      if (bytes[at + 1] === quote) at++;
    }
  let at = from;
  while (at < stop && bytes[at] !== delimiter) at++;
  return at;
}
