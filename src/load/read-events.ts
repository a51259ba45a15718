import { type EventTable, tableOf } from '#events/table.ts';
import type { Story } from '#story/schema.ts';
import { type Beginning, beginDelimited, beginJson, createSource } from './beginning.ts';
import { decode, wordsOf } from './cells.ts';
import { plainName, usualNames } from './column-names.ts';
import { kindsOfCodes } from './data-kinds.ts';
import { dataStory } from './data-story.ts';
import type { ColumnMapping, EventsFormat, LoadReport, Progress } from './events-file.ts';
import { facetColumns } from './facet-columns.ts';
import {
  createFileText,
  type FileText,
  type Limits,
  outOfMemory,
  Refusal,
  limits as usualLimits,
} from './file-text.ts';
import { guessMapping, hasDate, sampleOf } from './guess-mapping.ts';
import { isStoryAfter } from './json-source.ts';
import { type Assumptions, firstAssumptions, type Setup } from './layout.ts';
import { createPass, type Pass, revise } from './pass.ts';
import type { RecordForm } from './record-source.ts';
import { sayDecisions } from './say-decisions.ts';
import { sniffFormat } from './sniff-format.ts';

/** How much of a file is looked at before it is decided how to read it, bytes. */
const firstLook = 1 << 20;
const previewRows = 20;

/** A file as it comes in: unpacked, chunk by chunk. */
export type ChunkedFile = {
  readonly name: string;
  /** Where it came from, if from an address. */
  readonly address: string | null;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** How many bytes will come, as far as that is known. */
  readonly expected: number;
  /** Bytes of the file as it lies there that have been read. */
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
};

/** The beginning of a file, as it is posted to the page. */
export type PreviewData = {
  readonly format: EventsFormat;
  readonly form: RecordForm;
  readonly setup: Setup;
  readonly guess: ColumnMapping;
  readonly rows: readonly (readonly string[])[];
  /** The first records as they lie in the file, and where each begins. */
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[];
};

/** A file that has become a table. All of it can be posted. */
export type EventsRead = {
  readonly state: 'opened';
  readonly story: Story;
  readonly table: EventTable;
  /** The text of the file, of which the first `length` bytes count. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** event → where its record begins */
  readonly offsets: Uint32Array;
  /** Records kept aside: their numbers from 0, ascending, and where they begin. */
  readonly badRecords: { readonly record: Uint32Array; readonly offset: Uint32Array };
  /** Where the first record begins: what comes before is the heading. */
  readonly begin: number;
  readonly form: RecordForm;
  readonly setup: Setup;
  readonly report: Omit<LoadReport, 'downloadAside'>;
  readonly preview: PreviewData;
  /** Columns that can be filtered by. */
  readonly facets: readonly string[];
};

export type ReadResult =
  | EventsRead
  | { readonly state: 'story'; readonly text: string }
  | { readonly state: 'needs-mapping'; readonly preview: PreviewData };

export type ReadOptions = {
  mapping?: ColumnMapping | undefined;
  onProgress?: (progress: Progress) => void;
  limits?: Limits;
};

/**
 * Reads a file of events of any form into a table. The rows are gone through once where the first of them decide how the
 * others are to be read, and again where a later one refutes that.
 * @throws Refusal for a file that cannot be opened
 */
export async function readEvents(file: ChunkedFile, options: ReadOptions): Promise<ReadResult> {
  try {
    return await read(file, options);
  } catch (error) {
    // An allocation that fails.
    if (error instanceof RangeError) throw outOfMemory();
    throw error;
  }
}

async function read(
  file: ChunkedFile,
  { mapping, onProgress, limits = usualLimits }: ReadOptions,
): Promise<ReadResult> {
  const text = createFileText(file.expected, limits.bytes);
  const incoming = eachOf(file.chunks);
  let isLast = false;
  let rows = 0;
  const take = async (): Promise<void> => {
    const next = await incoming.next();
    if (next.done) {
      isLast = true;
      text.finish();
    } else text.append(next.value);
    onProgress?.({ stage: 'reading', bytes: file.bytesRead(), totalBytes: file.totalBytes, rows });
  };
  while (!isLast && text.length < firstLook) await take();
  let format: EventsFormat | null = null;
  let sniffed = sniffFormat(text.bytes, text.begin, text.length);
  let source = text;
  if (sniffed.is === 'parquet') {
    while (!isLast) await take();
    const { textOfParquet } = await import('./parquet-text.ts');
    source = await textOfParquet(text.bytes.subarray(0, text.length), limits);
    format = 'parquet';
    sniffed = { is: 'delimited' };
  }
  while (!isLast && sniffed.is === 'json' && sniffed.beginning.form === 'undecided') {
    await take();
    sniffed = sniffFormat(text.bytes, text.begin, text.length);
  }
  if (sniffed.is === 'json') {
    const { form } = sniffed.beginning;
    if (form === 'story') {
      while (!isLast) await take();
      return { state: 'story', text: decode(text.bytes, text.begin, text.length) };
    }
    if (form === 'other' || form === 'undecided') throw noEvents();
  }

  let revision = -1;
  let beginning!: Beginning;
  let reading!: Reading;
  const begin = (): boolean => {
    revision = source.revision;
    beginning = lookAt(source, sniffed, isLast);
    if (isLast && beginning.rows.length === 0) throw noEvents();
    const guessed = guessMapping(beginning.columns, sampleOf(beginning.columns.length, beginning.rows));
    reading = startReading(
      beginning,
      mapping ?? guessed,
      guessed,
      limits,
      reading?.setup.assumptions ?? firstAssumptions,
    );
    return hasDate(reading.setup.mapping);
  };
  const isList = sniffed.is === 'json' && sniffed.beginning.form === 'list';
  const storyAfter = (at: number): ReadResult | null =>
    isList && isStoryAfter(source.bytes, at, source.length)
      ? { state: 'story', text: decode(source.bytes, source.begin, source.length) }
      : null;
  if (!begin()) {
    while (!isLast) await take();
    const story = isList ? storyAfter(endOfRecords(beginning, reading.setup, source)) : null;
    return (
      story ?? {
        state: 'needs-mapping',
        preview: previewOf(beginning, reading.setup, reading.guess, source, format),
      }
    );
  }
  for (;;) {
    if (source.revision !== revision) begin();
    const isDone = reading.pass.run(source.bytes, source.length, isLast);
    rows = reading.pass.records;
    expectMore(reading.pass, source, file);
    const better = revise(reading.pass, reading.setup.assumptions, mapping?.dateOrder);
    // Amid the file only what the first rows say is heeded at once: later a few odd rows must not restart it over and over.
    if (better && (isDone || isLast || reading.pass.at - beginning.at <= 4 * firstLook)) {
      if (reading.restarts++ < 8) {
        reading = {
          ...startReading(beginning, reading.setup.mapping, reading.guess, limits, better),
          restarts: reading.restarts,
        };
        continue;
      }
    }
    if (isDone || isLast) break;
    await take();
  }
  while (!isLast) await take();
  const { pass, setup } = reading;
  const story = storyAfter(pass.at);
  if (story) return story;
  if (pass.records === 0) throw noEvents();
  const preview = previewOf(beginning, setup, reading.guess, source, format);
  if (pass.events.length === 0) return { state: 'needs-mapping', preview };
  onProgress?.({ stage: 'ordering', bytes: file.bytesRead(), totalBytes: file.totalBytes, rows });
  return finish(file, source, text.encoding, reading, preview, beginning.at, beginning.form);
}

