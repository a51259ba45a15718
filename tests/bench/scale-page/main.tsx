import { Map as MapLibreMap } from 'maplibre-gl';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { emptyTable } from '#events/empty-table.ts';
import { fromFixed } from '#events/fixed-point.ts';
import type { EventTable } from '#events/table.ts';
import { createExplorer, type Explorer } from '#explorer/explorer.ts';
import { ExplorerProvider } from '#explorer/use-explorer.ts';
import { openEvents } from '#load/open-events.ts';
import { StoryMap } from '#map/story-map.tsx';
import { Timeline } from '#timeline/timeline.tsx';
import '../../../src/app/tokens.css';
import '../../../src/app/app.css';

/**
 * The product's own map and timeline over a file of events, or MapLibre's GeoJSON source over the same events, for
 * scale.ts to drive and to time. `?events=…&design=ours|geojson&views=map|both`
 */
export type BenchPage = {
  /** ms since the file was asked for; longest task of the main thread on the way, ms. */
  loaded: Promise<{ table: number; marks: number; indexed: number; longest: number }>;
  /** Narrows what is looked at to the middle tenth of all time, as one who scrubs does. */
  narrow(): void;
  /** Shows the state at a share of that tenth. */
  step(share: number): void;
  /** Draws the basemap anew with no events on it. */
  repaint(): void;
  hideEvents(): void;
  select(share: number): void;
  /** How many different states have come to the screen. */
  statesShown(): number;
};

const params = new URLSearchParams(location.search);
let map: MapLibreMap | undefined;
const { on } = MapLibreMap.prototype;
// The scene keeps its map to itself; this page has to know it.
MapLibreMap.prototype.on = function (this: MapLibreMap, ...args: unknown[]) {
  map = this;
  return (on as (...all: unknown[]) => never).apply(this, args);
} as typeof on;

let states = 0;
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask', buffered: true });

const begun = performance.now();
const since = () => performance.now() - begun;
const bench: BenchPage = params.get('design') === 'geojson' ? await benchGeoJson() : await benchOurs();
Object.assign(window, { bench });

/** As the loader tells it. */
async function open() {
  const url = new URL(params.get('events') ?? '', location.href);
  const result = await openEvents({ name: 'events.csv', url }, {});
  if (result.state !== 'opened') throw new Error(JSON.stringify(result));
  return result;
}

async function benchOurs(): Promise<BenchPage> {
  const marks = firstMarks();
  const { story, table, source } = await open();
  const opened = since();
  const explorer = createExplorer(story, table, undefined, source);
  mount(explorer, params.get('views') === 'both');
  const indexed = source.spots.then(since);
  return {
    loaded: Promise.all([marks, indexed]).then(([first, index]) => {
      map!.setPixelRatio(0.1);
      return { table: opened, marks: first, indexed: index, longest };
    }),
    narrow: () => explorer.setWindow(tenthOf(explorer.whole)),
    step(share) {
      const [start, end] = tenthOf(explorer.whole);
      explorer.scrubTo(start + (end - start) * share);
    },
    repaint: () => map!.triggerRepaint(),
    hideEvents() {
      for (const layer of map!.getLayersOrder()) {
        if (map!.getLayer(layer)?.type === 'custom') map!.setLayoutProperty(layer, 'visibility', 'none');
      }
    },
    select: (share) => explorer.select(Math.floor(share * (table.length - 1))),
    statesShown: () => states,
  };
}

function mount(explorer: Explorer, hasTimeline: boolean) {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <ExplorerProvider value={explorer}>
        <StoryMap onShowUnlocated={() => {}} hasKey={false} />
        {hasTimeline && <Timeline />}
      </ExplorerProvider>
    </StrictMode>,
  );
}

/** The point layer alone draws arrays of triangles by sixes. Also counts the states that it shows, one a frame at most. */
function firstMarks(): Promise<number> {
  return new Promise((resolve) => {
    const { drawArrays } = WebGL2RenderingContext.prototype;
    let frame = '';
    let before = '';
    const count = () => {
      if (frame !== '' && frame !== before) {
        states++;
        before = frame;
      }
      frame = '';
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    WebGL2RenderingContext.prototype.drawArrays = function (mode, first, size) {
      if (mode === this.TRIANGLES && size > 0 && size % 6 === 0) {
        frame += `${first}/${size} `;
        resolve(since());
      }
      drawArrays.call(this, mode, first, size);
    };
  });
}

async function benchGeoJson(): Promise<BenchPage> {
  const { story, table } = await open();
  const explorer = createExplorer({ ...story, view: {} }, emptyTable());
  mount(explorer, false);
  while (!map?.isStyleLoaded()) await new Promise((resolve) => setTimeout(resolve, 50));
  const shown = map;
  shown.setPixelRatio(0.1);
  const from = performance.now();
  longest = 0;
  shown.addSource('events', { type: 'geojson', data: toGeoJson(table) });
  shown.addLayer({
    id: 'events',
    type: 'circle',
    source: 'events',
    paint: { 'circle-radius': 4, 'circle-color': ['match', ['get', 'kind'], 0, '#a33', 1, '#36a', '#777'] },
  });
  const [first, last] = tenthOf([table.start[0]!, table.start[table.length - 1]!]);
  let asked = 0;
  let seen = 0;
  shown.on('data', (event) => {
    const { sourceId, tile } = event as { sourceId?: string; tile?: unknown };
    if (sourceId !== 'events' || !tile || asked === seen) return;
    seen = asked;
    states++;
  });
  const idle = new Promise<number>(
    (resolve) => void shown.once('idle', () => resolve(performance.now() - from)),
  );
  return {
    loaded: idle.then((marks) => ({ table: 0, marks, indexed: marks, longest })),
    narrow: () => {},
    step(share) {
      asked++;
      const upTo = first + (last - first) * share;
      shown.setFilter('events', ['all', ['>=', ['get', 'start'], first], ['<=', ['get', 'start'], upTo]]);
    },
    repaint: () => shown.triggerRepaint(),
    hideEvents: () => void shown.setLayoutProperty('events', 'visibility', 'none'),
    select: () => {},
    statesShown: () => states,
  };
}

const tenthOf = ([start, end]: readonly [number, number]): [number, number] => [
  start + (end - start) * 0.45,
  start + (end - start) * 0.55,
];

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
