import type { Explorer } from '#explorer/explorer.ts';
import { isTakenBy } from './shortcuts.ts';

/** What a control carries whose presses steer play and do not interrupt it. */
const steersPlay = '[data-steers-play]';
/** Keys that do something here. Tab and the likes of Shift and volume go past play. */
const actingKey = /^(.|Arrow.+|Page.+|Home|End|Enter|Backspace|Delete)$/u;

/**
 * Whatever the reader does pauses play: a finger, the mouse or the wheel anywhere on the page, a key that does
 * something, another tab. It listens before all else, so that what was touched then does its own work on a still page.
 * Play, and the controls beside it, decide for themselves; so does Escape, which first pauses and then closes.
 * @returns how to end it.
 */
export function interruptPlay(explorer: Explorer): () => void {
  const onTouch = ({ target }: Event) => {
    if (!isSteering(target)) explorer.touch();
  };
  const onWheel = ({ target }: Event) => {
    if (!isSteering(target) && explorer.state().isPlaying) explorer.pause();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !actingKey.test(event.key)) return;
    const isPlayKey = ' k'.includes(event.key) && !isTakenBy(event.target, event.key);
    if (!isPlayKey) onWheel(event);
  };
  const onHidden = () => {
    if (document.hidden && explorer.state().isPlaying) explorer.pause();
  };
  const early = { capture: true, passive: true };
  addEventListener('pointerdown', onTouch, early);
  addEventListener('wheel', onWheel, early);
  addEventListener('keydown', onKey, early);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    removeEventListener('pointerdown', onTouch, early);
    removeEventListener('wheel', onWheel, early);
    removeEventListener('keydown', onKey, early);
    document.removeEventListener('visibilitychange', onHidden);
  };
}

function isSteering(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(steersPlay) !== null;
}
