import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NotFetched } from '#events/not-fetched.ts';
import type { EventTimes } from '#load/tiles/event-times.ts';
import { createTilesQueries } from '#load/tiles/tiles-queries.ts';
import type { FromTilesWorker, ToTilesWorker } from '#load/tiles/tiles-worker.ts';

/** A worker in this thread: what it is told is kept, and what it says is said by the test. */
class QuietWorker {
  static all: QuietWorker[] = [];
  readonly told: ToTilesWorker[] = [];
  onmessage: ((event: { data: FromTilesWorker }) => void) | null = null;
  onerror: (() => void) | null = null;
  isTerminated = false;
  constructor() {
    QuietWorker.all.push(this);
  }
  postMessage(message: ToTilesWorker): void {
    this.told.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(message: FromTilesWorker): void {
    this.onmessage?.({ data: message });
  }
}

beforeEach(() => {
  QuietWorker.all = [];
  vi.stubGlobal('Worker', QuietWorker);
});
afterEach(() => vi.unstubAllGlobals());

const times = { title: 'Fires' } as EventTimes;
const tile = { z: 1, x: 0, y: 0 };
const { signal } = new AbortController();
const head = { minZoom: 0, maxZoom: 4, completeFrom: 4 };

async function open() {
  const queries = createTilesQueries();
  const opening = queries.head('https://a.example/fires.pmtiles', times);
  QuietWorker.all[0]!.say({ say: 'head', head });
  expect(await opening).toBe(head);
  return queries;
}

it('where the worker fails all that waits for it is told, and what is asked next begins another', async () => {
  const queries = await open();
  const [first] = QuietWorker.all;
  const waiting = [queries.events([tile], null, signal), queries.events([], 'a', signal)];
  first!.onerror?.();
  for (const it of waiting)
    await expect(it).rejects.toMatchObject({ explanation: { key: 'tilesReaderStopped' } });
  expect(first!.isTerminated).toBe(true);

  const again = queries.events([tile], null, signal);
  const second = QuietWorker.all[1]!;
  expect(second.told).toMatchObject([
    { ask: 'head', times },
    { ask: 'events', tiles: [tile] },
  ]);
  const asked = second.told[1]!;
  if (asked.ask !== 'events') throw new Error(asked.ask);
  second.say({ say: 'head', head });
  const gathered = { read: null, table: {}, ids: [] } as never;
  second.say({ say: 'events', call: asked.call, gathered });
  expect(await again).toBe(gathered);
});

it('a worker that does not start fails the opening', async () => {
  const opening = createTilesQueries().head('https://a.example/fires.pmtiles', times);
  QuietWorker.all[0]!.onerror?.();
  await expect(opening).rejects.toMatchObject({ explanation: { key: 'tilesReaderStopped' } });
});

it('tells what did not come from what is at fault', async () => {
  const queries = await open();
  const [worker] = QuietWorker.all;
  const asking = [queries.events([tile], null, signal), queries.events([tile], null, signal)];
  const [, first, second] = worker!.told.map((it) => (it.ask === 'events' ? it.call : null));
  worker!.say({ say: 'failed', call: first!, message: 'Bad response code: 503', isNotFetched: true });
  worker!.say({ say: 'failed', call: second!, message: 'rows is undefined', isNotFetched: false });
  await expect(asking[0]).rejects.toBeInstanceOf(NotFetched);
  await expect(asking[1]).rejects.not.toBeInstanceOf(NotFetched);
});
