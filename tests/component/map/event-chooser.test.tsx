import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { EventChooser } from '#map/picking/event-chooser.tsx';
import { crowdOf } from '../../unit/a-crowd.ts';
import { withoutLayout } from '../layout.ts';
import { renderIn } from '../reader/reader-on-story.tsx';

beforeEach(withoutLayout);

const rows = Array.from({ length: 2345 }, (_, i) => i * 2);
const shown = () => document.querySelectorAll('.map-chooser-event').length;

function choose({ isCut = false, onNearer = null as (() => void) | null, of = rows } = {}) {
  const { explorer } = crowdOf(5000);
  const onClose = vi.fn();
  renderIn(
    explorer,
    <EventChooser rows={of} at={{ x: 0, y: 0 }} isCut={isCut} onNearer={onNearer} onClose={onClose} />,
  );
  return { explorer, onClose };
}

test('lists thousands of events at one point a page at a time', async () => {
  const { explorer } = choose();
  expect(screen.getByRole('dialog', { name: '2,345 events here' })).toBeInTheDocument();
  expect(shown()).toBe(50);
  expect(screen.getByRole('status')).toHaveTextContent('1–50 of 2,345');
  await userEvent.click(screen.getByRole('button', { name: 'Later events here' }));
  expect(screen.getByRole('status')).toHaveTextContent('51–100 of 2,345');
  expect(screen.getByText(explorer.titleAt(rows[50]!))).toBeInTheDocument();
  expect(shown()).toBe(50);
  await userEvent.click(screen.getByText(explorer.titleAt(rows[51]!)));
  expect(explorer.state().selected).toBe(rows[51]);
});

test('turns no page beyond the first and the last, and keeps the focus where it is', async () => {
  choose({ of: rows.slice(0, 60) });
  const [earlier, later] = ['Earlier events here', 'Later events here'].map((name) =>
    screen.getByRole('button', { name }),
  );
  await userEvent.click(earlier!);
  expect(screen.getByRole('status')).toHaveTextContent('1–50 of 60');
  await userEvent.click(later!);
  await userEvent.click(later!);
  expect(screen.getByRole('status')).toHaveTextContent('51–60 of 60');
  expect(shown()).toBe(10);
  expect(later).toHaveFocus();
});

test('says where it has not all of them, and offers to go nearer', async () => {
  const onNearer = vi.fn();
  choose({ isCut: true, onNearer });
  expect(screen.getByRole('dialog', { name: 'More than 2,345 events here' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
  expect(onNearer).toHaveBeenCalledOnce();
});

test('has no pages where a few events are at one point', () => {
  choose({ of: rows.slice(0, 5), onNearer: () => {} });
  expect(shown()).toBe(5);
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Zoom in' })).toBeNull();
});
