import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EventList } from '#reader/event-list.tsx';
import { crowdOf } from '../../unit/a-crowd.ts';
import { withoutLayout } from '../layout.ts';
import { renderIn } from './reader-on-story.tsx';

beforeEach(() => {
  vi.restoreAllMocks();
  withoutLayout();
  // What jsdom does not do: rows lie in what scrolls, 52 pixels each.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = this.matches('.many-rows') ? -(this.closest('.scroller')?.scrollTop ?? 0) : 0;
    return { top, left: 0, width: 300, height: this.matches('.many-row') ? 52 : 0 } as DOMRect;
  });
});

const nextFrame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

async function mount(length: number, query = '') {
  const { explorer } = crowdOf(length, { query });
  const view = (
    <div className="scroller" style={{ overflowY: 'auto' }}>
      <EventList />
    </div>
  );
  const rendered = renderIn(explorer, view);
  const { container } = rendered;
  await vi.waitFor(() => expect(container.querySelector('[data-row]')).not.toBeNull(), 20_000);
  const scroller = container.querySelector<HTMLElement>('.scroller')!;
  return {
    ...rendered,
    /** Rows that are elements, in the order of the document. */
    drawn: () =>
      [...container.querySelectorAll<HTMLElement>('[data-row]')].map((it) => Number(it.dataset.row)),
    button: (row: number) => container.querySelector<HTMLElement>(`[data-row="${row}"]`)!,
    async scrollTo(top: number) {
      scroller.scrollTop = top;
      fireEvent.scroll(scroller);
      await nextFrame();
    },
    heading: () => container.querySelector('.many-heading')?.textContent,
    scroller,
  };
}

const n = 100_000;

