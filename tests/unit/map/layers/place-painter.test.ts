import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { createPlacePainter } from '#map/layers/place-painter.ts';
import { createMapPlaces } from '#map/places/places.ts';
import { anExplorer } from '../../a-story.ts';

const at = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });
const square = [
  [40, 30],
  [42, 30],
  [42, 32],
  [40, 30],
];
/** Some other one than the one that ships with the app. */
const basemap = { fonts: { strong: ['Paper Bold'], plain: ['Paper'] }, labelAnchor: 'road-names' };
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

/** A map that notes what is sent to it, and how often it is asked for its places. */
function aPainter() {
  const explorer = anExplorer([
    { id: 'first', when: '2019-01-01', geometry: at(44, 33) },
    { id: 'second', when: '2019-02-01', geometry: at(48, 33) },
    { id: 'country', when: '2019-03-01', geometry: { type: 'Polygon', coordinates: [square] } },
    { id: 'beside', when: '2019-04-01', geometry: at(48, 33.001) },
    { id: 'last', when: '2020-01-01', geometry: at(50, 35) },
  ]);
  const calls: string[] = [];
  const map = {
    getSource: (id: string) => ({ setData: () => calls.push(id.replace('story-', '')) }),
    getZoom: () => 5,
    setFilter: (layer: string) => calls.push(`filter of ${layer}`),
    setFeatureState: ({ source }: { source: string }) => calls.push(`flags in ${source}`),
  } as unknown as MapLibreMap;
  const places = createMapPlaces(explorer);
  const asked: number[] = [];
  const watched = places.map((place) => ({
    ...place,
    get rows() {
      asked.push(place.id);
      return place.rows;
    },
  }));
  const painter = createPlacePainter(map, explorer, () => watched, basemap, {
    marks: false,
    distances: false,
  });
  const paint = () => {
    calls.length = 0;
    asked.length = 0;
    painter.paint();
    return calls.filter((call) => !call.startsWith('flags'));
  };
  return { explorer, painter, paint, calls, asked };
}

it('sends every source at first, and again when all was forgotten', () => {
  const { painter, paint } = aPainter();
  const all = ['areas', 'lines', 'radii', 'marks', 'labels', 'selection', 'stacks'];
  expect(paint()).toEqual(expect.arrayContaining(all));
  expect(paint()).toEqual([]);
  painter.forget();
  expect(paint()).toEqual(expect.arrayContaining(all));
});

it('sends only the sources on which an event has come or gone', () => {
  const { explorer, paint, calls } = aPainter();
  const sentAt = (when: string) => {
    explorer.scrubTo(day(when));
    return paint();
  };
  sentAt('2019-01-10');
  expect(sentAt('2019-02-10')).toEqual(['marks']);
  expect(sentAt('2019-03-10')).toEqual(['labels']);
  expect(calls).toContain('flags in story-areas');
  // Close to another mark: the count of both is drawn too.
  expect(sentAt('2019-04-10')).toEqual(['marks', 'stacks']);
  expect(sentAt('2019-03-10')).toEqual(['marks', 'stacks']);
});

it('sends what is drawn of a selection once, and again only when another place is selected', () => {
  const { explorer, paint } = aPainter();
  explorer.scrubTo(day('2019-06-01'));
  paint();
  explorer.select(explorer.rowOf('first'));
  const sent = paint();
  expect(sent).toContain('selection');
  expect(sent).toContain('filter of story-words');
  explorer.scrubTo(day('2020-06-01'));
  expect(paint()).toEqual(['marks']);
});

it('looks at no place while the playhead moves between two events', () => {
  const { explorer, paint, calls, asked } = aPainter();
  explorer.scrubTo(day('2019-05-01'));
  paint();
  expect(asked).not.toEqual([]);
  for (const when of ['2019-05-02', '2019-05-09', '2019-12-01']) {
    explorer.scrubTo(day(when));
    paint();
    expect(asked).toEqual([]);
    expect(calls).toEqual([]);
  }
});

it('lays nothing out while it is dragged: what comes and goes is only told so', () => {
  const { explorer, painter, paint, calls } = aPainter();
  paint();
  for (const when of ['2018-12-31', '2019-01-10', '2019-02-10', '2019-03-10', '2019-04-10', '2020-06-01']) {
    calls.length = 0;
    explorer.scrubTo(day(when));
    painter.step();
    expect(calls.filter((call) => !call.startsWith('flags'))).toEqual([]);
    expect(calls).not.toEqual([]);
  }
});
