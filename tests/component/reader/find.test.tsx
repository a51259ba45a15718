import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finder, Query } from '#events/query.ts';
import { EventList } from '#reader/event-list.tsx';
import { crowdOf } from '../../unit/a-crowd.ts';
import { withoutLayout } from '../layout.ts';
import { renderIn } from './reader-on-story.tsx';

beforeEach(() => {
  vi.restoreAllMocks();
  withoutLayout();
});

const n = 1000;

/** A finder whose answers come when the test says so: rows for which something holds. */
function slowFinder() {
  const asked: {
    query: Query;
    signal: AbortSignal;
    answer(holds: (row: number) => boolean): Promise<void>;
    fail(words: string, name?: string): Promise<void>;
  }[] = [];
  const finder: Finder = {
    columns: ['type', 'net'],
    valuesOf: async (column) =>
      column === 'type'
        ? [
            { value: 'earthquake', count: 900 },
            { value: 'quarry blast', count: 99 },
            { value: '', count: 1 },
          ]
        : Array.from({ length: 150 }, (_, i) => ({ value: `net ${i}`, count: 1500 - i })),
    find: (query, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          query,
          signal,
          answer: (holds) =>
            act(async () => resolve(Uint8Array.from({ length: n }, (_, row) => Number(holds(row))))),
          fail: (words, name = 'Error') => act(async () => reject(Object.assign(new Error(words), { name }))),
        });
      }),
  };
  return { finder, asked };
}

async function mount(query = '') {
  const { finder, asked } = slowFinder();
  const { explorer } = crowdOf(n, { source: { finder }, query });
  const rendered = renderIn(explorer, <EventList />);
  await vi.waitFor(() => expect(rendered.container.querySelector('.find-field')).not.toBeNull(), 20_000);
  const field = screen.getByRole('searchbox', { name: 'Search events' });
  const count = () => screen.getByRole('heading', { level: 2 }).textContent;
  return { ...rendered, asked, field, count };
}

