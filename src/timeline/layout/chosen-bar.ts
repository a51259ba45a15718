import type { Span } from '#events/window.ts';

/** The bar that the pointer is on or that the keys have come to, by its time: it is not part of what a link says. */
export type ChosenBar = {
  current(): Span | null;
  choose(span: Span | null, by: 'pointer' | 'keys'): void;
};

/** @param onChange is told when another bar is chosen, or none any more */
export function createChosenBar(onChange: (span: Span | null, by: 'pointer' | 'keys') => void): ChosenBar {
  let current: Span | null = null;
  return {
    current: () => current,
    choose(span, by) {
      if (span?.[0] === current?.[0] && span?.[1] === current?.[1]) return;
      current = span;
      onChange(span, by);
    },
  };
}
