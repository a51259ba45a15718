import type { EventTimes } from './event-times.ts';
import type { Gathered } from './gather-events.ts';
import type { TileAddress } from './tiles-in-view.ts';
import type { ArchiveHead, FromTilesWorker, ToTilesWorker } from './tiles-worker.ts';

/** Asks the worker that reads an archive of tiles. */
export type TilesDesk = {
  head(address: string, times: EventTimes, signal?: AbortSignal): Promise<ArchiveHead>;
  /** @param keep id of an event that is wanted wherever it lies */
  events(tiles: readonly TileAddress[], keep: string | null, signal: AbortSignal): Promise<Gathered>;
  close(): void;
};

type Waiting = { resolve(answer: never): void; reject(error: unknown): void };

export function createTilesDesk(): TilesDesk {
  const worker = new Worker(new URL('./tiles-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number | null, Waiting>();
  let calls = 0;
  const post = (message: ToTilesWorker): void => worker.postMessage(message);
  const settle = (call: number | null, how: (it: Waiting) => void): void => {
    const it = waiting.get(call);
    waiting.delete(call);
    if (it) how(it);
  };
  worker.onerror = () => settle(null, (it) => it.reject(new Error('its reader did not start')));
  worker.onmessage = ({ data: message }: MessageEvent<FromTilesWorker>) => {
    if (message.say === 'head') settle(null, (it) => it.resolve(message.head as never));
    else if (message.say === 'events') settle(message.call, (it) => it.resolve(message.gathered as never));
    else settle(message.call, (it) => it.reject(new Error(message.message)));
  };
  return {
    head: (address, times, signal) =>
      new Promise((resolve, reject) => {
        waiting.set(null, { resolve, reject });
        signal?.addEventListener('abort', () => settle(null, (it) => it.reject(signal.reason)), {
          once: true,
        });
        post({ ask: 'head', address, times });
      }),
    events: (tiles, keep, signal) =>
      new Promise((resolve, reject) => {
        const call = calls++;
        waiting.set(call, { resolve, reject });
        // What comes all the same is heard by nobody; its tiles are kept.
        signal.addEventListener('abort', () => settle(call, (it) => it.reject(signal.reason)), {
          once: true,
        });
        post({ ask: 'events', call, tiles, keep });
      }),
    close: () => worker.terminate(),
  };
}
