import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler, StrictMode } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsOfStory } from '#events/records.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { DAY, utc } from '#time/calendar.ts';
import { Timeline } from '#timeline/timeline.tsx';
import { explorerOf } from '../../unit/timeline/story.ts';

const dates = ['2016', '2019-01', '2019-07-19', '2019-08-13', '2019-08-20?', '2019-08-22?'];
const weeks = '?extent=2019-07-15/2019-08-25';

// jsdom lays nothing out and draws nothing: boxes are 800 px wide, frames come at once.
beforeAll(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(154);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => new EventTarget());
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    queueMicrotask(() => callback(performance.now()));
    return 1;
  });
});

let explorer: Explorer;
const commits = vi.fn();
const frame = () => act(async () => {});

async function show(query = weeks, when: readonly string[] = dates) {
  explorer = explorerOf(when, query);
  render(
    <StrictMode>
      <ExplorerProvider value={explorer}>
        <Profiler id="timeline" onRender={commits}>
          <Timeline />
        </Profiler>
      </ExplorerProvider>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(screen.getByRole('region')).toHaveAttribute('data-drawn'), {
    timeout: 10_000,
  });
  await frame();
  commits.mockClear();
}

const slider = (name: string) => screen.getByRole('slider', { name });
const words = (name: string) => slider(name).getAttribute('aria-valuetext');

describe('the timeline to assistive technology', () => {
  beforeEach(() => show());

  it('has the playhead and both ends of the window as sliders that say the date in words', () => {
    expect(words('Playhead')).toBe('22 August 2019, the end');
    expect(words('Start of selected dates')).toBe('1 January 2016');
    expect(words('End of selected dates')).toBe('22 August 2019');
    for (const it of screen.getAllByRole('slider')) {
      const [least, now, most] = ['min', 'now', 'max'].map((end) =>
        Number(it.getAttribute(`aria-value${end}`)),
      );
      expect(least).toBeLessThanOrEqual(now!);
      expect(now).toBeLessThanOrEqual(most!);
      expect(it).toHaveAttribute('aria-orientation', 'horizontal');
    }
  });

  it('says how much time is on the axis', () => {
    const axis = screen.getByRole('application', { name: 'Time axis with 6 events' });
    expect(axis).toHaveAccessibleDescription(/Shows 15 July 2019 to 25 August 2019/);
  });
});

describe('keys', () => {
  beforeEach(() => show());

  it('move the playhead by what the axis shows, and say the date', async () => {
    slider('Playhead').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await frame();
    expect(explorer.playhead()).toBe(utc(2019, 8, 22));
    expect(words('Playhead')).toBe('22 August 2019');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await frame();
    expect(words('Playhead')).toBe('20 August 2019');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await frame();
    expect(words('Playhead')).toBe('19 August 2019');
    await userEvent.keyboard('{End}');
    expect(explorer.state().playhead).toBeNull();
  });

  it('move the ends of the window, which never cross', async () => {
    slider('End of selected dates').focus();
    await userEvent.keyboard('{PageDown}');
    await frame();
    expect(explorer.state().window).toEqual([utc(2016), utc(2019, 8, 19)]);
    expect(words('End of selected dates')).toBe('18 August 2019');
    slider('Start of selected dates').focus();
    await userEvent.keyboard('{End}');
    expect(explorer.state().window).toEqual([utc(2019, 8, 18), utc(2019, 8, 19)]);
  });

  it('pan and zoom the axis', async () => {
    const width = () => explorer.state().extent[1] - explorer.state().extent[0];
    const before = explorer.state().extent;
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(explorer.state().extent[0]).toBeLessThan(before[0]);
    await userEvent.keyboard('+');
    expect(width()).toBeCloseTo((before[1] - before[0]) / 2, -1);
  });
});

