import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleRing } from '#map/geo/geodesy.ts';
import { boundsOf, boundsOfEvent, boundsOfStory, positionsOf } from '#map/places/bounds.ts';
import {
  type PlaceData,
  placeSources,
  placesNamedBySelection,
  selectionData,
  signatureOf,
  sourceData,
  visiblePlaces,
} from '#map/places/place-features.ts';
import { createMapPlaces } from '#map/places/places.ts';
import { distanceBetween } from '#story/distance.ts';
import { anExplorer, aStory, type EventSketch } from '../../a-story.ts';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [40, 30],
      [48, 30],
      [48, 36],
      [40, 36],
      [40, 30],
    ],
  ],
};
const baghdad = { type: 'Point', coordinates: [44.366, 33.315] };
const events: EventSketch[] = [
  { id: 'area', when: '2016', geometry: square, kind: 'c', where: { name: 'A country' } },
  { id: 'area-too', when: '2019-07-19', geometry: square, kind: 'a', where: { name: 'Somewhere in it' } },
  {
    id: 'near',
    when: '2019-08-13',
    geometry: baghdad,
    where: { name: 'The city', coordinateUncertaintyInMeters: 15_000 },
  },
  { id: 'exact', when: '2019-08-14', geometry: baghdad, where: { name: 'The square' } },
  { id: 'nowhere', when: '2019-08-20' },
  {
    id: 'road',
    when: '2019-08-21',
    geometry: {
      type: 'LineString',
      coordinates: [
        [44, 33],
        [44.5, 33.5],
        [45, 33],
      ],
    },
    where: { name: 'The road' },
  },
  {
    id: 'two-piers',
    when: '2019-08-22',
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [44, 33],
        [44.1, 33],
      ],
    },
    where: { name: 'The piers' },
  },
];
const explorer = () => anExplorer(events);

