import { decode } from './cells.ts';

/** More values than this are too many to tell apart: the ones beyond have the code of none. */
const mostValues = 4096;
/** The code of a value beyond the most. */
export const otherValues = mostValues;

/** The values of a column, each with a number in the order in which they first come. */
export type ValueCodes = {
  /** code → value */
  readonly values: string[];
  codeOf(bytes: Uint8Array, from: number, to: number): number;
};

/** Looks values up by their bytes: the same value makes a string only once. FNV-1a, open addressing. */
export function createValueCodes(): ValueCodes {
  const values: string[] = [];
  const slots = new Int32Array(4 * mostValues);
  const keys: Uint8Array[] = [];
  const codeOf = (bytes: Uint8Array, from: number, to: number): number => {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    for (;;) {
      const code = slots[slot]! - 1;
      if (code < 0) break;
      if (isSame(keys[code]!, bytes, from, to)) return code;
      slot = (slot + 1) & (slots.length - 1);
    }
    if (values.length === mostValues) return otherValues;
    slots[slot] = values.push(decode(bytes, from, to));
    keys.push(bytes.slice(from, to));
    return values.length - 1;
  };
  return { values, codeOf };
}

function isSame(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[from + i]) return false;
  return true;
}
