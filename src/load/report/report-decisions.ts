import { saysDate, saysRecord } from '#load/columns/date-names.ts';
import type { Setup } from '#load/columns/layout.ts';
import type { ColumnMapping, FileMessage } from '#load/events-file.ts';
import type { Encoding } from '#load/intake/file-text.ts';
import type { RowScan } from '#load/table/row-scan.ts';
import { type CellAt, reportDates } from './report-dates.ts';
import { reportPlaces } from './report-places.ts';

/** Columns that were taken for what they hold, and not for what they are called. */
function reportGuesses({ columns }: ColumnMapping, { columns: guessed }: ColumnMapping): FileMessage[] {
  const report: FileMessage[] = [];
  const { start, latitude, longitude = '' } = columns;
  if (start !== undefined && start === guessed.start) {
    if (saysRecord(start)) report.push({ key: 'dateOfRecord', values: { column: start } });
    else if (!saysDate(start)) report.push({ key: 'dateByContent', values: { column: start } });
  }
  if (latitude !== undefined && latitude === guessed.latitude && /^column \d+$/.test(latitude))
    report.push({ key: 'placeByContent', values: { latitude, longitude } });
  return report;
}

/** Lines before the heading. */
export const reportSkipped = (count: number): FileMessage[] =>
  count === 0 ? [] : [{ key: 'skippedLines', values: { count } }];

/** What was decided on the way. */
export function reportDecisions(
  setup: Setup,
  { reader, events, ragged }: RowScan,
  encoding: Encoding,
  guess: ColumnMapping,
  cellAt: CellAt,
): FileMessage[] {
  const report: FileMessage[] = [];
  if (encoding.startsWith('Windows')) report.push({ key: 'notUtf8', values: { encoding } });
  report.push(...reportGuesses(setup.mapping, guess));
  report.push(...reportDates(setup, reader, cellAt), ...reportPlaces(setup, reader.evidence.place));
  if (ragged.long > 0) report.push({ key: 'longRows', values: { count: ragged.long } });
  if (ragged.short > 0) report.push({ key: 'shortRows', values: { count: ragged.short } });
  if (events.length === 0) report.push({ key: 'noRows' });
  return report;
}
