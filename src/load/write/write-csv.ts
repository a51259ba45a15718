import { endOfCells, writeCell } from '#load/cells/csv-cell.ts';
import { plainName } from '#load/cells/plain-name.ts';
import { eachRecord, type StoredRecords } from '#load/cells/record-blocks.ts';
import { readingNames } from '#load/columns/column-names.ts';
import type { Setup } from '#load/columns/layout.ts';
import { edtfOf } from '#load/dates/date-reading.ts';
import { createSource } from '#load/formats/create-source.ts';
import { cellOf, type JsonRecord } from '#load/formats/json-record.ts';
import type { JsonSource } from '#load/formats/json-source.ts';
import type { RecordForm } from '#load/formats/record-source.ts';
import { geometryOf } from '#load/table/event-records.ts';
import { createRecordReader } from '#load/table/read-record.ts';
import { createBlobWriter } from './blob-writer.ts';
import { readAlone } from './read-alone.ts';

const csvType = 'text/csv;charset=utf-8';

/**
 * Records of a delimited text, each as it stands in the file, under the heading of the file. Where they would be read
 * otherwise without the rows that are left out, what they were read as stands after the last column.
 */
export async function copyCsv(
  stored: StoredRecords,
  begin: number,
  form: RecordForm & { form: 'delimited' },
  setup: Setup,
  wanted: Uint8Array,
): Promise<Blob> {
  const { isDateLost, isPlaceLost, width } = await readAlone(stored, form, setup, wanted);
  const isMore = form.hasHeading && (isDateLost || isPlaceLost);
  const source = createSource(form, setup);
  const reader = createRecordReader(setup);
  const delimiter = String.fromCharCode(form.delimiter);
  const writer = createBlobWriter();
  const heading = new Uint8Array(await stored.text.slice(0, begin).arrayBuffer());
  if (isMore) {
    writer.bytes(heading.subarray(0, endOfCells(heading, 0, heading.length)));
    const gap = delimiter.repeat(width - setup.columns.length + 1);
    writer.text(`${gap}${(isPlaceLost ? ownReadings : ownReadings.slice(0, 1)).join(delimiter)}\r\n`);
  } else writer.bytes(heading);
  await eachRecord(stored, wanted, (_event, bytes, from, to) => {
    writer.bytes(bytes.subarray(from, endOfCells(bytes, from, to)));
    if (isMore) writer.text(readingOf(bytes, from, to));
    writer.text('\r\n');
  });
  return writer.finish(csvType);

  function readingOf(bytes: Uint8Array, from: number, to: number): string {
    source.readAt(bytes, from, to);
    reader.read(source.cells, source.geometry, 0);
    const cells = [
      edtfOf(reader.when),
      ...(isPlaceLost ? placeOf(geometryOf(reader.where)).slice(0, 2) : []),
    ];
    return (
      delimiter.repeat(width - source.cells.count + 1) +
      cells.map((it) => writeCell(it, delimiter)).join(delimiter)
    );
  }
}

const ownReadings = [readingNames.when, readingNames.longitude, readingNames.latitude];

type Point = { readonly type?: unknown; readonly coordinates?: unknown };

const pointOf = (geometry: unknown): unknown[] | null => {
  const { type, coordinates } = (geometry ?? {}) as Point;
  return type === 'Point' && Array.isArray(coordinates) && coordinates.length > 1 ? coordinates : null;
};

/**
 * GeoJSON features as a table: their members, then longitude and latitude, and as GeoJSON what is more than these. Where a
 * member has one of these names already, as the place that it says may be another, they go by names of our own.
 */
export async function csvOfJson(
  stored: StoredRecords,
  form: RecordForm,
  setup: Setup,
  wanted: Uint8Array,
): Promise<Blob> {
  const source = createSource(form, setup);
  const reader = createRecordReader(setup);
  const { isDateLost } = await readAlone(stored, form, setup, wanted);
  const members = new Set<string>();
  let hasGeometry = false;
  let hasMore = false;
  const each = (visit: (record: JsonRecord) => void): Promise<void> =>
    eachRecord(stored, wanted, (_event, bytes, from, to) => {
      source.readAt(bytes, from, to);
      visit((source as JsonSource).record);
    });
  await each(({ columns, geometry }) => {
    for (const name of Object.keys(columns)) members.add(name);
    if (!geometry) return;
    hasGeometry = true;
    hasMore ||= pointOf(geometry)?.length !== 2;
  });
  const inner = Object.values(setup.mapping.columns).filter((it) => it.includes('.') && !members.has(it));
  const names = [...members, ...new Set(inner)].filter((it) => !hasGeometry || !ownPlaces.includes(it));
  const placeNames = placeNamesOf(names);
  const extra = hasGeometry ? placeNames.slice(0, hasMore ? 3 : 2) : [];
  const writer = createBlobWriter();
  const readings = isDateLost ? [readingNames.when] : [];
  writer.text(`${[...names, ...extra, ...readings].map((it) => writeCell(it)).join(',')}\r\n`);
  await each((record) => {
    const cells = [
      ...names.map((name) => cellOf(record, name)),
      ...placeOf(record.geometry ?? readPlace()).slice(0, extra.length),
      ...(isDateLost ? [readDate()] : []),
    ];
    writer.text(`${cells.map((it) => writeCell(it)).join(',')}\r\n`);
  });
  return writer.finish(csvType);

  function readDate(): string {
    reader.read(source.cells, source.geometry, 0);
    return edtfOf(reader.when);
  }

  /** Where a feature without a geometry is by its members. */
  function readPlace(): unknown {
    reader.read(source.cells, source.geometry, 0);
    return geometryOf(reader.where);
  }
}

const ownPlaces: readonly string[] = [readingNames.longitude, readingNames.latitude, readingNames.geometry];

function placeNamesOf(members: readonly string[]): readonly string[] {
  const usual = ['longitude', 'latitude', 'geometry'];
  return members.some((it) => usual.includes(plainName(it))) ? ownPlaces : usual;
}

/** Longitude, latitude, and as GeoJSON what is not these alone. */
function placeOf(geometry: unknown): string[] {
  const point = pointOf(geometry);
  const [longitude = '', latitude = ''] = point ?? [];
  const isMore = geometry && point?.length !== 2;
  return [String(longitude), String(latitude), isMore ? JSON.stringify(geometry) : ''];
}
