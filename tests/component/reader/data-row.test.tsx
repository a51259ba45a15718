import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Field } from '#events/records.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import { Reader } from '#reader/reader.tsx';
import { crowdOf } from '../../unit/a-crowd.ts';
import { withoutLayout } from '../layout.ts';
import { renderIn } from './reader-on-story.tsx';

beforeEach(() => {
  vi.restoreAllMocks();
  withoutLayout();
});

const fields: Field[] = [
  { name: 'title', value: 'M 4.5 – off the coast' },
  { name: 'note', value: '  two  spaces\nand a <b>break</b>' },
  { name: 'depth', value: '' },
  { name: 'links', value: 'https://a.org/1, https://b.org/2' },
  { name: 'bad', value: 'javascript:alert(1)' },
];

async function mount() {
  const { story, table, records } = crowdOf(50);
  const bare = {
    ...records,
    fieldsAt: () => fields,
    idAt: (row: number) => `row-${1000 + row}`,
    eventAt(row: number) {
      const event = records.eventAt(row);
      return { ...event, properties: { ...event.properties, excerpts: [] } };
    },
  };
  const explorer = createExplorer(story, table, parsePermalink(''), { records: bare, isLocal: true });
  explorer.select(7);
  renderIn(explorer, <Reader />);
  const row = await screen.findByRole('region', { name: 'Original row' }, { timeout: 20_000 });
  return { row, explorer };
}

describe('an event of a file', () => {
  it('shows every column of its row, verbatim', async () => {
    const { row } = await mount();
    const terms = within(row)
      .getAllByRole('term')
      .map((it) => it.textContent);
    const values = [...row.querySelectorAll('dd')].map((it) => it.textContent);
    expect(terms).toEqual(fields.map(({ name }) => name));
    expect(values).toEqual(fields.map(({ value }) => value || 'empty'));
    expect(row.querySelector('b')).toBeNull();
  });

  it('says nothing of words that it does not have', async () => {
    await mount();
    expect(screen.queryByText(/What the sources? says?/)).toBeNull();
  });

  it('leads to the addresses in it, and to nothing else', async () => {
    const { row } = await mount();
    const links = within(row).getAllByRole('link');
    expect(links.map((it) => [it.textContent, it.getAttribute('href'), it.getAttribute('rel')])).toEqual([
      ['https://a.org/1', 'https://a.org/1', 'noopener noreferrer'],
      ['https://b.org/2', 'https://b.org/2', 'noopener noreferrer'],
    ]);
  });

  it('names the file and the row, and is cited by them', async () => {
    const user = userEvent.setup();
    const { row, explorer } = await mount();
    expect(row).toHaveTextContent(`A file of events`);
    expect(row).toHaveTextContent('Row 1,007');
    await user.click(within(row).getByRole('button', { name: 'Cite' }));
    expect(await within(row).findByText('Copied')).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toBe(
      `“${explorer.titleAt(7)}”\n“A file of events”, row 1,007`,
    );
  });
});
