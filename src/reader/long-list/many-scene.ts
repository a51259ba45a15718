import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { rowOf } from '#reader/list/list-focus.ts';
import { createMarker } from '#reader/list/list-scene.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { createLongView } from './long-view.ts';
import { sayHeading } from './many-heading.ts';
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
/** Others are drawn when fewer than these are left: not every row that passes renders. */
const leastSpare = 6;
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
  let rows = listOf();
  const view = createLongView(list, () => rows.length);
  const mark = createMarker(list, explorer);
  /** Rows that follow each other in the list, and the place of the first; and all that are elements. */
  let run: { from: number; rows: readonly number[] } = { from: 0, rows: [] };
  let drawn: readonly number[] = [];
  /** Where the reader was at last: focused or selected. It is the one stop of the Tab key, and always an element. */
  let current = explorer.state().selected;
  /** What is at the upper edge, which stays there while rows come and go above it. */
  let anchor: { row: number; rest: number } | null = null;
  /** To be done once there is an element, or a size. */
  let toFocus: number | null = null;
  let toShow: number | null = null;

  function holdOn() {
    const first = view.first();
    const row = rows.at(first);
    anchor =
      view.top() > 0 && row !== undefined ? { row, rest: view.top() - first * view.rowHeight() } : null;
  }
  function comeBack() {
    if (anchor) view.goTo(rows.countBefore(anchor.row) * view.rowHeight() + anchor.rest);
    else view.look();
  }

  /** The rows to be drawn; React is told where they are others. */
  function draw(): void {
    const first = view.first();
    const last = first + view.inSight();
    const { from } = run;
    const isEnough =
      from <= Math.max(0, first - leastSpare) &&
      from + run.rows.length >= Math.min(rows.length, last + leastSpare);
    if (!isEnough) run = runFrom(Math.max(0, first - spare), Math.min(rows.length, last + spare));
    const next = withCurrent(run);
    holdOn();
    sayHeading(list, explorer, rows, first);
    if (next.length === drawn.length && next.every((row, i) => row === drawn[i])) layOut();
    else drawOthers(next);
  }

  const runFrom = (from: number, to: number): typeof run => ({
    from,
    rows: Array.from({ length: to - from }, (_, i) => rows.at(from + i)!),
  });

  /** The list is another: what is drawn of it stays a run of it where no row has come or gone in between. */
  function keepRun() {
    const from = rows.placeOf(run.rows[0] ?? -1);
    const isRun = from >= 0 && run.rows.every((row, i) => rows.at(from + i) === row);
    run = isRun ? { from, rows: run.rows } : { from: 0, rows: [] };
  }

  function withCurrent({ from, rows: inRun }: typeof run): readonly number[] {
    const at = current === null ? -1 : rows.placeOf(current);
    if (at < 0 || (at >= from && at < from + inRun.length)) return inRun;
    return at < from ? [current!, ...inRun] : [...inRun, current!];
  }

  function drawOthers(next: readonly number[]) {
    const { hovered } = explorer.state();
    // An element that goes away under the pointer never tells that the pointer has left.
    if (hovered !== null && drawn.includes(hovered) && !next.includes(hovered)) explorer.hover(null);
    drawn = next;
    onRows(next);
  }

  function layOut() {
    view.fit();
    const first = view.first();
    const beyond = spare + 1;
    const stop = current !== null && drawn.includes(current) ? current : rows.at(first);
    for (const button of list.querySelectorAll<HTMLElement>('[data-row]')) {
      const row = Number(button.dataset.row);
      const at = rows.placeOf(row);
      const item = button.closest('li');
      if (at < 0 || !item) continue;
      // One that is far away is kept beside the others: the box may not reach as far as its own place.
      const near = Math.min(Math.max(at, first - beyond), first + view.inSight() + beyond);
      item.style.insetBlockStart = `${view.offsetOf(near)}px`;
      item.setAttribute('aria-posinset', String(at + 1));
      item.setAttribute('aria-setsize', String(rows.length));
      button.tabIndex = row === stop ? 0 : -1;
      if (row !== toFocus) continue;
      toFocus = null;
      button.focus({ preventScroll: true });
    }
    mark(true);
  }

  function show(row: number) {
    current = row;
    const at = rows.placeOf(row);
    toShow = view.measure() ? null : row;
    if (at < 0 || view.isHidden()) return;
    view.reveal(at);
    draw();
  }

  /** The store has changed: other rows, or other marks on the same. */
  function follow() {
    const next = listOf();
    if (next === rows) return mark();
    if (view.measure()) {
      // A scroll may be on its way: what is kept in place is what is seen now.
      view.look();
      holdOn();
    }
    rows = next;
    keepRun();
    if (!view.measure()) return;
    view.fit();
    comeBack();
    draw();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    if (view.settle()) layOut();
  };
  const scrolled = oncePerFrame(() => {
    if (view.isHidden()) return resized();
    if (!view.measure()) return;
    view.look();
    if (view.isCramped()) settle();
    draw();
    clearTimeout(timer);
    timer = setTimeout(settle, rest);
  });
  const resized = () => {
    const wasHidden = view.isHidden();
    const isOtherHeight = view.remeasure();
    if (view.isHidden()) return;
    if (wasHidden || isOtherHeight) comeBack();
    else view.look();
    if (toShow !== null) show(toShow);
    else draw();
  };
  const followed = oncePerFrame(follow);

  const onKey = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? rowOf(event.target) : null;
    const at = row === null ? -1 : rows.placeOf(row);
    const to = at < 0 ? null : placeAfterKey(event.key, at, rows.length, view.inSight() - 1);
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
    view.listen(scrolled.ask, resized),
    followed.cancel,
    scrolled.cancel,
    () => clearTimeout(timer),
    () => list.removeEventListener('keydown', onKey),
    () => list.removeEventListener('focusin', onFocus),
    () => explorer.hover(null),
  ];
  list.addEventListener('keydown', onKey);
  list.addEventListener('focusin', onFocus);
  if (view.measure()) draw();
  return {
    place() {
      if (view.isMeasured() || !view.remeasure()) layOut();
      else draw();
    },
    show,
    end: () => ends.forEach((end) => void end()),
  };
}
