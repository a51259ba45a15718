import { decode } from '#load/cells/cells.ts';
import { endOfCells, writeCell } from '#load/cells/csv-cell.ts';
import { badRecordAt, type StoredRecords } from '#load/cells/record-blocks.ts';
import type { Setup } from '#load/columns/layout.ts';
import type { BadRow } from '#load/events-file.ts';
import type { RecordForm } from '#load/formats/record-source.ts';
import { createEventWords } from '#load/table/event-records.ts';
import { createBlobWriter } from './blob-writer.ts';

/** `date: found “soon”, expected a date` */
const sayBadRow = ({ field, found, expected }: BadRow): string =>
  `${field}: found ${found ? `“${found}”` : 'nothing'}, expected ${expected}`;

/**
 * The records that were kept aside: of a delimited text as they stand, with one cell more that says what is wrong; of JSON
 * one object to a line, with its number, its problem and the record.
 */
export async function writeAside(
  stored: StoredRecords,
  records: Uint32Array,
  begin: number,
  form: RecordForm,
  setup: Setup,
): Promise<Blob> {
  const { source, reader } = createEventWords(form, setup);
  const writer = createBlobWriter();
  const isDelimited = form.form === 'delimited';
  const delimiter = isDelimited ? String.fromCharCode(form.delimiter) : '';
  if (isDelimited && form.hasHeading) {
    const heading = new Uint8Array(await stored.text.slice(0, begin).arrayBuffer());
    writer.bytes(heading.subarray(0, endOfCells(heading, 0, heading.length)));
    writer.text(`${delimiter}problem\r\n`);
  }
  for (const [index, record] of records.entries()) {
    const bytes = await badRecordAt(stored, index);
    const end = source.readAt(bytes, 0, bytes.length);
    const row = record + 1;
    const bad = source.fault ? { row, ...source.fault } : reader.read(source.cells, source.geometry, row);
    const problem = bad ? sayBadRow(bad) : '';
    // What follows the last object of a list belongs to the file.
    const to = form.form === 'list' ? end : bytes.length;
    const text = bytes.subarray(0, endOfCells(bytes, 0, to));
    if (isDelimited) {
      writer.bytes(text);
      writer.text(`${delimiter}${writeCell(problem, delimiter)}\r\n`);
    } else writer.text(`${JSON.stringify({ row, problem, record: parsed(decode(text)) })}\n`);
  }
  return writer.finish(typeOf(delimiter));
}

/** @param delimiter empty where it is JSON */
function typeOf(delimiter: string): string {
  if (delimiter === '') return 'application/x-ndjson';
  return `text/${delimiter === '\t' ? 'tab-separated-values' : 'csv'};charset=utf-8`;
}

/** The record, or its text where it is no JSON. Commas between records belong to none. */
function parsed(text: string): unknown {
  const plain = text.trim().replace(/,$/, '');
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    return plain;
  }
}
