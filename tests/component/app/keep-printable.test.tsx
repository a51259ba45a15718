import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPrintable } from '#app/print/keep-printable.tsx';
import type { Finder } from '#events/query.ts';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { withoutLayout } from '../layout.ts';
import { readerStory } from '../reader/reader-on-story.tsx';

let end = () => {};
let comeToRest = () => {};
const take = vi.fn<MapPictures['take']>();
let isAtRest: boolean;

beforeEach(() => {
  withoutLayout();
  vi.useFakeTimers();
  take.mockReset().mockImplementation(() => document.createElement('canvas'));
  isAtRest = true;
});
afterEach(() => {
  act(() => end());
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Finds the first event, whatever is looked for. */
const finder: Finder = {
  columns: [],
  find: async () => Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0),
  valuesOf: async () => [],
};

/** The fixture, kept printable; the page has been up for a while and the map has come to rest. */
async function keep(link = '', elements: Partial<MapPictures> = {}) {
  const story = readerStory();
  const table = createEventTable(story);
  const explorer = createExplorer(story, table, parsePermalink(link), { finder });
  const pictures: MapPictures = {
    take,
    shape: () => 1.5,
    isAtRest: () => isAtRest,
    onRest(listener) {
      comeToRest = listener;
      return () => {};
    },
    draw: async () => null,
    ...elements,
  };
  end = keepPrintable(explorer, { current: pictures });
  await still();
  await still();
  return explorer;
}
const still = () => act(() => vi.advanceTimersByTimeAsync(1100));
const paper = () => document.querySelector<HTMLElement>('.print-frame')!;
const titles = (level: string) => [...paper().querySelectorAll(level)].map((it) => it.textContent.trim());

describe('what a frame has ready for paper', () => {
  it('is the map, the event that is open with its words, the others by title, and the address', async () => {
    const explorer = await keep('?event=fire');
    expect(paper().querySelector('figure canvas')).toBeInTheDocument();
    const { title, excerpts } = explorer.eventAt(explorer.rowOf('fire')!).properties;
    expect(titles('h2')).toEqual([title]);
    expect(paper().querySelector('mark')).toHaveTextContent(excerpts[0]!.selector.exact);
    expect(titles('h3')).toHaveLength(explorer.table.length - 1);
    expect(titles('h3')).not.toContain(title);
    expect(paper().querySelector('.print-frame-address')?.textContent).toMatch(/\?story=[\w-]+&event=fire$/);
  });

  it('counts, in front of each event, how many find no room from there on', async () => {
    const explorer = await keep();
    const counts = [...paper().querySelectorAll('.print-frame-more')].map((it) =>
      Number.parseInt(it.textContent.replace('and ', ''), 10),
    );
    const { length } = explorer.table;
    expect(counts).toEqual(Array.from({ length }, (_, i) => length - i));
  });

  it('is only words while the map has not been drawn', async () => {
    take.mockReturnValue(null);
    await keep('?event=fire');
    expect(paper().querySelector('figure')).toBeNull();
    expect(titles('h2')).toHaveLength(1);
    take.mockImplementation(() => document.createElement('canvas'));
    comeToRest();
    await still();
    expect(paper().querySelector('figure canvas')).toBeInTheDocument();
  });

  it('is taken away with the page', async () => {
    await keep();
    act(() => end());
    expect(paper()).toBeNull();
  });
});

describe('the copy of the map', () => {
  it('is taken once for a rest, and not again until something is another', async () => {
    const explorer = await keep();
    expect(take).toHaveBeenCalledTimes(1);
    comeToRest();
    await still();
    expect(take).toHaveBeenCalledTimes(1);
    explorer.select(explorer.rowOf('fire'));
    await still();
    expect(take).toHaveBeenCalledTimes(2);
    expect(titles('h2')).toHaveLength(1);
  });

  it('is another when a search has found some of the events, and when others are here', async () => {
    const explorer = await keep();
    await act(() => explorer.search({ text: 'fire', columns: {} }));
    expect(explorer.state().found).not.toBeNull();
    await still();
    expect(take).toHaveBeenCalledTimes(2);
    await act(() => explorer.search(null));
    await still();
    expect(take).toHaveBeenCalledTimes(3);
    const { story } = explorer;
    const table = createEventTable(story);
    act(() => explorer.bring({ table, records: recordsOfStory(story, table), isSample: false }));
    await still();
    expect(take).toHaveBeenCalledTimes(4);
  });

  it('waits for a map on its way', async () => {
    const explorer = await keep();
    isAtRest = false;
    explorer.select(explorer.rowOf('fire'));
    await still();
    expect(take).toHaveBeenCalledTimes(1);
    isAtRest = true;
    comeToRest();
    await still();
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('is not taken while anything plays or is scrubbed', async () => {
    const explorer = await keep();
    const [from, to] = explorer.whole;
    for (let step = 1; step < 20; step++) {
      explorer.scrubTo(from + ((to - from) * step) / 20);
      comeToRest();
      await act(() => vi.advanceTimersByTimeAsync(200));
    }
    expect(take).toHaveBeenCalledTimes(1);
    explorer.play();
    comeToRest();
    await still();
    expect(take).toHaveBeenCalledTimes(1);
    explorer.pause();
    await still();
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('is taken anew, and sharper, where the frame is told that it is printed', async () => {
    const explorer = await keep();
    explorer.select(explorer.rowOf('fire'));
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(take).toHaveBeenLastCalledWith(2);
    expect(titles('h2')).toHaveLength(1);
  });

  it('stays where the page is paper already and the map has no size', async () => {
    let shape: number | null = 1.5;
    await keep('', { shape: () => shape });
    shape = null;
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(take).toHaveBeenCalledTimes(1);
    expect(paper().querySelector('figure canvas')).toBeInTheDocument();
  });
});
