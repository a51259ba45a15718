import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { utc } from '#time/calendar.ts';
import { Timeline } from '#timeline/timeline.tsx';
import { explorerOf } from '../../unit/timeline/story.ts';

const drawing = vi.hoisted(() => {
  const gate = { refuse: (_: Error) => {}, isAsked: false };
  const comes = new Promise<never>((_, reject) => {
    gate.refuse = reject;
  });
  return { gate, comes };
});

/** The chunk of the drawing: on its way for as long as the test likes, then lost. */
vi.mock('#timeline/scene.ts', () => {
  drawing.gate.isAsked = true;
  return drawing.comes;
});

const dates = ['2016', '2019-07-19', '2019-08-13', '2019-08-20?'];
const button = (name: string) => screen.getByRole('button', { name });
const playhead = () => screen.getByRole('slider', { name: 'Playhead' });

it('works and says the truth while the drawing is on its way, and says so when it is lost', async () => {
  const explorer = explorerOf(dates, '?extent=2019-07-15/2019-08-25');
  render(
    <ExplorerProvider value={explorer}>
      <Timeline />
    </ExplorerProvider>,
  );
  expect(screen.getByRole('region', { name: 'Timeline' })).not.toHaveAttribute('data-drawn');
  expect(playhead()).toHaveAttribute('aria-valuetext', '20 August 2019, the end');

  await userEvent.click(button('Previous event'));
  expect(explorer.state().selected).toBe(3);
  expect(button('Next event')).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(button('Whole story'));
  expect(button('Whole story')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(button('Whole story'));
  expect(explorer.state().extent[0]).toBeGreaterThan(utc(2015));
  await userEvent.click(button('Play'));
  expect(explorer.state().isPlaying).toBe(true);
  explorer.scrubTo(utc(2019, 8, 13));
  await vi.waitFor(() => expect(playhead()).toHaveAttribute('aria-valuetext', '13 August 2019'));

  expect(drawing.gate.isAsked).toBe(true);
  expect(screen.queryByText(/could not be loaded/)).toBeNull();
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  await act(async () => drawing.gate.refuse(new Error('Failed to fetch')));
  expect(await screen.findByText(/The timeline could not be loaded/)).toBeVisible();
  expect(reported).toHaveBeenCalledOnce();
  await userEvent.click(button('Previous event'));
  expect(explorer.state().selected).toBe(2);
});
