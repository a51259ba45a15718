import { emptyTable } from '#events/empty-table.ts';
import type { EventTable } from '#events/table.ts';
import { type EventTimes, mappingOf } from './event-times.ts';
import type { EventsRead } from './events-read.ts';
import { firstAssumptions } from './layout.ts';
import { type KnownOfFile, readEvents } from './read-events.ts';
import type { TileEvent } from './read-tile.ts';

/** Events of some tiles as a table, and what each is called. All of it can be posted. */
export type Gathered = {
  /** null where there is none. */
  readonly read: EventsRead | null;
  readonly table: EventTable;
  /** event → its id */
  readonly ids: readonly string[];
};

/**
 * Reads the events of tiles as a file of them would be read: by the same columns, the same dates, the same uncertainty.
 * An event that several tiles have is there once.
 * @throws Error where the tiles lack what the file of counts says that they have
 */
export async function gatherEvents(events: readonly TileEvent[], times: EventTimes): Promise<Gathered> {
  const unlike = [...new Map(events.map((event) => [event.id, event])).values()];
  if (unlike.length === 0) return { read: null, table: emptyTable(), ids: [] };
  const lines = unlike.map(({ feature }) => JSON.stringify(feature)).join('\n');
  const bytes = new TextEncoder().encode(lines);
  const result = await readEvents(
    {
      name: times.file,
      address: null,
      chunks: [bytes],
      expected: bytes.length,
      bytesRead: () => bytes.length,
      totalBytes: bytes.length,
    },
    { mapping: mappingOf(times), known: knownOf(times) },
  );
  if (result.state !== 'opened') {
    expectDates(unlike, times);
    return { read: null, table: emptyTable(), ids: [] };
  }
  const bad = new Set(result.badRecords.record);
  const good = unlike.filter((_, record) => !bad.has(record));
  const { table } = result;
  // The kinds of the whole set, and not those that these few happen to have.
  for (let row = 0; row < table.length; row++) table.kind[row] = kindOf(good[table.feature[row]!]!, times);
  return { read: result, table, ids: good.map(({ id }) => id) };
}

/** What a view of tiles need not decide anew. Nothing where the file of counts does not say how its dates are read. */
const knownOf = ({ properties = [], dates }: EventTimes): KnownOfFile => ({
  columns: properties,
  ...(dates && { assumptions: { ...firstAssumptions, ...dates } }),
});

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
