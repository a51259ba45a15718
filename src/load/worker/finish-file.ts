import { type EventTable, tableOf } from '#events/table.ts';
import { wordsOf } from '#load/cells/cells.ts';
import type { LoadReport } from '#load/events-file.ts';
import { createSource } from '#load/formats/create-source.ts';
import type { FileText } from '#load/intake/file-text.ts';
import type { ChunkedFile } from '#load/intake/intake.ts';
import type { PreviewData } from '#load/report/preview-data.ts';
import { reportDecisions, reportSkipped } from '#load/report/report-decisions.ts';
import { kindsOfCodes } from '#load/table/data-kinds.ts';
import { type DataStory, dataStory } from '#load/table/data-story.ts';
import type { RecordsInBytes } from '#load/table/records-in-bytes.ts';
import { facetColumns } from './facet-columns.ts';
import type { Reading } from './reading.ts';

/** Records that have become a table, and where each lies in their text. All of it can be posted. */
export type RecordsRead = RecordsInBytes & { readonly table: EventTable };

/** A file that has become a table. */
export type EventsRead = RecordsRead & {
  readonly state: 'opened';
  readonly story: DataStory;
  /** kind of the story → what the column of kinds has for it; nothing for the one of all others */
  readonly kindValues: readonly (string | undefined)[];
  readonly report: Omit<LoadReport, 'downloadAside'>;
  readonly preview: PreviewData;
  /** Columns that can be filtered by. */
  readonly facets: readonly string[];
};

export function finishFile(
  { name, address }: ChunkedFile,
  source: FileText,
  encoding: FileText['encoding'],
  { beginning: { at: begin, form, skipped }, setup, scan, guess }: Reading,
  preview: PreviewData,
): EventsRead {
  const { events, badRecords, records, aside } = scan;
  const { offsets, bbox, unlocated, kind: codes, ...columns } = events.finish();
  const { kinds, values, kind } = kindsOfCodes(setup.mapping.columns.kind, scan.kinds, codes);
  const at = createSource(form, setup);
  const cellAt = (column: string, row: number): string => {
    const record = row - 1;
    const bad = badRecords.record.indexOf(record);
    const before = badRecords.record.filter((it) => it < record).length;
    const offset = bad < 0 ? offsets[record - before] : badRecords.offset[bad];
    if (offset === undefined) return '';
    at.readAt(source.bytes, offset, source.length);
    return wordsOf(at.cells, setup.columns.indexOf(column));
  };
  return {
    state: 'opened',
    story: dataStory(name, address, kinds, bbox),
    kindValues: values,
    table: tableOf({ ...columns, kind }),
    bytes: source.bytes,
    length: source.length,
    offsets,
    badRecords: { record: Uint32Array.from(badRecords.record), offset: Uint32Array.from(badRecords.offset) },
    begin,
    form,
    setup,
    report: {
      name,
      format: preview.format,
      encoding,
      rows: records,
      opened: events.length,
      unlocated,
      aside,
      mapping: setup.mapping,
      decisions: [...reportSkipped(skipped), ...reportDecisions(setup, scan, encoding, guess, cellAt)],
    },
    preview,
    facets: facetColumns(form, setup, source.bytes, source.length, offsets),
  };
}
