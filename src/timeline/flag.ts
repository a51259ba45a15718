/** Where a handle stands and its words beside it, in pixels of the detail view. */
export type FlagPlace = {
  /** Of the handle: where its instant is, or the edge beyond which it lies. */
  at: number;
  parked: 'before' | 'after' | null;
  /** From there to the middle of the words, which never leave the frame. */
  shift: number;
};

/** Around the words, as in timeline-handles.css. They are measured on canvas: reading the DOM here costs a layout. */
export const flagPadding = 9;
/** Beside the words of a parked handle there is room for its point. */
const parkedPoint = 6;

/** @param x of the instant, perhaps outside of the frame; @param words their width */
export function placeFlag(x: number, words: number, width: number): FlagPlace {
  const parked = x < -0.5 ? 'before' : x > width + 0.5 ? 'after' : null;
  const at = Math.min(Math.max(x, 0), width);
  const half = words / 2 + flagPadding + (parked ? parkedPoint : 0);
  const middle = Math.min(Math.max(at, half), Math.max(half, width - half));
  return { at, parked, shift: middle - at };
}
