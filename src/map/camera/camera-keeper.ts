import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '#events/fixed-point.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import { boundsOfEvent, boundsOfStory } from '#map/places/bounds.ts';
import { brevityIn } from '#map/places/brevity.ts';
import { wordRoomOf } from '#map/places/distances.ts';
import type { Story } from '#story/schema.ts';
import { cameraOf, frame, isSameCamera, jumpTo, showPlace } from './camera.ts';

/** Who moved the camera: the story as it opens, a selection, or the reader with a button. */
type MovedBy = { by: 'story' | 'selection' | 'reader' };
const byStory: MovedBy = { by: 'story' };
const bySelection: MovedBy = { by: 'selection' };
const byReader: MovedBy = { by: 'reader' };

/**
 * Keeps the camera where it should be: on the story as it opens, on what is selected, and where the reader has put
 * it. The map owns the camera while it moves; where it came to rest is told to the explorer.
 */
export function keepCamera(map: MapLibreMap, explorer: Explorer) {
  /** Of the story as it is now; of a set in tiles the table is another after each move, and the opening is not. */
  let opening: { of: Story; bounds: Bbox | null } | null = null;
  let covered = 0;
  /** The reader has moved the map: from then on only a selection or a link moves it again. */
  let isReaders = explorer.state().camera !== null;
  let isBoxZooming = false;
  let isOwnChange = false;

  function open(how: 'ease' | 'jump' = 'jump') {
    const { camera } = explorer.state();
    if (camera) return jumpTo(map, camera);
    const { story, table } = explorer;
    if (opening?.of !== story) opening = { of: story, bounds: boundsOfStory(story, table) };
    if (opening.bounds) frame(map, opening.bounds, covered, how, byStory);
  }
  function showSelected(how: 'ease' | 'jump') {
    const { selected } = explorer.state();
    const event = selected === null ? null : explorer.eventAt(selected);
    const bbox = event && boundsOfEvent(event);
    if (!bbox) return;
    const { clientWidth, clientHeight } = map.getContainer();
    const isShort = brevityIn(clientWidth, clientHeight - covered).distances;
    showPlace(map, { bbox, words: wordRoomOf(event, isShort) }, covered, how, bySelection);
  }
  /** After the room for the map has changed. */
  function refit(how: 'ease' | 'jump') {
    if (isReaders) return;
    if (explorer.state().camera === null) open();
    showSelected(how);
  }

  map.on('boxzoomend', () => {
    isBoxZooming = true;
  });
  map.on('moveend', (event: object) => {
    // MapLibre also ends a “move” when the window is resized: neither the reader’s nor worth remembering.
    const { by, originalEvent } = event as Partial<MovedBy> & { originalEvent?: unknown };
    const isByReader = by === 'reader' || (by === undefined && (isBoxZooming || originalEvent !== undefined));
    if (by === undefined) isBoxZooming = false;
    isReaders ||= isByReader;
    if (isByReader || by === 'selection') explorer.moveCamera(cameraOf(map));
  });
  map.on('resize', () => refit('jump'));
  open();
  if (!isReaders) showSelected('jump');

  return {
    /** Follows a change of state: a link names a camera, or another event is selected. */
    follow(state: ExplorerState, before: ExplorerState) {
      const isReported = state.camera !== null && isSameCamera(state.camera, cameraOf(map));
      if (state.camera !== before.camera && !isReported && !isOwnChange) {
        isReaders = state.camera !== null;
        open();
      } else if (state.table !== before.table) {
        // The selected event has another row now, and is where it was; one that a link names has come.
        if (before.wanted !== null && state.selected !== null && state.camera === null) showSelected('ease');
      } else if (state.selected !== before.selected) {
        isReaders = false;
        showSelected('ease');
      }
    },
    /** Says how much of the map’s bottom is covered, in CSS pixels, so that no subject hides there. */
    cover(bottom: number) {
      if (bottom === covered) return;
      covered = bottom;
      refit('ease');
    },
    /** After something has come to lie over the map, or gone. */
    makeRoom: () => refit('jump'),
    fitStory() {
      isReaders = false;
      isOwnChange = true;
      explorer.moveCamera(null);
      isOwnChange = false;
      open('ease');
    },
    /** Brings the map nearer to a position. */
    bringNearer: (center: readonly [number, number]) =>
      void map.easeTo({ center: [...center], zoom: map.getZoom() + 2 }, byReader),
    zoomIn: () => void map.zoomIn({}, byReader),
    zoomOut: () => void map.zoomOut({}, byReader),
  };
}
