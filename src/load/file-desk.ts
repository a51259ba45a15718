import type { ValueCount } from '#events/query.ts';
import type { EventsRead } from './read-events.ts';
import type { ToWorker } from './worker-messages.ts';

/** Answers what is asked of an open file, from its text on the disk. */
export type FileDesk = {
  answer(
    message: Exclude<ToWorker, { ask: 'open' | 'stop' }>,
    signal: AbortSignal,
  ): Promise<Uint8Array | readonly ValueCount[] | Blob>;
};

export function createFileDesk(_read: EventsRead, _text: Blob): FileDesk {
  return {
    async answer() {
      throw new Error('later');
    },
  };
}
