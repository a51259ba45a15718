import type { Field } from '#events/records.ts';
import type { Cells } from '#load/cells/cells.ts';
import type { BadRow } from '#load/events-file.ts';

/** No record comes after this one. */
export const finished = -3;

/** Finds the records of a file of one form, one after the other or one at its offset. Bytes are UTF-8. */
export type RecordSource = {
  /** The cells of the record last read. */
  readonly cells: Cells;
  /** Its own geometry, where the form has one. */
  readonly geometry: unknown;
  /** Where it begins. */
  readonly start: number;
  /** Why it is no record at all; null where it is one. */
  readonly fault: Omit<BadRow, 'row'> | null;
  /**
   * Reads the next record.
   * @param end how many bytes are there
   * @param isLast true where no more will come
   * @returns where the one after it begins, `unfinished` or `finished`
   */
  next(bytes: Uint8Array, from: number, end: number, isLast: boolean): number;
  /** Reads the record at an offset that `start` has said, and returns where it ends. */
  readAt(bytes: Uint8Array, offset: number, end: number): number;
  /** Every column of the record last read as it stands, in the order of the file, empty ones left out. */
  fields(): Field[];
};

/** How the records of a file lie in it. Can be posted to a worker. */
export type RecordForm =
  | { readonly form: 'delimited'; readonly delimiter: number; readonly hasHeading: boolean }
  /** Objects in a list: of a FeatureCollection, or of the file itself. */
  | { readonly form: 'list' }
  /** Objects one to a line, or each after a record separator. */
  | { readonly form: 'lines' };
