import type { Explorer } from '#explorer/explorer.ts';
import { setText } from '#timeline/canvas/set-attribute.ts';
import type { ChosenBar } from '#timeline/layout/chosen-bar.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { listen } from '#ui/drag.ts';
import { say } from '#words/bars.ts';
import { isWindow, revealBar, stepBar, toggleWindow } from './bar-verbs.ts';
import { sayBarCounts } from './bar-words.ts';
import { sayBar } from './say-bar.ts';

/**
 * Comma and full stop go to the bar before and after, and say it; Enter narrows the window to it, or opens it again;
 * Escape leaves it. Where there are no bars the keys do nothing. @returns how to stop
 */
export function onBarKeys(
  field: HTMLElement,
  words: HTMLElement,
  explorer: Explorer,
  detail: () => Detail | null,
  chosen: ChosenBar,
): () => void {
  function goBy(by: 1 | -1) {
    const step = detail()?.bars?.step;
    const span = step && stepBar(explorer, step, chosen.current(), by);
    if (!step) return false;
    if (!span) setText(words, say(by > 0 ? 'noLaterEvents' : 'noEarlierEvents'));
    else {
      chosen.choose(span, 'keys');
      revealBar(explorer, span);
      setText(words, sayBarCounts(explorer, span, step));
    }
    return true;
  }
  function narrow() {
    const [span, step] = [chosen.current(), detail()?.bars?.step];
    if (!span || !step) return false;
    toggleWindow(explorer, span);
    const isSet = isWindow(explorer, span);
    setText(words, isSet ? say('narrowed', { time: sayBar(span, step) }) : say('opened'));
    return true;
  }
  function leave() {
    if (!chosen.current()) return false;
    chosen.choose(null, 'keys');
    return true;
  }
  const keys: Record<string, () => boolean> = {
    ',': () => goBy(-1),
    '.': () => goBy(1),
    Enter: narrow,
    Escape: leave,
  };
  return listen(field, {
    keydown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || !keys[event.key]?.()) return;
      event.preventDefault();
    },
    blur: () => chosen.choose(null, 'keys'),
  });
}
