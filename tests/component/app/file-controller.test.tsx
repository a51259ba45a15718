import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useContext } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileQueries, type FileQueries } from '#app/files/file-controller.tsx';
import { FileReport } from '#app/shell/file-report.ts';
import { placeOfView } from '#app/shell/place-of-view.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { ColumnMapping, OpeningResult, OpenOptions } from '#load/events-file.ts';
import { opened, preview, report } from '../a-file.ts';
import { withModals } from '../modals.ts';

/** The views are not in question here: only what is open. */
const openExplorers: Explorer[] = [];
vi.mock('#app/page/open-story.tsx', () => ({
  OpenStory: ({ explorer }: { explorer: Explorer }): ReactNode => {
    openExplorers.push(explorer);
    return (
      <main>
        <h1>{explorer.story.title}</h1>
        {useContext(FileReport)}
      </main>
    );
  },
}));

/** What the loader has been asked for, and how each asking is answered. */
type Asked = OpenOptions & {
  name: string;
  answer: (result: OpeningResult) => Promise<void>;
  fail: (error: Error) => void;
};
let asked: Asked[] = [];
let page: Root;
let controller: FileQueries;

const newest = (): Asked => asked.at(-1)!;
const dialog = () => screen.queryByRole('dialog');
const title = () => screen.queryByRole('heading', { level: 1 })?.textContent;
const drop = (...names: string[]) =>
  act(async () =>
    controller.openDropped(
      names.map((name) => new File(['a'], name)),
      false,
    ),
  );
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
/** Long enough for the dialog that a quick file never shows. */
const later = () => waitFor(() => expect(dialog()).not.toBeNull());

beforeEach(async () => {
  withModals();
  asked = [];
  openExplorers.length = 0;
  history.replaceState(null, '', '/?story=other&event=x&utm_source=y');
  const element = document.body.appendChild(document.createElement('div'));
  page = createRoot(element);
  controller = createFileQueries(page, (input, options) => {
    const promise = new Promise<OpeningResult>((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      asked.push({
        ...options,
        name: input.name,
        answer: (result) => act(async () => resolve(result)),
        fail: reject,
      });
    });
    return promise;
  });
  await act(async () => page.render(<h1>The story before</h1>));
});
afterEach(async () => {
  await act(async () => page.unmount());
  document.body.replaceChildren();
});

test('the page stays as it is until the file has opened whole', async () => {
  await drop('quakes.csv');
  expect(title()).toBe('The story before');
  await newest().answer(opened('quakes.csv'));
  expect(title()).toBe('quakes.csv');
  expect(dialog()).toBeNull();
  // It takes the focus, and so it is said aloud.
  expect(screen.getByRole('button', { name: '3 rows of quakes.csv How it was read' })).toHaveFocus();
});

test('says how far it has come, in bytes and in rows', async () => {
  await drop('quakes.csv');
  await later();
  act(() => newest().onProgress?.({ stage: 'reading', bytes: 84e6, totalBytes: 216e6, rows: 391204 }));
  expect(dialog()).toHaveAccessibleName('Opening quakes.csv');
  const bar = screen.getByRole('progressbar', { name: 'quakes.csv' });
  expect(bar).toHaveAttribute('value', String(84e6));
  expect(bar).toHaveAttribute('max', String(216e6));
  expect(bar).toHaveAttribute('aria-valuetext', '84 of 216 MB · 391,204 rows');
  act(() => newest().onProgress?.({ stage: 'ordering', bytes: 216e6, totalBytes: 216e6, rows: 1e6 }));
  expect(screen.getByRole('status')).toHaveTextContent('Sorting events by date…');
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('value');
});

test('Cancel calls it off and leaves what was open', async () => {
  await drop('quakes.csv');
  await later();
  await press('Cancel');
  expect(newest().signal?.aborted).toBe(true);
  expect(dialog()).toBeNull();
  expect(title()).toBe('The story before');
  expect(location.search).toBe('?story=other&event=x&utm_source=y');
});

test('what opens after it was called off is let go', async () => {
  await drop('quakes.csv');
  await drop('second.csv');
  expect(asked[0]?.signal?.aborted).toBe(true);
  await newest().answer(opened('second.csv'));
  expect(title()).toBe('second.csv');
});

