import type { ColumnMapping } from './events-file.ts';
import type { Encoding } from './file-text.ts';
import type { Setup } from './layout.ts';
import { saysDate, saysRecord } from './name-kin.ts';
import type { Pass } from './pass.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

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

/**
 * What was decided on the way, in sentences.
 * @param cellAt the words of a cell: column and row number as a reader sees it
 */
export function sayDecisions(
  { mapping, assumptions }: Setup,
  { reader, events, ragged }: Pass,
  encoding: Encoding,
  guess: ColumnMapping,
  cellAt: (column: string, row: number) => string,
): string[] {
  const said: string[] = [];
  const { start, end, place } = reader.evidence;
  const { start: startName = '', end: endName = '', latitude, longitude } = mapping.columns;
  if (encoding === 'Windows-1252') said.push('The text is no UTF-8, so it is read as Windows-1252.');
  said.push(...sayGuesses(mapping, guess));

  const [slashed, name] = start.slashed > 0 ? [start, startName] : [end, endName];
  if (slashed.slashed > 0) {
    const isMonthFirst = assumptions.order === 'month-first';
    const example = cellAt(name, slashed.slashedRow);
    const decider = isMonthFirst
      ? slashed.monthFirst && slashed.monthFirstRow
      : slashed.dayFirst && slashed.dayFirstRow;
    const order = `Dates such as ${example} are read ${isMonthFirst ? 'month' : 'day'} first`;
    if (mapping.dateOrder) said.push(`${order}, as you said.`);
    else if (decider) said.push(`${order}: row ${decider} has ${cellAt(name, decider)}.`);
    else
      said.push(
        `${order}; no row decides it, so check that, and change it under the columns if it is wrong.`,
      );
  }
  if (start.epochs + end.epochs > 0) {
    const unit = (start.epochs > 0 ? assumptions.start : assumptions.end).epochUnit;
    const words =
      unit === 1000
        ? 'seconds'
        : unit === 1
          ? 'milliseconds'
          : unit === 1e-3
            ? 'microseconds'
            : 'nanoseconds';
    said.push(`Numbers in “${start.epochs > 0 ? startName : endName}” count ${words} since 1970.`);
  }
  if (assumptions.start.isMidnightDay || assumptions.end.isMidnightDay)
    said.push('All times are midnight, so they are read as whole days.');
  else if (start.zoneless + end.zoneless > 0) said.push('Times without a zone are read as UTC.');
  if (start.twoDigitYears + end.twoDigitYears > 0) said.push('Years of two digits are read as 1969 to 2068.');

  if (assumptions.isSwapped)
    said.push(
      latitude && longitude && latitude !== longitude
        ? `“${latitude}” holds longitudes and “${longitude}” latitudes, as row ${place.swappedRow} shows: they are read the other way round.`
        : `Latitude comes before longitude, as row ${place.swappedRow} shows: they are read the other way round.`,
    );
  if (assumptions.isEastward)
    said.push('Longitudes run from 0 to 360; those past 180 are read as west of Greenwich.');
  if (place.nowhere > 0)
    said.push(
      `${count(place.nowhere, 'row has', 'rows have')} the place 0, 0, in the sea off Ghana, as row ${place.nowhereRow} does: often that means that none is known.`,
    );
  if (ragged.long > 0)
    said.push(
      `${count(ragged.long, 'row has', 'rows have')} more cells than the heading; they are kept without a name.`,
    );
  if (ragged.short > 0)
    said.push(
      `${count(ragged.short, 'row has', 'rows have')} fewer cells than the heading; those that are missing are read as empty.`,
    );
  if (events.length === 0) said.push('No row could be read as it is mapped.');
  return said;
}
