import { decode, textOf } from '#load/cells/cells.ts';
import { endOfCells } from '#load/cells/csv-cell.ts';
import { eachRecord, type StoredRecords } from '#load/cells/record-blocks.ts';
import { readingNames } from '#load/columns/column-names.ts';
import type { Setup } from '#load/columns/layout.ts';
import { edtfOf } from '#load/dates/date-reading.ts';
import { createSource } from '#load/formats/create-source.ts';
import type { JsonRecord } from '#load/formats/json-record.ts';
import type { RecordForm, RecordSource } from '#load/formats/record-source.ts';
import { geometryOf } from '#load/table/event-records.ts';
import { createRecordReader } from '#load/table/read-record.ts';
import { type BlobWriter, createBlobWriter } from './blob-writer.ts';
import { readAlone } from './read-alone.ts';

const geojsonType = 'application/geo+json';
const encoder = new TextEncoder();
const quote = encoder.encode('"');
const quoteAndComma = encoder.encode('",');

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
  const source = createSource(form, setup);
  const reader = createRecordReader(setup);
  const { isDateLost } = await readAlone(stored, form, setup, wanted);
  const writer = createBlobWriter();
  const writeProperties = createPropertiesWriter(source, setup, writer);
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
    const geometry = JSON.stringify(geometryOf(reader.where));
    writer.text(`{"type":"Feature","id":"row-${numberOf(event)}","geometry":${geometry},"properties":{`);
    writeProperties();
    const when = JSON.stringify(edtf);
    // Programs that know nothing of `when`, and tiles, keep the properties alone.
    writer.text(`${JSON.stringify(readingNames.when)}:${when}},"when":{"edtf":${when}}}`);
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

/** Writes the columns of the record last read as members of an object, a comma after each, but for our own reading. */
function createPropertiesWriter(source: RecordSource, { columns }: Setup, writer: BlobWriter): () => void {
  const keys = new Map<string, Uint8Array>();
  const keyOf = (name: string): Uint8Array => {
    const key = keys.get(name) ?? encoder.encode(`${JSON.stringify(name)}:`);
    keys.set(name, key);
    return key;
  };

  function writeCell(column: number): void {
    const { bytes, starts, ends, isEscaped } = source.cells;
    const [from, to] = [starts[column]!, ends[column]!];
    if (!isEscaped[column] && isPlain(bytes, from, to)) {
      writer.bytes(quote);
      writer.bytes(bytes.subarray(from, to));
      writer.bytes(quoteAndComma);
    } else writer.text(`${JSON.stringify(textOf(source.cells, column))},`);
  }

  return () => {
    if ('record' in source) {
      for (const [name, value] of Object.entries((source.record as JsonRecord).columns)) {
        if (name === readingNames.when) continue;
        writer.bytes(keyOf(name));
        writer.text(`${JSON.stringify(value)},`);
      }
      return;
    }
    const count = Math.min(Math.max(source.cells.count, columns.length), source.cells.starts.length);
    for (let column = 0; column < count; column++) {
      const name = columns[column] ?? `column ${column + 1}`;
      if (name === readingNames.when) continue;
      writer.bytes(keyOf(name));
      writeCell(column);
    }
  };
}

/** True for bytes that JSON writes as they are, between quotes. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 32 || byte === 34 || byte === 92) return false;
  }
  return true;
}
