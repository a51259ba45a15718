import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { Timeline } from '#timeline/timeline.tsx';
import { type CrowdOptions, crowdOf } from '../../unit/a-crowd.ts';

/** name of a canvas method → how often it was called, on whatever canvas */
let drawn = new Map<string, number>();

/** jsdom draws nothing: a canvas that counts what it is asked to draw. */
function countingContext(canvas: HTMLCanvasElement) {
  const kept: Record<string, unknown> = { canvas };
  return new Proxy(kept, {
    get(_, name: string) {
      if (name in kept) return kept[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * 6 });
      if (name === 'getTransform') return () => ({ a: 1 });
      if (name === 'createLinearGradient') return () => ({ addColorStop() {} });
      return () => void drawn.set(name, (drawn.get(name) ?? 0) + 1);
    },
    set(_, name: string, value: unknown) {
      kept[name] = value;
      return true;
    },
  });
}

beforeAll(() => {
  const contexts = new WeakMap<HTMLCanvasElement, unknown>();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    if (!contexts.has(this)) contexts.set(this, countingContext(this));
    return contexts.get(this) as never;
  });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(154);
  vi.stubGlobal('Path2D', class {});
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

async function show(length: number, options: CrowdOptions = {}) {
  ({ explorer } = crowdOf(length, { years: [2000, 2009], ...options }));
  render(
    <ExplorerProvider value={explorer}>
      <Profiler id="timeline" onRender={commits}>
        <Timeline />
      </Profiler>
    </ExplorerProvider>,
  );
  await vi.waitFor(() => expect(screen.getByRole('region')).toHaveAttribute('data-drawn'), {
    timeout: 10_000,
  });
  await frame();
  commits.mockClear();
}

const field = () => screen.getByRole('application');
const plate = () => document.querySelector<HTMLElement>('[data-part="plate"]')!;
const barWords = () => document.querySelector('[data-part="bar-words"]')!.textContent;

/** Over the detail view; jsdom has no layout, so that offsets have to be told. */
function hover(offsetX: number, offsetY = 100) {
  const event = new MouseEvent('pointermove', { bubbles: true });
  Object.defineProperties(event, { offsetX: { value: offsetX }, offsetY: { value: offsetY } });
  fireEvent(field(), event);
}

