import type { Explorer } from '#explorer/explorer.ts';
import { type Gestures, isLeftToPage } from '#ui/gestures.ts';
import { isTakenBy } from './shortcuts.ts';

/** What a control carries whose presses steer play and do not interrupt it. */
const steersPlay = '[data-steers-play]';
/** Keys that do something here. Tab and the likes of Shift and volume go past play. */
const actingKey = /^(.|Arrow.+|Page.+|Home|End|Enter|Backspace|Delete)$/u;

/**
 * Whatever the reader does pauses play: a finger, the mouse or the wheel anywhere on the page, a key that does
 * something, another tab. It listens before all else, so that what was touched then does its own work on a still page.
 * Play, and the controls beside it, decide for themselves; so does Escape, which first pauses and then closes. Where the
 * wheel and a finger scroll a longer page that this one is part of (`cooperative`), they pause nothing by that.
 * @returns how to end it.
 */
export function interruptPlay(explorer: Explorer, gestures: Gestures = 'own'): () => void {
  const isPages = ({ pointerType }: PointerEvent) => gestures === 'cooperative' && pointerType === 'touch';
  const touch = ({ target }: Event) => {
    if (!isSteering(target)) explorer.touch();
  };
  const onDown = (event: PointerEvent) => {
    if (!isPages(event)) touch(event);
  };
  // A finger that scrolls the page away is taken back by the browser, and never goes up.
  const onUp = (event: PointerEvent) => {
    if (isPages(event)) touch(event);
  };
  const pause = ({ target }: Event) => {
    if (!isSteering(target) && explorer.state().isPlaying) explorer.pause();
  };
  const onWheel = (event: WheelEvent) => {
    if (!isLeftToPage(event, gestures) || scrollsWithin(event)) pause(event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !actingKey.test(event.key)) return;
    const isPlayKey = ' k'.includes(event.key) && !isTakenBy(event.target, event.key);
    if (!isPlayKey) pause(event);
  };
  const onHidden = () => {
    if (document.hidden && explorer.state().isPlaying) explorer.pause();
  };
  const early = { capture: true, passive: true };
  addEventListener('pointerdown', onDown, early);
  addEventListener('pointerup', onUp, early);
  addEventListener('wheel', onWheel, early);
  addEventListener('keydown', onKey, early);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    removeEventListener('pointerdown', onDown, early);
    removeEventListener('pointerup', onUp, early);
    removeEventListener('wheel', onWheel, early);
    removeEventListener('keydown', onKey, early);
    document.removeEventListener('visibilitychange', onHidden);
  };
}

function isSteering(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(steersPlay) !== null;
}

/** Whether a turn of the wheel moves something of ours: only what that leaves goes on to the page around. */
function scrollsWithin({ target, deltaY }: WheelEvent): boolean {
  for (let it = target instanceof Element ? target : null; it; it = it.parentElement) {
    const rest = deltaY < 0 ? it.scrollTop : it.scrollHeight - it.clientHeight - it.scrollTop;
    if (rest >= 1 && /auto|scroll/.test(getComputedStyle(it).overflowY)) return true;
  }
  return false;
}
