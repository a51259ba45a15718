import { decode } from '#load/cells/cells.ts';
import { endOfCells, writeCell } from '#load/cells/csv-cell.ts';
import { badRecordSpan } from '#load/cells/record-blocks.ts';
import type { BadRow } from '#load/events-file.ts';
import { createSource } from '#load/formats/create-source.ts';
import { createRecordReader } from '#load/table/read-record.ts';
import type { RecordsInBytes } from '#load/table/records-in-bytes.ts';
import { createBlobWriter } from './blob-writer.ts';

/** Records written before the page is given a moment for what else it has to do. */
const atOnce = 2000;

/**
 * The records that were kept aside: of a delimited text as they stand, with one cell more that says what is wrong; of JSON
 * one object to a line, with its number, its problem and the record. On the page’s own thread, which has the words.
 */
export async function writeAside(
  { bytes, length, offsets, badRecords, begin, form, setup }: RecordsInBytes,
  sayProblem: (row: BadRow) => string,
): Promise<Blob> {
  const source = createSource(form, setup);
  const reader = createRecordReader(setup);
  const writer = createBlobWriter();
  const isDelimited = form.form === 'delimited';
  const delimiter = isDelimited ? String.fromCharCode(form.delimiter) : '';
  if (isDelimited && form.hasHeading) {
    writer.bytes(bytes.subarray(0, endOfCells(bytes, 0, begin)));
    writer.text(`${delimiter}problem\r\n`);
  }
  const where = { offsets, badOffsets: badRecords.offset, end: length };
  for (const [index, record] of badRecords.record.entries()) {
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve));
    const stored = bytes.subarray(...badRecordSpan(where, index));
    const end = source.readAt(stored, 0, stored.length);
    const row = record + 1;
    const bad = source.fault ? { row, ...source.fault } : reader.read(source.cells, source.geometry, row);
    const problem = bad ? sayProblem(bad) : '';
    // What follows the last object of a list belongs to the file.
    const to = form.form === 'list' ? end : stored.length;
    const text = stored.subarray(0, endOfCells(stored, 0, to));
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
