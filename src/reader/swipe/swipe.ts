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
  let way: { id: number; x: number; y: number; since: number; isSwipe: boolean } | null = null;
  let pace = createPace();

  const down = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    // A second finger pinches.
    if (way) return cancel();
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    way = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      since: event.timeStamp,
      isSwipe: false,
    };
    pace = createPace();
    pace.note(event.clientX, event.timeStamp);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== way?.id) return;
    pace.note(event.clientX, event.timeStamp);
    const [dx, dy] = [event.clientX - way.x, event.clientY - way.y];
    if (!way.isSwipe) {
      if (Math.hypot(dx, dy) < shake) return;
      const isSideways = Math.abs(dx) > 1.2 * Math.abs(dy) && event.timeStamp - way.since < longPress;
      way.isSwipe = isSideways && document.getSelection()?.isCollapsed !== false && hand.begin();
      if (!way.isSwipe) return forget();
    }
    const isFree = hand.has(dx < 0 ? 1 : -1);
    hand.drag(isFree ? dx : rubberBand(dx, element.clientWidth));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== way?.id) return;
    if (way.isSwipe) {
      const dx = event.clientX - way.x;
      const side = swipeStep({ dx, velocity: pace.by(event.timeStamp), width: element.clientWidth });
      hand.drop(side !== 0 && hand.has(side) ? side : 0);
    }
    forget();
  };
  const cancel = () => {
    if (way?.isSwipe) hand.drop(0);
    forget();
  };
  const forget = () => {
    way = null;
  };
  const lose = (event: PointerEvent) => {
    if (event.pointerId === way?.id) cancel();
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', lose);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', lose);
    cancel();
  };
}

/** Swiped sideways, the story is read on: what comes next lies where its text runs to. */
export function stepTowards(element: Element, side: Side): Side {
  return getComputedStyle(element).direction === 'rtl' ? (-side as Side) : side;
}
