import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';

/**
 * Fills the segment of the event that play rests on (`--rested`, 0–1, on the bar) and goes to the event that is tapped
 * on. It is a scene and not React because a rest fills with every frame.
 * @param rows the events that the bar stands for, evenly along it; @returns how to end it.
 */
export function createProgressScene(
  bar: HTMLElement,
  explorer: Explorer,
  rows: readonly number[],
): () => void {
  const draw = () => {
    bar.style.setProperty('--rested', (explorer.state().rested ?? 1).toFixed(3));
  };
  const { ask, cancel } = oncePerFrame(draw);
  const unsubscribe = explorer.subscribe(({ rested }) => rested, ask);
  const onClick = (event: MouseEvent) => {
    // What holds the bar may answer to a tap of its own.
    event.stopPropagation();
    const { left, width } = bar.getBoundingClientRect();
    const share = width > 0 ? (event.clientX - left) / width : 0;
    const isFromRight = getComputedStyle(bar).direction === 'rtl';
    const row = rowAt(rows, isFromRight ? 1 - share : share);
    if (row !== undefined) explorer.stepTo(row);
  };
  bar.addEventListener('click', onClick);
  draw();
  return () => {
    unsubscribe();
    cancel();
    bar.removeEventListener('click', onClick);
  };
}

function rowAt(rows: readonly number[], share: number): number | undefined {
  return rows[Math.min(Math.max(Math.floor(share * rows.length), 0), rows.length - 1)];
}
