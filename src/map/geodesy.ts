import { earthRadius } from '#story/distance.ts';

const radians = Math.PI / 180;

/**
 * The ring of a circle drawn to scale on the ground: `radius` metres round a centre, 96 positions and closed,
 * anticlockwise as RFC 7946 wants it. Direct problem on the sphere (Snyder, Map Projections, 1987, eq. 5-5 and 5-6);
 * its error against the ellipsoid, under 0.6 %, is far below what such a radius claims.
 */
export function circleRing([lng, lat]: readonly [number, number], radius: number): [number, number][] {
  const steps = 96;
  const angle = radius / earthRadius;
  const phi = lat * radians;
  const ring = Array.from({ length: steps }, (_, i): [number, number] => {
    const bearing = -2 * Math.PI * (i / steps);
    const sinPhi = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.sin(angle) * Math.sin(bearing);
    const north = Math.cos(phi) * Math.cos(angle) - Math.sin(phi) * Math.sin(angle) * Math.cos(bearing);
    return [lng + Math.atan2(east, north) / radians, Math.asin(sinPhi) / radians];
  });
  return [...ring, ring[0]!];
}
