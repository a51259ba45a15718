import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';

/**
 * Fills the segment of the event that play rests on (`--rested`, 0–1, on the bar) or, of many, the share that is passed
 * (`--passed`), and goes to the event that is tapped on. It is a scene and not React because a rest fills with every
 * frame. Along the bar stand the events shown, evenly. @returns how to end it.
 */
export function createProgressScene(bar: HTMLElement, explorer: Explorer): () => void {
  const { state, shownRows } = explorer;
  const draw = () => {
    bar.style.setProperty('--rested', (state().rested ?? 1).toFixed(3));
    bar.style.setProperty('--passed', passedOf(explorer).toFixed(4));
  };
  const { ask, cancel } = oncePerFrame(draw);
  const ends = [
    explorer.subscribe(({ rested }) => rested, ask),
    explorer.subscribe(() => passedOf(explorer), ask),
  ];
  const onClick = (event: MouseEvent) => {
    // What holds the bar may answer to a tap of its own.
    event.stopPropagation();
    const { left, width } = bar.getBoundingClientRect();
    const share = width > 0 ? (event.clientX - left) / width : 0;
    const isFromRight = getComputedStyle(bar).direction === 'rtl';
    const { length } = shownRows();
    const place = Math.floor((isFromRight ? 1 - share : share) * length);
    const row = shownRows().at(Math.min(Math.max(place, 0), length - 1));
    if (row !== undefined) explorer.stepTo(row);
  };
  bar.addEventListener('click', onClick);
  draw();
  return () => {
    ends.forEach((end) => void end());
    cancel();
    bar.removeEventListener('click', onClick);
  };
}

/** The share of the events shown that the reader has passed, the one that is read included. */
function passedOf({ state, shownRows }: Explorer): number {
  const { selected } = state();
  const { length, countBefore } = shownRows();
  return selected === null || length === 0 ? 0 : countBefore(selected + 1) / length;
}
