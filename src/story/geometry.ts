import * as v from 'valibot';
import { message, type ProblemKey } from '#time/problem.ts';
import { fix } from './issue-message.ts';
import { rule } from './values.ts';

/** GeoJSON geometries as RFC 7946 has them, without GeometryCollection: one event has one place. */

const longitude = v.pipe(
  v.number(fix('fixLongitude')),
  v.minValue(-180, fix('fixLongitudeRange')),
  v.maxValue(180, fix('fixLongitudeRange')),
);
const latitude = v.pipe(
  v.number(fix('fixLatitude')),
  v.minValue(-90, fix('fixLatitudeRange')),
  v.maxValue(90, fix('fixLatitudeRange')),
);

export const position = v.pipe(
  v.tupleWithRest([longitude, latitude], v.number(fix('fixHeight')), fix('fixPosition')),
  v.description('Position: [longitude, latitude] in degrees, WGS 84 (RFC 7946, 3.1.1).'),
);

const positions = (least: number, key: ProblemKey) =>
  v.pipe(v.array(position, fix('fixPositions')), v.minLength(least, fix(key)));

const linePositions = positions(2, 'fixShortLine');

const ring = v.pipe(
  positions(4, 'fixShortRing'),
  rule(
    (it) => it[0]?.[0] === it.at(-1)?.[0] && it[0]?.[1] === it.at(-1)?.[1],
    'expectedClosedRing',
    'fixOpenRing',
    (it) => message('foundOpenRing', { first: JSON.stringify(it[0]), last: JSON.stringify(it.at(-1)) }),
  ),
);

const rings = v.pipe(v.array(ring, fix('fixRings')), v.minLength(1, fix('fixNoRings')));

const coordinates = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const needsCoordinates = fix('fixGeometryObject');

export const geometry = v.variant(
  'type',
  [
    v.looseObject(
      { type: v.literal('Point'), coordinates: coordinates(position, 'The place: [longitude, latitude].') },
      needsCoordinates,
    ),
    v.looseObject(
      {
        type: v.literal('MultiPoint'),
        coordinates: coordinates(positions(1, 'fixNoPositions'), 'A list of positions.'),
      },
      needsCoordinates,
    ),
    v.looseObject(
      {
        type: v.literal('LineString'),
        coordinates: coordinates(linePositions, 'A list of at least two positions.'),
      },
      needsCoordinates,
    ),
    v.looseObject(
      {
        type: v.literal('MultiLineString'),
        coordinates: coordinates(
          v.pipe(v.array(linePositions, fix('fixLines')), v.minLength(1, fix('fixNoLines'))),
          'A list of lines, each a list of positions.',
        ),
      },
      needsCoordinates,
    ),
    v.looseObject(
      {
        type: v.literal('Polygon'),
        coordinates: coordinates(rings, 'A list of closed rings: the outline first, then its holes.'),
      },
      needsCoordinates,
    ),
    v.looseObject(
      {
        type: v.literal('MultiPolygon'),
        coordinates: coordinates(
          v.pipe(v.array(rings, fix('fixPolygons')), v.minLength(1, fix('fixNoPolygons'))),
          'A list of polygons, each a list of closed rings.',
        ),
      },
      needsCoordinates,
    ),
  ],
  fix('fixGeometry'),
);

export const bbox = v.pipe(
  // Strict: the six numbers of a box with heights would be misread as four.
  v.strictTuple([longitude, latitude, longitude, latitude], fix('fixBox')),
  rule(([, south, , north]) => south <= north, 'expectedSouthFirst', 'fixSouthFirst'),
  v.description(
    'What the map shows at the start: [west, south, east, north]; west > east crosses the antimeridian.',
  ),
);
