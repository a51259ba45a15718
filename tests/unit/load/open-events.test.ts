import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isForGood } from '#events/query.ts';
import type { OpenedEvents, OpeningResult } from '#load/events-file.ts';
import { openEvents } from '#load/open-events.ts';
import { createFileQueries, type FileQueries } from '#load/worker/file-queries.ts';
import type { FromWorker, ToWorker } from '#load/worker/worker-messages.ts';
import { say } from '#words/files.ts';
import { expectOpened, readFile } from './read-file.ts';

/** A worker in this thread: what it is told is kept, and what it says is said by the test. */
class QuietWorker {
  static last: QuietWorker;
  readonly told: ToWorker[] = [];
  isTerminated = false;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  constructor() {
    QuietWorker.last = this;
  }
  postMessage(message: ToWorker): void {
    this.told.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

beforeEach(() => vi.stubGlobal('Worker', QuietWorker));
afterEach(() => vi.unstubAllGlobals());

const input = (text: string) => ({ name: 'events.csv', blob: new Blob([text]) });
const csv = 'date,title,lat,lon\n2019-08-21,b,1,2\nsoon,x,1,2\n2019-08-20,a,1,2\n';

/** Opens a file by way of the quiet worker; the queries is the worker's. */
async function open(
  text = csv,
): Promise<{ opened: OpenedEvents; queries: FileQueries; worker: QuietWorker }> {
  const opening = openEvents(input(text), { say: say.message });
  const worker = QuietWorker.last;
  const result = expectOpened(await readFile(text));
  const queries = createFileQueries(result, new Blob([text]));
  worker.say({ say: 'read', result });
  const opened = await opening;
  if (opened.state !== 'opened') throw new Error(opened.state);
  return { opened, queries, worker };
}

describe('openEvents', () => {
  it('tells how far it has come, and gives what can be asked of the file', async () => {
    const progress = vi.fn();
    const opening = openEvents(input(csv), {
      say: say.message,
      onProgress: progress,
      mapping: { columns: { start: 'date' } },
    });
    const worker = QuietWorker.last;
    expect(worker.told).toMatchObject([
      { ask: 'open', name: 'events.csv', mapping: { columns: { start: 'date' } } },
    ]);
    const step = { stage: 'reading', bytes: 5, totalBytes: 9, rows: 1 } as const;
    worker.say({ say: 'progress', progress: step });
    expect(progress).toHaveBeenCalledWith(step);
    worker.say({ say: 'read', result: await readFile(csv) });
    expect(await opening).toMatchObject({ state: 'opened', report: { rows: 3, opened: 2 } });
  });

  it('called off ends the worker and leaves nothing behind', async () => {
    const controller = new AbortController();
    const opening = openEvents(input(csv), { say: say.message, signal: controller.signal });
    controller.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(QuietWorker.last.isTerminated).toBe(true);
  });

  it('called off before it began starts no worker', async () => {
    const before = QuietWorker.last;
    await expect(
      openEvents(input(csv), { say: say.message, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(QuietWorker.last).toBe(before);
  });

  it.each<[string, FromWorker | null, Partial<OpeningResult>]>([
    ['a story', { say: 'read', result: { state: 'story', text: '{}' } }, { state: 'story', text: '{}' }],
    [
      'a failure',
      {
        say: 'failed',
        failure: { reason: 'too-large', address: 'a', explanation: { key: 'isEmpty' }, problems: [] },
      },
      {
        state: 'failed',
        failure: { reason: 'too-large', address: 'a', explanation: { key: 'isEmpty' }, problems: [] },
      },
    ],
    ['a worker that does not start', null, { state: 'failed' }],
  ])('hands on %s, and ends the worker', async (_name, message, result) => {
    const opening = openEvents(input(csv), { say: say.message });
    if (message) QuietWorker.last.say(message);
    else QuietWorker.last.onerror?.();
    expect(await opening).toMatchObject(result);
    expect(QuietWorker.last.isTerminated).toBe(true);
  });

  it('gives masks by row, though the worker has them in the order of the file', async () => {
    const { opened, queries, worker } = await open();
    const finding = opened.source.finder.find(
      { text: '2019-08-20', columns: {} },
      new AbortController().signal,
    );
    const asked = worker.told.at(-1)!;
    if (asked.ask !== 'find') throw new Error(asked.ask);
    worker.say({ say: 'answer', call: asked.call, answer: await queries.find(asked.query) });
    expect([...(await finding)]).toEqual([1, 0]);

    void opened.source.exporter.export(Uint8Array.of(1, 0), 'csv');
    expect(worker.told.at(-1)).toMatchObject({ ask: 'export', events: Uint8Array.of(0, 1), format: 'csv' });
  });

  it('tells the worker of a search that is called off', async () => {
    const { opened, worker } = await open();
    const controller = new AbortController();
    const finding = opened.source.finder.find({ text: 'x', columns: {} }, controller.signal);
    controller.abort();
    await expect(finding).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.told.at(-1)).toMatchObject({ ask: 'stop' });
  });

  it('closed ends the worker, and whatever was still asked of it', async () => {
    const { opened, worker } = await open();
    const asking = opened.source.finder.valuesOf('title');
    opened.close();
    expect(worker.isTerminated).toBe(true);
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[string, (worker: QuietWorker) => void]>([
    ['fails', (worker) => worker.onerror?.()],
    ['says what cannot be read', (worker) => worker.onmessageerror?.()],
    [
      'takes the opening back',
      (worker) =>
        worker.say({
          say: 'failed',
          failure: { reason: 'fault', address: 'a', explanation: { key: 'isEmpty' }, problems: [] },
        }),
    ],
  ])('leaves nobody waiting where the worker %s once the file is open', async (_, fail) => {
    const { opened, worker } = await open();
    const { finder, exporter, points } = opened.source;
    const { signal } = new AbortController();
    const asking = [
      finder.find({ text: 'x', columns: {} }, signal),
      finder.valuesOf('title'),
      exporter.export(Uint8Array.of(1, 1), 'csv'),
    ];
    fail(worker);
    for (const it of [...asking, finder.valuesOf('date')]) {
      const error: unknown = await it.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ message: expect.stringContaining('has stopped. Open the file again.') });
      expect(isForGood(error)).toBe(true);
    }
    // Places need no worker.
    expect([...(await points).ids].sort()).toEqual([0, 1]);
    expect(worker.isTerminated).toBe(true);
  });

  it('makes the index of places where the worker could not, and goes on asking the worker', async () => {
    const { opened, queries, worker } = await open();
    worker.say({ say: 'no-points', message: 'RangeError: Array buffer allocation failed' });
    expect([...(await opened.source.points).ids].sort()).toEqual([0, 1]);
    const asking = opened.source.finder.valuesOf('title');
    const asked = worker.told.at(-1)!;
    if (asked.ask !== 'values') throw new Error(asked.ask);
    worker.say({ say: 'answer', call: asked.call, answer: await queries.valuesOf('title') });
    expect(await asking).toHaveLength(2);
  });

  it('asked anything once it is closed answers that it is', async () => {
    const { opened } = await open();
    opened.close();
    await expect(opened.source.finder.valuesOf('title')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives the rows that were kept aside, even when the worker has gone', async () => {
    const { opened } = await open();
    opened.close();
    const file = await opened.report.downloadAside!(({ found }) => `not “${found}”`);
    expect(await file.text()).toBe('date,title,lat,lon,problem\r\nsoon,x,1,2,not “soon”\r\n');
  });

  it('has no rows to download where none was kept aside', async () => {
    const { opened } = await open('date,title\n2019,a\n');
    expect(opened.report.downloadAside).toBeNull();
  });
});

describe('the preview of a file', () => {
  it('says how any mapping would read the first rows', async () => {
    const opening = openEvents(input(''), { say: say.message });
    const result = await readFile('who,what,seen,x,y\nAnna,came,3/4/20,1,2\nBert,went,soon,,\n', {
      mapping: { columns: { title: 'who' } },
    });
    QuietWorker.last.say({ say: 'read', result });
    const opened = await opening;
    if (opened.state !== 'needs-mapping') throw new Error(opened.state);
    const { preview } = opened;
    expect(preview.columns).toEqual(['who', 'what', 'seen', 'x', 'y']);
    expect(preview.lacks({ columns: { title: 'who' } })).toEqual([{ key: 'chooseDate' }]);
    expect(preview.lacks({ columns: { start: 'seen', longitude: 'x' } })).toEqual([
      { key: 'chooseLatitude' },
    ]);
    expect(preview.lacks({ columns: { start: 'seen' } })).toEqual([]);
    const columns = { start: 'seen', title: 'who', kind: 'what', longitude: 'x', latitude: 'y' };
    expect(preview.readAs({ columns })[0]).toEqual({
      title: 'Anna',
      when: expect.objectContaining({ edtf: '2020-03-04' }),
      where: { name: '', position: { lng: 1, lat: 2 } },
      kind: 'Came',
      problems: [],
    });
    expect(preview.readAs({ columns, dateOrder: 'day-first' })[0]!.when?.edtf).toBe('2020-04-03');
    expect(preview.readAs({ columns })[1]!.problems).toMatchObject([
      { row: 2, field: 'seen', found: 'soon' },
    ]);
  });
});
