import { emptyTable } from '#events/empty-table.ts';
import { fromFixed } from '#events/fixed-point.ts';
import type { EventTable } from '#events/table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { type BenchPage, caughtUp, drawn, mapDrawn, mapOfPage, type Opening, tenthOf } from './bench-page.ts';
import { mount } from './ours.tsx';

/** MapLibre's own way: the events as a GeoJSON source, and `setFilter` for each state. */
export async function benchGeoJson({ opened }: Opening): Promise<BenchPage> {
  const { story, table } = await opened;
  // The same basemap in the same page, with no events of ours.
  mount(createExplorer({ ...story, view: {} }, emptyTable()), false);
  await mapDrawn();
  const map = mapOfPage();
  const [first, last] = tenthOf([table.start[0]!, table.start[table.length - 1]!]);
  const from = performance.now();
  map.addSource('events', { type: 'geojson', data: toGeoJson(table) });
  map.addLayer({
    id: 'events',
    type: 'circle',
    source: 'events',
    paint: { 'circle-radius': 4, 'circle-color': ['match', ['get', 'kind'], 0, '#a33', 1, '#36a', '#777'] },
  });
  let asked = 0;
  let seen = 0;
  let states = 0;
  map.on('data', (event) => {
    const { sourceId, tile } = event as { sourceId?: string; tile?: unknown };
    if (sourceId !== 'events' || !tile || asked === seen) return;
    seen = asked;
    states++;
  });
  const marks = drawn().then(() => performance.now() - from);
  const step = (share: number) => {
    asked++;
    const upTo = first + (last - first) * share;
    map.setFilter('events', ['all', ['>=', ['get', 'start'], first], ['<=', ['get', 'start'], upTo]]);
  };
  return {
    loaded: marks.then((took) => ({ table: 0, marks: took, indexed: took })),
    narrow: () => step(1),
    step,
    drawn,
    caughtUp,
    repaint: () => map.triggerRepaint(),
    hideEvents: () => void map.setLayoutProperty('events', 'visibility', 'none'),
    statesShown: () => states,
  };
}

function toGeoJson(table: EventTable): GeoJSON.FeatureCollection {
  const features = Array.from({ length: table.length }, (_, row): GeoJSON.Feature => {
    const coordinates = [...fromFixed([table.position[2 * row]!, table.position[2 * row + 1]!])];
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { start: table.start[row]!, kind: table.kind[row]! },
    };
  });
  return { type: 'FeatureCollection', features };
}
