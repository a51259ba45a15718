import * as v from 'valibot';
import { rule } from './values.ts';

/** GeoJSON geometries as RFC 7946 has them, without GeometryCollection: one event has one place. */

const longitude = v.pipe(
  v.number('Write the longitude as a number of degrees, without quotes.'),
  v.minValue(-180, 'Longitudes run from -180 to 180; perhaps latitude and longitude are swapped.'),
  v.maxValue(180, 'Longitudes run from -180 to 180; perhaps latitude and longitude are swapped.'),
);
const swapped = 'Latitudes run from -90 to 90; GeoJSON puts longitude first, so perhaps the two are swapped.';
const latitude = v.pipe(
  v.number('Write the latitude as a number of degrees, without quotes.'),
  v.minValue(-90, swapped),
  v.maxValue(90, swapped),
);

export const position = v.pipe(
  v.tupleWithRest(
    [longitude, latitude],
    v.number('Write the height as a number, or leave it out.'),
    'Write a position as [longitude, latitude].',
  ),
  v.description('Position: [longitude, latitude] in degrees, WGS 84 (RFC 7946, 3.1.1).'),
);

const positions = (least: number, fix: string) =>
  v.pipe(v.array(position, 'Write a list of positions.'), v.minLength(least, fix));

const linePositions = positions(2, 'A line has at least two positions.');

const ring = v.pipe(
  positions(4, 'A ring has at least four positions, the last the same as the first.'),
  rule(
    (it) => it[0]?.[0] === it.at(-1)?.[0] && it[0]?.[1] === it.at(-1)?.[1],
    'a last position equal to the first',
    'Close the ring: repeat its first position at its end.',
    (it) => `a ring that begins at ${JSON.stringify(it[0])} and ends at ${JSON.stringify(it.at(-1))}`,
  ),
);

const rings = v.pipe(
  v.array(ring, 'Write a list of rings, each a list of positions.'),
  v.minLength(1, 'A polygon has at least one ring.'),
);

const coordinates = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const needsCoordinates = 'Write an object with "type" and "coordinates".';

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
        coordinates: coordinates(positions(1, 'List at least one position.'), 'A list of positions.'),
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
          v.pipe(
            v.array(linePositions, 'Write a list of lines, each a list of positions.'),
            v.minLength(1, 'List at least one line.'),
          ),
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
          v.pipe(
            v.array(rings, 'Write a list of polygons, each a list of rings.'),
            v.minLength(1, 'List at least one polygon.'),
          ),
          'A list of polygons, each a list of closed rings.',
        ),
      },
      needsCoordinates,
    ),
  ],
  'Use a GeoJSON Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon, or null where the place is not known.',
);

export const bbox = v.pipe(
  // Strict: the six numbers of a box with heights would be misread as four.
  v.strictTuple(
    [longitude, latitude, longitude, latitude],
    'Write [west, south, east, north] in degrees, four numbers.',
  ),
  rule(
    ([, south, , north]) => south <= north,
    'south ≤ north',
    'Put south before north: [west, south, east, north].',
  ),
  v.description(
    'What the map shows at the start: [west, south, east, north]; west > east crosses the antimeridian.',
  ),
);
