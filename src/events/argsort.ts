/** Below this a comparison sort is quicker than clearing the counts of six passes. */
const fewValues = 4096;
const radix = 1 << 11;

/**
 * The indexes of values in ascending order; equal values keep theirs. -0 counts as 0, NaN comes last. A radix sort by 11
 * bits a pass (LSD, Knuth 5.2.5): O(n), and digits that all values share cost no pass, as the high ones of dates do.
 */
export function argsort(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (isAscending(values)) return order;
  if (values.length < fewValues) return order.sort((a, b) => compare(values[a]!, values[b]!) || a - b);
  return radixSort(values, order);
}

// Not a - b: two open starts are both -Infinity, and their difference is NaN.
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1]! <= values[i]!)) return false;
  return true;
}

function radixSort(values: Float64Array, order: Uint32Array): Uint32Array {
  const keys = sortableBits(values);
  let from: Uint32Array = order;
  let into: Uint32Array = new Uint32Array(order.length);
  for (const word of [0, 1]) {
    for (const shift of [0, 11, 22]) {
      const starts = startsOfDigits(keys, word, shift);
      if (!starts) continue;
      for (let i = 0; i < from.length; i++) {
        const index = from[i]!;
        into[starts[(keys[2 * index + word]! >>> shift) & (radix - 1)]!++] = index;
      }
      [from, into] = [into, from];
    }
  }
  return from;
}

/** Two words for each value, low and high, that order as whole numbers as the values do (M. Herf, Radix Tricks, 2001). */
function sortableBits(values: Float64Array): Uint32Array {
  const bits = new Uint32Array(values.slice().buffer);
  for (let i = 1; i < bits.length; i += 2) {
    const high = bits[i]!;
    // -0 is 0: the same instant.
    if (high === 0x80000000 && bits[i - 1] === 0) bits[i] = 0x80000000;
    else if (high >>> 31 === 1) {
      bits[i - 1] = ~bits[i - 1]!;
      bits[i] = ~high;
    } else bits[i] = high | 0x80000000;
  }
  return bits;
}

/** digit → where its first index goes; null where all values have the same digit. */
function startsOfDigits(keys: Uint32Array, word: number, shift: number): Uint32Array | null {
  const counts = new Uint32Array(radix);
  for (let i = word; i < keys.length; i += 2) counts[(keys[i]! >>> shift) & (radix - 1)]!++;
  if (counts[(keys[word]! >>> shift) & (radix - 1)] === keys.length / 2) return null;
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum - count;
  });
}
