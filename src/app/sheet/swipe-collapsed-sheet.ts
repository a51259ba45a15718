import type { Explorer } from '#explorer/explorer.ts';
import { onSwipe, type Side, stepTowards } from '#reader/swipe/swipe.ts';

/** Lets a finger swipe the words of a sheet that stands low from event to event. @returns how to end it. */
export function swipeCollapsedSheet(words: HTMLElement, explorer: Explorer): () => void {
  const neighbourAt = (side: Side) => explorer.neighbour(stepTowards(words, side));
  return onSwipe(words, {
    begin: () => explorer.state().selected !== null,
    has: (side) => neighbourAt(side) !== null,
    drag(dx) {
      words.style.transform = `translateX(${dx}px)`;
    },
    drop(side) {
      words.style.transform = '';
      if (side !== 0) (stepTowards(words, side) > 0 ? explorer.next : explorer.previous)();
    },
  });
}
