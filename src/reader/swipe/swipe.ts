import { type Drag, onDrag, type Touch } from '#ui/drag.ts';
import { createPace } from '#ui/pace.ts';
import { rubberBand, swipeStep } from './swipe-step.ts';

/** A side of the page: 1 is the right, -1 the left. */
export type Side = -1 | 1;

/** What a swipe moves. */
export type SwipeHand = {
  /** The finger goes sideways. False: nothing is to be swiped now. */
  begin(): boolean;
  /** Whether there is something to go to at a side. */
  has(side: Side): boolean;
  drag(dx: number): void;
  /** Let go, for what lies at a side or for staying here. */
  drop(side: Side | 0): void;
};

/** Pixels after which a finger has shown where it goes. */
const shake = 10;
/** A finger that has lain longer than this, in ms, selects text. */
const longPress = 450;

/**
 * Listens for a finger that swipes an element sideways. It wants `touch-action: pan-y` there: up and down stay the
 * browser’s, which then takes the pointer away. The mouse selects text, and keys and buttons have their own ways.
 * @returns how to stop listening.
 */
export function onSwipe(element: HTMLElement, hand: SwipeHand): () => void {
  let current: Drag | null = null;

  function begin([touch, second]: readonly Touch[], event: PointerEvent | null): Drag | null {
    // A second finger pinches.
    if (second) current?.cancel();
    current = null;
    if (!touch?.isFinger || second || event === null) return null;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return null;
    current = swipeFrom(touch, element, hand);
    return current;
  }
  const stop = onDrag(element, begin, { shake, isCaptured: false, frame: 'viewport' });
  return () => {
    stop();
    current?.cancel();
  };
}

/** One finger’s way, from where it came down. */
function swipeFrom(origin: Touch, element: HTMLElement, hand: SwipeHand): Drag {
  const pace = createPace();
  pace.note(origin.x, origin.time);
  let is: 'undecided' | 'swiping' | 'over' = 'undecided';

  function decide({ x, y, time }: Touch): void {
    const [dx, dy] = [x - origin.x, y - origin.y];
    const isSideways = Math.abs(dx) > 1.2 * Math.abs(dy) && time - origin.time < longPress;
    const isSwipe = isSideways && document.getSelection()?.isCollapsed !== false && hand.begin();
    is = isSwipe ? 'swiping' : 'over';
  }
  return {
    move([touch]) {
      if (!touch || is === 'over') return;
      pace.note(touch.x, touch.time);
      if (is === 'undecided') decide(touch);
      if (is !== 'swiping') return;
      const dx = touch.x - origin.x;
      hand.drag(hand.has(dx < 0 ? 1 : -1) ? dx : rubberBand(dx, element.clientWidth));
    },
    drop({ x, time }) {
      if (is !== 'swiping') return;
      is = 'over';
      const side = swipeStep({ dx: x - origin.x, velocity: pace.by(time), width: element.clientWidth });
      hand.drop(side !== 0 && hand.has(side) ? side : 0);
    },
    cancel() {
      if (is === 'swiping') hand.drop(0);
      is = 'over';
    },
  };
}

/** Swiped sideways, the story is read on: what comes next lies where its text runs to. */
export function stepTowards(element: Element, side: Side): Side {
  return getComputedStyle(element).direction === 'rtl' ? (-side as Side) : side;
}