describe('bounds', () => {
  it('hold every part', () => {
    expect(
      boundsOf([
        [[1, 2]],
        [
          [-3, 4],
          [5, -6],
        ],
      ]),
    ).toEqual([-3, -6, 5, 4]);
  });

  it('cross the antimeridian where that is the shorter way round', () => {
    expect(boundsOf([[[179, 10]], [[-179, 12]]])).toEqual([179, 10, -179, 12]);
    expect(
      boundsOf([
        [
          [170, 0],
          [180, 1],
        ],
        [
          [-180, 0],
          [-170, 1],
        ],
      ]),
    ).toEqual([170, 0, -170, 1]);
  });

  it('keep one shape as it is drawn, however wide', () => {
    expect(
      boundsOf([
        [
          [-170, 10],
          [170, 60],
          [0, 60],
          [-170, 10],
        ],
      ]),
    ).toEqual([-170, 10, 170, 60]);
  });

  it('hold the whole world when the parts leave no gap', () => {
    expect(
      boundsOf([
        [
          [-180, -10],
          [10, 0],
        ],
        [
          [0, 0],
          [180, 10],
        ],
      ]),
    ).toEqual([-180, -10, 180, 10]);
  });

  it('of one position are that position, of none nothing', () => {
    expect(boundsOf([[[44, 33]]])).toEqual([44, 33, 44, 33]);
    expect(boundsOf([])).toBeNull();
  });

  it('are the very numbers of the positions, to the last digit: none comes out west of itself', () => {
    // 18.583333 + 360 - 360 is a little less than 18.583333, and a box that ends before it begins is the world.
    expect(boundsOf([[[18.583333, 4.366667]]])).toEqual([18.583333, 4.366667, 18.583333, 4.366667]);
    const positions = fc.array(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(positions, (all) => {
        const box = boundsOf(all.map((it) => [it]))!;
        const lngs = all.map(([lng]) => lng);
        expect(lngs).toEqual(expect.arrayContaining([box[0], box[2]]));
        const width = box[2] - box[0] + (box[2] < box[0] ? 360 : 0);
        for (const lng of lngs)
          expect(lng - box[0] + (lng < box[0] ? 360 : 0)).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  it('of a vague place hold its whole circle', () => {
    const { eventAt, rowOf } = explorer();
    const [west, south, east, north] = boundsOfEvent(eventAt(rowOf('near')!))!;
    expect(distanceBetween([west, 33.315], [44.366, 33.315])).toBeCloseTo(15_000, -2);
    expect(distanceBetween([44.366, south], [44.366, north])).toBeCloseTo(30_000, -2);
    expect(east).toBeGreaterThan(44.366);
  });

  it('of a story are its own view, or else all its places; without a place there are none', () => {
    expect(boundsOfStory(aStory(events, { view: { bbox: [1, 2, 3, 4] } }))).toEqual([1, 2, 3, 4]);
    expect(boundsOfStory(aStory(events))).toEqual([40, 30, 48, 36]);
    const [west] = boundsOfStory(aStory(events.filter((it) => it.id === 'near')))!;
    expect(west).toBeLessThan(44.3);
    expect(boundsOfStory(aStory([{ id: 'x', when: '2019' }]))).toBeNull();
    const { eventAt, rowOf } = explorer();
    expect(boundsOfEvent(eventAt(rowOf('nowhere')!))).toBeNull();
  });

  it('see positions at any depth of a geometry', () => {
    expect(positionsOf({ type: 'MultiPolygon', coordinates: [square.coordinates] } as never)).toHaveLength(5);
  });
});

describe('a circle of uncertainty', () => {
  it.each([
    [44.37, 33.94, 10_000],
    [0, 0, 250_000],
    [-150, 70, 500],
  ])('at %d, %d is %d metres from its centre all round, and closed', (lng, lat, radius) => {
    const ring = circleRing([lng, lat], radius);
    for (const [x, y] of ring) expect(distanceBetween([lng, lat], [x!, y!]) / radius).toBeCloseTo(1, 5);
    expect(ring[0]).toEqual(ring.at(-1));
  });

  it('runs anticlockwise, as RFC 7946 wants an outer ring', () => {
    const ring = circleRing([44, 33], 10_000);
    const area = ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0]! * y! - x! * ring[i]![1]!), 0);
    expect(area).toBeGreaterThan(0);
  });
});

describe('places', () => {
  it('gather the events at one place, and tell how precisely it is known', () => {
    const it = explorer();
    const places = createMapPlaces(it).map((place) => [
      place.form,
      place.rows.map((row) => it.eventAt(row).id),
    ]);
    expect(places).toEqual([
      ['area', ['area', 'area-too']],
      ['near', ['near']],
      ['exact', ['exact']],
      ['line', ['road']],
      ['exact', ['two-piers']],
    ]);
  });

  it('put the label of an area inside it', () => {
    const [lng, lat] = createMapPlaces(explorer())[0]!.label;
    expect(lng > 40 && lng < 48 && lat > 30 && lat < 36).toBe(true);
  });
});

describe('the layers', () => {
  const layers = (prepare: (it: ReturnType<typeof explorer>) => void = () => {}) => {
    const it = explorer();
    prepare(it);
    const staged = visiblePlaces(createMapPlaces(it), it);
    const sources = placeSources.map((name) => [name, sourceData(name, staged, it)] as const);
    return { staged, data: Object.fromEntries(sources) as PlaceData };
  };

  it('draws each form in its sources: an area never as a mark, a vague place with its circle', () => {
    const { data } = layers();
    expect(data.areas.features).toHaveLength(1);
    expect(data.radii.features).toHaveLength(1);
    expect(data.lines.features).toHaveLength(1);
    expect(data.marks.features.map((it) => it.geometry.type)).toEqual(['Point', 'Point', 'Point', 'Point']);
    expect(data.labels.features).toHaveLength(2);
  });

  it('leaves out what is later than the playhead, and takes the name of the one event that is there', () => {
    const { data } = layers((it) => it.scrubTo(Date.parse('2019-07-18T00:00Z')));
    expect(data.marks.features).toEqual([]);
    expect(data.labels.features[0]!.properties).toMatchObject({
      name: 'A country',
      title: 'area',
      count: 1,
      kind: 2,
    });
  });

  it('takes the kind of the selected event, and tells so in its signature', () => {
    const before = signatureOf(layers().staged);
    const { staged, data } = layers((it) => it.select(it.rowOf('area')));
    expect(data.areas.features[0]!.properties).toMatchObject({ kind: 2, count: 2 });
    expect(signatureOf(staged)).not.toBe(before);
  });

  it('counts the events of a place, and shows the kind of the latest', () => {
    const { data } = layers();
    expect(data.labels.features[0]!.properties).toMatchObject({ title: '2 events', count: 2, kind: 0 });
  });

  it('names a place of many points once', () => {
    const names = layers().data.marks.features.map((it) => it.properties!.name);
    expect(names).toEqual(['The city', 'The square', 'The piers', '']);
  });

  it('has another signature exactly when other events are on it', () => {
    const before = signatureOf(layers().staged);
    expect(signatureOf(layers().staged)).toBe(before);
    expect(signatureOf(layers((it) => it.filterBy(new Set([0]))).staged)).not.toBe(before);
  });
});

describe('what is drawn of the selection', () => {
  const selection = (id: string | null, brevity?: { marks: boolean; distances: boolean }) => {
    const it = explorer();
    it.select(id === null ? null : it.rowOf(id));
    const staged = visiblePlaces(createMapPlaces(it), it);
    const named = placesNamedBySelection(staged, it);
    return {
      drawn: selectionData(staged, it, brevity).features.map(({ properties }) => properties!),
      named: named.map((place) => staged[place]!.place.name),
    };
  };

  it('is a mark with its name and title, which it has nowhere else', () => {
    const { drawn, named } = selection('near');
    expect(drawn).toMatchObject([{ role: 'mark', form: 'near', name: 'The city', title: 'near' }]);
    expect(named).toEqual(['The city']);
  });

  it('is the card of an area, of the selected event where it has several', () => {
    expect(selection('area').drawn).toMatchObject([{ role: 'card', name: 'A country', title: 'area' }]);
    expect(selection('area-too').drawn).toMatchObject([{ role: 'card', name: 'Somewhere in it' }]);
  });

  it('is a mark for each point, one of them with words', () => {
    expect(selection('two-piers').drawn.map(({ name }) => name)).toEqual(['The piers', '']);
  });

  it('is the name alone where room is short', () => {
    const short = { marks: true, distances: false };
    expect(selection('near', short).drawn).toMatchObject([{ name: 'The city', title: '' }]);
    expect(selection('area', short).drawn).toMatchObject([{ name: 'A country', title: '' }]);
  });

  it('has no coordinates in the place of a name, nor a title twice', () => {
    const it = anExplorer([
      { id: 'named', when: '2019', geometry: baghdad, where: { name: '33.315, -44.36' } },
      { id: 'bare', when: '2019', geometry: { type: 'Point', coordinates: [10, 20] } },
    ]);
    const staged = visiblePlaces(createMapPlaces(it), it);
    for (const id of ['named', 'bare']) {
      it.select(it.rowOf(id));
      const [mark] = selectionData(staged, it).features;
      expect(mark?.properties).toMatchObject({ name: id, title: '' });
    }
    const names = sourceData('marks', staged, it).features.map(({ properties }) => properties!.name);
    expect(names).toEqual(['', '']);
  });

  it('is nothing without a selection, or of what has no place', () => {
    expect(selection(null)).toEqual({ drawn: [], named: [] });
    expect(selection('nowhere')).toEqual({ drawn: [], named: [] });
  });
});
