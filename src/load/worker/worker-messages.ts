import type { PointIndex } from '#events/point-index.ts';
import type { Query, ValueCount } from '#events/query.ts';
import type { ColumnMapping, FileMessage, Progress } from '#load/events-file.ts';
import type { LoadFailure } from '#load/load-failure.ts';
import type { ReadResult } from './parse-file.ts';

/** What the page asks of the worker. */
export type ToWorker =
  | {
      readonly ask: 'open';
      readonly name: string;
      readonly file: Blob | string;
      readonly mapping: ColumnMapping | undefined;
    }
  /** `call` tells answers apart. Masks are by event, in the order of the file. */
  | { readonly ask: 'find'; readonly call: number; readonly query: Query }
  | { readonly ask: 'values'; readonly call: number; readonly column: string }
  | {
      readonly ask: 'export';
      readonly call: number;
      readonly events: Uint8Array;
      readonly format: 'csv' | 'geojson';
    }
  | { readonly ask: 'stop'; readonly call: number };

/** What the worker says. */
export type FromWorker =
  | { readonly say: 'progress'; readonly progress: Progress }
  | { readonly say: 'read'; readonly result: ReadResult }
  | { readonly say: 'points'; readonly points: PointIndex }
  /** They could not be made; all else goes on. */
  | { readonly say: 'no-points'; readonly message: string }
  | { readonly say: 'failed'; readonly failure: LoadFailure<FileMessage> }
  | {
      readonly say: 'answer';
      readonly call: number;
      readonly answer: Uint8Array | readonly ValueCount[] | Blob;
    }
  | { readonly say: 'fault'; readonly call: number; readonly message: string };
