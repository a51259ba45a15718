import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exporter, Finder } from '#events/query.ts';
import { EventList } from '#reader/event-list.tsx';
import { crowdOf } from '../../unit/a-crowd.ts';
import { withoutLayout } from '../layout.ts';
import { renderIn } from './reader-on-story.tsx';

const saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  vi.restoreAllMocks();
  withoutLayout();
  saved.length = 0;
  let blob: Blob;
  vi.stubGlobal('URL', Object.assign(URL, { revokeObjectURL() {} }));
  URL.createObjectURL = (it) => {
    blob = it as Blob;
    return 'blob:here';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.getAttribute('href') === 'blob:here') saved.push({ name: this.download, blob });
  });
});
afterEach(() => vi.unstubAllGlobals());

const n = 2000;

async function mount(
  query = '',
  write: Exporter['export'] = async () => new Blob(['file']),
  finder?: Finder,
) {
  const write_ = vi.fn(write);
  const { explorer } = crowdOf(n, {
    source: { exporter: { export: write_ }, ...(finder && { finder }) },
    query,
  });
  const rendered = renderIn(explorer, <EventList />);
  const button = screen.getByRole('button', { name: 'Export…' });
  await userEvent.click(button);
  await vi.waitFor(() => expect(rendered.container.querySelector('.list-export')).not.toBeNull(), 20_000);
  return { ...rendered, explorer, button, write: write_ };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('export', () => {
  it.each([
    ['CSV', 'csv'],
    ['GeoJSON', 'geojson'],
  ])('writes all that is listed as %s', async (label, format) => {
    const { write } = await mount();
    await press(label);
    expect(write).toHaveBeenCalledOnce();
    const [mask, asked] = write.mock.calls[0]!;
    expect([mask.length, mask.every((it) => it === 1), asked]).toEqual([n, true, format]);
    expect(saved.map(({ name }) => name)).toEqual([`A crowd-2000-events.${format}`]);
    expect(saved[0]!.blob.size).toBe(4);
    expect(screen.getByText(`2,000 events saved as A crowd-2000-events.${format}`)).toHaveRole('status');
  });

  it('writes what window and kinds leave, and says how many these are', async () => {
    const { explorer, write } = await mount('?window=1995/2005&kinds=kind-0,kind-2');
    const expected = [...explorer.table.start.keys()].filter(explorer.isShown);
    expect(expected.length).toBeLessThan(n / 2);
    expect(screen.getByText(/^Export the/)).toHaveTextContent(
      `Export the ${expected.length} events in the list, with every column of the file.`,
    );
    await press('CSV');
    const [mask] = write.mock.calls[0]!;
    expect([...mask.keys()].filter((row) => mask[row])).toEqual(expected);
    expect(saved[0]!.name).toBe(`A crowd-${expected.length}-events.csv`);
  });

  it('writes what is not on the map in the window, of the kinds chosen and found by a search', async () => {
    const find = async () => Uint8Array.from({ length: n }, (_, row) => Number(row % 3 > 0));
    const { explorer, write } = await mount('?window=1995/2018&kinds=kind-0,kind-2', undefined, {
      columns: [],
      valuesOf: async () => [],
      find,
    });
    await act(() => explorer.search({ text: 'words', columns: {} }));
    await userEvent.click(screen.getByRole('button', { name: /^\d+ not on the map$/ }));
    await press('CSV');
    const { form, start } = explorer.table;
    const expected = [...start.keys()].filter((row) => form[row] === 0 && explorer.isShown(row));
    const [mask] = write.mock.calls[0]!;
    expect([...mask.keys()].filter((row) => mask[row])).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
  });

  it('writes what is not on the map, where that alone is listed', async () => {
    const { explorer, write } = await mount();
    await userEvent.click(screen.getByRole('button', { name: /^\d+ not on the map$/ }));
    await press('CSV');
    const [mask] = write.mock.calls[0]!;
    expect(mask).toEqual(explorer.table.form.map((form) => (form === 0 ? 1 : 0)));
  });

  it('says that it is at work, and does not begin twice', async () => {
    let finish = (_: Blob) => {};
    const { write } = await mount('', () => new Promise((resolve) => (finish = resolve)));
    await press('CSV');
    expect(screen.getByText('Exporting 2,000 events…')).toHaveRole('status');
    await press('GeoJSON');
    expect(write).toHaveBeenCalledOnce();
    await act(async () => finish(new Blob([])));
    expect(saved).toHaveLength(1);
  });

  it('says why it failed', async () => {
    vi.stubGlobal('reportError', () => {});
    await mount('', () => Promise.reject(new Error('out of memory')));
    await press('CSV');
    expect(screen.getByText('The file could not be saved: out of memory')).toHaveRole('status');
    expect(saved).toEqual([]);
  });

  it('is closed by Escape, and gives the focus back', async () => {
    const { button } = await mount();
    act(() => screen.getByRole('button', { name: 'CSV' }).focus());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });
});
