import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ShareDialog } from '#app/share/share-dialog.tsx';
import { syncPermalink } from '#app/shell/permalink-sync.ts';
import { placeOfView } from '#app/shell/place-of-view.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { linkToView } from '#explorer/link-to-view.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { citation } from '#reader/event/citation.ts';
import { withoutLayout } from '../layout.ts';
import { withModals } from '../modals.ts';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

let end = () => {};
beforeEach(() => {
  withoutLayout();
  withModals();
  history.replaceState(null, '', '/a/page.html?story=other&events=x.csv&window=2020&utm_source=x');
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

function openLocal() {
  const story = readerStory();
  placeOfView({ isLocal: true }).write('pushState', '');
  const explorer = createExplorer(story, createEventTable(story), undefined, { isLocal: true });
  end = syncPermalink(explorer);
  return explorer;
}

test('while a file of this machine is open the address names no story and no view', () => {
  vi.useFakeTimers();
  const explorer = openLocal();
  expect(location.pathname + location.search).toBe('/a/page.html?utm_source=x');
  explorer.select(explorer.rowOf('fire'));
  explorer.setWindow([Date.UTC(2020, 4, 2), Date.UTC(2020, 4, 9)]);
  vi.advanceTimersByTime(1000);
  expect(location.pathname + location.search).toBe('/a/page.html?utm_source=x');
  expect(history.state.view).toBe('?event=fire&window=2020-05-02/2020-05-08');
});

test('“back” undoes a selection in it', async () => {
  const explorer = openLocal();
  explorer.select(explorer.rowOf('fire'));
  const popped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await popped;
  expect(explorer.state().selected).toBeNull();
});

test('a step at which other events were open is told apart', () => {
  openLocal();
  expect(placeOfView({ isLocal: true }).isHere()).toBe(true);
  expect(placeOfView({ isLocal: false }).isHere()).toBe(false);
  history.replaceState(null, '', '/?story=other');
  expect(placeOfView({ isLocal: true }).isHere()).toBe(false);
  expect(placeOfView({ isLocal: false }).isHere()).toBe(true);
});

test('a step that a file has left is one of the story that is opened on it again', () => {
  openLocal();
  end();
  const story = readerStory();
  end = syncPermalink(createExplorer(story, createEventTable(story)));
  expect(placeOfView({ isLocal: false }).isHere()).toBe(true);
  expect(location.search).toBe('?utm_source=x');
});

test('no link leads to it: not to be copied, not in a citation, and nothing to embed', async () => {
  const explorer = openLocal();
  expect(linkToView(explorer, location.href)).toBeNull();
  renderOn(
    explorer.story,
    <ExplorerProvider value={explorer}>
      <ShareDialog onClose={() => {}} />
    </ExplorerProvider>,
  );
  expect(screen.getByRole('dialog', { name: 'Share' })).toHaveTextContent(/file on this device/);
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  await act(() => userEvent.click(screen.getByRole('button', { name: 'Close' })));
  const excerpt = { source: 'a', selector: { type: 'TextQuoteSelector', exact: 'the words' } } as const;
  expect(citation({ id: 'a', type: 'report', title: 'A page' }, excerpt, null)).toBe('“A page”\n“the words”');
});
