import { type Compressors, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { writeCell } from '#load/cells/csv-cell.ts';
import { createFileText, type FileText } from '#load/intake/file-text.ts';
import { errorText, type Limits, LoadError, tooManyRows } from '#load/intake/load-error.ts';

/** Rows turned to text at a time. */
const rowsAtOnce = 20_000;

/**
 * A Parquet or GeoParquet file as the CSV that it would be: from there on it is read, searched and written out as any
 * other. Dates and times are ISO 8601 in UTC, geometries GeoJSON, lists and structures JSON.
 */
export async function textOfParquet(bytes: Uint8Array, limits: Limits): Promise<FileText> {
  const file = bytes.slice().buffer as ArrayBuffer;
  try {
    return await write(file, limits);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError('invalid', { key: 'parquetNotRead', values: { error: errorText(error) } });
  }
}

async function write(file: ArrayBuffer, limits: Limits): Promise<FileText> {
  const metadata = parquetMetadata(file, { parsers });
  const count = Number(metadata.num_rows);
  if (count > limits.rows) throw tooManyRows(limits.rows);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const codecs = new Set(
    metadata.row_groups.flatMap(({ columns: all }) => all.map((it) => it.meta_data?.codec)),
  );
  const compressors = await compressorsFor(codecs);
  const text = createFileText(0, limits.bytes);
  const encoder = new TextEncoder();
  const add = (cells: readonly string[]): string => `${cells.map((it) => writeCell(it)).join(',')}\n`;
  text.append(encoder.encode(add(columns)));
  for (let rowStart = 0; rowStart < count; rowStart += rowsAtOnce) {
    const rowEnd = Math.min(count, rowStart + rowsAtOnce);
    await parquetRead({
      file,
      metadata,
      compressors,
      parsers,
      rowStart,
      rowEnd,
      onComplete: (rows) => text.append(encoder.encode(rows.map((row) => add(row.map(textOf))).join(''))),
    });
  }
  text.finish();
  return text;
}

/** Empty where the platform has no such date: databases write the largest number for no end. */
const iso = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : '');

/** Times as texts, finer than ms where the file has them so; a day is a day and no midnight. */
const parsers = {
  dateFromDays: (days: number): string => iso(days * 86_400_000).slice(0, 10),
  timestampFromMilliseconds: (ms: bigint): string => iso(Number(ms)),
  timestampFromMicroseconds: (micros: bigint): string => finer(micros, 1_000n, 3),
  timestampFromNanoseconds: (nanos: bigint): string => finer(nanos, 1_000_000n, 6),
};

/** @param unit how many of them make a ms */
function finer(value: bigint, unit: bigint, digits: number): string {
  const rest = ((value % unit) + unit) % unit;
  const text = iso(Number((value - rest) / unit));
  return rest === 0n || text === '' ? text : `${text.slice(0, -1)}${String(rest).padStart(digits, '0')}Z`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return iso(value.getTime());
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_key, it: unknown) => (typeof it === 'bigint' ? Number(it) : it));
}

/** What unpacks the columns of a file, fetched as it needs it. Snappy is with the reader; none is WebAssembly. */
async function compressorsFor(codecs: ReadonlySet<string | undefined>): Promise<Compressors> {
  const compressors: Compressors = {};
  if (codecs.has('GZIP')) {
    const { gunzip } = await import('hyparquet-compressors/src/gzip.js');
    compressors.GZIP = (input, length) => gunzip(input, new Uint8Array(length));
  }
  if (codecs.has('ZSTD')) {
    const { decompress } = await import('fzstd');
    compressors.ZSTD = (input) => decompress(input);
  }
  if (codecs.has('BROTLI')) {
    const { decompressBrotli } = await import('hyparquet-compressors/src/brotli.js');
    compressors.BROTLI = decompressBrotli;
  }
  if (codecs.has('LZ4') || codecs.has('LZ4_RAW')) {
    const { decompressLz4, decompressLz4Raw } = await import('hyparquet-compressors/src/lz4.js');
    compressors.LZ4 = decompressLz4;
    compressors.LZ4_RAW = decompressLz4Raw;
  }
  return compressors;
}
