import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { emptyTable } from '#events/empty-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { EventList } from '#reader/event-list.tsx';
import { readerStory, renderIn, renderOn } from './reader-on-story.tsx';

const rows = () => screen.getAllByRole('listitem').map((it) => within(it).getByRole('button'));
const titles = () => rows().map((it) => it.querySelector('.list-title')?.textContent?.slice(0, 16));
const may = (day: number) => Date.UTC(2020, 4, day);

test('lists all events in order of time, with kind, date and place', () => {
  renderOn(readerStory(), <EventList />);
  expect(screen.getByRole('heading', { level: 2, name: '3 events' })).toBeVisible();
  expect(rows().map((it) => it.textContent)).toEqual([
    expect.stringMatching(/^Fire: The mill burns 2 May 2020, uncertain · The mill /),
    expect.stringMatching(/^Speech: The mayor speaks about 3 May 2020 · not on the map /),
    expect.stringMatching(/^Fire: <img src=x onerror="window.hacked=1"> a title July 2020 · <b>County<\/b> /),
  ]);
});

test('selects on click and on Enter, and says which is selected', async () => {
  const { explorer } = renderOn(readerStory(), <EventList />);
  await userEvent.click(rows()[1]!);
  expect(explorer.state().selected).toBe(1);
  expect(screen.getByRole('button', { current: true })).toBe(rows()[1]);
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(explorer.state().selected).toBe(0);
});

test('is one stop of the Tab key; arrows, Home and End move inside', async () => {
  renderOn(readerStory(), <EventList />, '?event=speech');
  screen.getByRole('button', { name: 'Speech 1' }).focus();
  await userEvent.tab();
  expect(rows()[1]).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(rows()[2]).toHaveFocus();
  await userEvent.keyboard('{Home}');
  expect(rows()[0]).toHaveFocus();
  await userEvent.keyboard('{End}');
  expect(rows()[2]).toHaveFocus();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});

test('links hovering and focus with the other views, both ways', async () => {
  const { explorer } = renderOn(readerStory(), <EventList />);
  await userEvent.hover(rows()[2]!);
  expect(explorer.state().hovered).toBe(2);
  await userEvent.unhover(rows()[2]!);
  expect(explorer.state().hovered).toBeNull();
  act(() => rows()[1]!.focus());
  expect(explorer.state().hovered).toBe(1);
  explorer.hover(0);
  await waitFor(() => expect(rows()[0]).toHaveAttribute('data-hovered'));
  expect(rows()[1]).not.toHaveAttribute('data-hovered');
});

test('follows the window', () => {
  const { explorer } = renderOn(readerStory(), <EventList />);
  act(() => explorer.setWindow([may(2), may(3)]));
  expect(titles()).toEqual(['The mill burns']);
  expect(screen.getByRole('heading', { name: '1 of 3 events, filtered by dates' })).toBeVisible();
});

test('follows the kinds, and shows all again', async () => {
  renderOn(readerStory(), <EventList />);
  const fire = screen.getByRole('button', { name: 'Fire 2' });
  expect(fire).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(fire);
  expect(fire).toHaveAttribute('aria-pressed', 'false');
  expect(titles()).toEqual(['The mayor speaks']);
  expect(screen.getByRole('heading', { name: '1 of 3 events, filtered by kind' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Speech 1' }));
  expect(screen.getByText('No kinds of events are selected.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all kinds' }));
  expect(titles()).toHaveLength(3);
});

test.each([
  ['?window=2020-06-01/2020-06-02', 'No events on the selected dates.'],
  ['?window=2020-06-01/2020-06-02&kinds=fire', 'No events of the selected kinds on the selected dates.'],
  ['?window=2020-06-01/2020-06-02&kinds=', 'No kinds of events are selected.'],
  ['?kinds=', 'No kinds of events are selected.'],
])('says which filter leaves nothing to list: %s', async (link, words) => {
  renderOn(readerStory(), <EventList />, link);
  expect(screen.getByText(words)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all events' }));
  expect(titles()).toHaveLength(3);
});

test('says that no event is there where a set in tiles has none, and offers no way to show others', () => {
  const explorer = createExplorer(readerStory(), emptyTable(), undefined, { whole: [may(1), may(9)] });
  renderIn(explorer, <EventList />);
  expect(screen.getByText('No events on this part of the map.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show all events' })).toBeNull();
  act(() => explorer.setWindow([may(2), may(3)]));
  expect(screen.getByRole('button', { name: 'Show all events' })).toBeVisible();
});

test('says that a kind has no events', () => {
  const quiet = readerStory((json) =>
    json.replace('"label": "Speech" }', '"label": "Speech" }, { "id": "x", "label": "X" }'),
  );
  renderOn(quiet, <EventList />, '?kinds=x');
  expect(screen.getByText('No events of the selected kinds.')).toBeVisible();
});

test('counts kinds in the window', () => {
  const { explorer } = renderOn(readerStory(), <EventList />);
  act(() => explorer.setWindow([may(2), may(5)]));
  expect(screen.getByRole('button', { name: 'Fire 1' })).toBeVisible();
});

test('counts what is not on the map and lists it alone, also when asked from elsewhere', async () => {
  const { rerender } = renderOn(readerStory(), <EventList />);
  const toggle = screen.getByRole('button', { name: '1 not on the map' });
  await userEvent.click(toggle);
  expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect(titles()).toEqual(['The mayor speaks']);
  expect(screen.getByRole('heading', { name: '1 of 3 events, not on the map' })).toBeVisible();
  await userEvent.click(toggle);
  expect(titles()).toHaveLength(3);
  rerender(<div />);
  renderOn(readerStory(), <EventList unlocatedAsked={1} />);
  expect(titles()).toEqual(['The mayor speaks']);
});

test('says which events are later than the playhead', async () => {
  const { explorer } = renderOn(readerStory(), <EventList />);
  explorer.scrubTo(may(2) + 1);
  await waitFor(() => expect(rows()[1]).toHaveAccessibleName(/later than the playhead$/));
  expect(rows()[0]).not.toHaveAccessibleName(/later/);
  explorer.scrubTo(may(30));
  await waitFor(() => expect(rows()[1]).not.toHaveAccessibleName(/later/));
  expect(rows()[2]).toHaveAccessibleName(/later than the playhead$/);
});

test('does not render while scrubbing, hovering, zooming, or while a handle passes no event', () => {
  const { explorer, renders } = renderOn(readerStory(), <EventList />, '?window=2020-05-01/2020-08-01');
  const before = renders.count;
  const [start, end] = explorer.whole;
  act(() => {
    for (let step = 0; step < 50; step++) explorer.scrubTo(start + ((end - start) * step) / 50);
    explorer.hover(2);
    explorer.lookAt([start, end]);
  });
  expect(renders.count).toBe(before);
  act(() => explorer.setWindow([start, end - 1]));
  const narrowed = renders.count;
  act(() => {
    for (let step = 2; step < 50; step++) explorer.setWindow([start, end - step]);
  });
  expect(renders.count).toBe(narrowed);
});
