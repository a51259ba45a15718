/**
 * A position as two whole numbers: x east from 180° W in 2^32 steps round the world, y south from 85.05° N in 2^31 steps
 * of web Mercator. A step is 9 mm at the equator, where a Float32 of the unit square has 2.4 m. x wraps modulo 2^32, so
 * that the difference of two, taken as a signed 32-bit number, is the way to the nearest copy of the world; y has one bit
 * less, so that no difference overflows.
 */
export type FixedPoint = readonly [x: number, y: number];

const turns = 2 ** 32;
const height = 2 ** 31;
/** Where web Mercator ends: the latitude at which the world is a square. */
const lastLatitude = 85.0511287798066;

/** Degrees → steps; any longitude, and latitudes past the end of the map at its end. Snyder 1987, eq. 7-2. */
export function toFixed(lng: number, lat: number): FixedPoint {
  const phi = (Math.min(Math.max(lat, -lastLatitude), lastLatitude) * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
  return [
    Math.round((lng / 360 + 0.5) * turns) >>> 0,
    Math.min(Math.max(Math.round(y * height), 0), height - 1),
  ];
}

/** Steps → degrees, longitude from -180 up to 180. */
export function fromFixed([x, y]: FixedPoint): readonly [lng: number, lat: number] {
  const phi = 2 * Math.atan(Math.exp((0.5 - y / height) * 2 * Math.PI)) - Math.PI / 2;
  return [(x / turns - 0.5) * 360, (phi * 180) / Math.PI];
}

/** [west, south, east, north] in degrees (RFC 7946, 5); west > east crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
