/** Each class holds durations up to so many times those of the class before. */
const growth = 8;
const mostClasses = 8;
/** The first class holds all that is no longer than a day: most dates are days. */
const shortest = 24 * 60 * 60 * 1000;

/** class → what its durations do not exceed, ms; the last has all others. */
const limits = Float64Array.from({ length: mostClasses - 1 }, (_, it) => shortest * growth ** it);

/**
 * The points of a table by how long their events are, and in each class in order of row. Those of a class that begin up to
 * its longest duration before a window may reach into it, and no others: so one event of a hundred years does not make
 * every window ask a hundred years of days.
 */
export type DurationClasses = {
  /** Points, class by class. */
  readonly points: Uint32Array;
  /** class → its first place in `points`; one more at the end. */
  readonly offsets: Uint32Array;
  /** class → the longest duration in it, ms; Infinity where an end is open. */
  readonly longest: Float64Array;
};

/**
 * @param rowOf point → row; the first points are the rows themselves, further ones are further positions of a row
 */
export function classify(
  { start, end }: { readonly start: Float64Array; readonly end: Float64Array },
  furtherRows: Uint32Array,
): DurationClasses {
  const { length } = start;
  const rowOf = (point: number): number => (point < length ? point : furtherRows[point - length]!);
  const count = length + furtherRows.length;
  const classOf = new Uint8Array(count);
  const counts = new Uint32Array(mostClasses);
  const longest = new Float64Array(mostClasses);
  for (let point = 0; point < count; point++) {
    const row = rowOf(point);
    const duration = end[row]! - start[row]!;
    let it = 0;
    while (it < mostClasses - 1 && duration > limits[it]!) it++;
    classOf[point] = it;
    counts[it]!++;
    if (duration > longest[it]!) longest[it] = duration;
  }
  const used = [...counts.keys()].filter((it) => counts[it]! > 0);
  const offsets = new Uint32Array(used.length + 1);
  const next = new Uint32Array(mostClasses);
  used.forEach((it, i) => {
    next[it] = offsets[i]!;
    offsets[i + 1] = offsets[i]! + counts[it]!;
  });
  const points = new Uint32Array(count);
  // Further positions come right after the first of their event.
  let further = 0;
  for (let row = 0; row < length; row++) {
    points[next[classOf[row]!]!++] = row;
    for (; furtherRows[further] === row; further++) points[next[classOf[row]!]!++] = length + further;
  }
  return { points, offsets, longest: Float64Array.from(used, (it) => longest[it]!) };
}
