import { sayProblem } from '#app/files/say-problem.ts';
import { LoadError } from '#load/intake/load-error.ts';
import { sayStory } from '#load/table/data-story.ts';
import { recordsOfBytes } from '#load/table/event-records.ts';
import type { EventsRead } from '#load/worker/finish-file.ts';
import { parseFile, type ReadOptions, type ReadResult } from '#load/worker/parse-file.ts';
import { writeAside } from '#load/write/write-aside.ts';
import type { Story } from '#story/schema.ts';
import { say } from '#words/files.ts';

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

/** Why a file cannot be opened, in words. */
export async function refusalOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LoadError)) throw new Error(`it is no refusal: ${String(error)}`);
  return say.message(error.explanation);
}

/** What was decided on the way, in words. */
export const decisionsOf = ({ report }: EventsRead): string[] => report.decisions.map(say.message);

/** The report with what its rows should have had, in words. */
export const reportOf = ({ report }: EventsRead) => ({
  ...report,
  aside: report.aside.map((row) => ({ ...row, expected: say.message(row.expected) })),
});

/** The rows kept aside as the file to download. */
export const asideFileOf = (read: EventsRead): Promise<Blob> => writeAside(read, sayProblem);

export const storyOf = (read: EventsRead): Story => sayStory(read.story, say.message);

/** The events of a file one by one. */
export const recordsOf = (read: EventsRead) => recordsOfBytes({ ...read, story: storyOf(read) }, say.message);

/** The events of a file, in order of row. */
export function eventsOf(read: EventsRead) {
  const records = recordsOf(read);
  return Array.from({ length: read.table.length }, (_, row) => records.eventAt(row));
}

/** row → its date as EDTF has it */
export const datesOf = (read: EventsRead): string[] =>
  eventsOf(read).map((it) => it.properties.when.edtf.edtf);
