import type { Story, StoryEvent } from '#story/schema.ts';
import type { Finder, Query, ValueCount } from './query.ts';
import { storyColumns } from './story-columns.ts';
import { eventAt } from './story-table.ts';
import type { EventTable } from './table.ts';

type Column = (typeof storyColumns)[number];

/**
 * Finds events of a story by the words in their titles, descriptions, excerpts, dates, places and attributions, and by
 * values. What the words are is prepared once, at the first search.
 */
export function createStoryFinder(story: Story, table: EventTable): Finder {
  const events = Array.from({ length: table.length }, (_, row) => eventAt(story, table, row));
  const nameOfSource = new Map(story.sources.map((it) => [it.id, it['container-title'] ?? it.title]));
  const texts = events.map((event) => fold(wordsOf(event, nameOfSource).join('\n')));
  const values = events.map((event) => valuesIn(event, nameOfSource));

  function matches({ text, columns }: Query, row: number): boolean {
    if (!texts[row]!.includes(fold(text))) return false;
    return Object.entries(columns).every(([column, wanted]) =>
      (values[row]![column as Column] ?? []).some((value) => wanted.includes(value)),
    );
  }
  return {
    columns: storyColumns,
    async find(query, signal) {
      signal.throwIfAborted();
      return Uint8Array.from(events, (_, row) => (matches(query, row) ? 1 : 0));
    },
    valuesOf: async (column) => countsOf(values.flatMap((it) => it[column as Column] ?? [])),
  };
}

/** Case does not count, nor how a letter with an accent is written. */
const fold = (text: string): string => text.normalize('NFC').toLowerCase();

function wordsOf({ properties }: StoryEvent, nameOfSource: ReadonlyMap<string, string>): string[] {
  const { title, description, when, where, attribution, excerpts } = properties;
  return [
    title,
    description,
    when.stated,
    when.reason,
    where?.name,
    where?.stated,
    where?.reason,
    ...attribution.flatMap(({ by, via = '', note }) => [by, nameOfSource.get(via) ?? via, note]),
    ...excerpts.flatMap(({ source, selector: { prefix = '', exact, suffix = '' } }) => [
      prefix + exact + suffix,
      nameOfSource.get(source),
    ]),
  ].filter((it) => it !== undefined);
}

function valuesIn({ properties }: StoryEvent, nameOfSource: ReadonlyMap<string, string>) {
  const { where, attribution, excerpts } = properties;
  const distinct = (values: readonly string[]): string[] => [...new Set(values)];
  return {
    place: where ? [where.name] : [],
    source: distinct(excerpts.map(({ source }) => nameOfSource.get(source) ?? source)),
    'who says so': distinct(attribution.map(({ by }) => by)),
  } satisfies Record<Column, string[]>;
}

/** The most frequent first; those alike in that by name. */
function countsOf(values: readonly string[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
