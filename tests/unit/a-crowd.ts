import { toFixed } from '#events/fixed-point.ts';
import { doubts, formCode } from '#events/place-forms.ts';
import type { Records } from '#events/records.ts';
import { type EventColumns, type EventTable, tableOf } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import type { EventSource } from '#explorer/state.ts';
import type { Story, StoryEvent } from '#story/schema.ts';
import { DAY, MINUTE, utc } from '#time/calendar.ts';
import { parseEdtf } from '#time/edtf.ts';

export type CrowdOptions = {
  /** The same seed is the same crowd. */
  seed?: number;
  /** How many kinds there are; each is half as frequent as the one before. */
  kinds?: number;
  /** The years they happen in, the last one included. */
  years?: readonly [first: number, last: number];
  /** The share of events that last for days up to years; of the others half are a day and half a minute. */
  intervals?: number;
  /** What the address says, such as `?extent=2001/2003`. */
  query?: string;
  source?: EventSource;
};

export type Crowd = { story: Story; table: EventTable; records: Records; explorer: Explorer };

/**
 * So many made-up events, as a large file has them: a table, and records made when they are asked for; the story itself has
 * none. They get more as time goes on, with bursts of a few weeks, and lie round forty places. A tenth is known only to
 * a radius, one in twenty has no place, one in fifty an uncertain date.
 */
export function crowdOf(length: number, options: CrowdOptions = {}): Crowd {
  const { kinds = 4, query = '', source = {} } = options;
  const story = storyOf(kinds);
  const columns = columnsOf(length, options);
  const table = tableOf(columns);
  const records = recordsOf(story, table, columns);
  const explorer = createExplorer(story, table, parsePermalink(query), { records, ...source });
  return { story, table, records, explorer };
}

/** Mulberry32 (T. Ettinger, public domain): 0 ≤ x < 1, the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const places = 40;
const bursts = 12;

function columnsOf(
  length: number,
  { seed = 1, kinds = 4, years = [1990, 2020], intervals = 0.1 }: CrowdOptions,
): EventColumns {
  const random = randomOf(seed);
  const [first, last] = [utc(years[0]), utc(years[1] + 1)];
  const burstAt = Array.from({ length: bursts }, () => first + (last - first) * random());
  const placeAt = Array.from({ length: places }, () => [random() * 360 - 180, random() * 130 - 60] as const);
  const start = new Float64Array(length);
  const end = new Float64Array(length);
  const kind = new Uint8Array(length);
  const form = new Uint8Array(length);
  const doubt = new Uint8Array(length);
  const uncertainty = new Float32Array(length);
  const position = new Uint32Array(2 * length);
  for (let i = 0; i < length; i++) {
    [start[i], end[i]] = spanOf(momentOf(random, first, last, burstAt), last, random, intervals);
    kind[i] = Math.min(kinds - 1, Math.floor(-Math.log2(1 - random())));
    const where = random();
    form[i] = formCode(where < 0.05 ? 'unlocated' : where < 0.15 ? 'near' : 'exact');
    // EDTF qualifies dates, not times.
    doubt[i] = random() < 0.02 && end[i]! - start[i]! >= DAY ? doubts.uncertain : 0;
    uncertainty[i] = where >= 0.05 && where < 0.15 ? 5000 : 0;
    const [lng, lat] = placeAt[Math.floor(random() * places)]!;
    position.set(toFixed(lng + spread(random), lat + spread(random)), 2 * i);
  }
  return { start, end, kind, form, doubt, uncertainty, position };
}

/** Two of three as time goes on, more and more; one in a burst that dies away. */
function momentOf(random: () => number, first: number, last: number, burstAt: readonly number[]): number {
  if (random() < 2 / 3) return first + (last - first) * random() ** 0.6;
  const burst = burstAt[Math.floor(random() * bursts)]!;
  return Math.min(last - 1, burst - Math.log(1 - random()) * 20 * DAY);
}

/** A span that an EDTF date can say: a minute, a day, or some days. */
function spanOf(at: number, last: number, random: () => number, intervals: number): [number, number] {
  const day = Math.floor(at / DAY) * DAY;
  if (random() < intervals) {
    // Days up to years, each length as likely as twice that length.
    const days = Math.floor(2 ** (random() * 11)) + 1;
    return [day, Math.max(day + DAY, Math.min(last, day + days * DAY))];
  }
  const minute = Math.floor(at / MINUTE) * MINUTE;
  return random() < 0.5 ? [day, day + DAY] : [minute, minute + MINUTE];
}

/** Degrees, mostly near 0. */
const spread = (random: () => number): number => 6 * (random() + random() + random() - 1.5) ** 3;

function recordsOf(story: Story, table: EventTable, columns: EventColumns): Records {
  let rows: Map<number, number> | null = null;
  const featureAt = (row: number): number => {
    const feature = table.feature[row];
    if (feature === undefined) throw new RangeError(`row ${row} of ${table.length}`);
    return feature;
  };
  return {
    eventAt: (row) => eventOf(story, columns, featureAt(row)),
    titleAt: (row) => `Event ${featureAt(row)}`,
    idAt: (row) => `event-${featureAt(row)}`,
    rowOf(id) {
      rows ??= new Map([...table.feature].map((feature, row) => [feature, row]));
      return rows.get(Number(/^event-(\d+)$/.exec(id)?.[1])) ?? null;
    },
    fieldsAt: (row) => [{ name: 'title', value: `Event ${featureAt(row)}` }],
  };
}

function eventOf(story: Story, { start, end, kind, doubt }: EventColumns, i: number): StoryEvent {
  const read = parseEdtf(edtfOf(start[i]!, end[i]!, doubt[i]! > 0));
  if (!read.ok) throw new Error(`event ${i} has no date`);
  return {
    type: 'Feature',
    id: `event-${i}`,
    geometry: null,
    properties: {
      title: `Event ${i}`,
      kind: story.kinds[kind[i]!]!.id,
      when: { edtf: read.date },
      attribution: [],
      excerpts: [{ source: 'crowd', selector: { type: 'TextQuoteSelector', exact: `words of event ${i}` } }],
      relatedTo: [],
    },
  };
}

/** The date that means a span: of a minute, of a day, or of whole days. */
function edtfOf(start: number, end: number, isUncertain: boolean): string {
  const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const doubt = isUncertain ? '?' : '';
  if (end - start === MINUTE) return `${new Date(start).toISOString().slice(0, 16)}Z${doubt}`;
  if (end - start === DAY) return `${dayOf(start)}${doubt}`;
  return `${dayOf(start)}${doubt}/${dayOf(end - DAY)}`;
}

const storyOf = (kinds: number): Story => ({
  type: 'FeatureCollection',
  dateline: '1',
  id: 'crowd',
  title: 'A crowd',
  lang: 'en',
  view: {},
  kinds: Array.from({ length: kinds }, (_, i) => ({ id: `kind-${i}`, label: `Kind ${i}` })),
  sources: [{ id: 'crowd', type: 'dataset', title: 'A file of events' }],
  features: [],
});
