import { say } from '#words/controls.ts';

/** A gesture that moves the page and not the map. */
export type RefusedGesture = 'wheel' | 'touch';

/** ms from the last such gesture: long enough to read, short enough to be forgotten. */
const shownFor = 1400;

const words = (gesture: RefusedGesture): string => {
  if (gesture === 'touch') return say('twoFingers');
  // As MapLibre tells them apart: it is the one who takes the key.
  return say('scrollToZoom', { key: navigator.userAgent.includes('Mac') ? 'mac' : 'other' });
};

/**
 * Says for a moment how the map is moved where plain gestures are the page’s.
 * @param find the element over the map that says it; none says nothing
 */
export function createHint(find: () => HTMLElement | null): (gesture: RefusedGesture) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (gesture) => {
    const element = find();
    if (!element) return;
    clearTimeout(timer);
    element.textContent = words(gesture);
    element.dataset.shown = '';
    timer = setTimeout(() => delete element.dataset.shown, shownFor);
  };
}
