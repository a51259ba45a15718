import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportStory } from '#events/story-exporter.ts';
import { createEventTable } from '#events/story-table.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';

function storyIn(json: string): Story {
  const parsed = parseStory(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.story;
}

const stories = ['everything', 'arabic', 'cartography', 'reader'].map(
  (name) => [name, storyIn(readFileSync(`tests/fixtures/stories/${name}.geojson`, 'utf8'))] as const,
);
const everyRow = (story: Story) => new Uint8Array(story.features.length).fill(1);

/** RFC 4180, the long way: what a spreadsheet would read. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') lines.push([]);
  }
  lines.pop();
  return lines;
}

describe.each(stories)('the story %s as a file', (_, story) => {
  const table = createEventTable(story);

  it('is the same story again, in order of time, sources and kinds and all', async () => {
    const again = storyIn(await exportStory(story, table, everyRow(story), 'geojson').text());
    const inOrder = [...table.feature].map((i) => story.features[i]!);
    expect(again).toEqual({ ...story, features: inOrder });
  });

  it('has the events chosen alone, and no way on to others', async () => {
    const rows = everyRow(story).fill(0, 1);
    const again = storyIn(await exportStory(story, table, rows, 'geojson').text());
    expect(again.features.map(({ id }) => id)).toEqual([story.features[table.feature[0]!]!.id]);
    expect(again.sources).toEqual(story.sources);
    expect(again.features[0]!.properties.relatedTo).toEqual([]);
  });

  it('is a CSV with a line for each event, in which all its words can be found', async () => {
    const text = await exportStory(story, table, everyRow(story), 'csv').text();
    const [head, ...lines] = readCsv(text);
    expect(lines).toHaveLength(story.features.length);
    for (const [row, line] of lines.entries()) {
      expect(line).toHaveLength(head!.length);
      const { id, geometry, properties } = story.features[table.feature[row]!]!;
      const cell = (name: string) => line[head!.indexOf(name)];
      expect(cell('id')).toBe(id);
      expect(cell('title')).toBe(properties.title);
      expect(cell('when')).toBe(properties.when.edtf.edtf);
      expect(cell('place')).toBe(properties.where?.name ?? '');
      if (geometry?.type === 'Point') expect(Number(cell('latitude'))).toBe(geometry.coordinates[1]);
      else if (geometry) expect(JSON.parse(cell('geometry')!)).toEqual(geometry);
      for (const { selector } of properties.excerpts) expect(cell('excerpts')).toContain(selector.exact);
      for (const { by } of properties.attribution) expect(cell('attribution')).toContain(by);
    }
  });
});
