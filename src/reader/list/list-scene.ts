import { begunAt } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';

/**
 * Marks the rows of a mounted list that are hovered in any view, and those that wait for the playhead. It is a scene
 * and not React because both change with every frame of a scrub.
 * @param list holds one element for each row, `data-row` its number; in it, `data-later-words` is shown while it waits.
 * @returns how to end it. Rows that React adds later need a new scene.
 */
export function createListScene(list: HTMLElement, explorer: Explorer): () => void {
  const mark = createMarker(list, explorer);
  const { ask, cancel } = oncePerFrame(mark);
  const unsubscribe = explorer.subscribe(ask);
  mark();
  return () => {
    unsubscribe();
    cancel();
    // An element that goes away under the pointer never tells that the pointer has left.
    explorer.hover(null);
  };
}

/** How to mark the rows that a list holds at the moment: does nothing while no mark can be another, unless it must. */
export function createMarker(list: HTMLElement, explorer: Explorer): (must?: boolean) => void {
  const { table, state } = explorer;
  let drawn: { begun: number; hovered: number | null } | null = null;
  return (must = false) => {
    // Between two events a playhead changes nothing here.
    const begun = begunAt(table, explorer.playhead());
    const { hovered } = state();
    if (!must && drawn?.begun === begun && drawn.hovered === hovered) return;
    drawn = { begun, hovered };
    for (const element of list.querySelectorAll<HTMLElement>('[data-row]')) {
      const row = Number(element.dataset.row);
      mark(element, 'data-hovered', row === hovered);
      if (!mark(element, 'data-later', row >= begun)) continue;
      const words = element.querySelector<HTMLElement>('[data-later-words]');
      if (words) words.hidden = !element.hasAttribute('data-later');
    }
  };
}

/** True when the mark was not so before. */
function mark(element: HTMLElement, name: string, isOn: boolean): boolean {
  if (element.hasAttribute(name) === isOn) return false;
  element.toggleAttribute(name, isOn);
  return true;
}
