import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '#app/sheet/panel.tsx';
import { lateReader } from '#app/shell/late-views.tsx';
import { EventChooser } from '#map/picking/event-chooser.tsx';
import { withoutLayout } from '../layout.ts';
import { readerStory, renderOn } from './reader-on-story.tsx';

beforeAll(async () => void (await lateReader.load()));
beforeEach(() => {
  withoutLayout();
  // The style sheet hides the list while an event is read; jsdom has no style sheets.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    const isHidden = this.closest('.panel[data-reading="true"] .panel-list') !== null;
    return (isHidden ? [] : [new DOMRect()]) as unknown as DOMRectList;
  });
  vi.stubGlobal('DOMRect', class {});
});

const open = (link = '', beside = <button type="button">elsewhere</button>) =>
  renderOn(
    readerStory(),
    <>
      {beside}
      <Panel onCover={() => {}} unlocatedAsked={0} />
    </>,
    link,
  );
const title = (name: RegExp) => screen.getByRole('heading', { level: 2, name });
const row = (name: RegExp) =>
  within(screen.getByRole('region', { name: /events/ })).getByRole('button', { name });
const press = async (element: HTMLElement, key = '{Enter}') => {
  act(() => element.focus());
  await userEvent.keyboard(key);
};
/** Longer than it takes the focus to follow. */
const frames = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 60)));

test('goes from the list to the title of the event, and back to its row', async () => {
  open();
  await press(row(/The mill burns/));
  await waitFor(() => expect(title(/The mill burns/)).toHaveFocus());
  await press(screen.getByRole('button', { name: 'All events' }));
  await waitFor(() => expect(row(/The mill burns/)).toHaveFocus());
});

test('comes back to the row of the event read last, wherever it was opened from', async () => {
  const { explorer } = open('?event=fire');
  act(() => explorer.select(explorer.rowOf('markup')));
  await press(screen.getByRole('button', { name: 'All events' }));
  await waitFor(() => expect(row(/a title/)).toHaveFocus());
  expect(row(/a title/)).toHaveAttribute('tabindex', '0');
});

test('goes to the title of a related event', async () => {
  open('?event=fire');
  await press(screen.getByRole('button', { name: /^The mayor speaks about/ }));
  await waitFor(() => expect(title(/The mayor speaks/)).toHaveFocus());
});

test('stays on the button that steps', async () => {
  open('?event=fire');
  await press(screen.getByRole('button', { name: 'Next event' }));
  await frames();
  expect(title(/The mayor speaks/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Next event' })).toHaveFocus();
});

test.each([
  ['Show all events', '?kinds='],
  ['Show all kinds', '?kinds=fire'],
])('goes to the heading of the list from “%s”, which is gone once pressed', async (name, link) => {
  open(link);
  await press(screen.getByRole('button', { name }));
  await waitFor(() => expect(screen.getByRole('heading', { name: '3 events' })).toHaveFocus());
});

test('is not taken from elsewhere when an event is opened, changed or closed', async () => {
  const { explorer } = open();
  act(() => screen.getByText('elsewhere').focus());
  for (const id of ['fire', 'speech', null]) {
    act(() => explorer.select(id === null ? null : explorer.rowOf(id)));
    await frames();
    expect(screen.getByText('elsewhere')).toHaveFocus();
  }
});

test('is not moved while play runs', async () => {
  const { explorer } = open('?event=fire');
  act(() => title(/The mill burns/).focus());
  act(() => {
    explorer.play();
    explorer.visit(explorer.rowOf('speech')!);
  });
  await frames();
  expect(title(/The mayor speaks/)).not.toHaveFocus();
});

const points = [
  { name: 'point', rows: [0, 1], at: { x: 0, y: 0 } },
  { name: 'another point', rows: [1, 2], at: { x: 9, y: 9 } },
];

/** Stands for a map: two points of it have two events each, and moving it closes what it shows of them. */
function Points() {
  const [shown, setShown] = useState<(typeof points)[number] | undefined>();
  return (
    <>
      {points.map((point) => (
        <button key={point.name} type="button" onClick={() => setShown(point)}>
          {point.name}
        </button>
      ))}
      <button type="button" onClick={() => setShown(undefined)}>
        move
      </button>
      {shown && <EventChooser rows={shown.rows} at={shown.at} onClose={() => setShown(undefined)} />}
    </>
  );
}
const choice = () => within(screen.getByRole('dialog')).getAllByRole('button')[1];

test('goes from the events at one point to the title of the one chosen, also of the one read already', async () => {
  const { explorer } = open('', <Points />);
  for (let time = 0; time < 2; time++) {
    await press(screen.getByText('point'));
    expect(choice()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(explorer.state().selected).toBe(0);
    await waitFor(() => expect(title(/The mill burns/)).toHaveFocus());
  }
});

test('comes back from the events at one point when none is chosen', async () => {
  open('', <Points />);
  await press(screen.getByText('point'));
  await userEvent.keyboard('{Escape}');
  expect(screen.getByText('point')).toHaveFocus();
});

test('stays where it is when the events at one point are closed from there', async () => {
  open('', <Points />);
  await press(screen.getByText('point'));
  await press(screen.getByText('move'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('move')).toHaveFocus();
});

test('goes on to the events at another point', async () => {
  open('', <Points />);
  await press(screen.getByText('point'));
  await press(screen.getByText('another point'));
  expect(choice()).toHaveFocus();
  expect(choice()).toHaveTextContent('The mayor speaks');
});
