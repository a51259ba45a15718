import { createPointIndex } from '#events/point-index.ts';
import { buffersOf, type EventTable } from '#events/table.ts';
import type { FileMessage, Progress } from '#load/events-file.ts';
import { isTextType } from '#load/formats/file-types.ts';
import { chunksOf } from '#load/intake/file-chunks.ts';
import { errorText, LoadError } from '#load/intake/load-error.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import { createFileQueries, type FileQueries } from './file-queries.ts';
import type { EventsRead } from './finish-file.ts';
import { parseFile } from './parse-file.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** The worker: it reads one file, and then answers what is asked of it. All that it does is in the files it imports. */

const post = (message: FromWorker, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

/** What can be asked of the file, once it is open. */
let queries: FileQueries | null = null;
/** Calls that have not been answered. */
const calls = new Map<number, AbortController>();

self.onmessage = ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.ask === 'open') void open(message);
  else if (message.ask === 'stop') calls.get(message.call)?.abort();
  else void answer(message);
};

async function open({ name, file, mapping }: Extract<ToWorker, { ask: 'open' }>): Promise<void> {
  try {
    const chunked = await chunksOf(name, file);
    const result = await parseFile(chunked, { mapping, onProgress: createNotice() });
    if (result.state !== 'opened') return post({ say: 'read', result });
    queries = createFileQueries(result, keep(result, file));
    sendTable(result);
  } catch (error) {
    const address = typeof file === 'string' ? file : name;
    const { reason, explanation } = whyNot(error);
    post({ say: 'failed', failure: { reason, address, explanation, problems: [] } });
  }
}

function whyNot(error: unknown): Pick<LoadFailure<FileMessage>, 'reason' | 'explanation'> {
  if (error instanceof LoadError) return error;
  return { reason: 'fault', explanation: { key: 'notRead', values: { error: errorText(error) } } };
}

/** Where the text stays for searching: on the disk where it is as the file has it, not in the worker's memory. */
function keep({ bytes, length, report }: EventsRead, file: Blob | string): Blob {
  const isAsItIs =
    typeof file !== 'string' &&
    file.size === length &&
    report.encoding === 'UTF-8' &&
    isTextType(report.format);
  return isAsItIs ? file : new Blob([bytes.subarray(0, length) as Uint8Array<ArrayBuffer>]);
}

function sendTable(result: EventsRead): void {
  const { length, furtherRows } = result.table;
  // Copies: the table itself goes to the page.
  const located = {
    length,
    furtherRows: furtherRows.slice(),
    position: result.table.position.slice(),
    form: result.table.form.slice(),
  };
  const { offsets, bytes } = result;
  post({ say: 'read', result }, [
    ...buffersOf(result.table),
    offsets.buffer as ArrayBuffer,
    bytes.buffer as ArrayBuffer,
  ]);
  // After the table, so that the first marks need not wait for it.
  sendPoints(located as unknown as EventTable);
}

/** The file is open by now: where this fails, that is no failure of the opening. */
function sendPoints(located: EventTable): void {
  try {
    const points = createPointIndex(located);
    const buffers = new Set([points.ids.buffer as ArrayBuffer, points.coords.buffer as ArrayBuffer]);
    post({ say: 'points', points }, [...buffers]);
  } catch (error) {
    post({ say: 'no-points', message: String(error) });
  }
}

/** Says how far it has come, not more often than it can be seen. */
function createNotice(): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < 50 && progress.stage === 'reading') return;
    last = now;
    post({ say: 'progress', progress });
  };
}

async function answer(message: Exclude<ToWorker, { ask: 'open' | 'stop' }>): Promise<void> {
  const { call } = message;
  const controller = new AbortController();
  calls.set(call, controller);
  try {
    if (!queries) throw new Error('no file is open');
    post({ say: 'answer', call, answer: await queries.answer(message, controller.signal) });
  } catch (error) {
    post({ say: 'fault', call, message: String(error) });
  } finally {
    calls.delete(call);
  }
}
