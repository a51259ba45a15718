import { decode } from '#load/cells/cells.ts';
import { sampleOf } from '#load/columns/cell-looks.ts';
import { guessMapping, hasDate } from '#load/columns/guess-mapping.ts';
import { type Assumptions, firstAssumptions } from '#load/columns/layout.ts';
import type { ColumnMapping, Progress } from '#load/events-file.ts';
import { type Beginning, beginDelimited, beginJson } from '#load/formats/beginning.ts';
import { createSource } from '#load/formats/create-source.ts';
import { csv } from '#load/formats/csv.ts';
import type { FileType } from '#load/formats/file-type.ts';
import { fileTypes, typeOf } from '#load/formats/file-types.ts';
import { isStoryAfter } from '#load/formats/json-beginning.ts';
import { type Sniffed, sniffText } from '#load/formats/sniff-text.ts';
import type { FileText } from '#load/intake/file-text.ts';
import { type ChunkedFile, createIntake, type Intake } from '#load/intake/intake.ts';
import { type Limits, LoadError, outOfMemory, limits as usualLimits } from '#load/intake/load-error.ts';
import { type PreviewData, previewOf } from '#load/report/preview-data.ts';
import { createRowScan, type RowScan, revise } from '#load/table/row-scan.ts';
import { type EventsRead, finishFile } from './finish-file.ts';
import type { Reading } from './reading.ts';

/** How much of a file is looked at before it is decided how to read it, bytes. */
const firstLook = 1 << 20;
/** How often a file is begun anew before it is taken as it is. */
const mostRestarts = 8;

export type ReadResult =
  | EventsRead
  | { readonly state: 'story'; readonly text: string }
  | { readonly state: 'needs-mapping'; readonly preview: PreviewData };

export type ReadOptions = {
  mapping?: ColumnMapping | undefined;
  onProgress?: (progress: Progress) => void;
  limits?: Limits;
  /** What a file may be: other than those of the app in a test. */
  types?: readonly FileType[];
};

/**
 * Reads a file of events of any form into a table. The rows are gone through once where the first of them decide how the
 * others are to be read, and again where a later one refutes that.
 * @throws LoadError for a file that cannot be opened
 */
export async function parseFile(file: ChunkedFile, options: ReadOptions): Promise<ReadResult> {
  try {
    const { limits = usualLimits, onProgress, types = fileTypes } = options;
    const intake = createIntake(file, limits, onProgress);
    const form = await sniffForm(intake, limits, types);
    const { beginning } = form.sniffed.is === 'json' ? form.sniffed : { beginning: null };
    if (beginning?.form === 'other' || beginning?.form === 'undecided') throw noEvents();
    if (beginning?.form === 'topology') throw new LoadError('invalid', { key: 'isTopoJson' });
    if (beginning?.form !== 'story') return await readForm(file, intake, form, options);
    await intake.all();
    return storyOf(form.source);
  } catch (error) {
    // An allocation that fails.
    if (error instanceof RangeError) throw outOfMemory();
    throw error;
  }
}

/** What the text of a file is, and the type of one whose text is made of it. */
type Form = {
  sniffed: Sniffed;
  readonly source: FileText;
  readonly type: FileType | null;
  /** What it may be, where its text says so. */
  readonly types: readonly FileType[];
};

async function sniffForm(intake: Intake, limits: Limits, types: readonly FileType[]): Promise<Form> {
  const { text } = intake;
  while (!intake.isWhole && text.length < firstLook) await intake.more();
  const bytes = text.bytes.subarray(0, text.length);
  const type = typeOf({ bytes, form: null, hasGeometry: false }, types);
  if (type?.open) {
    const toText = await type.open();
    await intake.all();
    const source = await toText(text.bytes.subarray(0, text.length), limits);
    return { sniffed: sniffText(source.bytes, source.begin, source.length), source, type, types };
  }
  let sniffed = sniffText(text.bytes, text.begin, text.length);
  while (!intake.isWhole && sniffed.is === 'json' && sniffed.beginning.form === 'undecided') {
    await intake.more();
    sniffed = sniffText(text.bytes, text.begin, text.length);
  }
  return { sniffed, source: text, type: null, types };
}

async function readForm(
  file: ChunkedFile,
  intake: Intake,
  form: Form,
  options: ReadOptions,
): Promise<ReadResult> {
  const { mapping, onProgress, limits = usualLimits } = options;
  const { source } = form;
  let revision = source.revision;
  let reading = beginReading(form, intake.isWhole, options);
  if (!hasDate(reading.setup.mapping)) {
    await intake.all();
    return isStory(form, endOfRecords(reading, source)) ? storyOf(source) : ask(reading, form);
  }
  for (;;) {
    if (source.revision !== revision) {
      // Its offsets have changed.
      revision = source.revision;
      form.sniffed = sniffText(source.bytes, source.begin, source.length);
      reading = beginReading(form, intake.isWhole, options);
    }
    const isDone = reading.scan.run(source.bytes, source.length, intake.isWhole) || intake.isWhole;
    expectMore(reading.scan, source, file);
    const better = revise(reading.scan, reading.setup.assumptions, mapping?.dateOrder);
    // Amid the file only its first rows are heeded: a few odd ones must not begin it anew over and over.
    const isHeeded = isDone || reading.scan.at - reading.beginning.at <= 4 * firstLook;
    if (better && isHeeded && reading.restarts < mostRestarts) reading = readAgain(reading, better, limits);
    else if (isDone) break;
    else await intake.more(reading.scan.records);
  }
  const { scan } = reading;
  await intake.all(scan.records);
  if (isStory(form, scan.at)) return storyOf(source);
  if (scan.records === 0) throw noEvents();
  if (scan.events.length === 0) {
    expectDegrees(reading, source);
    return ask(reading, form);
  }
  onProgress?.({
    stage: 'ordering',
    bytes: file.bytesRead(),
    totalBytes: file.totalBytes,
    rows: scan.records,
  });
  return finishFile(file, source, intake.text.encoding, reading, previewOfReading(reading, form));
}

