import type { Setup } from '#load/columns/layout.ts';
import { layoutOf } from '#load/columns/layout.ts';
import type { DateEvidence } from '#load/dates/date-evidence.ts';
import { zoneOffset } from '#load/dates/zone-offsets.ts';
import type { RecordReader } from '#load/table/read-record.ts';
import { sayCount } from './say-count.ts';

/** The words of a cell: column and row number as a reader sees it. */
export type CellAt = (column: string, row: number) => string;

/** How dates were read, in sentences. */
export function sayDates(
  { columns, mapping, assumptions }: Setup,
  { evidence }: Pick<RecordReader, 'evidence'>,
  cellAt: CellAt,
): string[] {
  const { start, end, clock, parts } = evidence;
  const { start: startName = '', end: endName = '', year = '' } = mapping.columns;
  const { named, clock: clockColumn, endParts, endClock } = layoutOf({ columns, mapping });
  const said: string[] = [];
  const nameOf = (holds: (one: DateEvidence) => number): string => (holds(start) > 0 ? startName : endName);

  if (start.slashed + end.slashed > 0)
    said.push(
      sayOrder(
        start.slashed > 0 ? start : end,
        nameOf((it) => it.slashed),
        { mapping, assumptions },
        cellAt,
      ),
    );
  if (start.epochs + end.epochs > 0) {
    const { epochUnit } = start.epochs > 0 ? assumptions.start : assumptions.end;
    said.push(`Numbers in “${nameOf((it) => it.epochs)}” count ${unitName(epochUnit)} since 1970.`);
  }
  if (start.serials + end.serials > 0) {
    const name = nameOf((it) => it.serials);
    const example = cellAt(name, start.serialRow || end.serialRow);
    said.push(`Numbers in “${name}” such as ${example} count days from 1900, as spreadsheets do.`);
  }
  if (named !== 'day')
    said.push(
      `“${startName}” is called by the ${named}: a date that is the first of one is read as all of it.`,
    );
  if (assumptions.start.isMidnightDay || assumptions.end.isMidnightDay)
    said.push('All times are midnight, so they are read as whole days.');
  else if (start.zoneless + end.zoneless > 0) said.push('Times without a zone are read as UTC.');
  const zones = [...new Set([...start.zones, ...end.zones])];
  if (zones.length > 0)
    said.push(`Zones are read by their names: ${zones.slice(0, 4).map(sayZone).join(', ')}.`);
  if (start.twoDigitYears + end.twoDigitYears > 0) said.push('Years of two digits are read as 1930 to 2029.');
  if (parts.beforeChrist > 0) {
    const example = cellAt(year, parts.beforeChristRow);
    said.push(
      `Years below 0 are read as before Christ, with no year 0: ${example} is ${example.replace(/^\D+|\.0+$/g, '')} BC.`,
    );
  }
  if (endParts.year >= 0) said.push(`“${columns[endParts.year]}” and what goes with it are read as the end.`);
  if (clock.read > 0)
    said.push(
      `Times of day are read from “${columns[clockColumn]}”${endClock >= 0 ? ` and “${columns[endClock]}”` : ''}.`,
    );
  if (clock.read > 0 && clock.unread > 0)
    said.push(
      `${sayCount(clock.unread, 'time of day', 'times of day')} could not be read, as in row ${clock.unreadRow}: there the day stands alone.`,
    );
  return said;
}

function sayOrder(
  one: DateEvidence,
  name: string,
  { mapping, assumptions }: Pick<Setup, 'mapping' | 'assumptions'>,
  cellAt: CellAt,
): string {
  const isMonthFirst = assumptions.order === 'month-first';
  const decider = isMonthFirst ? one.monthFirst && one.monthFirstRow : one.dayFirst && one.dayFirstRow;
  const order = `Dates such as ${cellAt(name, one.slashedRow)} are read ${isMonthFirst ? 'month' : 'day'} first`;
  if (mapping.dateOrder) return `${order}, as you said.`;
  if (decider) return `${order}: row ${decider} has ${cellAt(name, decider)}.`;
  return `${order}; no row decides it, so check that, and change it under the columns if it is wrong.`;
}

const unitName = (epochUnit: number): string =>
  epochUnit === 1000
    ? 'seconds'
    : epochUnit === 1
      ? 'milliseconds'
      : epochUnit === 1e-3
        ? 'microseconds'
        : 'nanoseconds';

/** “EST as UTC−5”; of a city whose clocks change, its name alone. */
function sayZone(name: string): string {
  if (name.includes('/')) return name;
  const ahead = zoneOffset(name, 0);
  const minutes = Math.abs(ahead) % 60;
  const size = `${Math.floor(Math.abs(ahead) / 60)}${minutes > 0 ? `:${minutes}` : ''}`;
  return `${name} as UTC${ahead < 0 ? '−' : '+'}${size}`;
}
