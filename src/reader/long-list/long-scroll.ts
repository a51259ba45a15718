/**
 * Browsers stop believing in boxes somewhere above 16 million pixels. A list that would be higher than this is given a
 * box of this height, and what is in sight is laid into it.
 */
export const mostHeight = 8_000_000;
/** A move of more screens than this is a jump of the scroll bar, whose every pixel is worth thousands here. */
const jump = 3;

/** Pixels: of all rows together, and of what the list is seen through. */
export type Extent = { readonly content: number; readonly room: number };

/**
 * Where in a long list its scroller stands. `top` is the pixel of all rows, however many, that lies at the upper edge of
 * what is seen; `offset` the same in the box that scrolls, as high as `boxOf` says. Pixels of a scroll are pixels of the
 * rows, so that a wheel or a finger moves them as anywhere; only a jump takes the whole way in proportion. So the two may
 * come apart by a `shift`, and once the scroll has come to rest the scroller is put where `top` has its proper offset.
 * Near both ends there is no shift: what stands above the list is met at its first row, and what stands below at its last.
 */
export function createLongScroll() {
  let extent: Extent = { content: 0, room: 0 };
  let shift = 0;
  let offset = 0;
  return {
    /** To be added to an offset for the pixel of all rows; whole, so that letters stay sharp. */
    get shift() {
      return shift;
    },
    get top() {
      return offset + shift;
    },
    measure(next: Extent) {
      extent = next;
    },
    /** The scroller is at another offset: by hand, wheel or bar. */
    scrolled(to: number) {
      const isJump = Math.abs(to - offset) > jump * extent.room;
      offset = to;
      if (isJump) shift = Math.round(topAt(to, extent) - to);
    },
    /** True when the scroller is so near an end of its box that the rest of the rows would find no room. */
    isCramped() {
      const end = boxOf(extent.content) - extent.room;
      const isLow = shift > 0 && offset < extent.room;
      return isLow || (shift < extent.content - boxOf(extent.content) && offset > end - extent.room);
    },
    /** Goes to a pixel of all rows. @returns the offset that the scroller is to be given */
    goTo(top: number): number {
      offset = Math.round(offsetOf(top, extent));
      shift = Math.round(top - offset);
      return offset;
    },
    /** Where the scroller belongs for what is seen now. */
    properOffset: () => Math.round(offsetOf(offset + shift, extent)),
  };
}

/** How high the box is. */
export const boxOf = (content: number): number => Math.min(content, mostHeight);

/** A pixel of the rows → its offset in the box: one for one in an eighth of the box at both ends, and linear between. */
function offsetOf(top: number, { content, room }: Extent): number {
  const box = boxOf(content);
  const end = mostHeight / 8;
  if (content <= box || top <= end) return top;
  if (top >= content - room - end) return top - content + box;
  return end + ((top - end) * (box - room - 2 * end)) / (content - room - 2 * end);
}

/** The inverse of `offsetOf`. */
function topAt(offset: number, { content, room }: Extent): number {
  const box = boxOf(content);
  const end = mostHeight / 8;
  if (content <= box || offset <= end) return offset;
  if (offset >= box - room - end) return offset + content - box;
  return end + ((offset - end) * (content - room - 2 * end)) / (box - room - 2 * end);
}
