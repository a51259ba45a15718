import { createCells, decode, textOf } from '#load/cells/cells.ts';
import { createCsvSource } from './csv-source.ts';
import { findHeading, firstLines } from './find-heading.ts';
import { cellOf, columnNamesOf } from './json-record.ts';
import { createJsonSource } from './json-source.ts';
import type { RecordForm, RecordSource } from './record-source.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** Columns that a record may have and still be cut into cells. */
const mostColumns = 4096;
const rowsLooked = 500;

/** How a file begins: its form, its columns, and its first rows. */
export type Beginning = {
  readonly form: RecordForm;
  /** Its records have shapes, as GeoJSON’s do. */
  readonly hasGeometry: boolean;
  readonly columns: readonly string[];
  /** Where the first record begins. */
  readonly at: number;
  /** Lines before the heading, which are no part of the table. */
  readonly skipped: number;
  /** The first rows, a cell for each column. */
  readonly rows: readonly (readonly string[])[];
  /** Where each of these begins. */
  readonly offsets: readonly number[];
};

/** Looks at the first records of a delimited text; the bytes may end amid one. */
export function beginDelimited(bytes: Uint8Array, from: number, end: number, isLast: boolean): Beginning {
  const room = createCells(mostColumns);
  let at = from;
  // Excel says its delimiter so.
  const said = /^sep=(.)\r?\n/i.exec(decode(bytes, at, Math.min(end, at + 8)));
  if (said) at += said[0].length;
  const delimiter = said ? said[1]!.charCodeAt(0) : sniffDelimiter(bytes, at, end, isLast, room);
  const lines = firstLines(bytes, at, end, isLast, delimiter, room);
  const { skipped, hasHeading } = findHeading(lines);
  const heading = lines[skipped] ?? { cells: [''], at, next: at };
  const columns = unique(heading.cells.map((name, i) => (hasHeading ? name : '') || `column ${i + 1}`));
  const form: RecordForm = { form: 'delimited', delimiter, hasHeading };
  const begin = hasHeading ? heading.next : heading.at;
  const source = createCsvSource(columns, delimiter);
  const rows = firstRows(source, bytes, begin, end, isLast, () =>
    columns.map((_, column) => textOf(source.cells, column)),
  );
  return { form, hasGeometry: false, columns, at: begin, skipped, ...rows };
}

/** Looks at the first records of a file of JSON objects: their members are its columns. */
export function beginJson(
  bytes: Uint8Array,
  from: number,
  end: number,
  isLast: boolean,
  form: 'list' | 'lines',
): Beginning {
  const source = createJsonSource([], form, []);
  const { rows: records, offsets } = firstRows(source, bytes, from, end, isLast, () => source.record);
  const columns = [...new Set(records.flatMap(columnNamesOf))];
  const rows = records.map((record) => columns.map((name) => cellOf(record, name)));
  const hasGeometry = records.some(({ geometry }) => geometry !== undefined);
  return { form: { form }, hasGeometry, columns, at: from, skipped: 0, rows, offsets };
}

function firstRows<T>(
  source: RecordSource,
  bytes: Uint8Array,
  from: number,
  end: number,
  isLast: boolean,
  read: () => T,
) {
  const rows: T[] = [];
  const offsets: number[] = [];
  let at = from;
  while (rows.length < rowsLooked) {
    const next = source.next(bytes, at, end, isLast);
    if (next < 0) break;
    at = next;
    if (source.fault) continue;
    rows.push(read());
    offsets.push(source.start);
  }
  return { rows, offsets };
}

/** Columns of one name are told apart by a number. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let one = name;
    for (let i = 2; seen.has(one); i++) one = `${name} (${i})`;
    seen.add(one);
    return one;
  });
}
