import { describe, expect, it, vi } from 'vitest';
import { exploreStory } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { aStory, type EventSketch } from '../a-story.ts';

const sketches: EventSketch[] = [
  { id: 'one', when: '2019-08-01', kind: 'a' },
  { id: 'two', when: '2019-08-10', kind: 'b' },
  { id: 'three', when: '2019-08-20', kind: 'c' },
];
const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const open = (query = '', events = sketches) => exploreStory(aStory(events), parsePermalink(query));
const idOfSelected = ({ state, idAt }: ReturnType<typeof open>) => {
  const { selected } = state();
  return selected === null ? null : idAt(selected);
};

describe('a changed story', () => {
  it('is what is read, counted and listed from then on', () => {
    const explorer = open();
    explorer.replaceStory(
      aStory([...sketches, { id: 'four', when: '2019-09-01', title: 'A fourth' }], { title: 'Another' }),
    );
    expect(explorer.story.title).toBe('Another');
    expect(explorer.titleAt(3)).toBe('A fourth');
    expect(explorer.shownRows().length).toBe(4);
    expect(explorer.whole).toEqual([day('2019-08-01'), day('2019-09-02')]);
    expect([...explorer.kindCounts()]).toEqual([2, 1, 1]);
  });

  it('keeps the selected event by its id, wherever its date has taken it', () => {
    const explorer = open('?event=two');
    const moved = sketches.map((it) =>
      it.id === 'two' ? { ...it, when: '2019-07-01', title: 'Moved' } : it,
    );
    explorer.replaceStory(aStory(moved));
    expect(explorer.state().selected).toBe(0);
    expect(idOfSelected(explorer)).toBe('two');
    expect(explorer.titleAt(0)).toBe('Moved');
    expect(explorer.permalink().event).toBe('two');
  });

  it('lets go of a selected event that it no longer has', () => {
    const explorer = open('?event=two');
    explorer.replaceStory(aStory(sketches.filter(({ id }) => id !== 'two')));
    expect(explorer.state()).toMatchObject({ selected: null, wanted: null });
    expect(explorer.permalink().event).toBeNull();
  });

  it('keeps window, playhead, axis and camera where they still make sense', () => {
    const explorer = open(
      '?window=2019-08-02/2019-08-11&playhead=2019-08-05&extent=2019-08-01/2019-08-15&camera=6/33/44',
    );
    const { window, playhead, extent, camera } = explorer.state();
    explorer.replaceStory(aStory([...sketches, { id: 'four', when: '2019-09-01' }]));
    expect(explorer.state()).toMatchObject({ window, playhead, extent, camera });
  });

  it('opens a window that no event can be in any more, and cuts one that reaches too far', () => {
    const explorer = open('?window=2019-08-15/2019-08-20');
    explorer.replaceStory(aStory(sketches.slice(0, 2)));
    expect(explorer.state().window).toBeNull();
    explorer.setWindow([day('2019-08-05'), day('2019-08-11')]);
    explorer.replaceStory(aStory([...sketches.slice(0, 1), { id: 'two', when: '2019-08-08' }]));
    expect(explorer.state().window).toEqual([day('2019-08-05'), day('2019-08-09')]);
  });

  it('shows all of a longer time on an axis that nobody has moved, and leaves one that somebody has', () => {
    const explorer = open();
    explorer.replaceStory(aStory([...sketches, { id: 'four', when: '2019-12-01' }]));
    expect(explorer.state().extent[1]).toBeGreaterThan(day('2019-12-01'));
    expect(explorer.permalink().extent).toBeNull();
  });

  it('finds the kinds that are shown by their ids, in another order and with some gone', () => {
    const explorer = open('?kinds=b,c');
    const kinds = ['c', 'x', 'a'].map((id) => ({ id, label: id }));
    const kept = sketches.filter(({ kind }) => kind !== 'b');
    explorer.replaceStory(aStory(kept, { kinds }));
    expect(explorer.state().kinds).toEqual(new Set([0]));
    expect(explorer.permalink().kinds).toEqual(['c']);
  });

  it('is searched for what was searched for, and says nothing of new events before that', async () => {
    const many = Array.from({ length: 50 }, (_, i) => ({
      id: `e${i}`,
      when: '2019-08-01',
      title: i % 2 ? `bridge ${i}` : `road ${i}`,
    }));
    const explorer = open('', many);
    await explorer.search({ text: 'bridge', columns: {} });
    expect(explorer.shownRows().length).toBe(25);
    explorer.replaceStory(aStory([...many, { id: 'new', when: '2019-08-02', title: 'bridge, new' }]));
    expect(explorer.shownRows().length).toBe(25);
    await vi.waitFor(() => expect(explorer.shownRows().length).toBe(26));
    expect(explorer.permalink().search).toBe('bridge');
    explorer.replaceStory(aStory(sketches));
    expect(explorer.state()).toMatchObject({ query: null, found: null });
  });

  it('tells those who follow once, of story and events together', () => {
    const explorer = open();
    const told: [number, number][] = [];
    explorer.subscribe(({ story, table }) => told.push([story.features.length, table.length]));
    explorer.replaceStory(aStory(sketches.slice(0, 1)));
    expect(told).toEqual([[1, 1]]);
  });

  it('leaves an index of places on its way to be of the events that it was asked for', async () => {
    const placed = [1, 2, 3].map((at) => ({
      id: `e${at}`,
      when: '2019-08-01',
      geometry: { type: 'Point', coordinates: [at, at] },
    }));
    const explorer = open('', placed);
    const before = explorer.points();
    explorer.replaceStory(aStory(placed.slice(0, 1)));
    expect((await before).coords.length).toBe(6);
    expect((await explorer.points()).coords.length).toBe(2);
  });

  it('goes on being played', () => {
    const explorer = open('?event=one');
    explorer.play();
    explorer.replaceStory(aStory(sketches.slice(0, 2)));
    expect(explorer.state()).toMatchObject({ isPlaying: true, selected: 0 });
  });
});
