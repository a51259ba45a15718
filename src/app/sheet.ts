import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** How high a sheet stands over the map: its top line, about half, or all of it. */
export type SheetHeight = 'peek' | 'half' | 'full';

const heights: readonly SheetHeight[] = ['peek', 'half', 'full'];
const peekPixels = 64;
/** A drag shorter than this is a tap on the handle. */
const tapPixels = 6;

/**
 * Makes an element a sheet while the layout lays it over the map (`--is-sheet: 1` on it): its handle drags it, taps
 * and keys step it. The height is the custom property `--sheet` in pixels.
 */
export function useSheet(sheet: React.RefObject<HTMLElement | null>, onCover: (pixels: number) => void) {
  const [height, setHeight] = useState<SheetHeight>('peek');
  const drag = useRef<{ from: number; height: number; to: number } | null>(null);
  const hasDragged = useRef(false);

  const apply = useCallback(() => {
    const element = sheet.current;
    if (!element) return;
    const isSheet = getComputedStyle(element).getPropertyValue('--is-sheet').trim() === '1';
    element.dataset.height = height;
    element.style.setProperty('--sheet', `${pixelsOf(height, element)}px`);
    onCover(isSheet && height !== 'full' ? pixelsOf(height, element) : 0);
  }, [height, sheet, onCover]);

  useEffect(() => {
    apply();
    const observer = new ResizeObserver(apply);
    if (sheet.current?.parentElement) observer.observe(sheet.current.parentElement);
    return () => observer.disconnect();
  }, [apply, sheet]);

  const rise = useCallback((least: SheetHeight) => {
    setHeight((now) => (heights.indexOf(now) < heights.indexOf(least) ? least : now));
  }, []);

  const settle = useCallback(() => {
    const element = sheet.current;
    if (element && drag.current && hasDragged.current) {
      const nearest = nearestHeight(element, drag.current.to);
      setHeight(nearest);
      element.style.setProperty('--sheet', `${pixelsOf(nearest, element)}px`);
    }
    element?.removeAttribute('data-dragged');
    drag.current = null;
  }, [sheet]);

  const handle = useMemo(
    () => ({
      'aria-label': height === 'full' ? 'Lower the sheet' : 'Raise the sheet',
      onClick(event: React.MouseEvent) {
        // A drag ends in a click too; only a tap or a key (which has no detail) steps the sheet.
        const isEndOfDrag = event.detail > 0 && hasDragged.current;
        hasDragged.current = false;
        if (!isEndOfDrag) setHeight((now) => heights[(heights.indexOf(now) + 1) % heights.length]!);
      },
      onPointerDown(event: React.PointerEvent<HTMLElement>) {
        event.currentTarget.setPointerCapture(event.pointerId);
        hasDragged.current = false;
        const now = sheet.current?.offsetHeight ?? 0;
        drag.current = { from: event.clientY, height: now, to: now };
      },
      onPointerMove(event: React.PointerEvent<HTMLElement>) {
        if (!drag.current) return;
        const by = drag.current.from - event.clientY;
        hasDragged.current ||= Math.abs(by) > tapPixels;
        if (!hasDragged.current) return;
        drag.current.to = drag.current.height + by;
        // The style sheet stops easing while the finger leads.
        sheet.current?.setAttribute('data-dragged', '');
        sheet.current?.style.setProperty('--sheet', `${drag.current.to}px`);
      },
      onPointerUp: settle,
      // The system took the pointer, for a gesture of its own.
      onPointerCancel: settle,
    }),
    [height, sheet, settle],
  );
  return { handle, rise };
}

function pixelsOf(height: SheetHeight, sheet: HTMLElement): number {
  const room = sheet.parentElement?.clientHeight ?? 0;
  return { peek: peekPixels, half: Math.max(peekPixels, Math.round(room * 0.58)), full: room }[height];
}

function nearestHeight(sheet: HTMLElement, pixels: number): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(pixelsOf(height, sheet) - pixels);
  return heights.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
