import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventTimes } from '#load/tiles/event-times.ts';
import { openTiledEvents } from '#load/tiles/open-tiled-events.ts';
import { say } from '#words/files.ts';

/** A worker whose archive never answers. */
class SilentWorker {
  static last: SilentWorker;
  isTerminated = false;
  isAsked = false;
  constructor() {
    SilentWorker.last = this;
  }
  postMessage(): void {
    this.isAsked = true;
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const times: EventTimes = {
  'dateline-times': '1',
  title: 'Fires',
  file: 'fires.csv',
  kinds: [{ id: 'event', label: 'Event' }],
  columns: { start: 'date' },
  rows: 1,
  opened: 1,
  unlocated: 0,
  decisions: [],
  counts: { unit: 'day', from: 0, begun: [[1]], over: [[0]] },
};
const fetched: string[] = [];

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal('Worker', SilentWorker);
  vi.stubGlobal('fetch', async (address: URL) => {
    fetched.push(address.href);
    return new Response(JSON.stringify(times));
  });
});
afterEach(() => vi.unstubAllGlobals());

it('an archive is called off while its first bytes are still to come', async () => {
  const controller = new AbortController();
  const opening = openTiledEvents(new URL('https://a.example/fires.pmtiles'), {
    say: say.message,
    signal: controller.signal,
  });
  await vi.waitFor(() => expect(SilentWorker.last?.isAsked).toBe(true));
  controller.abort();
  await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  expect(SilentWorker.last.isTerminated).toBe(true);
});

it.each(['fires.pmtiles', 'fires.PMTiles', 'fires.PMTILES?v=2'])(
  'the counts of %s are beside it',
  async (name) => {
    const controller = new AbortController();
    const opening = openTiledEvents(new URL(`https://a.example/${name}`), {
      say: say.message,
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(fetched).toHaveLength(1));
    controller.abort();
    await expect(opening).rejects.toThrow();
    expect(fetched[0]).toContain('/fires.times.json');
  },
);