describe('the field of the search', () => {
  it('searches once the typing stops, and counts what is found', async () => {
    const { asked, count, field } = await mount();
    await userEvent.type(field, ' bridge ');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.query).toEqual({ text: 'bridge', columns: {} });
    expect(field).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('Searching…')).toHaveRole('status');
    expect(count()).toBe('1,000 events');
    await asked[0]!.answer((row) => row < 300);
    expect(field).toHaveAttribute('aria-busy', 'false');
    expect(count()).toBe('300 of 1,000 events, filtered by search');
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((it) => it.textContent)).toContain(
        '300 of 1,000 events, filtered by search',
      ),
    );
  });

  it('calls off a search when there is another, whose answer alone counts', async () => {
    const { asked, count, field } = await mount();
    await userEvent.type(field, 'bri{Enter}');
    await userEvent.type(field, 'dge{Enter}');
    expect(asked.map(({ query, signal }) => [query.text, signal.aborted])).toEqual([
      ['bri', true],
      ['bridge', false],
    ]);
    await asked[1]!.answer((row) => row === 7);
    await asked[0]!.answer(() => true);
    expect(count()).toBe('1 of 1,000 events, filtered by search');
  });

  it('is cleared by Escape, which then goes on to others', async () => {
    const onKey = vi.fn();
    window.addEventListener('keydown', onKey);
    const { asked, count, field, explorer } = await mount();
    await userEvent.type(field, 'bridge{Enter}');
    await asked[0]!.answer((row) => row < 10);
    onKey.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(field).toHaveValue('');
    expect(explorer.state().query).toBeNull();
    expect(count()).toBe('1,000 events');
    expect(onKey).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onKey).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', onKey);
  });

  it('says why a search failed, shows all again, keeps the words and tries again', async () => {
    const { asked, count, field } = await mount();
    await userEvent.type(field, 'bridge{Enter}');
    await asked[0]!.fail('the worker is gone');
    expect(screen.getByRole('alert')).toHaveTextContent('Search failed: the worker is gone');
    expect(field).toHaveValue('bridge');
    expect(count()).toBe('1,000 events');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(asked[1]!.query.text).toBe('bridge');
    await asked[1]!.answer((row) => row < 2);
    expect(count()).toMatch(/^2 of/);
  });

  it('does not offer to try again where whoever searches is gone', async () => {
    const { asked, field } = await mount();
    await userEvent.type(field, 'bridge{Enter}');
    await asked[0]!.fail('It has stopped. Open the file again.', 'InvalidStateError');
    expect(screen.getByRole('alert')).toHaveTextContent('It has stopped. Open the file again.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(field).toHaveAttribute('aria-busy', 'false');
  });

  it('keeps the words of a search that fails after it has called another off', async () => {
    const { asked, field } = await mount();
    await userEvent.type(field, 'bri{Enter}');
    await userEvent.type(field, 'dge{Enter}');
    await asked[0]!.fail('called off');
    await asked[1]!.fail('the worker is gone');
    expect(screen.getByRole('alert')).toHaveTextContent('the worker is gone');
    expect(field).toHaveValue('bridge');
  });

  it('has the words of the address, and follows a step back and a selection that is not among the answers', async () => {
    const { asked, explorer, field } = await mount('?search=bridge&facets=type%3Dearthquake');
    expect(field).toHaveValue('bridge');
    expect(screen.getByRole('button', { name: 'Remove filter type: earthquake' })).toBeVisible();
    await asked[0]!.answer((row) => row < 10);
    act(() => explorer.select(500));
    expect(field).toHaveValue('');
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
  });

  it('says that nothing is found, and shows all again', async () => {
    const { asked, count, field } = await mount();
    await userEvent.type(field, 'nothing{Enter}');
    await asked[0]!.answer(() => false);
    expect(screen.getByText('No events match the search.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all events' }));
    expect(count()).toBe('1,000 events');
    expect(field).toHaveValue('');
  });
});

describe('the filters', () => {
  it('list the values of a column with their counts, and several can be chosen', async () => {
    const { asked, field } = await mount();
    await userEvent.type(field, 'bridge');
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    const values = await screen.findByRole('group', { name: /^Values of “type”/ });
    expect(
      within(values)
        .getAllByRole('checkbox')
        .map((it) => it.parentElement?.textContent),
    ).toEqual(['earthquake 900', 'quarry blast 99', '(empty) 1']);
    await userEvent.click(within(values).getByRole('checkbox', { name: /quarry blast/ }));
    await userEvent.click(within(values).getByRole('checkbox', { name: /earthquake/ }));
    expect(asked.at(-1)!.query).toEqual({
      text: 'bridge',
      columns: { type: ['quarry blast', 'earthquake'] },
    });
    expect(within(values).getByRole('checkbox', { name: /quarry blast/ })).toBeChecked();
    await userEvent.click(within(values).getByRole('checkbox', { name: /quarry blast/ }));
    await userEvent.click(within(values).getByRole('checkbox', { name: /earthquake/ }));
    expect(asked.at(-1)!.query).toEqual({ text: 'bridge', columns: {} });
  });

  it('find a value among many by its letters, and never lists more than a hundred', async () => {
    await mount();
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Filter by' }), 'net');
    const values = await screen.findByRole('group', { name: /^Values of “net”/ });
    expect(within(values).getAllByRole('checkbox')).toHaveLength(100);
    expect(screen.getByText('50 more. Type to narrow the list.')).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search values of “net”' }), 'NET 149');
    expect(within(values).getAllByRole('checkbox')).toHaveLength(1);
  });

  it('stand as chips, which take them away one by one and keep the focus', async () => {
    const { asked, explorer } = await mount('?facets=type%3Dearthquake%2Cquarry%20blast%3Bnet%3Dak');
    const chips = () => within(screen.getByRole('list', { name: 'Filters' })).getAllByRole('button');
    expect(chips().map((it) => it.textContent)).toEqual([
      'Remove filter type: earthquake',
      'Remove filter type: quarry blast',
      'Remove filter net: ak',
    ]);
    await asked[0]!.answer((row) => row < 10);
    await userEvent.click(chips()[1]!);
    expect(explorer.state().query?.columns).toEqual({ net: ['ak'], type: ['earthquake'] });
    expect(document.activeElement?.textContent).toBe('Remove filter net: ak');
  });

  it('give the focus to the button that makes more of them when the last is taken away', async () => {
    await mount('?facets=net%3Dak');
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter net: ak' }));
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Filter' })).toHaveFocus();
  });

  it('close with Escape, and give the focus back', async () => {
    await mount();
    const button = screen.getByRole('button', { name: 'Filter' });
    await userEvent.click(button);
    act(() => screen.getByRole('combobox').focus());
    await userEvent.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });
});

