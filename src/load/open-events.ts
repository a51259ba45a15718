import type { PointIndex } from '#events/point-index.ts';
import type { Finder, ValueCount } from '#events/query.ts';
import { previewOfData } from '#load/report/file-preview.ts';
import { sayStory } from '#load/table/data-story.ts';
import { recordsOfBytes } from '#load/table/event-records.ts';
import type { EventsRead } from '#load/worker/finish-file.ts';
import type { FromWorker, ToWorker } from '#load/worker/worker-messages.ts';
import { exporterOf } from '#load/write/exporter-of.ts';
import type {
  EventsInput,
  FileMessage,
  OpenedEvents,
  OpeningResult,
  OpenOptions,
  SayOfFile,
} from './events-file.ts';

/**
 * Opens a file of events in a worker of its own, which stays for searching and exporting until `close`. What a file or a
 * server may do is a failure that says what, where and how to fix it.
 * @throws AbortError where it is called off, and nothing is left behind
 */
export async function openEvents(input: EventsInput, options: OpenOptions): Promise<OpeningResult> {
  const { mapping, onProgress, signal, say } = options;
  if ('url' in input && /\.pmtiles$/i.test(input.url.pathname)) {
    const { openTiledEvents } = await import('#load/tiles/open-tiled-events.ts');
    return openTiledEvents(input.url, options);
  }
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(calledOff());
    const worker = new Worker(new URL('./worker/events-worker.ts', import.meta.url), { type: 'module' });
    const queries = createQueries(worker);
    let isOpen = false;
    const stop = (): void => {
      worker.terminate();
      reject(calledOff());
    };
    const settle = (result: OpeningResult): void => {
      signal?.removeEventListener('abort', stop);
      isOpen = result.state === 'opened';
      if (!isOpen) worker.terminate();
      resolve(result);
    };
    const fail = (explanation: FileMessage): void =>
      settle({
        state: 'failed',
        failure: { reason: 'fault', address: addressOf(input), explanation, problems: [] },
      });
    signal?.addEventListener('abort', stop);
    const giveUp = (): void => {
      if (isOpen) queries.end(stopped(input, say));
      else fail({ key: 'readerNotStarted' });
    };
    worker.onerror = giveUp;
    // What it says cannot be read: of whatever it was, the answer will not come.
    worker.onmessageerror = giveUp;
    worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => {
      if (message.say === 'progress') onProgress?.(message.progress);
      else if (message.say === 'failed' && isOpen) queries.end(stopped(input, say));
      else if (message.say === 'failed') settle({ state: 'failed', failure: message.failure });
      else if (message.say !== 'read') queries.hear(message);
      else if (message.result.state === 'story') settle(message.result);
      else if (message.result.state === 'needs-mapping')
        settle({ state: 'needs-mapping', preview: previewOfData(message.result.preview, say) });
      else settle(opened(message.result, queries, say));
    };
    const file = 'blob' in input ? input.blob : input.url.href;
    worker.postMessage({ ask: 'open', name: input.name, file, mapping } satisfies ToWorker);
  });
}

/** As `InvalidStateError`: it is no use to ask once more. */
const stopped = (input: EventsInput, say: SayOfFile): DOMException =>
  new DOMException(
    say({ key: 'url' in input ? 'readerStoppedReload' : 'readerStopped' }),
    'InvalidStateError',
  );

const calledOff = (): DOMException => new DOMException('The opening was called off.', 'AbortError');

const addressOf = (input: EventsInput): string => ('url' in input ? input.url.href : input.name);

function opened(read: EventsRead, queries: Queries, say: SayOfFile): OpenedEvents {
  const { table, report, preview } = read;
  const story = sayStory(read.story, say);
  return {
    state: 'opened',
    story,
    table,
    source: {
      records: recordsOfBytes({ ...read, story }, say),
      finder: finderOf(read, queries),
      exporter: exporterOf(table, (events, format) => queries.ask<Blob>({ ask: 'export', events, format })),
      // Made here where the worker could not: the page stands still for it, but places can be chosen.
      points: queries.points.catch(async () =>
        (await import('#events/point-index.ts')).createPointIndex(table),
      ),
    },
    report: {
      ...report,
      downloadAside:
        report.rows === report.opened
          ? null
          : async (sayProblem) => (await import('#load/write/write-aside.ts')).writeAside(read, sayProblem),
    },
    preview: previewOfData(preview, say),
    close: queries.close,
  };
}

function finderOf({ table, facets }: EventsRead, queries: Queries): Finder {
  return {
    columns: facets,
    async find(query, signal) {
      const events = await queries.ask<Uint8Array>({ ask: 'find', query }, signal);
      const rows = new Uint8Array(table.length);
      for (let row = 0; row < table.length; row++) rows[row] = events[table.feature[row]!]!;
      return rows;
    },
    valuesOf: (column) => queries.ask<readonly ValueCount[]>({ ask: 'values', column }),
  };
}

type Question<T = ToWorker> = T extends { call: number; ask: 'find' | 'values' | 'export' }
  ? Omit<T, 'call'>
  : never;

type Queries = ReturnType<typeof createQueries>;

/** Asks the worker, and knows its answers apart. */
function createQueries(worker: Worker) {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: unknown): void }>();
  let calls = 0;
  /** Why nothing can be asked any more; null while the worker is there. */
  let ended: DOMException | null = null;
  let givePoints: (points: PointIndex) => void = () => {};
  let failPoints: (error: unknown) => void = () => {};
  const points = new Promise<PointIndex>((resolve, reject) => {
    givePoints = resolve;
    failPoints = reject;
  });

  function hear(message: FromWorker): void {
    if (message.say === 'points') givePoints(message.points);
    if (message.say === 'no-points') failPoints(new Error(message.message));
    if (message.say !== 'answer' && message.say !== 'fault') return;
    const call = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.say === 'answer') call?.resolve(message.answer);
    else call?.reject(new Error(message.message));
  }

  function ask<T>(question: Question, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended);
      if (signal?.aborted) return reject(new DOMException('The search was called off.', 'AbortError'));
      const call = calls++;
      waiting.set(call, { resolve: resolve as (answer: unknown) => void, reject });
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(call)) return;
        worker.postMessage({ ask: 'stop', call } satisfies ToWorker);
        reject(new DOMException('The search was called off.', 'AbortError'));
      });
      worker.postMessage({ ...question, call } as ToWorker);
    });
  }

  function stop(reason: DOMException): void {
    ended ??= reason;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  return {
    hear,
    ask,
    points,
    /** The worker has failed: nobody waits for it any longer, and nobody will. */
    end(reason: DOMException): void {
      failPoints(reason);
      stop(reason);
    },
    close: () => stop(new DOMException('The file was closed.', 'AbortError')),
  };
}
