import { argsort } from './argsort.ts';
import { classify, type DurationClasses } from './duration-classes.ts';

/**
 * The events as columns, one row each, in order of start: so any window of time is one slice of the table.
 * Rows that start together are in order of end, then as the source has them. Immutable, and all of it in buffers that
 * can be transferred to or from a worker.
 */
export type EventTable = {
  readonly length: number;
  /** row → first instant the event may have been; -Infinity where the date is open */
  readonly start: Float64Array;
  /** row → first instant after it; Infinity where the date is open */
  readonly end: Float64Array;
  /** rows in order of end */
  readonly byEnd: Uint32Array;
  /** row → index in `story.kinds` */
  readonly kind: Uint8Array | Uint16Array;
  /** row → index in `placeForms` */
  readonly form: Uint8Array;
  /** row → bits of `doubts` */
  readonly doubt: Uint8Array;
  /** row → radius of uncertainty of its place, metres; 0 where none is known */
  readonly uncertainty: Float32Array;
  /**
   * point → x and y, two `FixedPoint` numbers each. The first `length` points are the rows: their point, or where the
   * label of their area or line stands. Then come further positions of events that have several. An event without a place
   * has a point that means nothing.
   */
  readonly position: Uint32Array;
  /** further point → its row, ascending; nearly always empty */
  readonly furtherRows: Uint32Array;
  readonly classes: DurationClasses;
  /** row → which event of its source it is, from 0 */
  readonly feature: Uint32Array;
};

/** When the events of a table begin and end: all that counting over time needs. */
export type TimeColumns = Pick<EventTable, 'start' | 'end' | 'byEnd'>;

/** What is known of each event, in the order of its source. `further` are positions beside the first, by event. */
export type EventColumns = Pick<EventTable, 'start' | 'end' | 'kind' | 'form' | 'doubt' | 'uncertainty'> & {
  /** Two `FixedPoint` numbers for each event. */
  readonly position: Uint32Array;
  readonly further?: { readonly event: Uint32Array; readonly position: Uint32Array };
};

/** Puts events in order. O(n), about 0.3 s for a million: see tests/bench. */
export function tableOf(columns: EventColumns): EventTable {
  const order = inOrder(columns);
  const start = gather(columns.start, order);
  const end = gather(columns.end, order);
  const { furtherRows, furtherPositions } = furtherOf(columns, order);
  const position = new Uint32Array(2 * order.length + furtherPositions.length);
  for (let row = 0; row < order.length; row++) {
    position[2 * row] = columns.position[2 * order[row]!]!;
    position[2 * row + 1] = columns.position[2 * order[row]! + 1]!;
  }
  position.set(furtherPositions, 2 * order.length);
  return {
    length: order.length,
    start,
    end,
    byEnd: argsort(end),
    kind: gather(columns.kind, order),
    form: gather(columns.form, order),
    doubt: gather(columns.doubt, order),
    uncertainty: gather(columns.uncertainty, order),
    position,
    furtherRows,
    classes: classify({ start, end }, furtherRows),
    feature: order,
  };
}

/** The row that a point belongs to. */
export function rowOfPoint({ length, furtherRows }: EventTable, point: number): number {
  return point < length ? point : furtherRows[point - length]!;
}

/** The buffers of a table, each once: what `postMessage` transfers. */
export function buffersOf({ classes, ...columns }: EventTable): ArrayBuffer[] {
  const arrays = [...Object.values(columns), ...Object.values(classes)].filter(
    (it) => typeof it !== 'number',
  );
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}

function inOrder({ start, end }: Pick<EventColumns, 'start' | 'end'>): Uint32Array {
  const order = argsort(start);
  let from = 0;
  for (let i = 1; i <= order.length; i++) {
    if (i < order.length && start[order[i]!] === start[order[from]!]) continue;
    if (i - from > 1) sortByEnd(order.subarray(from, i), end);
    from = i;
  }
  return order;
}

/** Most that start together end together: then there is nothing to sort. */
function sortByEnd(run: Uint32Array, end: Float64Array): void {
  const isSorted = run.every((event, i) => i === 0 || end[run[i - 1]!]! <= end[event]!);
  if (isSorted) return;
  const events = run.slice();
  const order = argsort(gather(end, events));
  order.forEach((place, i) => {
    run[i] = events[place]!;
  });
}

function gather<T extends Float64Array | Float32Array | Uint8Array | Uint16Array>(
  values: T,
  order: Uint32Array,
): T {
  const gathered = new (values.constructor as new (length: number) => T)(order.length);
  for (let row = 0; row < order.length; row++) gathered[row] = values[order[row]!]!;
  return gathered;
}

/** Further positions in order of row; each event keeps the order of its own. */
function furtherOf({ further }: EventColumns, order: Uint32Array) {
  if (!further || further.event.length === 0)
    return { furtherRows: new Uint32Array(0), furtherPositions: new Uint32Array(0) };
  const rowOf = new Uint32Array(order.length);
  order.forEach((event, row) => {
    rowOf[event] = row;
  });
  const places = argsort(Float64Array.from(further.event, (event) => rowOf[event]!));
  const furtherPositions = new Uint32Array(2 * places.length);
  places.forEach((place, i) => {
    furtherPositions[2 * i] = further.position[2 * place]!;
    furtherPositions[2 * i + 1] = further.position[2 * place + 1]!;
  });
  return {
    furtherRows: Uint32Array.from(places, (place) => rowOf[further.event[place]!]!),
    furtherPositions,
  };
}
