import { plainName } from '#load/cells/plain-name.ts';
import { otherValues, type ValueCodes } from '#load/cells/value-codes.ts';
import { kindLabels } from '#load/columns/precision.ts';
import type { Story } from '#story/schema.ts';

type Kinds = Story['kinds'];

/** There are eight symbols. */
const mostKinds = 8;

/**
 * The kinds of a file: the most frequent values of a column, and what is left as one more.
 * @param codes event → code of its value
 * @returns the kinds; kind → what the column has for it, nothing for the one of all others; and event → index in the kinds
 */
export function kindsOfCodes(
  column: string | undefined,
  { values }: ValueCodes,
  codes: Uint16Array,
): { kinds: Kinds; values: (string | undefined)[]; kind: Uint8Array } {
  if (column === undefined)
    return {
      kinds: [{ id: 'event', label: 'Event' }],
      values: [undefined],
      kind: new Uint8Array(codes.length),
    };
  const counts = new Uint32Array(otherValues + 1);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
  const named = [...values.keys()]
    .filter((code) => counts[code]! > 0 && values[code] !== '')
    .sort((a, b) => counts[b]! - counts[a]!);
  const isAll =
    named.length <= mostKinds && named.reduce((sum, code) => sum + counts[code]!, 0) === codes.length;
  const shown = isAll ? named : named.slice(0, mostKinds - 1);
  const indexOf = new Uint8Array(otherValues + 1).fill(shown.length);
  shown.forEach((code, index) => {
    indexOf[code] = index;
  });
  const words = shown.map((code) => labelOfKind(column, values[code]!));
  const rest = codes.length === 0 || named.length === 0 ? 'Event' : 'Other';
  const hasRest = !isAll || words.length === 0;
  return {
    kinds: withIds(hasRest ? [...words, rest] : words),
    values: [...shown.map((code) => values[code]), ...(hasRest ? [undefined] : [])],
    kind: indexesOf(codes, indexOf),
  };
}

function indexesOf(codes: Uint16Array, indexOf: Uint8Array): Uint8Array {
  const indexes = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) indexes[i] = indexOf[codes[i]!]!;
  return indexes;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A kind as it is shown: in words, where a column of the name has numbers for them. */
export const labelOfKind = (column: string, value: string): string =>
  kindLabels[plainName(column)]?.[value] ?? capitalise(value);

/** Letters, digits and hyphens, as an id of a story has them. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'x';

function withIds(labels: readonly string[]): Kinds {
  const ids = new Set<string>();
  return labels.map((label) => {
    let id = slugOf(label);
    for (let i = 2; ids.has(id); i++) id = `${slugOf(label)}-${i}`;
    ids.add(id);
    return { id, label };
  });
}
