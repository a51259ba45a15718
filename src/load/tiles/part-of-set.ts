import type { Exporter } from '#events/query.ts';
import type { Records } from '#events/records.ts';
import type { EventTable } from '#events/table.ts';
import type { SayOfFile } from '#load/events-file.ts';
import { recordsOfBytes } from '#load/table/event-records.ts';
import type { RecordsRead } from '#load/worker/finish-file.ts';
import { exporterOf } from '#load/write/exporter-of.ts';
import type { Story } from '#story/schema.ts';
import type { Gathered } from './gather-events.ts';

/** Events of some tiles as the explorer wants them. They are called what the set calls them, not by their place here. */
export function partOf(
  { read, table, ids }: Gathered,
  story: Story,
  say: SayOfFile,
): { table: EventTable; records: Records; exporter: Exporter | null } {
  const idAt = (row: number): string => ids[table.feature[row] ?? -1] ?? '';
  if (!read) return { table, records: noRecords, exporter: null };
  const records = recordsOfBytes({ ...read, story, table }, say);
  return {
    table,
    exporter: exporterOf(table, (events, format) => exportPart(read, events, format)),
    records: {
      ...records,
      idAt,
      eventAt: (row) => ({ ...records.eventAt(row), id: idAt(row) }),
      rowOf(id) {
        const event = ids.indexOf(id);
        const row = event < 0 ? -1 : table.feature.indexOf(event);
        return row < 0 ? null : row;
      },
    },
  };
}

/** Written on the page's own thread: a part has a few thousand events. */
async function exportPart(read: RecordsRead, events: Uint8Array, format: 'csv' | 'geojson'): Promise<Blob> {
  const { createFileQueries } = await import('#load/worker/file-queries.ts');
  const text = new Blob([read.bytes.slice(0, read.length)]);
  return createFileQueries(read, text).export(events, format);
}

const noRow = (row: number): never => {
  throw new RangeError(`row ${row} of 0`);
};

const noRecords: Records = {
  eventAt: noRow,
  titleAt: noRow,
  idAt: noRow,
  fieldsAt: noRow,
  rowOf: () => null,
};
