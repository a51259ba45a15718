import { type Cells, decode } from './cells.ts';

/** 10^0 … 10^22 are exact as doubles. */
const powers = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** Whole numbers of so many digits are exact as doubles. */
const mostDigits = 15;

/**
 * The decimal number that bytes write, with a point or a comma before its decimals and white space round it; NaN where
 * they write none. A whole number below 2^53 divided by a power of ten up to 10^22 is rounded right (Clinger 1990), so
 * that it is the one that `Number` reads.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  let end = to;
  while (i < end && bytes[i]! <= 32) i++;
  while (end > i && bytes[end - 1]! <= 32) end--;
  if (i === end) return Number.NaN;
  const first = i;
  const sign = bytes[i]!;
  if (sign === 45 || sign === 43) i++;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + (byte - 48);
      if (whole > 0) digits++;
      if (decimals >= 0) decimals++;
    } else if ((byte === 46 || byte === 44) && decimals < 0) decimals = 0;
    else return readUnusual(bytes, first, end);
  }
  if (digits > mostDigits || decimals > 22) return readUnusual(bytes, first, end);
  const value = decimals > 0 ? whole / powers[decimals]! : whole;
  // A sign or a point alone is no number.
  if (bytes[end - 1]! < 48 && !(end - first > 1 && bytes[end - 2]! >= 48)) return Number.NaN;
  return sign === 45 ? -value : value;
}

/** Exponents, and more digits than a double holds. */
function readUnusual(bytes: Uint8Array, from: number, to: number): number {
  const text = decode(bytes, from, to)
    .replace(/^([+-]?\d*),(\d+)$/, '$1.$2')
    .replace('\u2212', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** The number that a cell writes; NaN where it writes none. */
export const numberOf = ({ bytes, starts, ends }: Cells, column: number): number =>
  readNumber(bytes, starts[column]!, ends[column]!);
