import type { Gestures } from '#ui/gestures.ts';
import { settleSheet } from './settle-sheet.ts';
import { onSheetDrag, type SheetHand } from './sheet-drag.ts';
import { isSheet, stopsOf } from './sheet-measures.ts';
import type { SheetHeight } from './sheet-stops.ts';

/** Lets a hand drag and throw the sheet; `put` is told where it comes to rest. @returns how to end it. */
export function dragSheet(
  element: HTMLElement,
  put: (to: SheetHeight) => void,
  gestures: Gestures,
): () => void {
  let [from, to] = [0, 0];
  const hand: SheetHand = {
    isSheet: () => isSheet(element),
    isAtPeek: () => element.dataset.height === 'peek',
    drag(by) {
      const stops = stopsOf(element);
      // The style sheet stops easing while the finger leads.
      if (!element.hasAttribute('data-dragged')) from = element.offsetHeight;
      element.setAttribute('data-dragged', '');
      to = Math.min(Math.max(from + by, stops.peek), stops.full);
      const raised = (to - stops.peek) / Math.max(stops.half - stops.peek, 1);
      element.style.setProperty('--sheet', `${to}px`);
      element.style.setProperty('--raised', String(Math.min(raised, 1)));
    },
    drop(velocity) {
      const stops = stopsOf(element);
      const rest = settleSheet(to, velocity, stops);
      element.removeAttribute('data-dragged');
      element.style.removeProperty('--raised');
      // React does not come by when it comes to rest where it was.
      element.style.setProperty('--sheet', `${stops[rest]}px`);
      put(rest);
    },
  };
  return onSheetDrag(element, hand, gestures);
}
