import { recordsOfBytes } from '#load/table/event-records.ts';
import type { EventsRead } from '#load/worker/finish-file.ts';
import { parseFile, type ReadOptions, type ReadResult } from '#load/worker/parse-file.ts';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Reads a file in chunks of some bytes, without a worker. */
export function readFile(
  content: string | Uint8Array,
  options: ReadOptions & { chunk?: number; name?: string } = {},
) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const { chunk = 1 << 20, name = 'events.csv', ...rest } = options;
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += chunk) chunks.push(bytes.slice(from, from + chunk));
  const file = {
    name,
    address: null,
    chunks,
    expected: bytes.length,
    bytesRead: () => 0,
    totalBytes: bytes.length,
  };
  return parseFile(file, rest);
}

/** The same, of a file that must open. */
export async function openFile(...args: Parameters<typeof readFile>): Promise<EventsRead> {
  return expectOpened(await readFile(...args));
}

export function expectOpened(result: ReadResult): EventsRead {
  if (result.state !== 'opened') throw new Error(`the file is ${result.state}`);
  return result;
}

/** The events of a file, in order of row. */
export function eventsOf(read: EventsRead) {
  const records = recordsOfBytes(read);
  return Array.from({ length: read.table.length }, (_, row) => records.eventAt(row));
}

/** row → its date as EDTF has it */
export const datesOf = (read: EventsRead): string[] =>
  eventsOf(read).map((it) => it.properties.when.edtf.edtf);
