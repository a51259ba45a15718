import { layoutOf, type Setup } from '#load/columns/layout.ts';
import type { Role } from '#load/events-file.ts';
import { createSource } from '#load/formats/create-source.ts';
import type { RecordForm } from '#load/formats/record-source.ts';

/** A column of more values than this is none to filter by. */
const mostValues = 200;
const eventsLooked = 4000;
/** Roles whose values are no categories, however few there are. */
const never: readonly Role[] = ['longitude', 'latitude', 'start', 'end', 'month', 'day', 'url'];

/** The columns with few enough values to filter by, as a sample of events from all parts of the file has them. */
export function facetColumns(
  form: RecordForm,
  setup: Setup,
  bytes: Uint8Array,
  length: number,
  offsets: Uint32Array,
): string[] {
  const source = createSource(form, setup);
  const values = new Map<string, { distinct: Set<string>; cells: number }>(
    setup.columns.map((name) => [name, { distinct: new Set<string>(), cells: 0 }]),
  );
  for (const role of never) values.delete(setup.mapping.columns[role] ?? '');
  const { geometry } = layoutOf(setup);
  values.delete(setup.columns[geometry] ?? '');
  const step = Math.max(1, Math.floor(offsets.length / eventsLooked));
  for (let event = 0; event < offsets.length; event += step) {
    source.readAt(bytes, offsets[event]!, length);
    for (const { name, value } of source.fields()) {
      const seen = values.get(name);
      if (!seen) continue;
      seen.cells++;
      if (seen.distinct.add(value).size > mostValues || value.length > 200) values.delete(name);
    }
  }
  return [...values]
    .filter(([, { distinct, cells }]) => distinct.size > 1 && distinct.size * 2 <= cells)
    .map(([name]) => name);
}
