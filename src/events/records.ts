import type { Story, StoryEvent } from '#story/schema.ts';
import { eventAt, rowOfEvent } from './story-table.ts';
import type { EventTable } from './table.ts';

/** A cell of the source as it has it: the name of its column, and its text. */
export type Field = { readonly name: string; readonly value: string };

/**
 * What the columns do not hold: the texts of the events, made when they are asked for. A story has them as objects; a
 * file of many events as bytes, of which one row is read at a time.
 */
export type Records = {
  /** Throws a RangeError for a row that the table does not have. */
  eventAt(row: number): StoryEvent;
  titleAt(row: number): string;
  /** What a link calls the event. */
  idAt(row: number): string;
  /** The row of an id, or null. */
  rowOf(id: string): number | null;
  /** The row of the file that the event rests on, every column as it stands; null where the events are a story's. */
  fieldsAt(row: number): readonly Field[] | null;
};

export function recordsOfStory(story: Story, table: EventTable): Records {
  return {
    eventAt: (row) => eventAt(story, table, row),
    titleAt: (row) => eventAt(story, table, row).properties.title,
    idAt: (row) => eventAt(story, table, row).id,
    rowOf: (id) => rowOfEvent(story, table, id),
    fieldsAt: () => null,
  };
}
