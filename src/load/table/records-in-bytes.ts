import type { Setup } from '#load/columns/layout.ts';
import type { RecordForm } from '#load/formats/record-source.ts';

/** Where the records of a file lie in its text. All of it can be posted. */
export type RecordsInBytes = {
  /** The text of the file, of which the first `length` bytes count. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** event → where its record begins */
  readonly offsets: Uint32Array;
  /** Records kept aside: their numbers from 0, ascending, and where they begin. */
  readonly badRecords: { readonly record: Uint32Array; readonly offset: Uint32Array };
  /** Where the first record begins: what comes before is the heading. */
  readonly begin: number;
  readonly form: RecordForm;
  readonly setup: Setup;
};
