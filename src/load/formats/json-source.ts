import { createCells, decode } from '#load/cells/cells.ts';
import { unfinished } from '#load/cells/split-record.ts';
import { cellOf, fieldsOf, type JsonRecord, recordOf } from './json-record.ts';
import { endOfNested, endOfValue, skipBetween } from './json-scan.ts';
import { finished, type RecordSource } from './record-source.ts';

const encoder = new TextEncoder();

export type JsonSource = RecordSource & { readonly record: JsonRecord };

/**
 * The records of a file of JSON: objects in a list, or one to a line. Each is cut out by its brackets and parsed alone,
 * so that no list of a million objects is ever in memory.
 * @param wanted columns whose cells are read
 */
export function createJsonSource(
  columns: readonly string[],
  form: 'list' | 'lines',
  wanted: readonly number[],
): JsonSource {
  const cells = { ...createCells(columns.length), bytes: new Uint8Array(4096), count: columns.length };
  let record: JsonRecord = { columns: {}, geometry: undefined };
  let fault: RecordSource['fault'] = null;
  let start = 0;

  function take(bytes: Uint8Array, from: number, to: number): void {
    start = from;
    fault = null;
    const text = decode(bytes, from, to);
    const read = parse(text);
    record = read ?? { columns: {}, geometry: undefined };
    if (!read)
      fault = {
        field: '',
        found: text.length > 60 ? `${text.slice(0, 59)}…` : text,
        expected: { key: 'expectedObject' },
      };
    fill();
  }

  /** Lays the wanted cells out one after the other. */
  function fill(): void {
    let at = 0;
    for (const column of wanted) {
      const text = cellOf(record, columns[column]!);
      if (at + 3 * text.length > cells.bytes.length) {
        const more = new Uint8Array(2 * (at + 3 * text.length));
        more.set(cells.bytes.subarray(0, at));
        cells.bytes = more;
      }
      cells.starts[column] = at;
      at += encoder.encodeInto(text, cells.bytes.subarray(at)).written;
      cells.ends[column] = at;
    }
  }

  function nextInList(bytes: Uint8Array, from: number, end: number, isLast: boolean): number {
    const at = skipBetween(bytes, from, end);
    if (at >= end) return isLast ? finished : unfinished;
    if (bytes[at] === 93) return finished;
    const stop = endOfValue(bytes, at, end);
    if (stop < 0 || (stop === end && !isLast)) {
      if (!isLast) return unfinished;
      take(bytes, at, end);
      return end;
    }
    take(bytes, at, Math.max(stop, at + 1));
    return Math.max(stop, at + 1);
  }

  function nextLine(bytes: Uint8Array, from: number, end: number, isLast: boolean): number {
    let at = from;
    // Record separators (RFC 7464) count as white space before a record.
    while (at < end && bytes[at]! <= 32) at++;
    if (at >= end) return isLast ? finished : unfinished;
    let stop = at;
    while (stop < end && bytes[stop] !== 10) stop++;
    if (stop === end && !isLast) return unfinished;
    // After a separator a record may go over several lines.
    if (bytes[from] === 30 || bytes[at - 1] === 30) {
      const closed = endOfNested(bytes, at, end);
      if (closed < 0 && !isLast) return unfinished;
      if (closed > stop) stop = closed;
    }
    take(bytes, at, stop);
    return stop;
  }

  return {
    cells,
    get geometry() {
      return record.geometry;
    },
    get record() {
      return record;
    },
    get start() {
      return start;
    },
    get fault() {
      return fault;
    },
    next: form === 'list' ? nextInList : nextLine,
    readAt(bytes, offset, end) {
      const stop = endOfValue(bytes, offset, end);
      const to = stop < 0 ? end : stop;
      take(bytes, offset, to);
      return to;
    },
    fields: () => fieldsOf(record),
  };
}

function parse(text: string): JsonRecord | null {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return null;
  }
}
