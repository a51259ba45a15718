import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGridPath } from '#map/geo/grid-path.ts';
import { boxOf, fromWorld, holds, middleOf, scaled, toWorld } from '#map/geo/mercator.ts';
import { createMapPlaces } from '#map/places/places.ts';
import { surroundings, tilesOver, zoomFor } from '#map/plain/plain-area.ts';
import {
  boxFor,
  boxOfCamera,
  cameraOfBox,
  openingBox,
  pannedBox,
  sightOf,
  zoomedBox,
} from '#map/plain/plain-camera.ts';
import { plainPlaces } from '#map/plain/plain-places.ts';
import { anExplorer, aStory } from '../../a-story.ts';

describe('web Mercator', () => {
  it.each([
    ['null island', [0, 0], [0.5, 0.5]],
    ['the north-west corner', [-180, 85.051129], [0, 0]],
    ['the south-east corner', [180, -85.051129], [1, 1]],
    // Tile 6/39/25 of the usual tiling holds Baghdad: its corner is at 39/64, 25/64.
    ['Baghdad', [44.3661, 33.3152], [0.62324, 0.40176]],
  ] as const)('puts %s where tiles have it', (_, position, [x, y]) => {
    const at = toWorld(position);
    expect(at[0]).toBeCloseTo(x, 4);
    expect(at[1]).toBeCloseTo(y, 4);
  });

  it('keeps poles on the map', () => {
    expect(toWorld([0, 90])[1]).toBeCloseTo(0, 6);
    expect(toWorld([0, -90])[1]).toBeCloseTo(1, 6);
  });

  it('makes one box across the antimeridian', () => {
    const box = boxOf([170, -20, -170, 0]);
    expect(box.width).toBeCloseTo(20 / 360, 9);
    expect(box.x + box.width).toBeGreaterThan(1);
  });
});

describe('tiles over a box', () => {
  it('are those that it touches, in columns past the end of the world too', () => {
    expect(tilesOver({ x: 0.9, y: 0.4, width: 0.2, height: 0.05 }, 2)).toEqual([
      { x: 3, y: 1 },
      { x: 4, y: 1 },
    ]);
  });

  it('are few at the zoom chosen, however large the box', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-5, max: 1, noNaN: true }),
        (x, y, width) => {
          const box = surroundings({ x, y, width, height: width });
          const zoom = zoomFor(box);
          expect(zoom === 0 || tilesOver(box, zoom).length <= 16).toBe(true);
        },
      ),
    );
  });
});

describe('a path on the grid', () => {
  /** Where a path of ours goes, read as SVG reads it. */
  const pointsOf = (path: string) => {
    const [x, y, ...steps] = [...path.matchAll(/-?\d+/g)].map(Number);
    const points = [{ x: x!, y: y! }];
    for (let i = 0; i < steps.length; i += 2) {
      const { x, y } = points.at(-1)!;
      points.push({ x: x + steps[i]!, y: y + steps[i + 1]! });
    }
    return points;
  };
  const point = fc.record({ x: fc.integer({ min: -1e6, max: 1e6 }), y: fc.integer({ min: -1e6, max: 1e6 }) });

  it('goes through every point, but not twice in a row', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const wanted = points.filter(
          ({ x, y }, i) => i === 0 || x !== points[i - 1]!.x || y !== points[i - 1]!.y,
        );
        expect(pointsOf(toGridPath(points, false))).toEqual(wanted);
      }),
    );
  });

  it('is closed where asked, and nothing for no points', () => {
    expect(
      toGridPath(
        [
          { x: 1, y: 2 },
          { x: 3, y: 1 },
        ],
        true,
      ),
    ).toBe('M1 2l2-1z');
    expect(toGridPath([], true)).toBe('');
  });
});

