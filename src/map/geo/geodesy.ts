import { bearingBetween, distanceBetween, earthRadius } from '#story/distance.ts';

const radians = Math.PI / 180;

export type LngLat = readonly [lng: number, lat: number];

/**
 * Where one arrives who leaves a position at a bearing (degrees clockwise from north) and goes so many metres. Direct
 * problem on the sphere (Snyder, Map Projections, 1987, eq. 5-5 and 5-6); its error against the ellipsoid is under
 * 0.6 %. The longitude runs on past ±180, so that a line across the antimeridian stays one line.
 */
export function destination([lng, lat]: LngLat, bearing: number, meters: number): [number, number] {
  const angle = meters / earthRadius;
  const phi = lat * radians;
  const theta = bearing * radians;
  const sinPhi = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta);
  const east = Math.sin(angle) * Math.sin(theta);
  const north = Math.cos(phi) * Math.cos(angle) - Math.sin(phi) * Math.sin(angle) * Math.cos(theta);
  return [lng + Math.atan2(east, north) / radians, Math.asin(Math.max(-1, Math.min(1, sinPhi))) / radians];
}

/**
 * The ring of a circle drawn to scale on the ground: `radius` metres round a centre, 96 positions and closed,
 * anticlockwise as RFC 7946 wants it.
 */
export function circleRing(center: LngLat, radius: number): [number, number][] {
  const steps = 96;
  const ring = Array.from({ length: steps }, (_, i) => destination(center, (-360 * i) / steps, radius));
  return [...ring, ring[0]!];
}

/** The part of that circle within so many degrees of a bearing, clockwise, a position every degree or so. */
export function arcLine(
  center: LngLat,
  radius: number,
  bearing: number,
  halfWidth: number,
): [number, number][] {
  const steps = Math.max(2, Math.ceil(2 * halfWidth));
  return Array.from({ length: steps + 1 }, (_, i) =>
    destination(center, bearing + halfWidth * ((2 * i) / steps - 1), radius),
  );
}

/** The shortest way between two positions: a position every 100 km or so, both ends included. */
export function greatCircle(from: LngLat, to: LngLat): [number, number][] {
  const length = distanceBetween(from, to);
  const bearing = bearingBetween(from, to);
  const steps = Math.max(1, Math.ceil(length / 100_000));
  return Array.from({ length: steps + 1 }, (_, i) => destination(from, bearing, (length * i) / steps));
}
