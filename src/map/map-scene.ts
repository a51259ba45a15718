import 'maplibre-gl/dist/maplibre-gl.css';
import './map-scene.css';
import { AttributionControl, Map as MapLibreMap, ScaleControl, type StyleSpecification } from 'maplibre-gl';
import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import type { Basemap } from '#map/basemap/basemap.ts';
import { builtIn } from '#map/basemap/built-in.ts';
import { keepCamera } from '#map/camera/camera-keeper.ts';
import { lookAround } from '#map/camera/fetch-in-view.ts';
import { keepClear } from '#map/camera/keep-clear.ts';
import type { CrowdChoice, CrowdMode } from '#map/crowding/crowding.ts';
import type { Drawing } from '#map/drawing/drawing.ts';
import { provideMapWorker } from '#map/drawing/map-worker.ts';
import { createSettling } from '#map/drawing/settle-after-drag.ts';
import { watchDrawing } from '#map/drawing/watch-drawing.ts';
import { copyMap, type PictureSize, redrawMap } from '#map/export/copy-map.ts';
import type { RefusedGesture } from '#map/notices/map-hint.ts';
import { createPlaceFinder, type PlaceHit } from '#map/picking/place-finder.ts';
import { listenToPointer } from '#map/picking/pointer.ts';
import { brevityIn } from '#map/places/brevity.ts';
import type { Gestures } from '#ui/gestures.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { onScheme } from '#ui/scheme.ts';
import { tokensOn } from '#ui/tokens.ts';
import { say } from '#words/map.ts';
import { createEventLayers } from './event-layers.ts';

export type SceneEvents = {
  /** How far the map has come, and what happened to it. */
  drawing(drawing: Drawing): void;
  /** The events in sight are drawn another way. */
  drawnAs(mode: CrowdMode): void;
  /** What is under the pointer; no rows when it is on bare ground. */
  hover(hit: PlaceHit): void;
  /** What is at a click or tap. */
  pick(hit: PlaceHit): void;
  /** The camera began to move: what is pinned to the screen no longer fits. */
  move(): void;
  /** The map has come to rest. */
  rest(): void;
  /** A gesture that is the page’s. */
  refuse(gesture: RefusedGesture): void;
};

export type MapManners = {
  gestures: Gestures;
  /** BCP 47: the language that places are named in, as far as the basemap has it. */
  lang: string;
  /** The credits stand elsewhere on the page. */
  isCredited: boolean;
};

export type MapScene = Omit<ReturnType<typeof keepCamera>, 'follow'> & {
  /** How a crowd of events is drawn. */
  drawAs(choice: CrowdChoice): void;
  /** All that is in sight has come and is drawn, and nothing moves. */
  isAtRest(): boolean;
  /** The map as it is on the screen, at once. */
  copy(pixelRatio: number): HTMLCanvasElement;
  /** What the map shows above its covered part, drawn anew at another size. Rejects where that cannot be done. */
  redraw(size: PictureSize): Promise<HTMLCanvasElement>;
  destroy(): void;
};

/**
 * The one place that holds a MapLibre map: it subscribes to the explorer and moves what is drawn, while React sleeps.
 * Throws MapLibre's `GPUInitializationError` where there is no WebGL2.
 */
