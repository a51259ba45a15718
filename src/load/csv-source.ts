import { createCells, decode, textOf } from './cells.ts';
import { finished, type RecordSource } from './record-source.ts';
import { splitRecord, unclosed, unfinished } from './split-record.ts';

/** Cells past those of the heading that a record may have and still be shown. */
const roomForMore = 256;
/** How far a quoted cell may reach once one of the file was never closed: else each would be searched to its end. */
const longestQuoted = 1 << 16;

const lineFeed = 10;
const carriageReturn = 13;

/** The records of a delimited text. What `next` is given first is the offset after the heading. */
export function createCsvSource(columns: readonly string[], delimiter: number): RecordSource {
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
      expected: 'a quotation mark that closes the cell which one opens',
    };
    return i < end && bytes[i] === carriageReturn && bytes[i + 1] === lineFeed ? i + 2 : Math.min(i + 1, end);
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
