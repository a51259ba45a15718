import { saysDate, saysRecord } from '#load/columns/date-names.ts';
import type { Setup } from '#load/columns/layout.ts';
import type { ColumnMapping } from '#load/events-file.ts';
import type { Encoding } from '#load/intake/file-text.ts';
import type { RowScan } from '#load/table/row-scan.ts';
import { sayCount } from './say-count.ts';
import { type CellAt, sayDates } from './say-dates.ts';
import { sayPlaces } from './say-places.ts';

/** Columns that were taken for what they hold, and not for what they are called. */
function sayGuesses({ columns }: ColumnMapping, { columns: guessed }: ColumnMapping): string[] {
  const said: string[] = [];
  const { start, latitude, longitude } = columns;
  if (start !== undefined && start === guessed.start) {
    if (saysRecord(start))
      said.push(
        `“${start}” is read as the date, for no other column is one: check that it says when an event was, and not when its record was made.`,
      );
    else if (!saysDate(start))
      said.push(`No column is named as a date is; “${start}” holds dates and is read as the start.`);
  }
  if (latitude !== undefined && latitude === guessed.latitude && /^column \d+$/.test(latitude))
    said.push(
      `No column is named as a place is; “${latitude}” and “${longitude}” hold degrees and are read as latitude and longitude.`,
    );
  return said;
}

/** Lines before the heading. */
export const saySkipped = (lines: number): string[] =>
  lines === 0
    ? []
    : [
        `${sayCount(lines, 'line')} before the heading ${lines === 1 ? 'is' : 'are'} no part of the table, and skipped.`,
      ];

/** What was decided on the way, in sentences. */
export function sayDecisions(
  setup: Setup,
  { reader, events, ragged }: RowScan,
  encoding: Encoding,
  guess: ColumnMapping,
  cellAt: CellAt,
): string[] {
  const said: string[] = [];
  if (encoding.startsWith('Windows'))
    said.push(`The text is no UTF-8, so it is read as ${encoding}: check its letters.`);
  said.push(...sayGuesses(setup.mapping, guess));
  said.push(...sayDates(setup, reader, cellAt), ...sayPlaces(setup, reader.evidence.place));
  if (ragged.long > 0)
    said.push(
      `${sayCount(ragged.long, 'row has', 'rows have')} more cells than the heading; they are kept without a name.`,
    );
  if (ragged.short > 0)
    said.push(
      `${sayCount(ragged.short, 'row has', 'rows have')} fewer cells than the heading; those that are missing are read as empty.`,
    );
  if (events.length === 0) said.push('No row could be read as it is mapped.');
  return said;
}