test('a file that fails is said with its fix, and the story before is still there', async () => {
  await drop('web.csv');
  const explanation = { key: 'isWebPage' } as const;
  await newest().answer({
    state: 'failed',
    failure: { reason: 'invalid', address: 'web.csv', explanation, problems: [] },
  });
  expect(dialog()).toHaveAccessibleName('This file can’t be opened');
  expect(dialog()).toHaveTextContent(/web\.csv.*download the file itself/);
  await userEvent.click(within(dialog()!).getAllByRole('button', { name: 'Close' })[0]!);
  expect(dialog()).toBeNull();
  expect(title()).toBe('The story before');
});

test('a fault on the way is told so that it can be reported', async () => {
  await drop('odd.csv');
  await act(async () => newest().fail(new Error('a slip of ours')));
  expect(dialog()).toHaveAccessibleName('Something went wrong in Dateline itself');
  expect(dialog()).toHaveTextContent('a slip of ours');
});

test('a story of our own opens as one; one that is not valid lists every problem', async () => {
  const story = {
    type: 'FeatureCollection',
    dateline: '1',
    id: 'mine',
    title: 'My story',
    kinds: [{ id: 'a', label: 'A' }],
    sources: [],
    features: [],
  };
  await drop('mine.geojson');
  await newest().answer({ state: 'story', text: JSON.stringify({ ...story, kinds: [] }) });
  expect(await within(dialog()!).findByRole('list')).toHaveTextContent(/kinds/);
  await drop('mine.geojson');
  await newest().answer({
    state: 'story',
    text: JSON.stringify({
      ...story,
      sources: [{ id: 's', type: 'report', title: 'A report' }],
      features: [
        {
          type: 'Feature',
          id: 'e',
          geometry: null,
          properties: {
            title: 'E',
            kind: 'a',
            when: '2020',
            excerpts: [{ source: 's', selector: { type: 'TextQuoteSelector', exact: 'w' } }],
          },
        },
      ],
    }),
  });
  expect(title()).toBe('My story');
  expect(openExplorers.at(-1)?.isLocal).toBe(true);
  // There is no report on it that could say that it is here.
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('while a file of this machine is open the address says nothing of a story, and “back” leads to it', async () => {
  const { length } = history;
  await drop('quakes.csv');
  await newest().answer(opened('quakes.csv'));
  expect(location.search).toBe('?utm_source=y');
  expect(history.length).toBe(length + 1);
  await drop('second.csv');
  await newest().answer(opened('second.csv'));
  expect(history.length).toBe(length + 1);
});

test('the steps of a file are not those of the next, but still its own once its columns are read otherwise', async () => {
  const place = placeOfView({ isLocal: true });
  await drop('first.csv');
  await newest().answer(opened('first.csv'));
  place.write('replaceState', '?event=e1');
  const { state } = history;
  await press(/How it was read/);
  await press('Columns…');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Date or start/ }), 'When');
  await press('Open');
  await newest().answer(opened('first.csv'));
  history.replaceState(state, '');
  expect(place.isHere()).toBe(true);
  await drop('second.csv');
  await newest().answer(opened('second.csv'));
  expect(place.isHere()).toBe(true);
  history.replaceState(state, '');
  expect(place.isHere()).toBe(false);
});

test('a file opens where the browser takes no more steps', async () => {
  const pushState = vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('Attempt to use history.pushState() more than 100 times', 'SecurityError');
  });
  await drop('quakes.csv');
  await newest().answer(opened('quakes.csv'));
  pushState.mockRestore();
  expect(title()).toBe('quakes.csv');
});

test('lets go of a file once another one has taken its place, and not before', async () => {
  const [first, second] = [opened('first.csv'), opened('second.csv')];
  await drop('first.csv');
  await newest().answer(first);
  await drop('second.csv');
  expect(first.close).not.toHaveBeenCalled();
  await newest().answer(second);
  expect(first.close).toHaveBeenCalledOnce();
  expect(second.close).not.toHaveBeenCalled();
});

