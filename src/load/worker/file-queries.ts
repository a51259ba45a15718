import type { Query, ValueCount } from '#events/query.ts';
import { firstWhere } from '#events/window.ts';
import { eachRecord, type StoredRecords } from '#load/cells/record-blocks.ts';
import { copyCsv, csvOfJson } from '#load/write/write-csv.ts';
import { geojsonOf } from '#load/write/write-geojson.ts';
import { countValues, type Facet, keepValues, readFacet } from './facets.ts';
import type { RecordsRead } from './finish-file.ts';
import { createJsonMatcher, createMatcher } from './text-matcher.ts';
import type { ToWorker } from './worker-messages.ts';

/** Answers what is asked of an open file, from its text on the disk. Masks are by event, in the order of the file. */
export type FileQueries = {
  find(query: Query, signal?: AbortSignal): Promise<Uint8Array>;
  valuesOf(column: string): Promise<readonly ValueCount[]>;
  export(events: Uint8Array, format: 'csv' | 'geojson'): Promise<Blob>;
  answer(
    message: Exclude<ToWorker, { ask: 'open' | 'stop' }>,
    signal: AbortSignal,
  ): Promise<Uint8Array | readonly ValueCount[] | Blob>;
};

/**
 * @param read of which nothing is kept but copies of where the records lie: the table goes to the page
 * @param text the text of the file, UTF-8
 */
export function createFileQueries(
  { offsets, badRecords, length, begin, form, setup }: RecordsRead,
  text: Blob,
): FileQueries {
  const stored: StoredRecords = {
    text,
    offsets: offsets.slice(),
    badOffsets: badRecords.offset.slice(),
    end: length,
  };
  const bad = badRecords.record.slice();
  const facets = new Map<string, Promise<Facet>>();

  /** Read once, for all who ask: so none of them can call it off. */
  function facetOf(column: string): Promise<Facet> {
    const known = facets.get(column);
    if (known) return known;
    const index = setup.columns.indexOf(column);
    if (index < 0) return Promise.reject(new Error(`there is no column “${column}”`));
    const facet = readFacet(stored, form, setup, index);
    facets.set(column, facet);
    facet.catch(() => facets.delete(column));
    return facet;
  }

  async function find(query: Query, signal?: AbortSignal): Promise<Uint8Array> {
    const mask = new Uint8Array(stored.offsets.length);
    const words = query.text.trim();
    if (words === '') mask.fill(1);
    else {
      const matches = form.form === 'delimited' ? createMatcher(words, false) : createJsonMatcher(words);
      await eachRecord(
        stored,
        null,
        (event, bytes, from, to) => {
          if (matches(bytes, from, to)) mask[event] = 1;
        },
        signal,
      );
    }
    for (const [column, values] of Object.entries(query.columns))
      keepValues(await facetOf(column), values, mask);
    signal?.throwIfAborted();
    return mask;
  }

  const queries: FileQueries = {
    find,
    valuesOf: async (column) => countValues(await facetOf(column)),
    export(events, format) {
      if (format === 'geojson') return geojsonOf(stored, form, setup, events, numberOf);
      return form.form === 'delimited'
        ? copyCsv(stored, begin, form, setup, events)
        : csvOfJson(stored, form, setup, events);
    },
    answer(message, signal) {
      if (message.ask === 'find') return find(message.query, signal);
      if (message.ask === 'values') return queries.valuesOf(message.column);
      return queries.export(message.events, message.format);
    },
  };
  return queries;

  /** The number of an event's record, those kept aside counted too. */
  function numberOf(event: number): number {
    return event + firstWhere(bad.length, (i) => bad[i]! - i > event) + 1;
  }
}
