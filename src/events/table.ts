import type { Story, StoryEvent } from '#story/schema.ts';
import type { Instant } from '#time/calendar.ts';

/**
 * The events as columns, one row each, in order of start: so any window of time is one slice of the table.
 * Rows that start together are in order of end, then as the story has them. Immutable.
 */
export type EventTable = {
  readonly length: number;
  /** row → first instant the event may have been; -Infinity where the date is open */
  readonly start: Float64Array;
  /** row → first instant after it; Infinity where the date is open */
  readonly end: Float64Array;
  /** row → the latest end among rows 0…row: where a slice may begin without losing a long event */
  readonly runningEnd: Float64Array;
  /** row → index in `story.kinds` */
  readonly kind: Uint16Array;
  /** row → index in `story.features` */
  readonly feature: Uint32Array;
};

export function createEventTable(story: Story): EventTable {
  const { features } = story;
  const length = features.length;
  const kindIndex = new Map(story.kinds.map((kind, i) => [kind.id, i]));
  const spanOf = (i: number) => features[i]!.properties.when.edtf;
  const order = Uint32Array.from(features.keys()).sort(
    (a, b) =>
      compare(spanOf(a).earliest, spanOf(b).earliest) || compare(spanOf(a).latest, spanOf(b).latest) || a - b,
  );
  const start = Float64Array.from(order, (i) => spanOf(i).earliest);
  const end = Float64Array.from(order, (i) => spanOf(i).latest);
  return {
    length,
    start,
    end,
    runningEnd: runningMaximum(end),
    kind: Uint16Array.from(order, (i) => kindIndex.get(features[i]!.properties.kind) ?? 0),
    feature: order,
  };
}

// Not a - b: two open starts are both -Infinity, and their difference is NaN.
const compare = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);

function runningMaximum(values: Float64Array): Float64Array {
  const maximum = new Float64Array(values.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    highest = Math.max(highest, values[i]!);
    maximum[i] = highest;
  }
  return maximum;
}

/** The event of a row. Throws a RangeError for a row the table does not have: rows come from the table alone. */
export function eventAt(story: Story, table: EventTable, row: number): StoryEvent {
  const event = story.features[table.feature[row] ?? -1];
  if (!event) throw new RangeError(`row ${row} of ${table.length}`);
  return event;
}

/** The row of an event id, or null. */
export function rowOfEvent(story: Story, table: EventTable, id: string): number | null {
  const row = table.feature.findIndex((i) => story.features[i]!.id === id);
  return row < 0 ? null : row;
}
