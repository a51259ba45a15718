import type { Map as MapLibreMap } from 'maplibre-gl';
import { ranksOn, type VisibleRanks } from '#events/visible-events.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Basemap } from '#map/basemap/basemap.ts';
import { type CrowdChoice, symbolSize } from '#map/crowding/crowding.ts';
import { leastCrowd } from '#map/crowding/least-crowd.ts';
import { areaOf } from '#map/geo/area-of.ts';
import type { Crowd, CrowdLook } from '#map/gl/crowd.ts';
import { createPointLayer, type PointLook, pointLayerId } from '#map/gl/point-layer.ts';
import { createPlacePainter } from '#map/layers/place-painter.ts';
import { abovePoints } from '#map/layers/story-layers.ts';
import type { Brevity } from '#map/places/brevity.ts';
import { createPlacesShown } from '#map/places/places-shown.ts';
import { tokensOn } from '#ui/tokens.ts';

const inFull: CrowdLook = { mode: 'symbols', size: 1, visible: 0, grid: null };

/**
 * The events on a map: the layer of their points, and the layers of all else that is drawn of them.
 * @param original those of another map, which these show as they are
 */
export function createEventLayers(
  map: MapLibreMap,
  explorer: Explorer,
  basemap: Pick<Basemap, 'fonts' | 'labelAnchor'>,
  brevity: Brevity,
  original?: EventLayers,
) {
  let isComing = false;
  let crowd: Crowd | null = null;
  let choice: CrowdChoice = 'auto';
  let drawn: readonly unknown[] = [];
  let counted: readonly unknown[] = [];
  /** As the frame that is drawn, or was last, has it. */
  let frame: PointLook | null = null;

  /** A file of many events asks for more code. */
  function fetchCode() {
    if (isComing || explorer.table.length <= leastCrowd) return;
    isComing = true;
    import('#map/gl/crowd.ts').then(
      ({ createCrowd }) => {
        crowd = createCrowd(map, explorer, () => map.triggerRepaint());
        crowd.choose(choice);
        crowd.sort();
      },
      // Without it the events are dots, which is all that is lost.
      () => {},
    );
  }

  function ranksNow(): VisibleRanks {
    const { table, window, playhead } = explorer.state();
    return ranksOn(table, window, explorer.playhead(), playhead === null);
  }
  /** How the events are drawn in the frame that begins now. */
  function beginFrame(): PointLook {
    const { table } = explorer;
    const ranks = ranksNow();
    fetchCode();
    const crowded = original?.look() ?? crowd?.lookAt(ranks);
    // Until it is known how they lie, those of a large file are as small as if all were in sight.
    const size = isComing ? symbolSize(table.length, areaOf(map)) : 1;
    frame = { ...(crowded ?? { ...inFull, size }), ranks };
    return frame;
  }
  /** As they are drawn: what is asked between frames is of the last one. */
  const look = (): PointLook => frame ?? beginFrame();

  const painter: ReturnType<typeof createPlacePainter> = createPlacePainter(
    map,
    explorer,
    createPlacesShown(map, explorer, () => painter.paint()),
    basemap,
    brevity,
  );
  const points = createPointLayer(explorer, {
    beginFrame,
    look,
    colors: () => tokensOn(document.documentElement).color,
    font: () => tokensOn(document.documentElement).text('--font-interface'),
    crowdCode: () => crowd?.createGpu ?? null,
  });

  /** Puts the points on a style that has no other layers of ours, or under the one that belongs above them. */
  function dressPoints() {
    if (!map.getLayer(pointLayerId))
      map.addLayer(points, map.getLayer(abovePoints) ? abovePoints : undefined);
  }

  return {
    painter,
    look,
    dressPoints,
    /** Whether points are to be drawn anew since this was last asked. Where others pass the filters, they are counted. */
    hasChanged() {
      const { table, kinds, found, selected, hovered } = explorer.state();
      const filters = [table, kinds, found];
      if (filters.some((it, i) => it !== counted[i])) {
        crowd?.forget();
        // Its rows and counts are of other events: a pointer must not find those before the next frame.
        if (frame) frame = { ...frame, ranks: ranksNow(), grid: null };
      }
      counted = filters;
      const now = [...filters, selected, hovered, ...Object.values(ranksNow())];
      const isAlike = now.every((it, i) => it === drawn[i]);
      drawn = now;
      return !isAlike;
    },
    /** After a style has loaded: at the start, for another colour scheme, and once a lost context is back. */
    dress() {
      painter.dress();
      dressPoints();
    },
    /** The map has come to rest somewhere else. */
    moved: () => crowd?.sort(),
    choose(next: CrowdChoice) {
      choice = next;
      crowd?.choose(next);
      map.triggerRepaint();
    },
    cancel: () => crowd?.cancel(),
  };
}

export type EventLayers = {
  look(): PointLook;
};
