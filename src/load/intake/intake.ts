import type { Progress } from '#load/events-file.ts';
import { createFileText, type FileText } from './file-text.ts';
import type { Limits } from './load-error.ts';

/** A file as it comes in: unpacked, chunk by chunk. */
export type ChunkedFile = {
  readonly name: string;
  /** Where it came from, if from an address. */
  readonly address: string | null;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** How many bytes will come, as far as that is known. */
  readonly expected: number;
  /** Bytes of the file as it lies there that have been read. */
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
};

/** A file coming in, as far as it has come. */
export type Intake = {
  readonly text: FileText;
  /** True once all of it has come. */
  readonly isWhole: boolean;
  /** Waits for the next chunk. @param rows how many have been read, to be said */
  more(rows?: number): Promise<void>;
  all(rows?: number): Promise<void>;
};

export function createIntake(
  file: ChunkedFile,
  limits: Limits,
  onProgress?: (progress: Progress) => void,
): Intake {
  const text = createFileText(file.expected, limits.bytes);
  const chunks = eachOf(file.chunks);
  let isWhole = false;

  async function more(rows = 0): Promise<void> {
    const next = await chunks.next();
    if (next.done) {
      isWhole = true;
      text.finish();
    } else text.append(next.value);
    onProgress?.({ stage: 'reading', bytes: file.bytesRead(), totalBytes: file.totalBytes, rows });
  }

  return {
    text,
    get isWhole() {
      return isWhole;
    },
    more,
    async all(rows) {
      while (!isWhole) await more(rows);
    },
  };
}

async function* eachOf(chunks: ChunkedFile['chunks']): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks;
}
