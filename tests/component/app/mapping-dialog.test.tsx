import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { MappingDialog } from '#app/files/mapping-dialog.tsx';
import type { ColumnMapping, FilePreview } from '#load/events-file.ts';
import { preview } from '../a-file.ts';
import { withModals } from '../modals.ts';

beforeEach(withModals);

function open(changes: Partial<FilePreview> = {}, mapping?: ColumnMapping) {
  const onOpen = vi.fn<(mapping: ColumnMapping) => void>();
  const its = preview(changes);
  render(
    <MappingDialog
      name="odd.csv"
      preview={its}
      mapping={mapping ?? its.guess}
      onOpen={onOpen}
      onCancel={vi.fn()}
    />,
  );
  return onOpen;
}
const choice = (name: string | RegExp) => screen.getByRole('combobox', { name });
const choose = (name: string | RegExp, option: string) => userEvent.selectOptions(choice(name), option);
const button = () => screen.getByRole('button', { name: 'Open' });
const said = () => screen.getByRole('status');
const readAs = () =>
  within(screen.getByRole('region', { name: /would be read/ }))
    .getAllByRole('listitem')
    .map((it) => it.textContent);

test('has a choice for every part of an event, as guessed at first, each with what stands in the column', () => {
  open();
  expect(
    screen.getAllByRole('combobox').map((it) => it.parentElement?.textContent?.split('Not in')[0]),
  ).toEqual([
    expect.stringContaining('Dates are in'),
    'Date or start',
    'End',
    'Latitude',
    'Longitude',
    'Place name',
    'Title',
    'Kind',
    'Description',
    'Source',
    'Link',
  ]);
  expect(choice(/^Latitude/)).toHaveValue('y');
  expect(choice(/^Latitude/).parentElement).toHaveTextContent('33.2');
  expect(choice(/^Date or start/)).toHaveValue('');
  // The first column has the focus, since something is to be chosen.
  expect(choice(/^Date or start/)).toHaveFocus();
});

test('shows the first rows, and over each column what it is read as', async () => {
  open();
  const table = within(screen.getByRole('region', { name: 'First rows of the file' }));
  expect(table.getAllByRole('row')[1]).toHaveTextContent('44.133.23/4/2020A fire');
  expect(table.getAllByRole('columnheader').map((it) => it.textContent)).toEqual([
    'xLongitude',
    'yLatitude',
    'When',
    'Name',
  ]);
  await choose(/^Title/, 'Name');
  expect(table.getByRole('columnheader', { name: /Name/ })).toHaveTextContent('NameTitle');
});

test('says what each choice makes of the first rows, at once', async () => {
  open();
  await choose(/^Date or start/, 'When');
  expect(readAs()[0]).toBe('3 April 2020 · 33.2, 44.1');
  expect(readAs()[1]).toContain('Row 2, When: found “some day”, expected a date');
  expect(said()).toHaveTextContent('1 of the first 2 rows can be read.');
  await choose(/^Title/, 'Name');
  expect(readAs()[0]).toBe('A fire3 April 2020 · 33.2, 44.1');
});

test('does not open before enough is known, and says what is missing', async () => {
  const onOpen = open();
  expect(button()).toHaveAttribute('aria-disabled', 'true');
  expect(button()).toHaveAccessibleDescription('Choose a date or year column to continue.');
  await userEvent.click(button());
  expect(onOpen).not.toHaveBeenCalled();
  await choose(/^Date or start/, 'When');
  expect(button()).toHaveAttribute('aria-disabled', 'false');
  await userEvent.click(button());
  expect(onOpen).toHaveBeenCalledWith({ columns: { longitude: 'x', latitude: 'y', start: 'When' } });
});

test('dates stand in one column or in three, and a change of mind keeps what was chosen', async () => {
  const onOpen = open();
  await choose(/^Date or start/, 'When');
  await choose('Dates are in', 'parts');
  expect(screen.queryByRole('combobox', { name: /^Date or start/ })).toBeNull();
  expect(button()).toHaveAttribute('aria-disabled', 'true');
  await choose(/^Year/, 'When');
  await userEvent.click(button());
  expect(onOpen.mock.lastCall?.[0].columns).toEqual({ longitude: 'x', latitude: 'y', year: 'When' });
  await choose('Dates are in', 'whole');
  expect(choice(/^Date or start/)).toHaveValue('When');
  await userEvent.click(button());
  expect(onOpen.mock.lastCall?.[0].columns).toEqual({ longitude: 'x', latitude: 'y', start: 'When' });
});

test('asks for the order of day and month only where a date can be read in two ways', async () => {
  const onOpen = open();
  const order = () => screen.queryByRole('combobox', { name: /^3\/4\/2020 is/ });
  expect(order()).toBeNull();
  await choose(/^Date or start/, 'When');
  expect(order()).toHaveValue('');
  await userEvent.selectOptions(order()!, 'month-first');
  expect(readAs()[0]).toMatch(/^4 March 2020/);
  await userEvent.click(button());
  expect(onOpen.mock.lastCall?.[0].dateOrder).toBe('month-first');
  await userEvent.selectOptions(order()!, '');
  await userEvent.click(button());
  expect(onOpen.mock.lastCall?.[0]).not.toHaveProperty('dateOrder');
});

test('does not ask where GeoJSON has its places', () => {
  open({ format: 'geojson', hasGeometry: true });
  expect(screen.queryByRole('combobox', { name: /^Latitude/ })).toBeNull();
  expect(choice(/^Place name/)).toBeVisible();
});

test('a role can be given up', async () => {
  const onOpen = open({}, { columns: { longitude: 'x', latitude: 'y', start: 'When', title: 'Name' } });
  expect(button()).toHaveFocus();
  await choose(/^Title/, '');
  await userEvent.click(button());
  expect(onOpen.mock.lastCall?.[0].columns).toEqual({ longitude: 'x', latitude: 'y', start: 'When' });
});
