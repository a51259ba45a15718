import { createBlobWriter } from './blob-writer.ts';
import { cellOf, type JsonRecord } from './json-record.ts';
import { createJsonSource } from './json-source.ts';
import { eachRecord, type StoredRecords } from './record-blocks.ts';

const csvType = 'text/csv;charset=utf-8';

/** A cell as RFC 4180 has it. */
export const writeCell = (text: string, delimiter = ','): string =>
  /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** Where a record ends without the line breaks after it. */
export function endOfCells(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  return end;
}

/** Records of a delimited text, each as it stands in the file, under the heading of the file. */
export async function copyCsv(stored: StoredRecords, begin: number, wanted: Uint8Array): Promise<Blob> {
  const writer = createBlobWriter();
  writer.bytes(new Uint8Array(await stored.text.slice(0, begin).arrayBuffer()));
  await eachRecord(stored, wanted, (_event, bytes, from, to) => {
    writer.bytes(bytes.subarray(from, endOfCells(bytes, from, to)));
    writer.text('\r\n');
  });
  return writer.finish(csvType);
}

type Point = { readonly type?: unknown; readonly coordinates?: unknown };

const pointOf = (geometry: unknown): unknown[] | null => {
  const { type, coordinates } = (geometry ?? {}) as Point;
  return type === 'Point' && Array.isArray(coordinates) && coordinates.length > 1 ? coordinates : null;
};

/** GeoJSON features as a table: their members, then longitude and latitude, and as GeoJSON what is more than these. */
export async function csvOfJson(
  stored: StoredRecords,
  form: 'list' | 'lines',
  wanted: Uint8Array,
): Promise<Blob> {
  const source = createJsonSource([], form, []);
  const members = new Set<string>();
  let hasGeometry = false;
  let hasMore = false;
  const each = (visit: (record: JsonRecord) => void): Promise<void> =>
    eachRecord(stored, wanted, (_event, bytes, from, to) => {
      source.readAt(bytes, from, to);
      visit(source.record);
    });
  await each(({ columns, geometry }) => {
    for (const name of Object.keys(columns)) members.add(name);
    if (!geometry) return;
    hasGeometry = true;
    hasMore ||= pointOf(geometry)?.length !== 2;
  });
  const names = [...members];
  const extra = hasGeometry
    ? ['longitude', 'latitude', ...(hasMore ? ['geometry'] : [])].filter((it) => !members.has(it))
    : [];
  const writer = createBlobWriter();
  writer.text(`${[...names, ...extra].map((it) => writeCell(it)).join(',')}\r\n`);
  await each((record) => {
    const [longitude = '', latitude = ''] = pointOf(record.geometry) ?? [];
    const isMore = record.geometry && pointOf(record.geometry)?.length !== 2;
    const own: Record<string, string> = {
      longitude: String(longitude),
      latitude: String(latitude),
      geometry: isMore ? JSON.stringify(record.geometry) : '',
    };
    const cells = [...names.map((name) => cellOf(record, name)), ...extra.map((name) => own[name]!)];
    writer.text(`${cells.map((it) => writeCell(it)).join(',')}\r\n`);
  });
  return writer.finish(csvType);
}