async function* eachOf(chunks: ChunkedFile['chunks']): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks;
}

type Reading = {
  readonly setup: Setup;
  readonly guess: ColumnMapping;
  readonly pass: Pass;
  restarts: number;
};

function startReading(
  { form, columns, at }: Beginning,
  mapping: ColumnMapping,
  guess: ColumnMapping,
  limits: Limits,
  assumptions: Assumptions,
): Reading {
  const setup = {
    columns,
    mapping,
    assumptions: { ...assumptions, ...(mapping.dateOrder && { order: mapping.dateOrder }) },
  };
  return { setup, guess, pass: createPass(setup, createSource(form, setup), at, limits), restarts: 0 };
}

function lookAt(source: FileText, sniffed: ReturnType<typeof sniffFormat>, isLast: boolean): Beginning {
  const { bytes, begin, length } = source;
  if (sniffed.is !== 'json') return beginDelimited(bytes, begin, length, isLast);
  const { beginning } = sniffed;
  if (beginning.form === 'list') return beginJson(bytes, beginning.at, length, isLast, 'list');
  return beginJson(bytes, begin, length, isLast, 'lines');
}

/** Where the list of records ends. */
function endOfRecords({ form, at }: Beginning, setup: Setup, { bytes, length }: FileText): number {
  const records = createSource(form, setup);
  let end = at;
  for (let next = at; next >= 0; next = records.next(bytes, end, length, true)) end = next;
  return end;
}

const noEvents = (): Refusal =>
  new Refusal(
    'invalid',
    'There are no events in the file. Events are the rows of a CSV, or the features of a GeoJSON file.',
  );

/** Once some rows are read it shows how many there will be. */
function expectMore({ events, at }: Pass, { length, begin }: FileText, { expected }: ChunkedFile): void {
  if (events.length < 1000 || expected <= length) return;
  events.expect(Math.ceil((1.05 * events.length * expected) / Math.max(1, at - begin)));
}

function previewOf(
  { form, rows, offsets, format }: Beginning,
  setup: Setup,
  guess: ColumnMapping,
  { bytes, length }: FileText,
  known: EventsFormat | null,
): PreviewData {
  const [first = 0] = offsets;
  const shown = offsets.slice(0, previewRows);
  const end = offsets[previewRows] ?? Math.min(length, (shown.at(-1) ?? 0) + (1 << 16));
  return {
    format: known ?? format,
    form,
    setup,
    guess,
    rows: rows.slice(0, previewRows),
    bytes: bytes.slice(first, end),
    offsets: shown.map((offset) => offset - first),
  };
}

function finish(
  { name, address }: ChunkedFile,
  source: FileText,
  encoding: FileText['encoding'],
  { setup, pass, guess }: Reading,
  preview: PreviewData,
  begin: number,
  form: RecordForm,
): EventsRead {
  const { events, badRecords, records, aside } = pass;
  const { offsets, bbox, unlocated, kind: codes, ...columns } = events.finish();
  const { kinds, kind } = kindsOfCodes(setup.mapping.columns.kind, pass.kinds, codes);
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
  const isByValues = isGuessedByValues(setup.mapping, guess);
  return {
    state: 'opened',
    story: dataStory(name, address, kinds, bbox),
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
      decisions: sayDecisions(setup, pass, encoding, isByValues, cellAt),
    },
    preview,
    facets: facetColumns(form, setup, source.bytes, source.length, offsets),
  };
}

function isGuessedByValues({ columns }: ColumnMapping, guess: ColumnMapping): boolean {
  const { start } = columns;
  if (start === undefined || start !== guess.columns.start) return false;
  const plain = plainName(start);
  return !usualNames.start.includes(plain) && !/date|datum|fecha|time/.test(plain);
}
