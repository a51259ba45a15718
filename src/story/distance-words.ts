import { bearingBetween, distanceBetween, sayBearing } from './distance.ts';
import type { Geometry, StatedDistance } from './schema.ts';

const count = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** A length as it was given: “500 m”, “10 km”, “1.5 km”. */
export function sayMeters(meters: number): string {
  return meters < 1000 ? `${count.format(meters)} m` : `${count.format(meters / 1000)} km`;
}

/**
 * The distance as measured on the map from the place that the source counts from: “about 70 km, north”. Undefined
 * where the event is not one point. Two digits, since a drawn place bears no more.
 */
export function sayMeasured({ from }: StatedDistance, geometry: Geometry | null): string | undefined {
  if (geometry?.type !== 'Point') return undefined;
  const meters = distanceBetween(from.position, geometry.coordinates);
  if (meters < 1) return 'the same place';
  // Rounded before the unit is chosen: 999.9 m is 1 km.
  const rounded = Number(meters.toPrecision(2));
  const length = rounded < 1000 ? `${twoDigits.format(rounded)} m` : `${twoDigits.format(rounded / 1000)} km`;
  return `about ${length}, ${sayBearing(bearingBetween(from.position, geometry.coordinates))}`;
}
