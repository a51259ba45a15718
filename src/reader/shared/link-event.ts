import type { Explorer } from '#explorer/explorer.ts';

/** Props that tie a control to an event in all views: pointing at it or focusing it hovers, pressing it selects. */
export function linkEvent(explorer: Explorer, row: number) {
  return {
    onClick: () => explorer.select(row),
    onPointerEnter: () => explorer.hover(row),
    onPointerLeave: () => explorer.hover(null),
    onFocus: () => explorer.hover(row),
    onBlur: () => explorer.hover(null),
  };
}
