import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';

/**
 * When what has the focus leaves the screen because the view changed, the focus goes on to what took its place: the
 * title of the event read, the row of the event that was read before, or the heading of the list. A focus that stays
 * on the screen – on the map, the timeline, a step button – is never moved, and none while play runs.
 * @param panel holds the list and the reader, wherever what had the focus was; @returns how to end it.
 */
export function followFocus(panel: HTMLElement, explorer: Explorer): () => void {
  let held: { element: Element; isOfList: boolean } | null = null;
  // Not by its row, which is another once a set in tiles has brought other events.
  const readNow = () => {
    const { selected } = explorer.state();
    return selected === null ? null : explorer.idAt(selected);
  };
  let read = readNow();

  const { ask, cancel } = oncePerFrame(() => {
    const { isPlaying } = explorer.state();
    const now = readNow();
    const before = held;
    const isOtherEvent = now !== read;
    held = null;
    read = now;
    if (!before || isPlaying || hasFocusBeside(before.element)) return;
    // List and reader take each other's place with the selection alone; asking for boxes each frame costs a layout.
    if (before.element.isConnected && !(isOtherEvent && before.element.getClientRects().length === 0)) return;
    const heirs = before.isOfList && !isOtherEvent ? [] : ['.reader-title', '.list-event[tabindex="0"]'];
    for (const heir of [...heirs, '.list-count']) {
      const element = panel.querySelector<HTMLElement>(heir);
      // The reader has scrolled to its top, above its title.
      if (element) return element.focus({ preventScroll: heir === '.reader-title' });
    }
  });

  // The store tells of a change before React draws it: what has the focus now may be gone by the next frame.
  const unsubscribe = explorer.subscribe(() => {
    const element = document.hasFocus() ? document.activeElement : null;
    if (element && element !== document.body) held = { element, isOfList: element.closest('.list') !== null };
    ask();
  });
  return () => {
    unsubscribe();
    cancel();
  };
}

function hasFocusBeside(lost: Element): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement !== lost;
}
