import { afterEach, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '#load/worker/worker-messages.ts';

vi.mock('#events/point-index.ts', () => ({
  createPointIndex() {
    throw new RangeError('Array buffer allocation failed');
  },
}));
afterEach(() => vi.unstubAllGlobals());

it('a file whose places cannot be indexed is open all the same, and can be searched', async () => {
  const said: FromWorker[] = [];
  const scope = { postMessage: (message: FromWorker) => void said.push(message), onmessage: null };
  vi.stubGlobal('self', scope);
  await import('#load/worker/events-worker.ts');
  const tell = scope.onmessage as unknown as (event: { data: ToWorker }) => void;
  const file = new Blob(['date,title,lat,lon\n2019-08-21,bridge,1,2\n2019-08-22,road,1,2\n']);
  tell({ data: { ask: 'open', name: 'a.csv', file, mapping: undefined } });
  await vi.waitFor(() => expect(said.map(({ say }) => say)).toContain('no-points'));
  tell({ data: { ask: 'find', call: 1, query: { text: 'bridge', columns: {} } } });
  await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ say: 'answer', call: 1 }));
  expect(said.filter(({ say }) => say !== 'progress').map(({ say }) => say)).toEqual([
    'read',
    'no-points',
    'answer',
  ]);
  const answer = said.at(-1)!;
  expect(answer.say === 'answer' && [...(answer.answer as Uint8Array)]).toEqual([1, 0]);
});
