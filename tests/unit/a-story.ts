import { createEventTable } from '#events/story-table.ts';
import type { EventTable } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';

/** What a test says of an event; the rest is filled in. */
export type EventSketch = {
  id: string;
  when: string;
  kind?: string;
  geometry?: unknown;
  title?: string;
  where?: unknown;
};

/** A valid story with these events and kinds a, b and c. Throws when a sketch is not valid, naming the problems. */
export function aStory(events: readonly EventSketch[], members: object = {}): Story {
  const parsed = parseStory({
    type: 'FeatureCollection',
    dateline: '1',
    id: 'test',
    title: 'A story',
    kinds: ['a', 'b', 'c'].map((id) => ({ id, label: `Kind ${id}` })),
    sources: [{ id: 'source', type: 'article-newspaper', title: 'A report' }],
    ...members,
    features: events.map(({ id, when, kind = 'a', geometry = null, title = id, where }) => ({
      type: 'Feature',
      id,
      geometry,
      properties: {
        title,
        kind,
        when,
        ...(where ? { where } : {}),
        excerpts: [{ source: 'source', selector: { type: 'TextQuoteSelector', exact: `words of ${id}` } }],
      },
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.story;
}

export function anExplorer(events: readonly EventSketch[], query = '', members: object = {}): Explorer {
  const story = aStory(events, members);
  return createExplorer(story, createEventTable(story), parsePermalink(query));
}

/** The ids of rows, for expectations that people can read. */
export function idsOf(story: Story, table: EventTable, rows: readonly number[]): string[] {
  return rows.map((row) => story.features[table.feature[row]!]!.id);
}
