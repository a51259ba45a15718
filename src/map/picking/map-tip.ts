import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import { say } from '#words/controls.ts';
import type { PlaceHit } from './place-finder.ts';
import type { ScreenPoint } from './pointer.ts';

/** The words beside the pointer: the title of what lies there, or how much does. */
export type MapTip = {
  /** Hides where nothing was hit. */
  show(hit: PlaceHit): void;
  hide(): void;
  /** Hides once other events may lie under the pointer, which does not say so before it moves. */
  follow(now: ExplorerState, before: ExplorerState): void;
};

/** What decides which events there are. */
const shownBy = ['table', 'playhead', 'window', 'kinds', 'found'] as const;

/** @param find the element over the map that has the words; null before it stands */
export function createMapTip({ titleAt }: Explorer, find: () => HTMLElement | null): MapTip {
  const wordsOf = ({ rows, isCut = false }: PlaceHit) =>
    rows.length === 1
      ? titleAt(rows[0]!)
      : say('listEvents', { count: rows.length, amount: isCut ? 'moreThan' : 'other' });
  const hide = () => {
    const tip = find();
    if (tip) tip.hidden = true;
  };
  return {
    show(hit) {
      if (hit.rows.length === 0) return hide();
      const tip = find();
      if (!tip) return;
      tip.hidden = false;
      place(tip, wordsOf(hit), hit.at);
    },
    hide,
    follow(now, before) {
      if (shownBy.some((key) => now[key] !== before[key])) hide();
    },
  };
}

/** On the side of the pointer that has room. */
function place(tip: HTMLElement, words: string, { x, y }: ScreenPoint): void {
  tip.textContent = words;
  const frame = tip.parentElement;
  const isRight = frame !== null && x > frame.clientWidth / 2;
  tip.style.transform = `translate(${x}px, ${y}px) translate(${isRight ? 'calc(-100% - 14px)' : '14px'}, -50%)`;
}
