import type { Map as MapLibreMap } from 'maplibre-gl';
import { fromFixed } from '#events/fixed-point.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { builtIn } from '#map/basemap/built-in.ts';
import { createEventLayers } from '#map/event-layers.ts';
import { createPlaceFinder } from '#map/picking/place-finder.ts';
import { brevityIn } from '#map/places/brevity.ts';
import { seeded } from '../seeded.ts';
import { caughtUp, type Picks } from './bench-page.ts';

const zooms = [0.5, 1, 2, 3, 4, 6, 8, 10, 12, 14];
/** Shares of all time that are looked at. */
const windows = { 'all of time': 1, 'a tenth of it': 0.1, 'a thousandth': 0.001 };
/** As a mouse has it, and as the tip tells of it. */
const within = 7;
const most = 1000;

/**
 * Times what a pointer asks of the map when it stops: the product’s own finder, over points of the screen drawn by lot, the
 * map’s middle an event drawn by lot, near and far.
 */
export async function timePicks(map: MapLibreMap, explorer: Explorer, points: number) {
  const { width, height } = map.getContainer().getBoundingClientRect();
  const layers = createEventLayers(map, explorer, builtIn, brevityIn(width, height));
  const finder = createPlaceFinder(map, explorer, layers.painter, layers.look, () => {});
  await explorer.points();
  const random = seeded(points);
  const { table, whole } = explorer;
  const [first, last] = whole;
  const times: Picks[] = [];
  for (const [name, share] of Object.entries(windows)) {
    const middle = table.start[table.length >> 1]!;
    const wide = ((last - first) * share) / 2;
    explorer.setWindow(share === 1 ? null : [middle - wide, middle + wide]);
    const took: number[] = [];
    const again: number[] = [];
    for (const zoom of zooms) {
      const row = Math.floor(random() * table.length);
      const [lng, lat] = fromFixed([table.position[2 * row]!, table.position[2 * row + 1]!]);
      map.jumpTo({ center: [lng, lat], zoom });
      layers.moved();
      // Its events are sorted into cells meanwhile, in slices.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await caughtUp();
      for (let i = 0; i < points / zooms.length; i++) {
        const at = { x: random() * width, y: random() * height };
        const ask = () => {
          const begun = performance.now();
          finder.placeAt(at, within, most);
          return 1000 * (performance.now() - begun);
        };
        took.push(ask());
        again.push(Math.min(ask(), ask(), ask()));
      }
    }
    times.push({ window: name, took, again });
  }
  return times;
}
