import type { Cells } from './cells.ts';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** The record goes on past the bytes that are there. */
export const unfinished = -1;
/** A quotation mark opens a cell and nothing closes it to the end of the file. */
export const unclosed = -2;

/**
 * Finds the cells of one record of a delimited text (RFC 4180, and as real files bend it: any of LF, CR and CRLF ends a
 * record, quotes inside an unquoted cell are part of it, and so are they where more than space follows a closing one: where
 * that one stands on another line, the first opened nothing, and its cell ends on its own line).
 * @param bytes with nothing past `end` that would have to be searched in vain
 * @param end how many bytes are there
 * @param isLast true where no more will come
 * @returns where the next record begins, `unfinished` or `unclosed`
 */
export function splitRecord(
  bytes: Uint8Array,
  from: number,
  end: number,
  isLast: boolean,
  delimiter: number,
  cells: Cells,
): number {
  const { starts, ends, isEscaped } = cells;
  const room = starts.length;
  // Most bytes of a text are above all those that end a cell.
  const highest = Math.max(delimiter, carriageReturn);
  let column = 0;
  let i = from;
  for (;;) {
    let start = i;
    let stop = -1;
    let escaped = 0;
    if (i < end && bytes[i] === quote) {
      start = ++i;
      for (;;) {
        i = bytes.indexOf(quote, i);
        if (i < 0 || i >= end) return leave(cells, column, isLast ? unclosed : unfinished);
        if (i + 1 >= end && !isLast) return leave(cells, column, unfinished);
        if (i + 1 >= end || bytes[i + 1] !== quote) break;
        escaped = 1;
        i += 2;
      }
      stop = i++;
      while (i < end && (bytes[i] === 32 || (bytes[i] === 9 && delimiter !== 9))) i++;
      const next = i < end ? bytes[i] : lineFeed;
      if (next !== delimiter && next !== lineFeed && next !== carriageReturn) {
        start--;
        if (hasLineBreak(bytes, start, stop)) i = start;
        stop = -1;
        escaped = 0;
      }
    }
    if (stop < 0) {
      for (; i < end; i++) {
        const byte = bytes[i]!;
        if (byte > highest) continue;
        if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
      }
      stop = i;
    }
    if (column < room) {
      starts[column] = start;
      ends[column] = stop;
      isEscaped[column] = escaped;
    }
    column++;
    if (i >= end) {
      if (!isLast) return leave(cells, column, unfinished);
      break;
    }
    if (bytes[i] === delimiter) {
      i++;
      continue;
    }
    if (bytes[i] === carriageReturn) {
      if (i + 1 >= end && !isLast) return leave(cells, column, unfinished);
      if (i + 1 < end && bytes[i + 1] === lineFeed) i++;
    }
    i++;
    break;
  }
  // Those past the cells of the record before are empty already.
  const filled = Math.min(room, cells.count);
  for (let missing = column; missing < filled; missing++)
    starts[missing] = ends[missing] = isEscaped[missing] = 0;
  cells.bytes = bytes;
  cells.count = column;
  return i;
}

function hasLineBreak(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === lineFeed || bytes[i] === carriageReturn) return true;
  return false;
}

/** Leaves a record amid a cell: what has been filled must be emptied by the next one. */
function leave(cells: Cells, column: number, why: number): number {
  cells.count = Math.max(cells.count, column + 1);
  return why;
}
