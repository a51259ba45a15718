import { plainName } from '#load/cells/plain-name.ts';
import { otherValues, type ValueCodes } from '#load/cells/value-codes.ts';
import { type KnownKind, knownKinds } from '#load/columns/precision.ts';
import type { FileMessage, SayOfFile } from '#load/events-file.ts';

/** A kind of a file: its id, which is a part of links, and what it is called, by the file or by us. */
export type DataKind = { readonly id: string; readonly label: string | FileMessage };

const anyEvent: KnownKind = { id: 'event', label: { key: 'kindEvent' } };
const otherKinds: KnownKind = { id: 'other', label: { key: 'kindOther' } };

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
): { kinds: DataKind[]; values: (string | undefined)[]; kind: Uint8Array } {
  if (column === undefined)
    return {
      kinds: [anyEvent],
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
  const own = shown.map((code) => kindOfValue(column, values[code]!));
  const rest = codes.length === 0 || named.length === 0 ? anyEvent : otherKinds;
  const hasRest = !isAll || own.length === 0;
  return {
    kinds: withOwnIds(hasRest ? [...own, rest] : own),
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

/** A kind as it is shown: in words of ours where a column of the name has numbers for them. */
export function kindOfValue(column: string, value: string): DataKind {
  const label = capitalise(value);
  return knownKinds[plainName(column)]?.[value] ?? { id: slugOf(label), label };
}

export const sayKind = ({ label }: DataKind, say: SayOfFile): string =>
  typeof label === 'string' ? label : say(label);

/** Letters, digits and hyphens, as an id of a story has them. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'x';

function withOwnIds(kinds: readonly DataKind[]): DataKind[] {
  const ids = new Set<string>();
  return kinds.map((kind) => {
    let { id } = kind;
    for (let i = 2; ids.has(id); i++) id = `${kind.id}-${i}`;
    ids.add(id);
    return { ...kind, id };
  });
}
