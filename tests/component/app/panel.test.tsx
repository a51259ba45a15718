import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '#app/sheet/panel.tsx';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { withoutLayout } from '../layout.ts';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

beforeEach(withoutLayout);

async function mount(link = '') {
  const rendered = renderOn(readerStory(), <Panel onCover={vi.fn()} unlocatedAsked={0} />, link);
  // The reader comes in a chunk of its own.
  await act(async () => void (await import('#reader/reader.tsx')));
  const panel = rendered.container.querySelector<HTMLElement>('.panel')!;
  const handle = screen.getByRole('button', { name: /panel$/ });
  const peek = () => panel.querySelector('.peek-words')!.textContent;
  return { ...rendered, height: () => panel.dataset.height, handle, peek };
}

describe('the sheet', () => {
  it('opens low, with how many events there are and how the story begins', async () => {
    const { explorer, height, peek } = await mount();
    expect(height()).toBe('peek');
    expect(peek()).toContain(`${explorer.table.length} events`);
  });

  it('rises when an event is chosen, and shows its title and date once it is low again', async () => {
    const { explorer, height, handle, peek } = await mount();
    act(() => explorer.select(0));
    expect(height()).toBe('half');
    fireEvent.click(handle);
    fireEvent.click(handle);
    expect(height()).toBe('peek');
    expect(peek()).toContain(explorer.eventAt(0).properties.title);
  });

  it('rises for the first step, and stays low for those after it once it was lowered', async () => {
    const { explorer, height, handle } = await mount();
    act(() => explorer.next());
    expect(height()).toBe('half');
    fireEvent.click(handle);
    fireEvent.click(handle);
    act(() => explorer.next());
    expect(height()).toBe('peek');
    act(() => explorer.select(0));
    expect(height()).toBe('half');
  });

  it('stays low where the same event has another row, as those of another part of the map come', async () => {
    const { explorer, height, handle } = await mount();
    act(() => explorer.select(2));
    fireEvent.click(handle);
    fireEvent.click(handle);
    const story = { ...explorer.story, features: explorer.story.features.slice(1) };
    const table = createEventTable(story);
    const id = explorer.idAt(2);
    act(() => explorer.bring({ table, records: recordsOfStory(story, table), isSample: false }));
    expect(explorer.state().selected).not.toBe(2);
    expect(explorer.idAt(explorer.state().selected!)).toBe(id);
    expect(height()).toBe('peek');
  });

  it('goes low for the tour and stays there while it is paused', async () => {
    const { explorer, height } = await mount();
    act(() => explorer.select(0));
    act(() => explorer.play());
    expect(height()).toBe('peek');
    act(() => explorer.visit(1));
    expect(height()).toBe('peek');
    act(() => explorer.touch());
    expect(height()).toBe('peek');
  });

  it('rises when the focus goes into what it holds', async () => {
    const { explorer, height } = await mount();
    expect(height()).toBe('peek');
    act(() => screen.getByRole('button', { name: new RegExp(explorer.eventAt(0).properties.title) }).focus());
    expect(height()).toBe('half');
  });
});