function beginReading(form: Form, isWhole: boolean, { mapping, limits = usualLimits }: ReadOptions): Reading {
  const beginning = lookAt(form.source, form.sniffed, isWhole);
  const { rows } = beginning;
  const columns = columnsOf(beginning, mapping);
  if (isWhole && rows.length === 0) throw noEvents();
  const guess = guessMapping(columns, sampleOf(columns.length, rows));
  const setup = { columns, mapping: mapping ?? guess, assumptions: firstAssumptions };
  return readAgain({ beginning, setup, guess, restarts: -1 }, firstAssumptions, limits);
}

/** Of JSON a member that the first records lack may come later: one that is mapped. */
function columnsOf({ columns, form }: Beginning, mapping: ColumnMapping | undefined): readonly string[] {
  if (form.form === 'delimited') return columns;
  return [...new Set([...columns, ...Object.values(mapping?.columns ?? {})])];
}

function readAgain(
  { beginning, setup, guess, restarts }: Omit<Reading, 'scan'>,
  better: Assumptions,
  limits: Limits,
): Reading {
  const { dateOrder } = setup.mapping;
  const next = { ...setup, assumptions: { ...better, ...(dateOrder && { order: dateOrder }) } };
  const scan = createRowScan(next, createSource(beginning.form, next), beginning.at, limits);
  return { beginning, setup: next, guess, scan, restarts: restarts + 1 };
}

function lookAt(source: FileText, sniffed: ReturnType<typeof sniffText>, isLast: boolean): Beginning {
  const { bytes, begin, length } = source;
  if (sniffed.is !== 'json') return beginDelimited(bytes, begin, length, isLast);
  const { beginning } = sniffed;
  if (beginning.form === 'list') return beginJson(bytes, beginning.at, length, isLast, 'list');
  return beginJson(bytes, begin, length, isLast, 'lines');
}

const storyOf = ({ bytes, begin, length }: FileText): ReadResult => ({
  state: 'story',
  text: decode(bytes, begin, length),
});

/** Whether a collection is a story: the members after its list of features may be what says so. */
const isStory = ({ sniffed, source: { bytes, length } }: Form, at: number): boolean =>
  sniffed.is === 'json' && sniffed.beginning.form === 'list' && isStoryAfter(bytes, at, length);

function previewOfReading({ beginning, setup, guess }: Reading, { source, type, types }: Form): PreviewData {
  const read = type ?? typeOf({ bytes: source.bytes, ...beginning }, types) ?? csv;
  return previewOf(beginning, setup, guess, source, read.id);
}

const ask = (reading: Reading, form: Form): ReadResult => ({
  state: 'needs-mapping',
  preview: previewOfReading(reading, form),
});

/** Where the last record ends. */
function endOfRecords({ beginning: { form, at }, setup }: Reading, { bytes, length }: FileText): number {
  const records = createSource(form, setup);
  let end = at;
  for (let next = at; next >= 0; next = records.next(bytes, end, length, true)) end = next;
  return end;
}

const noEvents = (): LoadError => new LoadError('invalid', { key: 'noEvents' });

/**
 * Features have their places in their geometry, and no choice of columns fixes those.
 * @throws LoadError where all of them are metres of a map projection
 */
function expectDegrees({ beginning, scan }: Reading, { bytes, begin, length }: FileText): void {
  const isProjected = scan.aside.every(
    ({ field, found }) => field === 'geometry' && /(?:^|[^\d.])\d{4,}/.test(found),
  );
  if (!beginning.hasGeometry || !isProjected) return;
  const head = decode(bytes, begin, Math.min(length, begin + 4096));
  const [, projection] = /"crs"\s*:\s*\{.*?"name"\s*:\s*"([^"]{1,60})"/s.exec(head) ?? [];
  throw new LoadError(
    'invalid',
    projection ? { key: 'isProjectedBy', values: { projection } } : { key: 'isProjected' },
  );
}

/** Once some rows are read it shows how many there will be. */
function expectMore({ events, at }: RowScan, { length, begin }: FileText, { expected }: ChunkedFile): void {
  if (events.length < 1000 || expected <= length) return;
  events.expect(Math.ceil((1.05 * events.length * expected) / Math.max(1, at - begin)));
}
