import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { lateViews } from '#app/shell/late-views.tsx';
import type { Gestures } from '#ui/gestures.ts';
import { whenLoaded } from '#ui/when-loaded.ts';
import { say } from '#words/page.ts';
import { isSheet, stopsOf } from './sheet-measures.ts';
import { leavesMap, type SheetHeight, sheetHeights } from './sheet-stops.ts';

const loadDrag = () => import('./drag-sheet.ts');

/**
 * Makes an element a sheet while the layout lays it over the map (`--is-sheet: 1` on it): hands drag and throw it, its
 * handle is tapped and has keys. The height is the custom property `--sheet` in pixels; peek is as high as what stands
 * in `.panel-handle` and `.panel-peek`.
 */
export function useSheet(
  sheet: RefObject<HTMLElement | null>,
  onCover: (pixels: number) => void,
  gestures: Gestures,
) {
  const [height, setHeight] = useState<SheetHeight>('peek');
  /** Someone wanted it low, the reader or the tour: it opened at peek, but nobody had asked for that. */
  const isLowered = useRef(false);

  const put = useCallback((to: SheetHeight) => {
    isLowered.current = to === 'peek';
    setHeight(to);
  }, []);
  /** Half way, unless that would take the map away: what peeks says which event it is. */
  const riseOverMap = useCallback(() => {
    const element = sheet.current;
    if (element && isSheet(element) && !leavesMap(stopsOf(element))) return;
    isLowered.current = false;
    setHeight((now) => (now === 'peek' ? 'half' : now));
  }, [sheet]);
  const rise = useCallback((least: SheetHeight) => {
    isLowered.current = false;
    setHeight((now) => (sheetHeights.indexOf(now) < sheetHeights.indexOf(least) ? least : now));
  }, []);

  const apply = useCallback(() => {
    const element = sheet.current;
    if (!element || element.hasAttribute('data-dragged')) return;
    const pixels = stopsOf(element)[height];
    element.dataset.height = height;
    element.style.setProperty('--sheet', `${pixels}px`);
    onCover(isSheet(element) && height !== 'full' ? pixels : 0);
  }, [height, sheet, onCover]);

  useEffect(() => {
    apply();
    const observer = new ResizeObserver(apply);
    const { current } = sheet;
    for (const sized of [current?.parentElement, current?.querySelector('.panel-peek')]) {
      if (sized) observer.observe(sized);
    }
    return () => observer.disconnect();
  }, [apply, sheet]);

  useEffect(() => {
    const element = sheet.current;
    // Hands come after the first words; until these are there the handle is tapped.
    return element
      ? whenLoaded(lateViews().then(loadDrag), ({ dragSheet }) => dragSheet(element, put, gestures))
      : undefined;
  }, [sheet, put, gestures]);

  const handle = useMemo(
    () => ({
      'aria-label': say(height === 'full' ? 'collapsePanel' : 'expandPanel'),
      onClick: () => put(sheetHeights[(sheetHeights.indexOf(height) + 1) % sheetHeights.length]!),
    }),
    [height, put],
  );
  return { height, handle, rise, riseOverMap, put, isLowered };
}
