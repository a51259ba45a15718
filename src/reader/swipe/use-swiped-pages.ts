import { type RefObject, useEffect, useState } from 'react';
import type { EventTable } from '#events/table.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import { scrollerOf } from '#reader/shared/scroller.ts';
import { onSwipe, type Side, stepTowards } from './swipe.ts';

/** The events that lie beside the one read while a finger swipes. */
export type Beside = { side: Side; row: number }[];

/**
 * Lets a finger swipe the reader from event to event. While it does, the events beside the one read are there to be
 * drawn; `track` is what moves with the finger. @returns them, none while nothing is swiped.
 */
export function useSwipedPages(track: RefObject<HTMLElement | null>): Beside {
  const explorer = useExplorer();
  const [swiped, setSwiped] = useState<{ table: EventTable; beside: Beside } | null>(null);
  useEffect(() => {
    const setBeside = (beside: Beside) => setSwiped({ table: explorer.table, beside });
    return track.current ? swipePages(track.current, explorer, setBeside) : undefined;
  }, [track, explorer]);
  // Rows of another table mean other events.
  return swiped?.table === explorer.table ? swiped.beside : [];
}

function swipePages(track: HTMLElement, explorer: Explorer, setBeside: (beside: Beside) => void): () => void {
  let isSettling = false;
  const rowAt = (side: Side) => explorer.neighbour(stepTowards(track, side));

  async function settle(side: Side | 0) {
    isSettling = true;
    track.setAttribute('data-settling', '');
    track.style.transform = `translateX(${side * -100}%)`;
    // None where the reader asked for less motion.
    await Promise.allSettled(track.getAnimations?.().map(({ finished }) => finished) ?? []);
    // React draws the store’s change before the next paint: the page that is swiped to stays where it has come to.
    if (side !== 0) (stepTowards(track, side) > 0 ? explorer.next : explorer.previous)();
    setBeside([]);
    track.removeAttribute('data-settling');
    track.style.transform = '';
    isSettling = false;
  }

  return onSwipe(track, {
    begin() {
      if (isSettling || explorer.state().selected === null) return false;
      // They are read from their top, wherever in this one the reader is.
      track.style.setProperty('--scrolled', `${scrollerOf(track)?.scrollTop ?? 0}px`);
      const sides = [-1, 1] as const;
      setBeside(
        sides.flatMap((side) => {
          const row = rowAt(side);
          return row === null ? [] : [{ side, row }];
        }),
      );
      return true;
    },
    has: (side) => rowAt(side) !== null,
    drag(dx) {
      track.style.transform = `translateX(${dx}px)`;
    },
    drop: (side) => void settle(side),
  });
}
