import { type RefObject, useEffect, useRef, useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { Drawing } from '#map/drawing/drawing.ts';
import { onceSized } from '#map/drawing/once-sized.ts';
import type { MapManners, MapScene, SceneEvents } from './map-scene.ts';

/** What the scene tells of, beside how far it has come. The same functions at every render, or the map is made anew. */
export type MapListeners = Omit<SceneEvents, 'drawing'>;

/**
 * Mounts the map that WebGL draws, once its element has a size.
 * @returns the scene, null until its code has come, and how far the map has come
 */
export function useMapScene(
  container: RefObject<HTMLElement | null>,
  listeners: MapListeners,
  { gestures, lang, isCredited }: MapManners,
  covered: RefObject<number>,
): { scene: RefObject<MapScene | null>; drawing: Drawing } {
  const explorer = useExplorer();
  const scene = useRef<MapScene>(null);
  const [drawing, setDrawing] = useState<Drawing>('loading');
  useEffect(() => {
    let isMounted = true;
    const begin = () => {
      if (isOpaque()) return setDrawing('no-worker');
      // MapLibre is most of the app’s weight: it comes once the words are on the screen.
      import('./map-scene.ts')
        .then(({ createMapScene }) => {
          if (!isMounted || !container.current) return;
          const events = { ...listeners, drawing: setDrawing };
          scene.current = createMapScene(container.current, explorer, events, { gestures, lang, isCredited });
          // The sheet has mostly come before the map.
          scene.current.cover(covered.current);
        })
        .catch((error: unknown) => {
          const why = isNoWebGl(error) ? 'no-webgl' : 'failed';
          if (isMounted) setDrawing(why);
          // The notice says that the map could not be loaded: a mistake of ours must not hide behind that.
          if (why === 'failed') reportError(error);
        });
    };
    const stopWaiting = onceSized(container.current!, begin);
    return () => {
      isMounted = false;
      stopWaiting();
      scene.current?.destroy();
      scene.current = null;
    };
  }, [explorer, container, listeners, gestures, lang, isCredited, covered]);
  return { scene, drawing };
}

/**
 * In a frame with a sandbox of its own (no `allow-same-origin`) the page has no origin, and a worker, which has to be of
 * the page’s origin, does not start. MapLibre would wait for it for good.
 */
const isOpaque = (): boolean => globalThis.origin === 'null';

/** MapLibre’s error for a missing WebGL2; by name, since the class comes with the chunk that may not have come. */
function isNoWebGl(error: unknown): boolean {
  return error instanceof Error && error.name === 'GPUInitializationError';
}
