import 'maplibre-gl/dist/maplibre-gl.css';
import { AttributionControl, Map as MapLibreMap, ScaleControl } from 'maplibre-gl';
import type { Explorer, ExplorerState } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { basemapFontUrl } from './basemap/fonts.ts';
import { openArchive } from './basemap/protocol.ts';
import { basemapMaxZoom, basemapStyle } from './basemap/style.ts';
import { provideBasemapSymbols } from './basemap/symbols.ts';
import { boundsOfEvent, boundsOfStory } from './bounds.ts';
import { cameraOf, frame, isSameCamera, jumpTo, showPlace } from './camera.ts';
import type { Drawing } from './map-notice.tsx';
import { listenToPointer, type Spot } from './pointer.ts';
import { createSites } from './sites.ts';
import { createStagePainter } from './stage-painter.ts';

export type SceneEvents = {
  /** How far the map has come, and what befell it. */
  drawing(drawing: Drawing): void;
  /** The rows under the pointer, and where; none when it is on bare ground. */
  hover(rows: readonly number[], at: Spot): void;
  /** The rows at a click or tap. */
  pick(rows: readonly number[], at: Spot): void;
  /** The camera began to move: what is pinned to the screen no longer fits. */
  move(): void;
};

export type MapScene = {
  zoomIn(): void;
  zoomOut(): void;
  fitStory(): void;
  /** Says how much of the map’s bottom is covered, in CSS pixels, so that no subject hides there. */
  cover(bottom: number): void;
  destroy(): void;
};

/** A lost graphics context that is not back after so many ms is not expected any more. */
const longestLoss = 5000;

/** Who moved the camera: the story as it opens, a selection, or the reader with a button. */
type MovedBy = { by: 'story' | 'selection' | 'reader' };
const byStory: MovedBy = { by: 'story' };
const bySelection: MovedBy = { by: 'selection' };
const byReader: MovedBy = { by: 'reader' };

/**
 * The one place that holds a MapLibre map: it subscribes to the explorer and moves what is drawn, while React sleeps.
 * Throws MapLibre's `GPUInitializationError` where there is no WebGL2.
 */
export function createMapScene(container: HTMLElement, explorer: Explorer, events: SceneEvents): MapScene {
  const sites = createSites(explorer.story, explorer.table);
  const storyBounds = boundsOfStory(explorer.story);
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  let covered = 0;
  /** The reader has moved the map: from then on only a selection moves it again. */
  let isReaders = explorer.state().camera !== null;

  const archiveUrl = openArchive();
  const style = () =>
    basemapStyle({
      scheme: darkness.matches ? 'dark' : 'light',
      labels: labelLanguages(explorer.story.lang),
      archiveUrl,
      fontUrl: basemapFontUrl,
    });
  const map = new MapLibreMap({
    container,
    style: style(),
    maxZoom: basemapMaxZoom,
    pitchWithRotate: false,
    dragRotate: false,
    attributionControl: false,
    locale: { 'Map.Title': 'Map of the events. Arrow keys pan, plus and minus zoom.' },
  });
  provideBasemapSymbols(map);
  map.touchZoomRotate.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');

  const painter = createStagePainter(map, explorer, sites);
  const paint = oncePerFrame(painter.paint);
  const openView = () => {
    const { camera } = explorer.state();
    if (camera) jumpTo(map, camera);
    else if (storyBounds) frame(map, storyBounds, covered, 'jump', byStory);
  };
  const showSelected = (row: number | null, how: 'ease' | 'jump' = 'ease') => {
    const bounds = row === null ? null : boundsOfEvent(explorer.eventAt(row));
    if (bounds) showPlace(map, bounds, covered, how, bySelection);
  };

  const onState = (state: ExplorerState, before: ExplorerState) => {
    paint.ask();
    if (state.camera !== before.camera && !isReported(state)) {
      isReaders = state.camera !== null;
      openView();
    } else if (state.selected !== before.selected) {
      isReaders = false;
      showSelected(state.selected);
    }
  };
  const isReported = ({ camera }: ExplorerState): boolean =>
    camera !== null && isSameCamera(camera, cameraOf(map));

  const onMoveEnd = (event: object) => {
    // MapLibre also ends a “move” when the window is resized: neither the reader’s nor worth remembering.
    const { by, originalEvent } = event as Partial<MovedBy> & { originalEvent?: unknown };
    const isByReader = by === 'reader' || (by === undefined && originalEvent !== undefined);
    isReaders ||= isByReader;
    if (isByReader || by === 'selection') explorer.moveCamera(cameraOf(map));
  };
  const onResize = () => {
    const { camera, selected } = explorer.state();
    if (isReaders) return;
    if (camera === null) openView();
    showSelected(selected);
  };
  const onScheme = () => map.setStyle(style(), { diff: false });
  const rowsOf = (siteIds: readonly number[]) =>
    siteIds.flatMap((id) => sites[id]?.rows.filter(explorer.isOnStage) ?? []);

  map.on('style.load', painter.dress);
  let drawing: Drawing = 'loading';
  const become = (next: Drawing) => {
    drawing = next;
    events.drawing(next);
  };
  map.once('load', () => drawing === 'loading' && become('drawn'));
  map.on('error', ({ error }) => {
    // Before the first load it means that the basemap is not to be had; later, that one tile is not.
    if (drawing === 'loading') become('incomplete');
    reportError(error);
  });
  map.on('moveend', onMoveEnd);
  map.on('movestart', () => events.move());
  map.on('resize', onResize);
  let patience: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    become('lost');
    patience = setTimeout(() => become('gone'), longestLoss);
  });
  // Changes made while the context was lost went nowhere: paint them again.
  map.on('webglcontextrestored', () => {
    clearTimeout(patience);
    become('drawn');
    painter.forget();
    paint.ask();
  });
  darkness.addEventListener('change', onScheme);
  const unlisten = listenToPointer(map, {
    hover: (ids, at) => events.hover(rowsOf(ids), at),
    pick: (ids, at) => events.pick(rowsOf(ids), at),
  });
  const unsubscribe = explorer.subscribe((state) => state, onState);
  openView();
  if (!isReaders) showSelected(explorer.state().selected, 'jump');

  return {
    zoomIn: () => void map.zoomIn({}, byReader),
    zoomOut: () => void map.zoomOut({}, byReader),
    fitStory() {
      if (storyBounds) frame(map, storyBounds, covered, 'ease', byStory);
      explorer.moveCamera(null);
      isReaders = false;
    },
    cover(bottom) {
      if (bottom === covered) return;
      covered = bottom;
      onResize();
    },
    destroy() {
      unsubscribe();
      unlisten();
      paint.cancel();
      clearTimeout(patience);
      darkness.removeEventListener('change', onScheme);
      map.remove();
    },
  };
}

/** Place names in the story’s language, and in English beside it where that is written otherwise. */
function labelLanguages(lang: string): string[] {
  const language = new Intl.Locale(lang).language;
  return language === 'ar' || language === 'he' ? [language, 'en'] : ['en'];
}
