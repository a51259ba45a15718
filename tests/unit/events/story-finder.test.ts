import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createStoryFinder } from '#events/story-finder.ts';
import { sourceOfStory } from '#events/story-source.ts';
import { createEventTable } from '#events/story-table.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { aStory, idsOf } from '../a-story.ts';

function storyIn(file: string): Story {
  const parsed = parseStory(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error('the story is invalid');
  return parsed.story;
}

const story = storyIn('tests/fixtures/stories/everything.geojson');
const table = createEventTable(story);
const finder = createStoryFinder(story, table);
const { signal } = new AbortController();

async function found(text: string, columns = {}): Promise<string[]> {
  const rows = await finder.find({ text, columns }, signal);
  return idsOf(
    story,
    table,
    [...rows.keys()].filter((row) => rows[row]),
  );
}

describe('the search in a story', () => {
  it('finds every event by any of its words, whatever their case', async () => {
    for (const { id, properties } of story.features) {
      const { title, description, excerpts, where, attribution } = properties;
      const words = [title, description, where?.name, excerpts[0]?.selector.exact, attribution[0]?.by];
      for (const text of words)
        if (text) {
          expect(await found(text)).toContain(id);
          expect(await found(text.toUpperCase())).toContain(id);
        }
    }
  });

  it('finds nothing for words that no event has', async () => {
    expect(await found('no such words at all')).toEqual([]);
  });

  it('leaves as many events with a value as it counts', async () => {
    for (const column of finder.columns) {
      const values = await finder.valuesOf(column);
      expect(values.length).toBeGreaterThan(0);
      for (const { value, count } of values)
        expect(await found('', { [column]: [value] })).toHaveLength(count);
    }
  });

  it('takes any of several values of a column, and all of several columns', async () => {
    const [place] = await finder.valuesOf('place');
    const sources = await finder.valuesOf('source');
    const all = await found('', { source: sources.map(({ value }) => value) });
    expect(all).toHaveLength(story.features.length);
    const both = await found('', { source: [sources[0]!.value], place: [place!.value] });
    const one = await found('', { source: [sources[0]!.value] });
    expect(both.every((id) => one.includes(id))).toBe(true);
  });

  it('is called off', async () => {
    const calledOff = AbortSignal.abort();
    await expect(finder.find({ text: 'a', columns: {} }, calledOff)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('what comes with a story', () => {
  const many = (length: number) =>
    aStory(Array.from({ length }, (_, i) => ({ id: `e${i}`, when: '2019-01-01' })));

  it.each([
    [40, false],
    [41, true],
  ])('of %i events: a search is %s', async (length, isSearched) => {
    const long = many(length);
    const source = sourceOfStory(long, createEventTable(long));
    expect('finder' in source).toBe(isSearched);
    const rows = await source.finder?.find({ text: 'WORDS OF E7', columns: {} }, signal);
    if (rows) expect([...rows].reduce((a, b) => a + b)).toBe(1);
  });
});
