import { describe, expect, it } from 'vitest';
import type { Finder, Query } from '#events/query.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { aStory } from '../a-story.ts';

const story = aStory([
  { id: 'one', when: '2019-01-01' },
  { id: 'two', when: '2019-01-02', kind: 'b' },
  { id: 'three', when: '2019-01-03' },
]);
const table = createEventTable(story);

/** A finder whose answers come when the test says so. */
function slowFinder() {
  const asked: { query: Query; signal: AbortSignal; answer(rows: number[]): void; fail(): void }[] = [];
  const finder: Finder = {
    columns: [],
    valuesOf: async () => [],
    find: (query, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          query,
          signal,
          answer: (rows) => resolve(Uint8Array.from(rows)),
          fail: () => reject(new Error('the worker is gone')),
        });
      }),
  };
  return { finder, asked };
}
const words = (text: string): Query => ({ text, columns: {} });
const open = (query = '') => {
  const { finder, asked } = slowFinder();
  return { explorer: createExplorer(story, table, parsePermalink(query), { finder }), asked };
};
const shown = (explorer: ReturnType<typeof open>['explorer']) => {
  const rows = explorer.shownRows();
  return Array.from({ length: rows.length }, (_, place) => rows.at(place));
};

describe('a search', () => {
  it('leaves what matches, in list, counts and steps; nothing changes before the answer has come', async () => {
    const { explorer, asked } = open();
    const search = explorer.search(words('bridge'));
    expect(shown(explorer)).toEqual([0, 1, 2]);
    asked[0]!.answer([1, 0, 1]);
    await search;
    expect(shown(explorer)).toEqual([0, 2]);
    expect([...explorer.kindCounts()]).toEqual([2, 0, 0]);
    expect(explorer.isShown(1)).toBe(false);
    explorer.select(0);
    expect(explorer.neighbour(1)).toBe(2);
  });

  it('is called off by the next one, whose answer alone counts', async () => {
    const { explorer, asked } = open();
    const first = explorer.search(words('bridge'));
    const second = explorer.search(words('bridges'));
    expect(asked[0]!.signal.aborted).toBe(true);
    asked[1]!.answer([0, 1, 0]);
    asked[0]!.answer([1, 1, 1]);
    await Promise.all([first, second]);
    expect(shown(explorer)).toEqual([1]);
  });

  it('for nothing shows all again, whatever was on its way', async () => {
    const { explorer, asked } = open();
    const search = explorer.search(words('bridge'));
    await explorer.search(words(''));
    asked[0]!.answer([0, 0, 0]);
    await search;
    expect(shown(explorer)).toEqual([0, 1, 2]);
    expect(explorer.state()).toMatchObject({ query: null, found: null });
  });

  it('that fails shows all, and says so to who asked', async () => {
    const { explorer, asked } = open();
    const search = explorer.search(words('bridge'));
    asked[0]!.fail();
    await expect(search).rejects.toThrow('the worker is gone');
    expect(explorer.state()).toMatchObject({ query: null, found: null });
  });

  it('gives way to an event that is chosen and does not match', async () => {
    const { explorer, asked } = open();
    const search = explorer.search(words('bridge'));
    asked[0]!.answer([1, 0, 1]);
    await search;
    explorer.select(2);
    expect(explorer.state().found).not.toBeNull();
    explorer.select(1);
    expect(explorer.state()).toMatchObject({ selected: 1, query: null, found: null });
  });

  it('is in the link to the view, and comes back from it', () => {
    const { explorer, asked } = open('?search=bridge&facets=type%3Dfire,flood');
    expect(asked[0]!.query).toEqual({ text: 'bridge', columns: { type: ['fire', 'flood'] } });
    expect(explorer.permalink()).toMatchObject({ search: 'bridge', facets: { type: ['fire', 'flood'] } });
    explorer.restore(parsePermalink(''));
    expect(explorer.permalink()).toMatchObject({ search: null, facets: null });
  });

  it('is not there where nobody can search', async () => {
    const explorer = createExplorer(story, table, parsePermalink('?search=bridge'));
    await explorer.search(words('bridge'));
    expect(explorer.state()).toMatchObject({ query: null, found: null });
  });
});

describe('a search that is ended from elsewhere', () => {
  it('leaves nothing behind when its answer comes all the same', async () => {
    const { explorer, asked } = open();
    const first = explorer.search(words('bridge'));
    asked[0]!.answer([1, 0, 1]);
    await first;
    const second = explorer.search(words('bridges'));
    explorer.select(1);
    expect(explorer.state().query).toBeNull();
    asked[1]!.answer([1, 0, 0]);
    await second;
    expect(explorer.state()).toMatchObject({ query: null, found: null, selected: 1 });
  });
});