describe('counts of what is found', () => {
  it('follow the window all the way, without a rendering where nothing in sight changes', async () => {
    const { asked, count, explorer, field, renders } = await mount();
    await userEvent.type(field, 'bridge{Enter}');
    await asked[0]!.answer((row) => row % 3 === 0);
    await waitFor(() => expect(document.querySelector('.many')).not.toBeNull());
    const [start, end] = explorer.whole;
    act(() => explorer.setWindow([start, end - 1]));
    const before = renders.count;
    for (let step = 1; step < 20; step++) {
      act(() => explorer.setWindow([start, end - ((end - start) * step) / 100]));
      expect(count()).toBe(`${explorer.shownRows().length} of 1,000 events, filtered by search and dates`);
    }
    expect(renders.count).toBe(before);
    const kinds = [...document.querySelectorAll('.list-kind-count')].map((it) => Number(it.textContent));
    expect(kinds).toEqual([...explorer.kindCounts()]);
  });
});

describe('where there is little room', () => {
  const button = (name: string) => screen.getByRole('button', { name });
  const list = () => document.querySelector('.list');

  it('search and kinds are behind a button each, which says what it opens and whether it is open', async () => {
    const { field } = await mount();
    for (const [name, shown] of [
      ['Search events', 'finding'],
      ['Kinds of events', 'sorting'],
    ] as const) {
      const opener = button(name);
      expect(opener).toHaveAttribute('aria-expanded', 'false');
      await userEvent.click(opener);
      expect(opener).toHaveAttribute('aria-expanded', 'true');
      expect(document.getElementById(opener.getAttribute('aria-controls')!)).not.toBeNull();
      expect(list()).toHaveAttribute(`data-${shown}`);
    }
    await userEvent.click(button('Kinds of events'));
    expect(list()).not.toHaveAttribute('data-sorting');
    expect(field).toBeInTheDocument();
  });

  it('the field has the focus once it is opened, and Escape in it gives that back', async () => {
    const { field } = await mount();
    const opener = button('Search events');
    // As where the style sheet shows it.
    vi.spyOn(opener, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
    await userEvent.click(opener);
    expect(field).toHaveFocus();
    await userEvent.type(field, 'mill');
    await userEvent.keyboard('{Escape}');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    expect(opener).toHaveFocus();
    expect(opener).toHaveAttribute('aria-expanded', 'false');
  });

  it('what filters already stands open, and a button says so when it is closed', async () => {
    const { explorer } = await mount('?search=mill&kinds=kind-1');
    expect(list()).toHaveAttribute('data-finding');
    expect(list()).toHaveAttribute('data-sorting');
    await userEvent.click(button('Kinds of events'));
    expect(button('Kinds of events')).toHaveAttribute('data-filtering');
    act(() => explorer.filterBy(null));
    expect(button('Kinds of events')).not.toHaveAttribute('data-filtering');
  });
});
