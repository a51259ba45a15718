import type { DateEvidence } from './date-evidence.ts';
import type { DateReading } from './date-reading.ts';

/** One column of dates, read cell by cell. */
export type DateColumn = {
  /** The date last read. */
  readonly reading: DateReading;
  readonly evidence: DateEvidence;
  /** Reads a date of the bytes; false where they hold none. `row` is the number that a reader sees. */
  read(bytes: Uint8Array, from: number, to: number, row: number): boolean;
};
