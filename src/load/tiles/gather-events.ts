import { emptyTable } from '#events/empty-table.ts';
import { type EventTable, tableOf } from '#events/table.ts';
import { columnsRead, firstAssumptions, layoutOf, type Setup } from '#load/columns/layout.ts';
import type { ColumnMapping } from '#load/events-file.ts';
import { columnNamesOf, recordOf } from '#load/formats/json-record.ts';
import { createJsonSource } from '#load/formats/json-source.ts';
import { limits } from '#load/intake/load-error.ts';
import { createRowScan, type RowScan, revise } from '#load/table/row-scan.ts';
import type { RecordsRead } from '#load/worker/finish-file.ts';
import type { EventTimes } from './event-times.ts';
import type { TileEvent } from './read-tile.ts';

/** How often the events are begun anew, where the file of counts does not say how its dates are read. */
const mostRestarts = 8;

/** Events of some tiles as a table, and what each is called. All of it can be posted. */
export type Gathered = {
  /** null where there is none. */
  readonly read: RecordsRead | null;
  readonly table: EventTable;
  /** event → its id */
  readonly ids: readonly string[];
};

/**
 * Reads the events of tiles as a file of them would be read: by the same columns, the same dates, the same uncertainty.
 * An event that several tiles have is there once.
 * @throws Error where the tiles lack what the file of counts says that they have
 */
export function gatherEvents(events: readonly TileEvent[], times: EventTimes): Gathered {
  const unlike = [...new Map(events.map((event) => [event.id, event])).values()];
  const lines = unlike.map(({ feature }) => JSON.stringify(feature)).join('\n');
  const bytes = new TextEncoder().encode(lines);
  const { scan, setup } = readAll(bytes, setupOf(unlike, times), times);
  if (scan.events.length === 0) {
    if (unlike.length > 0) expectDates(unlike, times);
    return { read: null, table: emptyTable(), ids: [] };
  }
  const { offsets, bbox: _, unlocated: __, ...columns } = scan.events.finish();
  const badRecords = {
    record: Uint32Array.from(scan.badRecords.record),
    offset: Uint32Array.from(scan.badRecords.offset),
  };
  const bad = new Set(scan.badRecords.record);
  const good = unlike.filter((_, record) => !bad.has(record));
  const table = tableOf({ ...columns, kind: new Uint8Array(good.length) });
  // The kinds of the whole set, and not those that these few happen to have.
  for (let row = 0; row < table.length; row++) table.kind[row] = kindOf(good[table.feature[row]!]!, times);
  const form = { form: 'lines' } as const;
  return {
    read: { table, bytes, length: bytes.length, offsets, badRecords, begin: 0, form, setup },
    table,
    ids: good.map(({ id }) => id),
  };
}

/** What a view of tiles need not decide anew: how dates are read, as far as the file of counts says that. */
function setupOf(events: readonly TileEvent[], times: EventTimes): Setup {
  const { properties = [], dates, dateOrder } = times;
  const mapping = mappingOf(times);
  const members = events.flatMap(({ feature }) => columnNamesOf(recordOf(feature)!));
  return {
    columns: [...new Set([...members, ...Object.values(mapping.columns), ...properties])],
    mapping,
    assumptions: { ...firstAssumptions, ...dates, ...(dateOrder && { order: dateOrder }) },
  };
}

/** As the reader of rows wants it. Places are the tiles’ own. */
function mappingOf({ columns, dateOrder }: EventTimes): ColumnMapping {
  const { longitude: _, latitude: __, ...others } = columns;
  return { columns: others, ...(dateOrder && { dateOrder }) };
}

function readAll(bytes: Uint8Array, first: Setup, times: EventTimes): { scan: RowScan; setup: Setup } {
  let setup = first;
  for (let restarts = 0; ; restarts++) {
    const source = createJsonSource(setup.columns, 'lines', columnsRead(layoutOf(setup)));
    const scan = createRowScan(setup, source, 0, limits);
    scan.run(bytes, bytes.length, true);
    const better =
      times.dates || restarts === mostRestarts
        ? null
        : revise(scan, setup.assumptions, setup.mapping.dateOrder);
    if (!better) return { scan, setup };
    setup = { ...setup, assumptions: better };
  }
}

/** Rows that cannot be read are as few here as in their file; a column that no event has is another matter. */
function expectDates(events: readonly TileEvent[], { columns }: EventTimes): void {
  const column = columns.start ?? columns.year;
  if (column === undefined || events.some(({ feature }) => column in (feature.properties ?? {}))) return;
  throw new Error(
    `The events of the tiles have no “${column}”, by which the file of counts reads their dates.`,
  );
}

function kindOf({ feature }: TileEvent, { kinds, columns }: EventTimes): number {
  const value = columns.kind === undefined ? undefined : feature.properties?.[columns.kind];
  const named = kinds.findIndex(
    (kind) => kind.value !== undefined && kind.value === String(value ?? '').trim(),
  );
  const rest = kinds.findIndex((kind) => kind.value === undefined);
  return named >= 0 ? named : Math.max(rest, 0);
}