describe('the list of a hundred thousand events', () => {
  it('has as elements what is in sight and a little more, wherever it is scrolled to', async () => {
    const { drawn, scrollTo } = await mount(n);
    expect(drawn().length).toBeLessThan(60);
    expect(drawn()[0]).toBe(0);
    for (const place of [500, 50_000, n - 12]) {
      await scrollTo(place * 52);
      expect(drawn().length).toBeLessThan(60);
      expect(drawn()).toContain(place);
      expect(drawn()).toContain(Math.min(place + 11, n - 1));
    }
  });

  it('tells assistive technology which of how many each row is', async () => {
    const { button, scrollTo } = await mount(n);
    await scrollTo(40_000 * 52);
    const item = button(40_003).closest('li');
    expect(item).toHaveAttribute('aria-posinset', '40004');
    expect(item).toHaveAttribute('aria-setsize', '100000');
    expect(item?.style.insetBlockStart).toBe(`${40_003 * 52}px`);
  });

  it('says above the rows when the first of them is, and its place', async () => {
    const { explorer, heading, scrollTo } = await mount(n);
    await scrollTo(70_000 * 52);
    const day = new Date(explorer.table.start[70_000]!);
    const said = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
    expect(heading()).toBe(`${said}70,001 of 100,000`);
  });

  it('is one stop of the Tab key, and keys go through all of it', async () => {
    const { button, container } = await mount(n);
    const stops = () => [...container.querySelectorAll('[data-row][tabindex="0"]')];
    expect(stops()).toEqual([button(0)]);
    act(() => button(0).focus());
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    press('ArrowDown');
    expect(button(1)).toHaveFocus();
    press('End');
    expect(button(n - 1)).toHaveFocus();
    expect(stops()).toEqual([button(n - 1)]);
    press('PageUp');
    expect(button(n - 1 - 10)).toHaveFocus();
    press('ArrowUp');
    press('Home');
    expect(button(0)).toHaveFocus();
  });

  it('keeps the row that has the focus while it is scrolled away, and comes back to it with the next key', async () => {
    const { button, drawn, scrollTo, scroller } = await mount(n);
    act(() => button(4).focus());
    await scrollTo(60_000 * 52);
    expect(button(4)).toHaveFocus();
    expect(drawn()).toContain(60_000);
    fireEvent.keyDown(button(4), { key: 'ArrowDown' });
    expect(button(5)).toHaveFocus();
    expect(scroller.scrollTop).toBe(5 * 52);
  });

  it('never takes a scroll back, however soon it comes after another has come to rest', async () => {
    const { drawn, scroller, scrollTo } = await mount(n);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await scrollTo(100 * 52);
    scroller.scrollTop = 50_000 * 52;
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    await scrollTo(scroller.scrollTop);
    expect(drawn()).toContain(50_000);
  });

  it('scrolls to what is selected elsewhere, as little as it must', async () => {
    const { button, explorer, scroller } = await mount(n);
    act(() => explorer.select(31_000));
    expect(button(31_000)).toHaveAttribute('aria-current', 'true');
    expect(scroller.scrollTop).toBe(31_001 * 52 - 600);
    act(() => explorer.select(31_001));
    expect(scroller.scrollTop).toBe(31_002 * 52 - 600);
    act(() => explorer.select(30_998));
    expect(scroller.scrollTop).toBe(31_002 * 52 - 600);
  });

  it('selects on click, and links hovering both ways', async () => {
    const { button, explorer } = await mount(n);
    fireEvent.pointerEnter(button(2));
    expect(explorer.state().hovered).toBe(2);
    explorer.hover(3);
    await nextFrame();
    expect(button(3)).toHaveAttribute('data-hovered');
    fireEvent.click(button(2));
    expect(explorer.state().selected).toBe(2);
  });

  it('lets go of what it hovered when that is scrolled away', async () => {
    const { button, explorer, scrollTo } = await mount(n);
    fireEvent.pointerEnter(button(2));
    await scrollTo(9000 * 52);
    expect(explorer.state().hovered).toBeNull();
  });

  it('renders nothing while time is scrubbed, and marks what is later in the rows in sight', async () => {
    const { button, explorer, renders, scrollTo } = await mount(n);
    await scrollTo(50_000 * 52);
    const before = renders.count;
    const [start, end] = explorer.whole;
    for (let step = 1; step < 40; step++) {
      act(() => explorer.scrubTo(start + ((end - start) * step) / 40));
      await nextFrame();
    }
    act(() => explorer.scrubTo(explorer.table.start[50_002]!));
    await nextFrame();
    expect(renders.count).toBe(before);
    const isLater = (row: number) => button(row).hasAttribute('data-later');
    expect([50_000, 50_006].map(isLater)).toEqual([false, true]);
  });

  it('renders nothing while a handle is dragged whose events are out of sight, and counts all the way', async () => {
    const { explorer, drawn, heading, renders, scrollTo } = await mount(n);
    const [start, end] = explorer.whole;
    act(() => explorer.setWindow([start + 1, end]));
    await scrollTo(30_000 * 52);
    const top = drawn();
    const before = renders.count;
    for (let step = 1; step < 30; step++) {
      // Both handles: what goes above the rows in sight does not move them either.
      act(() =>
        explorer.setWindow([start + ((end - start) * step) / 300, end - ((end - start) * step) / 300]),
      );
      const count = explorer.shownRows().length.toLocaleString('en-GB');
      expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
        `${count} of 100,000 events, filtered by dates`,
      );
      await nextFrame();
      expect(heading()).toMatch(new RegExp(`of ${count}$`));
    }
    expect(renders.count).toBe(before);
    expect(drawn()).toEqual(top);
  });

  it('is a list of few under headings again when few are left', async () => {
    const { container, explorer } = await mount(n);
    const at = explorer.table.start[600]!;
    act(() => explorer.setWindow([at, at + 60_000]));
    expect(container.querySelector('.many')).toBeNull();
    expect(container.querySelectorAll('[data-row]').length).toBe(explorer.shownRows().length);
  });

  it('lists what is not on the map alone', async () => {
    const { container, explorer } = await mount(n);
    fireEvent.click(screen.getByRole('button', { name: /^[\d,]+ not on the map$/ }));
    const unlocated = [...explorer.table.form].filter((form) => form === 0).length;
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      `${unlocated.toLocaleString('en-GB')} of 100,000 events, not on the map`,
    );
    const [first] = within(container).getAllByText(/not on the map/, { selector: '.list-facts' });
    expect(first).toBeInTheDocument();
    expect(container.querySelector('li')).toHaveAttribute('aria-setsize', String(unlocated));
  });
});

describe('the list of a million events', () => {
  it('scrolls in a box that browsers believe in, to its last row', async () => {
    const { container, drawn, scrollTo } = await mount(1_000_000);
    const box = container.querySelector<HTMLElement>('.many-rows')!;
    expect(Number.parseInt(box.style.blockSize, 10)).toBe(8_000_000);
    await scrollTo(8_000_000 - 600);
    expect(drawn()).toContain(999_999);
    await scrollTo(4_000_000);
    const [middle] = drawn();
    expect(middle).toBeGreaterThan(490_000);
    expect(middle).toBeLessThan(510_000);
    for (const item of container.querySelectorAll('li'))
      expect(Number.parseInt(item.style.insetBlockStart, 10)).toBeLessThan(8_000_000);
  });
});
