import { countUpTo } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';

/**
 * Marks the rows of a mounted list that are hovered in any view, and those that wait for the playhead. It is a scene
 * and not React because both change with every frame of a scrub.
 * @param list holds one element for each row, `data-row` its number; in it, `data-later-words` is shown while it waits.
 * @returns how to end it. Rows that React adds later need a new scene.
 */
export function createListScene(list: HTMLElement, explorer: Explorer): () => void {
  let drawn: { begun: number; hovered: number | null } | null = null;
  const draw = () => {
    const playhead = explorer.playhead();
    const { hovered } = explorer.state();
    // Between two events a playhead changes nothing here.
    const begun = countUpTo(explorer.table.start, playhead);
    if (drawn?.begun === begun && drawn.hovered === hovered) return;
    drawn = { begun, hovered };
    for (const element of list.querySelectorAll<HTMLElement>('[data-row]')) {
      const row = Number(element.dataset.row);
      mark(element, 'data-hovered', row === hovered);
      if (!mark(element, 'data-later', explorer.table.start[row]! > playhead)) continue;
      const words = element.querySelector<HTMLElement>('[data-later-words]');
      if (words) words.hidden = !element.hasAttribute('data-later');
    }
  };
  const { ask, cancel } = oncePerFrame(draw);
  const unsubscribe = explorer.subscribe(ask);
  draw();
  return () => {
    unsubscribe();
    cancel();
    // An element that goes away under the pointer never tells that the pointer has left.
    explorer.hover(null);
  };
}

/** True when the mark was not so before. */
function mark(element: HTMLElement, name: string, isOn: boolean): boolean {
  if (element.hasAttribute(name) === isOn) return false;
  element.toggleAttribute(name, isOn);
  return true;
}