describe('a bar', () => {
  beforeEach(() => show(3000, { query: '?extent=2003/2003' }));

  it('is said by the keys, one after the other, and left with Escape', async () => {
    field().focus();
    await userEvent.keyboard('.');
    expect(barWords()).toMatch(/^\d+.* 2003: \d+ events?\. Kind \d: \d+((, | and )Kind \d: \d+)*\.$/);
    const first = barWords();
    await userEvent.keyboard('.');
    expect(barWords()).not.toBe(first);
    await userEvent.keyboard(',');
    expect(barWords()).toBe(first);
    await frame();
    expect(plate()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await frame();
    expect(plate()).not.toBeVisible();
  });

  it('becomes the window with Enter, and is opened again', async () => {
    field().focus();
    await userEvent.keyboard('..{Enter}');
    const { window } = explorer.state();
    expect(window).not.toBeNull();
    expect(barWords()).toMatch(/^Showing \d+.* only\.$/);
    await userEvent.keyboard('{Enter}');
    expect(explorer.state().window).toBeNull();
    expect(barWords()).toBe('Showing all dates.');
  });

  it('is said on a plate where the pointer is, with what it counts by kind', async () => {
    hover(400);
    await frame();
    expect(plate()).toBeVisible();
    const kinds = [...plate().querySelectorAll('li')].map((it) => Number(it.lastChild?.textContent));
    expect(plate().querySelector('p')).toHaveTextContent(/2003$/);
    expect(kinds.length).toBeGreaterThan(1);
    expect(plate()).toHaveTextContent(`${kinds.reduce((a, b) => a + b)} events`);
    hover(400, 10);
    await frame();
    expect(plate()).not.toBeVisible();
  });
});

describe('a click', () => {
  beforeEach(() => show(3000, { query: '?extent=2003/2003' }));
  const click = (element: Element, clientX: number, clientY: number) => {
    const at = { pointerId: 1, button: 0, clientX, clientY };
    fireEvent.pointerDown(element, at);
    fireEvent.pointerUp(element, at);
  };

  it('on a bar narrows the window to it, and another opens it again', () => {
    click(field(), 400, 115);
    const [start, end] = explorer.windowSpan();
    const [first, last] = explorer.state().extent;
    expect(start).toBeLessThanOrEqual((first + last) / 2);
    expect(end).toBeGreaterThan((first + last) / 2);
    expect(end - start).toBeLessThanOrEqual(7 * 86_400_000);
    // Its ends now lie over it.
    click(screen.getByRole('slider', { name: 'End of selected dates' }), 400, 115);
    expect(explorer.state().window).toBeNull();
  });

  it('in the empty space above a bar lets go of what is selected', () => {
    explorer.select(1500);
    click(field(), 750, 32);
    expect(explorer.state().window).toBeNull();
    expect(explorer.state().selected).toBeNull();
  });

  it('that turns out a drag pans, and narrows nothing', () => {
    const before = explorer.state().extent;
    fireEvent.pointerDown(field(), { pointerId: 1, button: 0, clientX: 400, clientY: 115 });
    fireEvent.pointerMove(field(), { pointerId: 1, button: 0, clientX: 300, clientY: 115 });
    fireEvent.pointerUp(field(), { pointerId: 1, button: 0, clientX: 300, clientY: 115 });
    expect(explorer.state().extent[0]).toBeGreaterThan(before[0]);
    expect(explorer.state().window).toBeNull();
  });
});

describe('assistive technology', () => {
  it('is told how many events are on the axis, the highest bar, and a table of them, after a rest', async () => {
    await show(3000);
    await vi.waitFor(() => expect(screen.getByRole('table')).toBeInTheDocument());
    expect(field()).toHaveAccessibleName('Time axis with 3,000 events');
    expect(field()).toHaveAccessibleDescription(
      /3,000 events in this period\. Peak: \w+ 20\d\d, \d+ events a month\./,
    );
    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeLessThanOrEqual(41);
    const counts = rows.slice(1).map((row) => Number(row.children[1]?.textContent?.replace(',', '')));
    expect(counts.reduce((a, b) => a + b)).toBe(3000);
    expect(screen.getByRole('columnheader', { name: 'Kind 3' })).toBeInTheDocument();
  });

  it('is told no more than their count where each event is a mark', async () => {
    await show(20);
    await vi.waitFor(() => expect(field()).toHaveAccessibleDescription(/20 events in this period\./));
    expect(screen.queryByRole('table')).toBeNull();
  });
});

/** How often the starts of the table are read, of all events by however long a way. */
function countReads(): () => number {
  let reads = 0;
  const { start } = explorer.table;
  const counted = new Proxy(start, {
    get(target, key) {
      reads++;
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  Object.defineProperty(explorer.table, 'start', { value: counted });
  return () => reads;
}

/** A hundred steps of the playhead over all bars: what is asked for, and what is drawn. */
async function scrub(length: number) {
  await show(length);
  // What is told after a rest counts bars too, and is told once.
  await vi.waitFor(() => expect(screen.getByRole('table')).toBeInTheDocument());
  const [first, last] = explorer.state().extent;
  const step = async (i: number) => {
    act(() => explorer.scrubTo(first + (last - first) * (0.1 + i / 125)));
    await frame();
  };
  await step(0);
  const asked = [
    vi.spyOn(explorer.tally(), 'begun'),
    vi.spyOn(explorer.tally(), 'over'),
    vi.spyOn(explorer, 'eventAt'),
    vi.spyOn(explorer, 'titleAt'),
  ];
  const reads = countReads();
  drawn = new Map();
  commits.mockClear();
  for (let i = 1; i <= 100; i++) await step(i);
  return {
    asked: asked.map((it) => it.mock.calls.length),
    reads: reads(),
    drawn: Object.fromEntries(drawn),
    commits: commits.mock.calls.length,
  };
}

describe('a step of the playhead over bars', () => {
  it.each([1_000, 100_000])('copies two images each, and asks nothing, of %i events', async (length) => {
    const { asked, reads, drawn, commits } = await scrub(length);
    expect(asked).toEqual([0, 0, 0, 0]);
    expect(reads).toBeLessThanOrEqual(100 * 4);
    // Detail view and overview, before and after the playhead.
    expect(drawn.drawImage).toBeGreaterThan(200);
    expect(drawn.drawImage).toBeLessThanOrEqual(400);
    expect(Object.keys(drawn).sort()).toEqual(['clearRect', 'drawImage', 'restore', 'save', 'setTransform']);
    expect(commits).toBe(0);
  });

  it('draws bars anew when the axis moves: the count can fail', async () => {
    await show(1000);
    drawn = new Map();
    const [start, end] = explorer.state().extent;
    act(() => explorer.lookAt([start, start + (end - start) / 2]));
    await frame();
    expect(drawn.get('rect')).toBeGreaterThan(20);
  });
});

it('a step of the playhead over marks draws those anew that it passes, and no others', async () => {
  await show(60, { intervals: 0 });
  const rows = [...explorer.table.start.keys()].filter((row) => {
    const [first, last] = explorer.state().extent;
    return explorer.table.start[row]! > first && explorer.table.end[row]! < last;
  });
  const middle = rows[Math.floor(rows.length / 2)]!;
  drawn = new Map();
  act(() => explorer.scrubTo(explorer.table.start[middle]! - 1));
  await frame();
  const many = drawn.get('fill') ?? 0;
  drawn = new Map();
  act(() => explorer.scrubTo(explorer.table.start[middle]!));
  await frame();
  const few = drawn.get('fill') ?? 0;
  drawn = new Map();
  act(() => explorer.scrubTo(explorer.table.start[middle]! + 1));
  await frame();
  // Later to now, of half of the marks; of one; and of none.
  expect(rows.length).toBeGreaterThan(20);
  expect(many).toBeGreaterThan(20);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(many / 4);
  expect(drawn.size).toBe(0);
});
