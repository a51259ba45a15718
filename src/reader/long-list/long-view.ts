import { boxOf, createLongScroll } from './long-scroll.ts';
import { frameOf } from './many-frame.ts';

/** px, until a row has been measured. */
const usualRow = 52;

/**
 * A long list as it is seen through its scroller: rows of one height in a box, below a line that lies over the first of
 * them. All pixels are those of all rows; the box may be lower than these would be.
 * @param count how many rows there are, asked again at each measuring
 */
export function createLongView(list: HTMLElement, count: () => number) {
  const frame = frameOf(list);
  const box = list.querySelector<HTMLElement>('.many-rows')!;
  const line = list.querySelector<HTMLElement>('.many-heading')!;
  const scroll = createLongScroll();
  let rowHeight = usualRow;
  let isRowMeasured = false;
  let room = 0;

  function measure(): boolean {
    room = Math.max(0, frame.room() - line.offsetHeight);
    const row = isRowMeasured || room === 0 ? null : box.querySelector('li');
    if (row) {
      rowHeight = Math.ceil(row.getBoundingClientRect().height || usualRow);
      isRowMeasured = true;
    }
    scroll.measure({ content: count() * rowHeight, room });
    return room > 0;
  }
  const offset = (): number => Math.round(frame.top() + line.offsetHeight - box.getBoundingClientRect().top);

  function goTo(top: number) {
    const end = Math.max(0, count() * rowHeight - room);
    const by = scroll.goTo(Math.min(top, end)) - offset();
    if (by !== 0) frame.scrollBy(by);
    // The scroller may have come to its end before.
    scroll.scrolled(offset());
  }
  return {
    /** Reads sizes. False while nothing can be seen. */
    measure,
    /** The height of a row may be another: true when it is. */
    remeasure(): boolean {
      const before = rowHeight;
      isRowMeasured = false;
      measure();
      return rowHeight !== before;
    },
    isMeasured: () => isRowMeasured,
    isHidden: () => room === 0,
    /** Reads where the scroller is. */
    look: () => scroll.scrolled(offset()),
    goTo,
    /** Scrolls just far enough for the row at a place to be seen. */
    reveal(place: number) {
      scroll.scrolled(offset());
      const [top, bottom] = [place * rowHeight, (place + 1) * rowHeight];
      if (top < scroll.top) goTo(top);
      else if (bottom > scroll.top + room) goTo(bottom - room);
    },
    /** Brings the scroller to where it belongs, which nobody sees if the rows are placed anew: true when they must be. */
    settle(): boolean {
      if (!measure()) return false;
      scroll.scrolled(offset());
      if (scroll.properOffset() === offset()) return false;
      goTo(scroll.top);
      return true;
    },
    isCramped: scroll.isCramped,
    /** The pixel at the upper edge of what is seen; negative while there is something above the list. */
    top: () => scroll.top,
    rowHeight: () => rowHeight,
    /** The place at the upper edge. */
    first: () => Math.max(0, Math.floor(scroll.top / rowHeight)),
    /** How many rows are seen at once, one that is cut included. */
    inSight: () => Math.ceil(room / rowHeight),
    /** Where in the box a place is. */
    offsetOf: (place: number): number => place * rowHeight - scroll.shift,
    /** Makes the box as high as it has to be. */
    fit() {
      const height = `${boxOf(count() * rowHeight)}px`;
      if (box.style.blockSize !== height) box.style.blockSize = height;
    },
    listen: frame.listen,
  };
}
