/** How much of a file is in memory at a time while it is gone through, bytes. */
const blockSize = 8 << 20;

/** Where the records of a file lie in its text, which stays on the disk. */
export type StoredRecords = {
  readonly text: Blob;
  /** event → where its record begins, ascending */
  readonly offsets: Uint32Array;
  /** Where the records begin that were kept aside, ascending. */
  readonly badOffsets: Uint32Array;
  /** Where the last record ends. */
  readonly end: number;
};

/** Called with a record: `bytes` from `from` up to `to`, the line break after it perhaps among them. */
export type VisitRecord = (event: number, bytes: Uint8Array, from: number, to: number) => void;

/**
 * Goes through the records of events in the order of the file, some megabytes at a time.
 * @param wanted event → 1 for each that is; null for all
 * @throws AbortError between two blocks once the signal is given
 */
export async function eachRecord(
  stored: StoredRecords,
  wanted: Uint8Array | null,
  visit: VisitRecord,
  signal?: AbortSignal,
): Promise<void> {
  const { text, offsets } = stored;
  const endOf = createEnds(stored);
  let event = 0;
  while (event < offsets.length) {
    while (wanted && event < offsets.length && !wanted[event]) event++;
    if (event === offsets.length) return;
    const first = offsets[event]!;
    let last = event + 1;
    while (last < offsets.length && offsets[last]! - first < blockSize) last++;
    const bytes = new Uint8Array(await text.slice(first, endOf(last - 1)).arrayBuffer());
    signal?.throwIfAborted();
    for (; event < last; event++)
      if (!wanted || wanted[event]) visit(event, bytes, offsets[event]! - first, endOf(event) - first);
  }
}

/** Where the record of an event ends: where the next one begins, good or bad. To be asked in ascending order at best. */
function createEnds({ offsets, badOffsets, end }: StoredRecords): (event: number) => number {
  let bad = 0;
  return (event) => {
    const begin = offsets[event]!;
    while (bad > 0 && badOffsets[bad - 1]! > begin) bad--;
    while (bad < badOffsets.length && badOffsets[bad]! < begin) bad++;
    return Math.min(offsets[event + 1] ?? end, badOffsets[bad] ?? end);
  };
}

/** Where a record lies that was kept aside, up to the next one. */
export function badRecordSpan(
  { offsets, badOffsets, end }: Omit<StoredRecords, 'text'>,
  index: number,
): [begin: number, end: number] {
  const begin = badOffsets[index]!;
  const next = offsets[firstAbove(offsets, begin)] ?? end;
  return [begin, Math.min(next, badOffsets[index + 1] ?? end)];
}

function firstAbove(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