describe('the camera of the plain map', () => {
  const far = { id: 'far', when: '2019', geometry: { type: 'Point', coordinates: [150, -30] } };
  const near = { id: 'near', when: '2019', geometry: { type: 'Point', coordinates: [10, 50] } };

  it('opens on all places, and on the world where there is none', () => {
    const box = openingBox(aStory([near, far]));
    expect(holds(scaled(box, 1.001), boxOf([10, -30, 150, 50]))).toBe(true);
    expect(openingBox(aStory([{ id: 'nowhere', when: '2019' }])).width).toBe(1);
  });

  it('opens a little way off from a single place', () => {
    const { width, height } = openingBox(aStory([near]));
    expect(width).toBe(height);
    expect(width).toBeGreaterThan(0.001);
  });

  it('stays where a place is well in sight, and goes where it is not', () => {
    const box = boxOf([0, 40, 20, 60]);
    expect(boxFor([5, 46, 12, 53], box)).toBe(box);
    expect(boxFor([9.9, 49.9, 10.1, 50.1], box).width).toBeLessThan(box.width / 10);
    const moved = boxFor([149, -31, 151, -29], box);
    expect(holds(moved, boxOf([149, -31, 151, -29]))).toBe(true);
  });

  it('never zooms past its limits, and never leaves the world at a pole', () => {
    let box = boxOf([0, 40, 20, 60]);
    for (let i = 0; i < 40; i++) box = zoomedBox(box, 0.5);
    expect(box.width).toBeCloseTo(0.0015, 9);
    for (let i = 0; i < 40; i++) box = zoomedBox(box, 2);
    expect(box.width).toBeCloseTo(1, 9);
    for (let i = 0; i < 40; i++) box = pannedBox(box, 0, 1);
    expect(box.y + box.height / 2).toBeCloseTo(1, 9);
  });
});

describe('the plain map and a camera of the full one', () => {
  /** A sheet covers the lower part: the inner part is not in the middle. */
  const frame = { width: 1000, height: 600, inner: { left: 56, top: 50, width: 888, height: 300 } };
  const camera = { lng: 44.3616, lat: 33.9402, zoom: 7, bearing: 0, pitch: 0 };

  it('looks at the same place from as near', () => {
    const sight = sightOf(boxOfCamera(camera, frame), frame);
    const [lng, lat] = fromWorld(middleOf(sight));
    expect([lng, lat]).toEqual([expect.closeTo(44.3616, 6), expect.closeTo(33.9402, 6)]);
    // 512 pixels to the world at zoom 0.
    expect(sight.width).toBeCloseTo(1000 / (512 * 2 ** 7), 9);
    expect(sight.height).toBeCloseTo(600 / (512 * 2 ** 7), 9);
  });

  it('says what it sees as the full map would', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 1, max: 9, noNaN: true }),
        (lng, lat, zoom) => {
          const said = cameraOfBox(boxOfCamera({ lng, lat, zoom, bearing: 0, pitch: 0 }, frame), frame);
          expect(said.lng).toBeCloseTo(lng, 6);
          expect(said.lat).toBeCloseTo(lat, 6);
          expect(said.zoom).toBeCloseTo(zoom, 6);
        },
      ),
    );
  });

  it('says of a box of another shape how it fits the frame', () => {
    const box = boxOf([40, 20, 42, 40]);
    const { zoom } = cameraOfBox(box, frame);
    expect(512 * 2 ** zoom).toBeCloseTo(300 / box.height, 6);
  });

  it('goes no nearer and no further than it can draw', () => {
    expect(boxOfCamera({ ...camera, zoom: 20 }, frame).width).toBeCloseTo(0.0015, 9);
    expect(boxOfCamera({ ...camera, zoom: 0 }, frame).width).toBe(1);
  });

  it('finds the places where a link has gone round the world', () => {
    expect(boxOfCamera({ ...camera, lng: 44.3616 + 360 }, frame).x).toBeCloseTo(
      boxOfCamera(camera, frame).x,
      9,
    );
  });
});

describe('the places of the plain map', () => {
  const explorer = anExplorer(
    [
      { id: 'exact', when: '2019-01-01', geometry: { type: 'Point', coordinates: [10, 50] } },
      {
        id: 'near',
        when: '2019-02-01',
        geometry: { type: 'Point', coordinates: [11, 51] },
        where: { name: 'Near', coordinateUncertaintyInMeters: 5000 },
      },
      { id: 'again', when: '2019-03-01', geometry: { type: 'Point', coordinates: [10, 50] } },
    ],
    '?playhead=2019-02-15',
  );
  const all = createMapPlaces(explorer);

  it('are those on the map at the playhead, with a circle for what is only near', () => {
    const places = plainPlaces(all, explorer);
    expect(places.map(({ title }) => title)).toEqual(['exact', 'near']);
    expect(places.map(({ path }) => path !== '')).toEqual([false, true]);
  });

  it('are counted where they share a point', () => {
    explorer.scrubTo(Number.POSITIVE_INFINITY);
    expect(plainPlaces(all, explorer)[0]).toMatchObject({ title: '2 events', rows: [0, 2] });
  });
});
