import { eachRecord, type StoredRecords } from '#load/cells/record-blocks.ts';
import type { Setup } from '#load/columns/layout.ts';
import { createSource } from '#load/formats/create-source.ts';
import type { RecordForm } from '#load/formats/record-source.ts';
import { createRecordReader } from '#load/table/read-record.ts';
import { revise } from '#load/table/row-scan.ts';

/** What some records of a file lack without the others, and how many cells the longest of them has. */
export type Alone = { readonly isDateLost: boolean; readonly isPlaceLost: boolean; readonly width: number };

/**
 * How records would be read without the others of their file: the row may be missing that says whether the month comes
 * first, or that not all times are midnight and so no days.
 */
export async function readAlone(
  stored: StoredRecords,
  form: RecordForm,
  setup: Setup,
  wanted: Uint8Array,
): Promise<Alone> {
  const source = createSource(form, setup);
  const reader = createRecordReader(setup);
  let width = setup.columns.length;
  await eachRecord(stored, wanted, (_event, bytes, from, to) => {
    source.readAt(bytes, from, to);
    reader.read(source.cells, source.geometry, 0);
    width = Math.max(width, source.cells.count);
  });
  const { assumptions } = setup;
  const { start, end, clock } = reader.evidence;
  const alone = revise({ reader }, assumptions);
  if (!alone) return { isDateLost: false, isPlaceLost: false, width };
  const isUnlike = (column: 'start' | 'end'): boolean =>
    alone[column].isMidnightDay !== assumptions[column].isMidnightDay ||
    alone[column].epochUnit !== assumptions[column].epochUnit;
  return {
    isDateLost:
      isUnlike('start') ||
      isUnlike('end') ||
      (start.slashed + end.slashed > 0 && alone.order !== assumptions.order) ||
      (clock.read > 0 && alone.isHourClock !== assumptions.isHourClock),
    isPlaceLost: alone.isSwapped !== assumptions.isSwapped || alone.isEastward !== assumptions.isEastward,
    width,
  };
}
