import type { ReactNode } from 'react';

type ScrollingRowsProps = { label: string; children: ReactNode };

/** A table that may be larger than its place: it scrolls there, under its head. */
export function ScrollingRows({ label, children }: ScrollingRowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scrolling-rows" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
