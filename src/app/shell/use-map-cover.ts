import { type RefCallback, useCallback, useRef } from 'react';
import type { MapCover } from '#map/story-map.tsx';

/**
 * Tells the map how much of it is covered; one that comes late is told what it has missed.
 * @returns what the map is given, and what is told of the cover
 */
export function useMapCover(): [map: RefCallback<MapCover>, onCover: (pixels: number) => void] {
  const map = useRef<MapCover>(null);
  const covered = useRef<number>(null);
  const attach = useCallback((it: MapCover | null) => {
    map.current = it;
    if (it && covered.current !== null) it.cover(covered.current);
  }, []);
  const onCover = useCallback((pixels: number) => {
    covered.current = pixels;
    map.current?.cover(pixels);
  }, []);
  return [attach, onCover];
}
