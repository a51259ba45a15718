import type { ValueCount } from '#events/query.ts';
import { textOf } from '#load/cells/cells.ts';
import { eachRecord, type StoredRecords } from '#load/cells/record-blocks.ts';
import { createValueCodes } from '#load/cells/value-codes.ts';
import type { Setup } from '#load/columns/layout.ts';
import { createSource } from '#load/formats/create-source.ts';
import { createJsonSource } from '#load/formats/json-source.ts';
import type { RecordForm } from '#load/formats/record-source.ts';

/** Values past this many share a code, and are none to filter by. */
const mostCodes = 255;

/** The values of one column: event → its code, and code → its value. */
export type Facet = { readonly codes: Uint8Array; readonly values: readonly string[] };

const encoder = new TextEncoder();

/** Reads one column of all events. A byte for each event. */
export async function readFacet(
  stored: StoredRecords,
  form: RecordForm,
  setup: Setup,
  column: number,
): Promise<Facet> {
  const source =
    form.form === 'delimited'
      ? createSource(form, setup)
      : createJsonSource(setup.columns, form.form, [column]);
  const { values, codeOf } = createValueCodes();
  const codes = new Uint8Array(stored.offsets.length);
  await eachRecord(stored, null, (event, bytes, from, to) => {
    source.readAt(bytes, from, to);
    const { cells } = source;
    codes[event] = Math.min(
      mostCodes,
      cells.isEscaped[column] ? codeOfText(textOf(cells, column)) : codeOfCell(),
    );
  });
  return { codes, values: values.slice(0, mostCodes) };

  function codeOfText(text: string): number {
    const bytes = encoder.encode(text.trim());
    return codeOf(bytes, 0, bytes.length);
  }

  function codeOfCell(): number {
    const { bytes, starts, ends } = source.cells;
    let from = starts[column]!;
    let to = ends[column]!;
    while (from < to && bytes[from]! <= 32) from++;
    while (to > from && bytes[to - 1]! <= 32) to--;
    return codeOf(bytes, from, to);
  }
}

/** The values that are there, the most frequent first. */
export function countValues({ codes, values }: Facet): ValueCount[] {
  const counts = new Uint32Array(mostCodes + 1);
  for (let event = 0; event < codes.length; event++) counts[codes[event]!]!++;
  return values
    .map((value, code) => ({ value, count: counts[code]! }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count);
}

/** Takes the events out of a mask that have none of the values. */
export function keepValues({ codes, values }: Facet, wanted: readonly string[], mask: Uint8Array): void {
  const isWanted = new Uint8Array(mostCodes + 1);
  for (const value of wanted) {
    const code = values.indexOf(value);
    if (code >= 0) isWanted[code] = 1;
  }
  for (let event = 0; event < codes.length; event++) mask[event]! &= isWanted[codes[event]!]!;
}
