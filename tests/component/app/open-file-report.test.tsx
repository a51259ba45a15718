import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { OpenFileReport } from '#app/files/open-file-report.tsx';
import type { BadRow, LoadReport } from '#load/events-file.ts';
import { report } from '../a-file.ts';
import { withModals } from '../modals.ts';

const saved = vi.hoisted(() => vi.fn<(blob: Blob, name: string) => void>());
vi.mock('#ui/save-file.ts', () => ({ saveFile: saved }));

beforeEach(() => {
  withModals();
  saved.mockReset();
});

const bad = (row: number, found = '32/13/2020'): BadRow => ({
  row,
  field: 'date',
  found,
  expected: { key: 'expectedDate' },
});

async function openReport(changes: Partial<LoadReport>) {
  const onColumns = vi.fn();
  render(<OpenFileReport report={report({ name: 'odd.csv', ...changes })} onColumns={onColumns} />);
  const line = screen.getByRole('button', { name: /How it was read/ });
  await userEvent.click(line);
  return { onColumns, line, dialog: within(screen.getByRole('dialog', { name: 'How odd.csv was read' })) };
}

test.each([
  [{}, '3 rows of odd.csv How it was read'],
  [
    { rows: 8826, opened: 8823, unlocated: 12 },
    '8,826 rows of odd.csv · 3 rows could not be read · 12 have no place How it was read',
  ],
  [{ rows: 1, opened: 1, unlocated: 1 }, '1 row of odd.csv · 1 has no place How it was read'],
])('says in a line what became of the rows: %j', async (changes, words) => {
  const { line } = await openReport(changes);
  expect(line).toHaveAccessibleName(words);
});

test('tells what was decided on the way, and which column is what', async () => {
  const { dialog, onColumns } = await openReport({
    decisions: [
      {
        key: 'orderByRow',
        values: { example: '3/4/2020', first: 'other', row: 17, proof: '25/4/2020' },
      },
    ],
    encoding: 'Windows-1252',
  });
  expect(dialog.getByText('All 3 rows of the file were read.')).toBeVisible();
  expect(dialog.getByText('CSV, Windows-1252')).toBeVisible();
  expect(dialog.getByRole('listitem')).toHaveTextContent(
    'Dates such as 3/4/2020 are read day first: row 17 has 25/4/2020.',
  );
  expect(dialog.getByText('Latitude').nextSibling).toHaveTextContent('y');
  expect(dialog.queryByRole('table')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Columns…' }));
  expect(onColumns).toHaveBeenCalledOnce();
});

test('lists the rows kept aside with what is wrong with each, and gives all of them away', async () => {
  const aside = Array.from({ length: 60 }, (_, i) => bad(1000 + i, i === 0 ? '' : undefined));
  const blob = new Blob(['a'], { type: 'text/csv;charset=utf-8' });
  const { dialog } = await openReport({ rows: 2000, opened: 1800, aside, downloadAside: async () => blob });
  expect(dialog.getByRole('heading', { name: '200 rows could not be read' })).toBeVisible();
  const rows = within(dialog.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(51);
  expect([...rows[1]!.children].map((it) => it.textContent)).toEqual(['1,000', 'date', 'nothing', 'a date']);
  expect(dialog.getByText(/These are the first 50/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Download these 200 rows' }));
  expect(saved).toHaveBeenCalledWith(blob, 'odd-not-read.csv');
});

test.each([
  ['a.b.geojson.gz', 'application/x-ndjson', 'a.b-not-read.ndjson'],
  ['a.jsonl', 'application/x-ndjson', 'a-not-read.ndjson'],
  ['a.tsv', 'text/tab-separated-values;charset=utf-8', 'a-not-read.tsv'],
  ['a.tab.gzip', 'text/tab-separated-values;charset=utf-8', 'a-not-read.tsv'],
  ['a.geoparquet', 'text/csv;charset=utf-8', 'a-not-read.csv'],
  ['a', 'text/csv;charset=utf-8', 'a-not-read.csv'],
])('what is kept aside of %s is named for what is in it', async (name, type, saidName) => {
  render(
    <OpenFileReport
      report={report({ name, rows: 2, opened: 1, downloadAside: async () => new Blob([], { type }) })}
      onColumns={() => {}}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: /How it was read/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Download/ }));
  expect(saved.mock.lastCall?.[1]).toBe(saidName);
});

test('says where the rows kept aside could not be written', async () => {
  vi.stubGlobal('reportError', vi.fn());
  const { dialog } = await openReport({
    rows: 4,
    opened: 3,
    aside: [bad(2)],
    downloadAside: () => Promise.reject(new Error('gone')),
  });
  await userEvent.click(dialog.getByRole('button', { name: /^Download/ }));
  expect(dialog.getByRole('status')).toHaveTextContent('The file could not be made: gone');
  vi.unstubAllGlobals();
});

test('of a set in tiles it tells of the file that those were made of', async () => {
  const facts = { rows: 1e6, opened: 999_990, unlocated: 5, decisions: ['A decision.'] };
  render(<OpenFileReport report={{ ...facts, name: 'quakes.pmtiles' }} onColumns={() => {}} />);
  const line = screen.getByRole('button', {
    name: '1,000,000 rows of quakes.pmtiles · 10 rows could not be read · 5 have no place How it was read',
  });
  await userEvent.click(line);
  expect(screen.getByText(/loaded for the part of the map you look at/)).toBeVisible();
  expect(screen.getByText('A decision.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Columns…' })).toBeNull();
});

test('gives the focus back to its line', async () => {
  const { line } = await openReport({});
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(line).toHaveFocus();
});
