import type { RefObject } from 'react';
import type { Explorer } from '#explorer/explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';

/** ms from when the page is up until the code for paper is fetched: by then the map’s tiles are here. */
const pause = 4000;

/**
 * Lays the story out for paper whenever the page is printed, and takes that away again. Printing waits for nothing:
 * the code for it has to be here before, and comes when all else has.
 * @returns how to end it.
 */
export function listenForPrint(explorer: Explorer, pictures: RefObject<MapPictures | null>): () => void {
  let layOut: ((explorer: Explorer, pictures: MapPictures | null) => () => void) | undefined;
  let clear: (() => void) | undefined;
  const load = () =>
    import('./print-page.tsx').then(
      (module) => {
        layOut = module.layOutForPrint;
      },
      // Without it the page prints as it stands.
      () => {},
    );
  const before = () => {
    clear?.();
    clear = layOut?.(explorer, pictures.current);
  };
  const after = () => {
    clear?.();
    clear = undefined;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  const timer = setTimeout(load, pause);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    clearTimeout(timer);
    after();
  };
}
