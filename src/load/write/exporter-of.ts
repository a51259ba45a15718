import type { Exporter } from '#events/query.ts';
import type { EventTable } from '#events/table.ts';

/** Writes rows of a table by way of the file that it was read from. @param write takes a mask by event of that file */
export function exporterOf(
  table: EventTable,
  write: (events: Uint8Array, format: 'csv' | 'geojson') => Promise<Blob>,
): Exporter {
  return {
    export(rows, format) {
      const events = new Uint8Array(table.length);
      for (let row = 0; row < table.length; row++) events[table.feature[row]!] = rows[row]!;
      return write(events, format);
    },
  };
}
