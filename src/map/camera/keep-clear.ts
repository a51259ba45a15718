import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { roomSide } from '#map/layers/story-symbols.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import type { Box, Frame } from './viewport-padding.ts';

/** Id of the source and of its layer. */
const id = 'story-clear';
/** CSS pixels from one unseen mark to the next, and of their sides: no line of words gets between them. */
const step = 16;
const side = 14;
/** The middles of those at the edges stand so far outside: words may come close to an edge, and not across it. */
const outside = 5;

/**
 * Keeps words from the edges of the map, where they would be cut off, and from under what lies over it: unseen marks stand
 * there, which are placed before all words. While the map moves they go with it; once it rests they are put anew.
 * @param covered CSS pixels of the map’s bottom that something else covers
 * @returns how to put them into a new style, how to ask for them anew, and how to end it
 */
export function keepClear(map: MapLibreMap, container: HTMLElement, covered: () => number) {
  const sized = new ResizeObserver(() => put.ask());
  const put = oncePerFrame(() => {
    const over = [...(container.parentElement?.querySelectorAll('[data-over-map], .maplibregl-ctrl') ?? [])];
    // The key is opened and closed; all else changes its words alone, and that as often as the playhead moves.
    for (const element of over) if (element.matches('.map-key')) sized.observe(element);
    const { left, top, width, height } = container.getBoundingClientRect();
    const boxes = over.map((element): Box => {
      const box = element.getBoundingClientRect();
      return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
    });
    const source = map.getSource<GeoJSONSource>(id);
    // Where the world is in sight more than once, so would these be: at the edge of one, in the midst of the other.
    const isOnce = 512 * 2 ** map.getZoom() > width + 2 * step;
    const points = isOnce ? pointsToClear({ width, height: height - covered() }, boxes) : [];
    source?.setData({
      type: 'FeatureCollection',
      features: points.map((point) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: map.unproject(point).toArray() },
      })),
    });
  });
  map.on('moveend', put.ask);
  map.on('resize', put.ask);
  return {
    dress() {
      if (map.getSource(id)) return;
      map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
      map.addLayer({
        id,
        type: 'symbol',
        source: id,
        layout: { 'icon-image': 'room', 'icon-size': side / roomSide, 'icon-allow-overlap': true },
      });
      put.ask();
    },
    ask: put.ask,
    cancel() {
      sized.disconnect();
      put.cancel();
    },
  };
}

/** Points along the edges of a frame and all over some boxes in it, CSS pixels from its top left. */
export function pointsToClear({ width, height }: Frame, boxes: readonly Box[]): [x: number, y: number][] {
  const points: [number, number][] = [];
  for (const x of between(0, width)) points.push([x, -outside], [x, height + outside]);
  for (const y of between(0, height)) points.push([-outside, y], [width + outside, y]);
  for (const { left, top, right, bottom } of boxes) {
    if (right <= left || bottom <= top) continue;
    for (const x of between(left + side / 2, right - side / 2)) {
      for (const y of between(top + side / 2, bottom - side / 2)) points.push([x, y]);
    }
  }
  return points;
}

/** Evenly, both ends among them. */
function between(from: number, to: number): number[] {
  if (to <= from) return [(from + to) / 2];
  const steps = Math.ceil((to - from) / step);
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
}
