import type { Cells } from '#load/cells/cells.ts';
import type { Setup } from '#load/columns/layout.ts';
import type { DateReading } from '#load/dates/date-reading.ts';
import type { BadRow, FileMessage } from '#load/events-file.ts';
import { createWhenReader, type WhenEvidence } from './read-when.ts';
import { createWhereReader, type PlaceEvidence, type PlaceReading } from './read-where.ts';

export type RecordReader = {
  readonly when: DateReading;
  /** Why the date is as wide or as doubtful as it is; nothing where it is as stated. */
  readonly whenReasons: readonly FileMessage[];
  readonly where: PlaceReading;
  readonly evidence: WhenEvidence & { readonly place: PlaceEvidence };
  /**
   * Reads where and when of a record into `when` and `where`.
   * @param geometry that of a GeoJSON feature
   * @param row the number that a reader sees
   * @returns what is wrong with it, or null
   */
  read(cells: Cells, geometry: unknown, row: number): BadRow | null;
};

/** Reads records one at a time; the same in the worker, where a million become columns, and on the page for one. */
export function createRecordReader(setup: Setup): RecordReader {
  const dates = createWhenReader(setup);
  const places = createWhereReader(setup);
  return {
    when: dates.when,
    get whenReasons() {
      return dates.reasons;
    },
    where: places.where,
    evidence: { ...dates.evidence, place: places.evidence },
    read: (cells, geometry, row) => dates.read(cells, row) ?? places.read(cells, geometry, row),
  };
}
