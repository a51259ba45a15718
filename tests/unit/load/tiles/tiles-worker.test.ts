import { afterEach, expect, it, vi } from 'vitest';
import type { EventTimes } from '#load/tiles/event-times.ts';
import type { FromTilesWorker, ToTilesWorker } from '#load/tiles/tiles-worker.ts';
import { tileArchive } from '../../../tile-archive.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const times: EventTimes = {
  'dateline-times': '1',
  title: 'Fires',
  file: 'fires.csv',
  kinds: [{ id: 'event', label: 'Event' }],
  columns: { start: 'date' },
  id: 'id',
  rows: 1,
  opened: 1,
  unlocated: 0,
  decisions: [],
  counts: { unit: 'day', from: 0, begun: [[1]], over: [[0]] },
};
const event: GeoJSON.Feature = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [10, 10] },
  properties: { id: 'a', date: '2020-01-01' },
};

/** The worker in this thread, on an archive whose server does what `serve` makes of its answers. */
async function begin(serve: (archive: Buffer, from: number, to: number) => Response) {
  const archive = tileArchive([event], { maxZoom: 1 });
  const said: FromTilesWorker[] = [];
  const scope = { postMessage: (message: FromTilesWorker) => void said.push(message), onmessage: null };
  vi.stubGlobal('self', scope);
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    const range = new Headers(headers).get('range')!.slice(6).split('-').map(Number);
    return serve(archive, range[0]!, range[1]! + 1);
  });
  await import('#load/tiles/tiles-worker.ts');
  const tell = scope.onmessage as unknown as (event: { data: ToTilesWorker }) => void;
  const answer = async (message: ToTilesWorker) => {
    const before = said.length;
    tell({ data: message });
    return vi.waitUntil(() => said[before]);
  };
  return {
    head: () => answer({ ask: 'head', address: 'https://a.example/fires.pmtiles', times }),
    events: (call: number) => answer({ ask: 'events', call, tiles: [{ z: 1, x: 1, y: 0 }], keep: null }),
  };
}

const part = (bytes: Buffer, from: number, to: number) =>
  new Response(new Uint8Array(bytes.subarray(from, to)), { status: 206 });

it('brings the events of a tile, also when what did not come at first comes later', async () => {
  let isDown = false;
  const { head, events } = await begin((archive, from, to) =>
    isDown ? new Response('', { status: 503 }) : part(archive, from, to),
  );
  expect(await head()).toMatchObject({ say: 'head', head: { minZoom: 0, maxZoom: 1 } });
  isDown = true;
  expect(await events(0)).toMatchObject({ say: 'failed', call: 0, isNotFetched: true });
  // The archive itself is asked for again, and does not come either.
  expect(await events(1)).toMatchObject({ say: 'failed', call: 1, isNotFetched: true });
  isDown = false;
  expect(await events(2)).toMatchObject({ say: 'events', call: 2, gathered: { ids: ['a'] } });
});

it('a tile that is damaged has come', async () => {
  let isDamaged = false;
  const { head, events } = await begin((archive, from, to) => {
    if (!isDamaged) return part(archive, from, to);
    return new Response(new Uint8Array(to - from).fill(0xff), { status: 206 });
  });
  await head();
  isDamaged = true;
  expect(await events(0)).toMatchObject({ say: 'failed', isNotFetched: false });
});