export function createMapScene(
  container: HTMLElement,
  explorer: Explorer,
  events: SceneEvents,
  manners: MapManners,
  basemap: Basemap = builtIn,
): MapScene {
  provideMapWorker();
  basemap.prepare();
  const style = () => basemap.style(tokensOn(container), manners.lang);
  const map = createMap(container, style(), basemap, manners);
  const { follow, ...camera } = keepCamera(map, explorer);
  let covered = 0;
  const brevity = () => brevityIn(container.clientWidth, container.clientHeight - covered);
  const layers = createEventLayers(map, explorer, basemap, brevity());
  const { painter } = layers;
  const paint = oncePerFrame(painter.paint);
  const settling = createSettling(painter.step, painter.paint);
  const finder = createPlaceFinder(map, explorer, painter, layers.look, camera.bringNearer);
  const measure = () => {
    painter.abridge(brevity());
    paint.ask();
  };

  /** A second map that shows the same as the first does now. */
  const createStill = (into: HTMLElement, pixelRatio: number) => {
    const still = createStillMap(into, style(), basemap, pixelRatio);
    const room = brevityIn(into.clientWidth, into.clientHeight);
    still.on('style.load', createEventLayers(still, explorer, basemap, room, layers).dress);
    return still;
  };
  const repaint = () => {
    painter.forget();
    paint.ask();
  };
  const restyle = () => map.setStyle(style(), { diff: false });

  const clear = keepClear(map, container, () => covered);
  map.on('style.load', layers.dress);
  map.on('style.load', clear.dress);
  map.on('movestart', () => events.move());
  map.on('cooperativegestureprevented', ({ gestureType }) =>
    events.refuse(gestureType === 'touch_pan' ? 'touch' : 'wheel'),
  );
  map.on('moveend', paint.ask);
  map.on('moveend', layers.moved);
  map.on('idle', () => events.rest());
  let drawnAs: CrowdMode = 'symbols';
  map.on('idle', () => {
    const { mode } = layers.look();
    if (mode !== drawnAs) events.drawnAs(mode);
    drawnAs = mode;
  });
  map.on('resize', measure);
  map.on('resize', layers.moved);
  // Changes made while the context was lost went nowhere: paint them again.
  map.on('webglcontextrestored', repaint);
  const ends = [
    watchDrawing(map, (sourceId) => !sourceId.startsWith('story-'), events.drawing),
    listenToPointer(map, {
      hover(at, within) {
        const hit = at ? finder.placeAt(at, within, mostTold) : nothingThere;
        events.hover({ ...hit, at: at ?? hit.at });
        return hit.rows.length > 0;
      },
      pick: (at, within) => events.pick(finder.placeAt(at, within, mostListed)),
    }),
    explorer.subscribe(
      (state) => state,
      (state, before) => {
        if (isScrub(state, before)) settling.move();
        else paint.ask();
        if (layers.hasChanged()) map.triggerRepaint();
        follow(state, before);
      },
    ),
    lookAround(map, explorer),
    settling.cancel,
    layers.cancel,
    clear.cancel,
    paint.cancel,
    onScheme(restyle),
    () => map.remove(),
  ];
  return {
    ...camera,
    cover(bottom) {
      if (bottom === covered) return;
      covered = bottom;
      camera.cover(bottom);
      clear.ask();
      measure();
    },
    drawAs: layers.choose,
    isAtRest: () => map.loaded() && !map.isMoving() && settling.isSettled(),
    copy: (pixelRatio) => copyMap(map, pixelRatio),
    redraw: (size) => redrawMap(map, covered, createStill, size),
    destroy() {
      for (const end of ends) end();
    },
  };
}

/** No more events than these are told of at one point, or listed: who sees so many must look closer. */
const mostTold = 1000;
const mostListed = 10_000;
const nothingThere: PlaceHit = { rows: [], at: { x: 0, y: 0 }, isMark: false };

/** Only the moment or the window has changed. */
function isScrub(state: ExplorerState, before: ExplorerState): boolean {
  const { table, selected, hovered, kinds, found } = state;
  return (
    table === before.table &&
    selected === before.selected &&
    hovered === before.hovered &&
    kinds === before.kinds &&
    found === before.found &&
    (state.playhead !== before.playhead || state.window !== before.window)
  );
}

/** Turning and tilting are off: a locator map has north at its top. */
function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  { maxZoom, provideImages, attribution }: Basemap,
  { gestures, isCredited }: MapManners,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    maxZoom,
    pitchWithRotate: false,
    dragRotate: false,
    attributionControl: false,
    cooperativeGestures: gestures === 'cooperative',
    locale: wordsOfMapLibre(),
  });
  provideImages(map);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const isFromRight = getComputedStyle(container.parentElement ?? container).direction === 'rtl';
  map.addControl(new ScaleControl({ maxWidth: 90 }), isFromRight ? 'bottom-right' : 'bottom-left');
  if (!isCredited) {
    const credits = new AttributionControl({ compact: true, ...unsaidCredit(style, attribution) });
    map.addControl(credits, isFromRight ? 'bottom-left' : 'bottom-right');
    map.once('load', () => closeAttribution(container));
  }
  return map;
}

/** What MapLibre says itself, of what it has here. */
const wordsOfMapLibre = () => ({
  'Map.Title': say('mapHelp'),
  'AttributionControl.ToggleAttribution': say('toggleCredits'),
  'ScaleControl.Meters': say('meterUnit'),
  'ScaleControl.Kilometers': say('kilometerUnit'),
});

/** The credit of a basemap whose sources do not bear it themselves. */
export function unsaidCredit({ sources }: StyleSpecification, attribution: string) {
  const isSaid = Object.values(sources).some((it) => 'attribution' in it && it.attribution === attribution);
  return isSaid ? {} : { customAttribution: attribution };
}

/** MapLibre opens the credits at first; on a small map they would lie over the story. Their button stays. */
function closeAttribution(container: HTMLElement): void {
  if (!brevityIn(container.clientWidth, container.clientHeight).marks) return;
  const credits = container.querySelector('.maplibregl-ctrl-attrib');
  credits?.removeAttribute('open');
  credits?.classList.remove('maplibregl-compact-show');
}

/** A map for one picture: nobody moves it, and nothing fades in. */
function createStillMap(
  container: HTMLElement,
  style: StyleSpecification,
  { maxZoom, provideImages }: Basemap,
  pixelRatio: number,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    pixelRatio,
    maxZoom,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    trackResize: false,
  });
  provideImages(map);
  return map;
}
