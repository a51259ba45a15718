import { useLayoutEffect, useRef } from 'react';
import type { ScreenPoint } from './pointer.ts';

/**
 * Takes the focus into a small dialog on the map, and gives it back when the dialog closes without a choice. Another
 * point asked about while it is open counts as opening anew.
 * @param first selector of what has the focus at the start.
 */
export function useDialogFocus(
  dialog: React.RefObject<HTMLElement | null>,
  first: string,
  rows: readonly number[],
  at: ScreenPoint,
) {
  const isChosen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point is asked about, and this dialog answers it too.
  useLayoutEffect(() => {
    const element = dialog.current;
    const cameFrom = document.activeElement;
    element?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    return () => {
      // Only a dialog that has the focus gives it back; once an event is chosen, it is for the reader to take.
      if (isChosen.current || !element?.contains(document.activeElement)) return;
      if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    };
  }, [rows, at, first]);
  return isChosen;
}

/** Escape closes the innermost thing only. */
export function closeOnEscape(onClose: () => void) {
  return (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
}
