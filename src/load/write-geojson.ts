import { createBlobWriter } from './blob-writer.ts';
import { decode, textOf } from './cells.ts';
import { readingNames } from './column-names.ts';
import { edtfOf } from './date-reading.ts';
import { createEventWords, geometryOf } from './event-records.ts';
import type { JsonRecord } from './json-record.ts';
import type { Setup } from './layout.ts';
import { readAlone } from './read-alone.ts';
import { eachRecord, type StoredRecords } from './record-blocks.ts';
import type { RecordForm, RecordSource } from './record-source.ts';
import { endOfCells } from './write-csv.ts';

const geojsonType = 'application/geo+json';

/**
 * Events as a FeatureCollection (RFC 7946). GeoJSON features stay as they stand, but for `dateline_when` where
 * without the features left out their dates would be read otherwise; of other records every column is a
 * property, as the text it is, and what it was read as is the geometry, `dateline_when` and, beside the properties, `when`.
 */
export async function geojsonOf(
  stored: StoredRecords,
  form: RecordForm,
  setup: Setup,
  wanted: Uint8Array,
  numberOf: (event: number) => number,
): Promise<Blob> {
  const { source, reader } = createEventWords(form, setup);
  const { isDateLost } = await readAlone(stored, form, setup, wanted);
  const writer = createBlobWriter();
  let hasOne = false;
  writer.text('{"type":"FeatureCollection","features":[\n');
  await eachRecord(stored, wanted, (event, bytes, from, to) => {
    if (hasOne) writer.text(',\n');
    hasOne = true;
    const end = source.readAt(bytes, from, to);
    if (isFeature(source) && !isDateLost) {
      writer.bytes(bytes.subarray(from, endOfCells(bytes, from, end)));
      return;
    }
    reader.read(source.cells, source.geometry, 0);
    const edtf = edtfOf(reader.when);
    if (isFeature(source)) {
      writer.text(JSON.stringify(withReading(decode(bytes, from, end), edtf)));
      return;
    }
    const feature = {
      type: 'Feature',
      id: `row-${numberOf(event)}`,
      geometry: geometryOf(reader.where),
      // Programs that know nothing of `when`, and tiles, keep the properties alone.
      properties: { ...propertiesOf(source, setup), [readingNames.when]: edtf },
      when: { edtf },
    };
    writer.text(JSON.stringify(feature));
  });
  writer.text('\n]}\n');
  return writer.finish(geojsonType);
}

/** Only a feature has a geometry of its own, if null. */
const isFeature = ({ geometry }: RecordSource): boolean => geometry !== undefined;

function withReading(text: string, edtf: string): object {
  const feature = JSON.parse(text) as { properties?: object | null };
  return { ...feature, properties: { ...feature.properties, [readingNames.when]: edtf } };
}

function propertiesOf(source: RecordSource, { columns }: Setup): Record<string, unknown> {
  if ('record' in source) return { ...(source.record as JsonRecord).columns };
  const count = Math.min(Math.max(source.cells.count, columns.length), source.cells.starts.length);
  return Object.fromEntries(
    Array.from({ length: count }, (_, column) => [
      columns[column] ?? `column ${column + 1}`,
      textOf(source.cells, column),
    ]),
  );
}
