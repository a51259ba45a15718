import { type Drag, onDrag, type Touch } from '#ui/drag.ts';
import type { Gestures } from '#ui/gestures.ts';
import { createPace } from '#ui/pace.ts';

/** What a drag moves. Pixels count upwards, pixels per ms too. */
export type SheetHand = {
  /** Whether there is a sheet to drag: on a wide screen there is none. */
  isSheet(): boolean;
  isAtPeek(): boolean;
  drag(by: number): void;
  /** Let go at a velocity; 0 when the system took the pointer away, for a gesture of its own. */
  drop(velocity: number): void;
};

/** What a finger or the mouse may take the sheet by at any time. The style sheet gives them `touch-action: none`. */
const grips = '.panel-handle, .panel-peek, .reader-steps, .list-header';
/** The one that a page which the sheet is part of leaves to a finger; by all else the finger scrolls that page. */
const onlyGrip = '.panel-handle';
/** A finger that moves less than this, in pixels, is tapping. */
const shake = 6;

type Way = { x: number; y: number; isDragging: boolean };

/**
 * Listens for a hand that drags the sheet: by its grips, or by what it holds, where that is scrolled to its top and is
 * pulled down. The rest of the time what it holds scrolls as the browser has it.
 * @returns how to stop listening.
 */
export function onSheetDrag(panel: HTMLElement, hand: SheetHand, gestures: Gestures): () => void {
  const undoGrips = onGrips(panel, hand, gestures);
  const undoPull = gestures === 'own' ? onPull(panel, hand) : () => {};
  return () => {
    undoGrips();
    undoPull();
  };
}

function onGrips(panel: HTMLElement, hand: SheetHand, gestures: Gestures): () => void {
  function begin([touch]: readonly Touch[], event: PointerEvent | null): Drag | null {
    if (!touch || !(event?.target instanceof Element) || !hand.isSheet()) return null;
    const isLimited = gestures === 'cooperative' && touch.isFinger;
    return event.target.closest(isLimited ? onlyGrip : grips) ? dragFrom(touch, hand) : null;
  }
  return onDrag(panel, begin, { shake, isCaptured: false, frame: 'viewport', pointers: 1 });
}

function dragFrom(origin: Touch, hand: SheetHand): Drag {
  const pace = createPace();
  pace.note(-origin.y, origin.time);
  let is: 'undecided' | 'dragging' | 'over' = 'undecided';
  return {
    move([touch]) {
      if (!touch || is === 'over') return;
      pace.note(-touch.y, touch.time);
      const [dx, dy] = [touch.x - origin.x, touch.y - origin.y];
      // A hand that goes sideways swipes.
      if (is === 'undecided') is = Math.abs(dx) > Math.abs(dy) ? 'over' : 'dragging';
      if (is === 'dragging') hand.drag(-dy);
    },
    drop({ time }) {
      if (is !== 'dragging') return;
      spendClick();
      hand.drop(pace.by(time));
    },
    cancel() {
      if (is === 'dragging') hand.drop(0);
      is = 'over';
    },
  };
}

/** Touch events, not pointer events: only these can keep a scroll from beginning while the finger is down. */
function onPull(panel: HTMLElement, hand: SheetHand): () => void {
  let way: (Way & { scroller: Element }) | null = null;
  let pace = createPace();

  const start = (event: TouchEvent) => {
    const { target, touches } = event;
    // A second finger pinches.
    if (touches.length > 1) return stop();
    if (!(target instanceof Element) || target.closest(grips) || !hand.isSheet()) return;
    const scroller = target.closest('.panel-list, .panel-reader');
    const touch = touches[0];
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (!scroller || !touch || scroller.scrollTop > 0 || isSelecting || hand.isAtPeek()) return;
    way = { x: touch.clientX, y: touch.clientY, isDragging: false, scroller };
    pace = createPace();
  };
  const move = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (!way || !touch) return;
    const [dx, dy] = [touch.clientX - way.x, touch.clientY - way.y];
    if (!way.isDragging && dx === 0 && dy === 0) return;
    // The first move decides: once the browser scrolls it cannot be stopped.
    const isPull = dy > 0 && dy > Math.abs(dx) && event.cancelable && way.scroller.scrollTop <= 0;
    if (!way.isDragging && !isPull) return stop();
    event.preventDefault();
    way.isDragging = true;
    pace.note(-touch.clientY, event.timeStamp);
    hand.drag(-dy);
  };
  const finish = (event: TouchEvent) => {
    if (way?.isDragging) hand.drop(event.type === 'touchend' ? pace.by(event.timeStamp) : 0);
    way = null;
  };
  const stop = () => {
    if (way?.isDragging) hand.drop(0);
    way = null;
  };
  panel.addEventListener('touchstart', start, { passive: true });
  panel.addEventListener('touchmove', move, { passive: false });
  panel.addEventListener('touchend', finish);
  panel.addEventListener('touchcancel', finish);
  return () => {
    panel.removeEventListener('touchstart', start);
    panel.removeEventListener('touchmove', move);
    panel.removeEventListener('touchend', finish);
    panel.removeEventListener('touchcancel', finish);
  };
}

/** A drag that ends on a button does not press it. */
function spendClick() {
  const spend = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', spend, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', spend, { capture: true }));
}
