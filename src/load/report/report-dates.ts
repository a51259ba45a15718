import type { Setup } from '#load/columns/layout.ts';
import { layoutOf } from '#load/columns/layout.ts';
import type { DateEvidence } from '#load/dates/date-evidence.ts';
import { zoneOffset } from '#load/dates/zone-offsets.ts';
import type { FileMessage } from '#load/events-file.ts';
import type { RecordReader } from '#load/table/read-record.ts';

/** The words of a cell: column and row number as a reader sees it. */
export type CellAt = (column: string, row: number) => string;

/** Zones that are named at most. */
const mostZones = 4;

/** How dates were read. */
export function reportDates(
  { columns, mapping, assumptions }: Setup,
  { evidence }: Pick<RecordReader, 'evidence'>,
  cellAt: CellAt,
): FileMessage[] {
  const { start, end, clock, parts } = evidence;
  const { start: startName = '', end: endName = '', year = '' } = mapping.columns;
  const { named, clock: clockColumn, endParts, endClock } = layoutOf({ columns, mapping });
  const report: FileMessage[] = [];
  const nameOf = (holds: (one: DateEvidence) => number): string => (holds(start) > 0 ? startName : endName);

  if (start.slashed + end.slashed > 0)
    report.push(
      reportOrder(
        start.slashed > 0 ? start : end,
        nameOf((it) => it.slashed),
        { mapping, assumptions },
        cellAt,
      ),
    );
  if (start.epochs + end.epochs > 0) {
    const { epochUnit } = start.epochs > 0 ? assumptions.start : assumptions.end;
    const column = nameOf((it) => it.epochs);
    report.push({ key: 'numbersSince1970', values: { column, unit: unitOf(epochUnit) } });
  }
  if (start.serials + end.serials > 0) {
    const column = nameOf((it) => it.serials);
    const example = cellAt(column, start.serialRow || end.serialRow);
    report.push({ key: 'numbersOfDays', values: { column, example } });
  }
  if (named !== 'day')
    report.push({ key: named === 'year' ? 'namedByYear' : 'namedByMonth', values: { column: startName } });
  if (assumptions.start.isMidnightDay || assumptions.end.isMidnightDay) report.push({ key: 'midnights' });
  else if (start.zoneless + end.zoneless > 0) report.push({ key: 'noZone' });
  const zones = [...new Set([...start.zones, ...end.zones])];
  if (zones.length > 0)
    report.push({
      key: zones.length > mostZones ? 'zonesSuchAs' : 'zones',
      values: { zones: zones.slice(0, mostZones).map(withOffset) },
    });
  if (start.twoDigitYears + end.twoDigitYears > 0) report.push({ key: 'twoDigitYears' });
  if (parts.beforeChrist > 0) {
    const example = cellAt(year, parts.beforeChristRow);
    const values = { example, year: example.replace(/^\D+|\.0+$/g, '') };
    report.push({ key: 'yearsBeforeChrist', values });
  }
  if (endParts.year >= 0) report.push({ key: 'columnsOfEnd', values: { column: columns[endParts.year]! } });
  if (clock.read > 0) {
    const [column, endColumn] = [columns[clockColumn] ?? '', columns[endClock]];
    report.push(
      endColumn === undefined
        ? { key: 'timesFrom', values: { column } }
        : { key: 'timesFromBoth', values: { column, endColumn } },
    );
    if (clock.unread > 0)
      report.push({ key: 'timesNotRead', values: { count: clock.unread, row: clock.unreadRow } });
  }
  return report;
}

function reportOrder(
  one: DateEvidence,
  name: string,
  { mapping, assumptions }: Pick<Setup, 'mapping' | 'assumptions'>,
  cellAt: CellAt,
): FileMessage {
  const isMonthFirst = assumptions.order === 'month-first';
  const row = isMonthFirst ? one.monthFirst && one.monthFirstRow : one.dayFirst && one.dayFirstRow;
  const values = { example: cellAt(name, one.slashedRow), first: isMonthFirst ? 'month' : 'other' } as const;
  if (mapping.dateOrder) return { key: 'orderChosen', values };
  if (row) return { key: 'orderByRow', values: { ...values, row, proof: cellAt(name, row) } };
  return { key: 'orderUnclear', values };
}

const unitOf = (epochUnit: number): 's' | 'ms' | 'micros' | 'other' =>
  epochUnit === 1000 ? 's' : epochUnit === 1 ? 'ms' : epochUnit === 1e-3 ? 'micros' : 'other';

/** “EST (UTC−5)”; of a city whose clocks change, its name alone. */
function withOffset(zone: string): string {
  if (zone.includes('/')) return zone;
  const ahead = zoneOffset(zone, 0);
  const minutes = Math.abs(ahead) % 60;
  const size = `${Math.floor(Math.abs(ahead) / 60)}${minutes > 0 ? `:${minutes}` : ''}`;
  return `${zone} (UTC${ahead < 0 ? '−' : '+'}${size})`;
}
