import { NotFetched } from '#events/not-fetched.ts';
import { LoadError } from '#load/intake/load-error.ts';
import type { EventTimes } from './event-times.ts';
import type { Gathered } from './gather-events.ts';
import type { TileAddress } from './tiles-in-view.ts';
import type { ArchiveHead, FromTilesWorker, ToTilesWorker } from './tiles-worker.ts';

/**
 * Asks the worker that reads an archive of tiles. What does not come rejects as `NotFetched`. Where the worker fails, all
 * that was asked of it does too; asked again, another one begins.
 */
export type TilesQueries = {
  head(address: string, times: EventTimes, signal?: AbortSignal): Promise<ArchiveHead>;
  /** @param keep id of an event that is wanted wherever it lies */
  events(tiles: readonly TileAddress[], keep: string | null, signal: AbortSignal): Promise<Gathered>;
  close(): void;
};

type Waiting = { resolve(answer: never): void; reject(error: unknown): void };

export function createTilesQueries(): TilesQueries {
  /** call → who waits for its answer; null for the head of the archive. */
  const waiting = new Map<number | null, Waiting>();
  let calls = 0;
  let worker: Worker | null = null;
  let opening: Extract<ToTilesWorker, { ask: 'head' }> | null = null;

  const settle = (call: number | null, how: (it: Waiting) => void): void => {
    const it = waiting.get(call);
    waiting.delete(call);
    if (it) how(it);
  };
  function hear({ data: message }: MessageEvent<FromTilesWorker>): void {
    if (message.say === 'head') settle(null, (it) => it.resolve(message.head as never));
    else if (message.say === 'events') settle(message.call, (it) => it.resolve(message.gathered as never));
    else settle(message.call, (it) => it.reject(errorOf(message)));
  }
  function start(): Worker {
    const started = new Worker(new URL('./tiles-worker.ts', import.meta.url), { type: 'module' });
    const giveUp = (): void => {
      started.terminate();
      if (worker !== started) return;
      worker = null;
      for (const call of [...waiting.keys()])
        settle(call, (it) => it.reject(new LoadError('unreachable', { key: 'tilesReaderStopped' })));
    };
    started.onerror = giveUp;
    started.onmessageerror = giveUp;
    started.onmessage = hear;
    return started;
  }
  function post(message: ToTilesWorker): void {
    if (!worker) {
      worker = start();
      if (opening && message !== opening) worker.postMessage(opening);
    }
    worker.postMessage(message);
  }
  function ask<T>(call: number | null, message: ToTilesWorker, signal: AbortSignal | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      // What comes all the same is heard by nobody; its tiles are kept.
      signal?.addEventListener('abort', () => settle(call, (it) => it.reject(signal.reason)), { once: true });
      post(message);
    });
  }

  return {
    head(address, times, signal) {
      opening = { ask: 'head', address, times };
      return ask(null, opening, signal);
    },
    events(tiles, keep, signal) {
      const call = calls++;
      return ask(call, { ask: 'events', call, tiles, keep }, signal);
    },
    close: () => worker?.terminate(),
  };
}

const errorOf = ({ message, isNotFetched }: Extract<FromTilesWorker, { say: 'failed' }>): Error =>
  isNotFetched ? new NotFetched(message) : new Error(message);
