import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { rowOf } from './list-focus.ts';
import { createMarker } from './list-scene.ts';
import { boxOf, createLongScroll } from './long-scroll.ts';
import { frameOf } from './many-frame.ts';
import { createHeading } from './many-heading.ts';
import { placeAfterKey } from './many-keys.ts';

export type ManyScene = {
  /** Puts the elements of the rows where they belong: React has drawn others. */
  place(): void;
  /** Scrolls just far enough for a row to be seen. */
  show(row: number): void;
  end(): void;
};

/** Rows that are elements beyond what is seen, at either end: a scroll shows them before a frame has drawn more. */
const spare = 12;
/** The first of them goes up by so many at a time, so that not every row that passes renders. */
const stride = 6;
/** px, until a row has been measured. */
const usualRow = 52;
/** ms without a scroll after which it has come to rest. */
const rest = 150;

/**
 * Keeps as many rows of a list in the document as can be seen. It follows the scroller around it, the store and the keys
 * that are pressed in it.
 * @param list holds `.many-rows`, with a `li` for each row drawn, and the heading; it lies in what scrolls
 * @param listOf the rows, asked again at each change of the store
 * @param onRows is told the rows to draw, in order, where they are others than before
 */
export function createManyScene(
  list: HTMLElement,
  explorer: Explorer,
  listOf: () => RowList,
  onRows: (rows: readonly number[]) => void,
): ManyScene {
  const frame = frameOf(list);
  const box = list.querySelector<HTMLElement>('.many-rows')!;
  const heading = createHeading(list, explorer);
  const scroll = createLongScroll();
  const mark = createMarker(list, explorer);
  let rows = listOf();
  let drawn: readonly number[] = [];
  let rowHeight = usualRow;
  let isRowMeasured = false;
  let room = 0;
  /** Where the reader was at last: focused or selected. It is the one stop of the Tab key, and always an element. */
  let current = explorer.state().selected;
  /** What is at the upper edge, which stays there while rows come and go above it. */
  let anchor: { row: number; rest: number } | null = null;
  /** To be done once there is an element, or a size. */
  let toFocus: number | null = null;
  let toShow: number | null = null;

  /** Reads sizes. False while nothing can be seen. */
  function measure(): boolean {
    room = Math.max(0, frame.room() - heading.height());
    const row = isRowMeasured || room === 0 ? null : box.querySelector('li');
    if (row) {
      rowHeight = Math.ceil(row.getBoundingClientRect().height || usualRow);
      isRowMeasured = true;
    }
    scroll.measure({ content: rows.length * rowHeight, room });
    return room > 0;
  }
  const offset = (): number => Math.round(frame.top() + heading.height() - box.getBoundingClientRect().top);

  function goTo(top: number) {
    const end = Math.max(0, rows.length * rowHeight - room);
    const by = scroll.goTo(Math.min(top, end)) - offset();
    if (by !== 0) frame.scrollBy(by);
    // The scroller may have come to its end before.
    scroll.scrolled(offset());
  }

  /** The rows to be drawn; React is told where they are others. */
  function draw(): void {
    const first = Math.max(0, Math.floor(scroll.top / rowHeight));
    const from = Math.max(0, first - (first % stride) - spare);
    const count = Math.ceil(room / rowHeight) + stride + 2 * spare;
    const next = placesFrom(from, Math.min(rows.length, from + count));
    anchor = scroll.top > 0 ? { row: rows.at(first) ?? 0, rest: scroll.top - first * rowHeight } : null;
    heading.say(rows, first);
    if (next.length === drawn.length && next.every((row, i) => row === drawn[i])) place();
    else drawOthers(next);
  }

  function drawOthers(next: readonly number[]) {
    const { hovered } = explorer.state();
    // An element that goes away under the pointer never tells that the pointer has left.
    if (hovered !== null && drawn.includes(hovered) && !next.includes(hovered)) explorer.hover(null);
    drawn = next;
    onRows(next);
  }

  function placesFrom(from: number, to: number): number[] {
    const next = Array.from({ length: to - from }, (_, i) => rows.at(from + i)!);
    const at = current === null ? -1 : rows.placeOf(current);
    if (at >= 0 && at < from) next.unshift(current!);
    if (at >= to) next.push(current!);
    return next;
  }

  function place(): void {
    const before = rowHeight;
    if (!isRowMeasured && measure() && rowHeight !== before) draw();
    else layOut();
  }

  function layOut() {
    box.style.blockSize = `${boxOf(rows.length * rowHeight)}px`;
    const first = Math.max(0, Math.floor(scroll.top / rowHeight));
    const stop = current !== null && drawn.includes(current) ? current : rows.at(first);
    for (const item of box.children as Iterable<HTMLElement>) {
      const button = item.querySelector<HTMLElement>('[data-row]')!;
      const row = Number(button.dataset.row);
      const at = rows.placeOf(row);
      if (at < 0) continue;
      // One that is far away is kept beside the others: the box may not reach as far as its own place.
      const near = Math.min(
        Math.max(at, first - spare - stride),
        first + Math.ceil(room / rowHeight) + spare + stride,
      );
      item.style.insetBlockStart = `${near * rowHeight - scroll.shift}px`;
      item.setAttribute('aria-posinset', String(at + 1));
      item.setAttribute('aria-setsize', String(rows.length));
      button.tabIndex = row === stop ? 0 : -1;
      if (row === toFocus) {
        toFocus = null;
        button.focus({ preventScroll: true });
      }
    }
    mark(true);
  }

  function show(row: number) {
    current = row;
    const at = rows.placeOf(row);
    const isSeen = measure();
    toShow = isSeen ? null : row;
    if (at < 0 || !isSeen) return;
    const [top, bottom] = [at * rowHeight, (at + 1) * rowHeight];
    scroll.scrolled(offset());
    if (top < scroll.top) goTo(top);
    else if (bottom > scroll.top + room) goTo(bottom - room);
    draw();
  }

  /** The store has changed: other rows, or other marks on the same. */
  function follow() {
    const next = listOf();
    if (next === rows) return mark();
    rows = next;
    if (!measure()) return;
    box.style.blockSize = `${boxOf(rows.length * rowHeight)}px`;
    if (anchor) goTo(rows.countBefore(anchor.row) * rowHeight + anchor.rest);
    draw();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Brings the scroller to where it belongs, which nobody sees: the rows go with it. */
  const settle = () => {
    if (measure() && scroll.properOffset() !== offset()) {
      goTo(scroll.top);
      place();
    }
  };
  const scrolled = oncePerFrame(() => {
    const wasHidden = room === 0;
    if (!measure()) return;
    if (wasHidden) return resized();
    scroll.scrolled(offset());
    if (scroll.isCramped()) settle();
    draw();
    clearTimeout(timer);
    timer = setTimeout(settle, rest);
  });
  const resized = () => {
    isRowMeasured = false;
    if (!measure()) return;
    if (anchor) goTo(rows.countBefore(anchor.row) * rowHeight + anchor.rest);
    else scroll.scrolled(offset());
    if (toShow !== null) show(toShow);
    else draw();
  };
  const followed = oncePerFrame(follow);

  const onKey = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? rowOf(event.target) : null;
    const at = row === null ? -1 : rows.placeOf(row);
    const to = at < 0 ? null : placeAfterKey(event.key, at, rows.length, Math.floor(room / rowHeight));
    if (to === null) return;
    // The key is spent: neither the page scrolls nor a shortcut answers to it.
    event.preventDefault();
    event.stopPropagation();
    toFocus = rows.at(to)!;
    show(toFocus);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const row = target instanceof Element ? rowOf(target) : null;
    if (row === null || row === current) return;
    current = row;
    // A press of the mouse moves nothing: what it pressed has to be under it still when it is let go.
    if (target instanceof Element && target.matches(':focus-visible')) show(row);
    else layOut();
  };

  const ends = [
    explorer.subscribe(followed.ask),
    frame.listen(scrolled.ask, resized),
    followed.cancel,
    scrolled.cancel,
    () => clearTimeout(timer),
    () => list.removeEventListener('keydown', onKey),
    () => list.removeEventListener('focusin', onFocus),
    () => explorer.hover(null),
  ];
  list.addEventListener('keydown', onKey);
  list.addEventListener('focusin', onFocus);
  if (measure()) draw();
  return { place, show, end: () => ends.forEach((end) => void end()) };
}
