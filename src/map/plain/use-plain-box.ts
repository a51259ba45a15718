import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '#explorer/permalink.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import type { WorldBox } from '#map/geo/mercator.ts';
import { boundsOfEvent } from '#map/places/bounds.ts';
import { boxFor, boxOfCamera, cameraOfBox, openingBox } from './plain-camera.ts';

type PlainBox = {
  box: WorldBox;
  /** Shows another part, as the reader wants it; the explorer is told. */
  move(next: (box: WorldBox) => WorldBox): void;
  /** Back to what the story opens on. */
  fitStory(): void;
};

/**
 * What the plain map shows: what the story opens on, the camera of a link, what is selected, and where the reader has put
 * it. As the WebGL map does, it tells the explorer where it has come to.
 */
export function usePlainBox(frame: RefObject<HTMLElement | null>): PlainBox {
  const explorer = useExplorer();
  const { story } = explorer;
  // The table of a set in tiles is another after each move, and the opening is not.
  const opening = useMemo(() => openingBox(story, explorer.table), [explorer, story]);
  const [box, setBox] = useState(opening);
  const shown = useRef(opening);
  const reported = useRef<Camera | null>(null);

  const show = useCallback((next: WorldBox) => {
    shown.current = next;
    setBox(next);
  }, []);
  const move = useCallback<PlainBox['move']>(
    (next) => {
      const to = next(shown.current);
      if (to === shown.current) return;
      show(to);
      reported.current = cameraOfBox(to, sizeOf(frame.current));
      explorer.moveCamera(reported.current);
    },
    [explorer, frame, show],
  );
  useLayoutEffect(() => {
    const look = (camera: Camera | null) =>
      show(camera ? boxOfCamera(camera, sizeOf(frame.current)) : opening);
    const showSelected = () => {
      const { selected } = explorer.state();
      const bounds = selected === null ? null : boundsOfEvent(explorer.eventAt(selected));
      if (bounds) move((now) => boxFor(bounds, now));
    };
    const { camera } = explorer.state();
    if (camera) look(camera);
    else showSelected();
    return explorer.subscribe(
      (state) => state,
      (state, before) => {
        if (state.camera !== before.camera && state.camera !== reported.current) look(state.camera);
        // The selected event has another row now, and is where it was.
        else if (state.table === before.table && state.selected !== before.selected) showSelected();
      },
    );
  }, [explorer, frame, opening, show, move]);
  const fitStory = useCallback(() => {
    reported.current = null;
    show(opening);
    explorer.moveCamera(null);
  }, [explorer, opening, show]);
  return { box, move, fitStory };
}

/** CSS pixels. */
const sizeOf = (frame: HTMLElement | null) => ({
  width: frame?.clientWidth || 1,
  height: frame?.clientHeight || 1,
});
