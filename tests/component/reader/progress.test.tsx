import { act, fireEvent } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runPlayer } from '#explorer/player.ts';
import { Progress } from '#reader/progress/progress.tsx';
import { readerStory, renderOn } from './reader-on-story.tsx';

beforeEach(() => vi.restoreAllMocks());

const nextFrame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

async function mount(link = '') {
  const rendered = renderOn(readerStory(), <Progress />, link);
  await act(() => vi.dynamicImportSettled());
  const bar = rendered.container.querySelector<HTMLElement>('.progress')!;
  vi.spyOn(bar, 'getBoundingClientRect').mockReturnValue({ left: 100, width: 300 } as DOMRect);
  const places = () =>
    [...bar.querySelectorAll<HTMLElement>('.progress-segment')].map((it) => it.dataset.place ?? 'to come');
  return { ...rendered, bar, places };
}

describe('the mark of progress', () => {
  it('has a segment for each event shown, and tells which have been passed', async () => {
    const { explorer, places } = await mount();
    const count = explorer.table.length;
    expect(places()).toEqual(new Array(count).fill('to come'));
    act(() => explorer.select(1));
    expect(places()).toEqual(['passed', 'here', ...new Array(count - 2).fill('to come')]);
    act(() => explorer.filterBy(new Set([explorer.table.kind[1]!])));
    expect(places().length).toBeLessThan(count);
    expect(places()).toContain('here');
  });

  it('goes to the event whose segment is pressed, as a step does', async () => {
    const { explorer, bar } = await mount();
    const count = explorer.table.length;
    fireEvent.click(bar, { clientX: 100 + (300 / count) * 2.5 });
    expect(explorer.state()).toMatchObject({ selected: 2, isStepped: true });
    fireEvent.click(bar, { clientX: 400 });
    expect(explorer.state().selected).toBe(count - 1);
  });

  it('begins on the right where the page runs from there', async () => {
    const { explorer, bar } = await mount();
    bar.style.direction = 'rtl';
    fireEvent.click(bar, { clientX: 399 });
    expect(explorer.state().selected).toBe(0);
  });

  it('fills while play rests, and renders nothing in React for that', async () => {
    const { explorer, bar, renders } = await mount();
    const end = runPlayer(explorer);
    act(() => explorer.play());
    await nextFrame();
    await nextFrame();
    renders.count = 0;
    const shares: number[] = [];
    for (let frame = 0; frame < 4; frame++) {
      await nextFrame();
      shares.push(Number(bar.style.getPropertyValue('--rested')));
    }
    expect(shares.at(-1)).toBeGreaterThan(shares[0]!);
    expect(shares.at(-1)).toBeLessThan(1);
    expect(renders.count).toBe(0);
    act(() => explorer.next());
    await nextFrame();
    expect(bar.style.getPropertyValue('--rested')).toBe('1.000');
    end();
  });

  it('is one plain bar where the events are too many for segments', async () => {
    const story = readerStory((json) => {
      const read = JSON.parse(json);
      const [first] = read.features;
      const copies = Array.from({ length: 41 }, (_, i) => ({
        ...first,
        id: `copy-${i}`,
        properties: { ...first.properties, relatedTo: [] },
      }));
      return JSON.stringify({ ...read, features: copies });
    });
    const { container } = renderOn(story, <Progress />, '?event=copy-9');
    await act(() => vi.dynamicImportSettled());
    const bar = container.querySelector<HTMLElement>('.progress');
    expect(container.querySelectorAll('.progress-segment')).toHaveLength(1);
    expect(Number(bar!.style.getPropertyValue('--passed'))).toBeCloseTo(10 / 41);
  });
});
