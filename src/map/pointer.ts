import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { pickableLayers } from './story-layers.ts';

/** A spot on the map, in CSS pixels from its top left. */
export type Spot = { x: number; y: number };

export type PointerEvents = {
  /** The sites under the pointer; empty when there are none, or when it has left. */
  hover(siteIds: readonly number[], at: Spot): void;
  /** The sites at a click or tap; empty on bare ground. */
  pick(siteIds: readonly number[], at: Spot): void;
};

/** A symbol is about this wide: half of it is how far off a click may be. Fingers get more. */
const reach = { mouse: 7, touch: 18 };

/** Reports what the pointer is on. Hover is asked at most once per frame. @returns how to end it. */
export function listenToPointer(map: MapLibreMap, events: PointerEvents): () => void {
  let latest: MapMouseEvent | null = null;
  let isTouch = false;
  const canvas = map.getCanvas();
  const hover = oncePerFrame(() => {
    if (!latest || map.isMoving()) return;
    const sites = sitesAt(map, latest.point, reach.mouse);
    canvas.style.cursor = sites.length > 0 ? 'pointer' : '';
    events.hover(sites, latest.point);
  });
  const onMove = (event: MapMouseEvent) => {
    latest = event;
    if (!isTouch) hover.ask();
  };
  const onOut = () => {
    latest = null;
    events.hover([], { x: 0, y: 0 });
  };
  const onClick = (event: MapMouseEvent) =>
    events.pick(sitesAt(map, event.point, isTouch ? reach.touch : reach.mouse), event.point);
  const onPointerDown = (event: PointerEvent) => {
    isTouch = event.pointerType === 'touch';
  };
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  canvas.addEventListener('pointerdown', onPointerDown);
  return () => {
    hover.cancel();
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
    canvas.removeEventListener('pointerdown', onPointerDown);
  };
}

/** The sites under a spot, topmost first; those of the first layer group that has any. */
function sitesAt(map: MapLibreMap, { x, y }: Spot, within: number): number[] {
  for (const group of pickableLayers) {
    const layers = group.filter((id) => map.getLayer(id));
    // An area is clicked anywhere inside, not beside it; only slim things need a wider reach.
    const isSurface = group.includes('story-areas') || group.includes('story-radii');
    const where: PointLike | [PointLike, PointLike] = isSurface
      ? [x, y]
      : [
          [x - within, y - within],
          [x + within, y + within],
        ];
    const found = layers.length > 0 ? map.queryRenderedFeatures(where, { layers }) : [];
    if (found.length > 0) return [...new Set(found.map((it) => Number(it.id)))];
  }
  return [];
}