test.each([
  [
    'several files',
    () => controller.openDropped([new File([], 'a'), new File([], 'b')], false),
    /These are 2 files/,
  ],
  ['a folder', () => controller.openDropped([new File([], 'a')], true), /This is a folder/],
  ['text', () => controller.openDropped([], false), /is not a file/],
])('%s: says why not, until it is closed', async (_, dropIt, words) => {
  await act(async () => dropIt());
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(asked).toHaveLength(0);
  await press('Close');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('asks which column is what, and opens with the answer; the report leads there again, at the same view', async () => {
  await drop('odd.csv');
  await newest().answer({ state: 'needs-mapping', preview: preview() });
  expect(dialog()).toHaveAccessibleName('Columns of odd.csv');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Date or start/ }), 'When');
  await press('Open');
  const mapping: ColumnMapping = { columns: { longitude: 'x', latitude: 'y', start: 'When' } };
  expect(newest().mapping).toEqual(mapping);
  const first = opened('odd.csv', report({ mapping }));
  await newest().answer(first);
  expect(title()).toBe('odd.csv');

  act(() => openExplorers.at(-1)?.setWindow([Date.UTC(2020, 0, 2), Date.UTC(2020, 0, 4)]));
  await press(/How it was read/);
  await press('Columns…');
  expect(screen.getByRole('combobox', { name: /^Date or start/ })).toHaveValue('When');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Title/ }), 'Name');
  await press('Open');
  expect(newest().mapping?.columns.title).toBe('Name');
  expect(first.close).not.toHaveBeenCalled();
  await newest().answer(opened('odd.csv'));
  expect(first.close).toHaveBeenCalled();
  expect(openExplorers.at(-1)?.state().window).toEqual([Date.UTC(2020, 0, 2), Date.UTC(2020, 0, 4)]);
});

test('what cannot be opened does not take the place of a question about columns', async () => {
  history.replaceState(null, '', '/?events=odd.csv');
  await act(async () => controller.openAddress('odd.csv'));
  await newest().answer({ state: 'needs-mapping', preview: preview() });
  await drop('a.csv', 'b.csv');
  await act(async () => controller.openDropped([], false));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Date or start/ }), 'When');
  await press('Open');
  await newest().answer(opened('odd.csv'));
  expect(title()).toBe('odd.csv');
});

test('giving up the columns leaves what was open', async () => {
  await drop('odd.csv');
  await newest().answer({ state: 'needs-mapping', preview: preview() });
  await press('Cancel');
  expect(dialog()).toBeNull();
  expect(title()).toBe('The story before');
});

test('?events= opens at the view of the address, which keeps its names and gains the columns', async () => {
  history.replaceState(null, '', '/?events=data/odd%20one.csv&window=2020-01-02/2020-01-03');
  await act(async () => controller.openAddress('data/odd one.csv'));
  expect(newest().name).toBe('odd one.csv');
  await newest().answer({ state: 'needs-mapping', preview: preview() });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Date or start/ }), 'When');
  await press('Open');
  await newest().answer(opened('odd one.csv'));
  const explorer = openExplorers.at(-1)!;
  expect(explorer.isLocal).toBe(false);
  expect(explorer.state().window).toEqual([Date.UTC(2020, 0, 2), Date.UTC(2020, 0, 4)]);
  const { searchParams } = new URL(location.href);
  expect(searchParams.get('events')).toBe('data/odd one.csv');
  expect(searchParams.get('columns')).toBe('longitude=x;latitude=y;start=When');

  await act(async () => controller.openAddress('data/odd one.csv'));
  expect(newest().mapping).toEqual({ columns: { longitude: 'x', latitude: 'y', start: 'When' } });
});

test('?events= that fails or is called off has a page of its own: there is nothing to go back to', async () => {
  await act(async () => controller.openAddress('https://evil.example/a.csv'));
  expect(title()).toBe('This file is on another site');
  expect(asked).toHaveLength(0);
  await act(async () => controller.openAddress('a.csv'));
  await later();
  await press('Cancel');
  expect(title()).toBe('The file was not opened');
  expect(screen.getByRole('link', { name: 'Open it again' })).toHaveAttribute('href', location.href);
});

test('the veil says what to do with what is held over the page, and goes when that leaves', async () => {
  vi.useFakeTimers();
  const veil = () => document.querySelector('.file-veil')?.textContent;
  controller.showVeil(1);
  expect(veil()).toMatch(/^Drop a CSV, GeoJSON or Parquet file to open it here\. It stays on this device\.$/);
  controller.showVeil(3);
  expect(veil()).toMatch(/one at a time/);
  vi.advanceTimersByTime(1000);
  expect(veil()).toBeUndefined();
  vi.useRealTimers();
});
