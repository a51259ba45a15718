import { createReadStream, existsSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { countByUnit } from '../src/events/times-by-unit.ts';
import { wholeSpan } from '../src/events/whole-span.ts';
import { endOfValue } from '../src/load/formats/json-scan.ts';
import { LoadError } from '../src/load/intake/load-error.ts';
import { sayStory } from '../src/load/table/data-story.ts';
import { type EventTimes, parseEventTimes } from '../src/load/tiles/event-times.ts';
import type { EventsRead } from '../src/load/worker/finish-file.ts';
import { parseFile } from '../src/load/worker/parse-file.ts';
import { say } from '../src/words/files.ts';
import './words/in-node.ts';

/**
 * `npm run event-times -- events.csv -o events.times.json`: counts the events of a file over time, for the archive of tiles
 * that is made of the same file. With more events than the app itself opens at once.
 */
const usage = `npm run event-times -- FILE -o OUT.times.json [--title TITLE] [--id COLUMN]
  FILE is a CSV, GeoJSON, NDJSON or Parquet file, as it is or compressed with gzip.
  --id COLUMN names the property by which links find an event again; without it the number in the tiles does.`;

/** What one array of bytes can hold in Node, and more rows than anyone has tried. */
const limits = { bytes: 4e9, rows: 50_000_000 };

/** What is wrong with the file, for whoever has given it. */
class NotCounted extends Error {}

try {
  await run();
} catch (error) {
  const isPlain = error instanceof NotCounted || error instanceof TypeError;
  if (error instanceof LoadError) console.error(say.message(error.explanation));
  else console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' }, title: { type: 'string' }, id: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || !values.out || positionals.length > 1) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  if (!existsSync(file)) throw new NotCounted(`There is no file ${file}.`);
  const read = await parseFile(await chunksOf(file), { limits });
  if (read.state === 'story')
    throw new NotCounted(
      `${file} is a story, and opens as it is: tiles are for more events than can be sent.`,
    );
  if (read.state === 'needs-mapping')
    throw new NotCounted(
      `No column of ${file} looks like a time. Name one “date” or “time”, or “year”, “month” and “day”.`,
    );
  expectPlainDates(read);
  const times = timesOfFile(read, values);
  const text = JSON.stringify(times);
  parseEventTimes(text);
  writeFileSync(values.out, text);
  const { unit, begun } = times.counts;
  console.log(
    `${values.out}: ${read.table.length} events over ${begun[0]?.length ?? 0} ${unit}s, ${(text.length / 1000).toFixed(0)} kB; ${times.rows - times.opened} rows could not be read, ${times.unlocated} have no place.`,
  );
  for (const decision of times.decisions) console.log(decision);
}

async function chunksOf(file: string) {
  const total = statSync(file).size;
  const stream = createReadStream(file, { highWaterMark: 4 << 20 });
  const isPacked = /\.(gz|gzip)$/i.test(file);
  return {
    name: basename(file),
    address: null,
    chunks: isPacked ? stream.pipe(createGunzip()) : stream,
    expected: isPacked ? 0 : total,
    bytesRead: () => stream.bytesRead,
    totalBytes: total,
  };
}

function timesOfFile(
  read: EventsRead,
  { title, id }: { title?: string | undefined; id?: string | undefined },
): EventTimes {
  const { table, report, setup, kindValues } = read;
  const story = sayStory(read.story, say.message);
  const { order, start, end } = setup.assumptions;
  const { columns, dateOrder } = report.mapping;
  return {
    'dateline-times': '1',
    title: title ?? story.title,
    file: report.name,
    kinds: story.kinds.map((kind, index) => withValue(kind, kindValues[index])),
    columns,
    ...(dateOrder && { dateOrder }),
    dates: { order, start, end },
    properties: [...setup.columns],
    ...(id && { id }),
    rows: report.rows,
    opened: report.opened,
    unlocated: report.unlocated,
    ...(story.view.bbox && { bbox: story.view.bbox }),
    decisions: report.decisions.map(say.message),
    counts: countByUnit(table, story.kinds.length, wholeSpan(table)),
  };
}

/**
 * Tiles keep the properties of a feature that are text or numbers, and nothing that stands beside its properties.
 * @throws NotCounted where the dates of a GeoJSON file are none of these
 */
function expectPlainDates({ report, form, bytes, length, offsets }: EventsRead): void {
  const { start } = report.mapping.columns;
  const [first] = offsets;
  if (form.form === 'delimited' || start === undefined || first === undefined) return;
  const feature = JSON.parse(
    new TextDecoder().decode(bytes.subarray(first, endOfValue(bytes, first, length))),
  );
  const own = feature.type === 'Feature' ? feature.properties?.[start] : feature[start];
  const stated: unknown = own ?? feature[start];
  if (typeof stated !== 'object' || stated === null) return;
  throw new NotCounted(
    `The dates of ${report.name} are in “${start}” of its features, in a form that tiles do not keep. Open the file in the app, export it as CSV, and make the tiles and the counts of that.`,
  );
}

function withValue<T>(kind: T, value: string | undefined): T | (T & { value: string }) {
  return value === undefined ? kind : { ...kind, value };
}