describe('controls', () => {
  beforeEach(() => show());

  it('play and pause', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(explorer.state().isPlaying).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(explorer.state().isPlaying).toBe(false);
  });

  it('say that it plays, and where it has been paused', async () => {
    const said = () => screen.getByRole('group', { name: 'Playback' }).querySelector('[role="status"]');
    expect(said()).toBeEmptyDOMElement();
    act(() => explorer.play());
    expect(said()).toHaveTextContent('Playing');
    const title = explorer.titleAt(2);
    act(() => {
      explorer.visit(2);
      explorer.advanceTo(explorer.table.start[2]!, 0.5);
      explorer.pause();
    });
    expect(said()).toHaveTextContent(`Paused at ${title}`);
    expect(said()!.querySelector('bdi')).toHaveTextContent(title);
    act(() => explorer.scrubTo(Number.POSITIVE_INFINITY));
    act(() => explorer.play());
    act(() => explorer.pause());
    expect(said()).toHaveTextContent('Played to the end');
  });

  it('go from event to event, and say where there is none', async () => {
    explorer.select(4);
    const next = screen.getByRole('button', { name: 'Next event' });
    expect(next).toHaveAttribute('aria-disabled', 'false');
    await userEvent.click(next);
    expect(explorer.state().selected).toBe(5);
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: 'Previous event' })).toHaveAttribute('aria-disabled', 'false');
  });

  it('say that there is a next event once a set in tiles has brought it', () => {
    explorer.select(5);
    const next = screen.getByRole('button', { name: 'Next event' });
    expect(next).toHaveAttribute('aria-disabled', 'true');
    const { story, table } = explorerOf([...Array(5).fill('2016'), '2019-08-20', '2019-08-21']);
    act(() => explorer.bring({ table, records: recordsOfStory(story, table), isSample: false }));
    expect(explorer.state().selected).toBe(5);
    expect(next).toHaveAttribute('aria-disabled', 'false');
  });

  it('set the speed', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '2×');
    expect(explorer.state().speed).toBe(2);
  });

  it('show the whole story, and come back', async () => {
    const whole = screen.getByRole('button', { name: 'Whole story' });
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(whole).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(whole);
    expect(whole).toHaveAttribute('aria-pressed', 'true');
    expect(explorer.state().extent[0]).toBeLessThan(utc(2016));
  });

  it('clear the window, and are not there without one', async () => {
    expect(screen.queryByRole('button', { name: 'Show all dates' })).toBeNull();
    act(() => explorer.setWindow([utc(2019, 8, 12), utc(2019, 8, 20)]));
    expect(screen.getByText('12–19 August 2019')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all dates' }));
    expect(explorer.state().window).toBeNull();
    expect(slider('Start of selected dates')).toHaveFocus();
  });
});

describe('dragging a handle', () => {
  beforeEach(() => show());
  const at = (clientX: number) => ({ pointerId: 1, button: 0, clientX, clientY: 5 });

  it('scrubs, and Escape puts the playhead back', async () => {
    const playhead = slider('Playhead');
    fireEvent.pointerDown(playhead, at(780));
    fireEvent.pointerMove(playhead, at(380));
    expect(explorer.playhead()).toBeLessThan(utc(2019, 8, 10));
    fireEvent.keyDown(playhead, { key: 'Escape' });
    expect(explorer.state().playhead).toBeNull();
    fireEvent.pointerMove(playhead, at(280));
    expect(explorer.state().playhead).toBeNull();
  });

  it('brings a parked end of the window in from the edge, in whole days', () => {
    const start = slider('Start of selected dates');
    expect(start).toHaveAttribute('data-parked', 'before');
    fireEvent.pointerDown(start, at(0));
    fireEvent.pointerMove(start, at(200));
    fireEvent.pointerUp(start, at(200));
    const [from] = explorer.windowSpan();
    expect(from).toBeGreaterThan(utc(2019, 7, 20));
    expect(from % DAY).toBe(0);
  });
});

describe('what renders', () => {
  it('nothing while the playhead is scrubbed, the extent moves or the pointer hovers', async () => {
    await show();
    slider('Playhead').focus();
    for (let i = 0; i < 50; i++) {
      explorer.scrubTo(utc(2019, 7, 16) + i * 0.7 * DAY);
      explorer.lookAt([utc(2019, 7, 15) + i * DAY, utc(2019, 8, 25) + i * DAY]);
      explorer.hover(i % dates.length);
      await frame();
    }
    for (let i = 0; i < 50; i++) await userEvent.keyboard('{ArrowLeft}');
    await frame();
    expect(explorer.playhead()).toBeLessThan(utc(2019, 7, 16));
    expect(commits).not.toHaveBeenCalled();
  });

  it('nothing while a window that is there is moved', async () => {
    await show(`${weeks}&window=2019-08-01/2019-08-10`);
    for (let i = 0; i < 50; i++) explorer.setWindow([utc(2019, 7, 1), utc(2019, 8, 1) + (i * DAY) / 4]);
    await frame();
    expect(commits).not.toHaveBeenCalled();
  });
});

it('comes back by keyboard to the first event of a story that begins within a day', async () => {
  await show('', ['2019-08-20T10:40Z', '2019-08-20T12:15Z', '2019-08-20T20:20Z']);
  const start = slider('Start of selected dates');
  const first = start.getAttribute('aria-valuenow');
  for (const key of ['{Home}', '{ArrowLeft}']) {
    act(() => start.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(start).not.toHaveAttribute('aria-valuenow', first);
    await userEvent.keyboard(key);
    expect(start).toHaveAttribute('aria-valuenow', first);
    expect(explorer.shownRows().length).toBe(3);
  }
});
