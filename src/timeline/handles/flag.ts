import type { SliderName } from './sliders.ts';

/** Where a handle stands and its words beside it, in pixels of the detail view. */
type FlagPlace = {
  /** Of the handle: where its instant is, or the edge beyond which it lies. */
  at: number;
  parked: 'before' | 'after' | null;
  /** From there to the middle of the words, which never leave the frame. */
  shift: number;
};

/**
 * What a flag has at each side of its words, as in timeline-handles.css. Words are measured on canvas: reading the DOM
 * here would cost a layout. Pixels.
 */
export const flagPadding: Record<SliderName, number> = { start: 9, playhead: 21, end: 9 };

/** @param x of the instant, perhaps outside of the frame; @param words their width */
export function placeFlag(x: number, words: number, width: number, padding: number): FlagPlace {
  const at = Math.min(Math.max(x, 0), width);
  const half = words / 2 + padding;
  const middle = Math.min(Math.max(at, half), Math.max(half, width - half));
  return { at, parked: x < -0.5 ? 'before' : x > width + 0.5 ? 'after' : null, shift: middle - at };
}
