import { bearingBetween, distanceBetween, windOf } from '#story/distance.ts';
import type { Geometry, StatedDistance } from '#story/schema.ts';
import { say } from '#words/distances.ts';
import { numberFormat } from '#words/intl.ts';

const inMeters = { style: 'unit', unit: 'meter' } as const;
const inKilometers = { style: 'unit', unit: 'kilometer' } as const;

function sayLength(meters: number, digits: Intl.NumberFormatOptions): string {
  return meters < 1000
    ? numberFormat({ ...inMeters, ...digits }).format(meters)
    : numberFormat({ ...inKilometers, ...digits }).format(meters / 1000);
}

/** A length as it was given: “500 m”, “10 km”, “1.5 km”. */
export const sayMeters = (meters: number): string => sayLength(meters, { maximumFractionDigits: 1 });

/** A bearing in degrees as the nearest of the eight winds: “north”, “south-west”. */
export const sayBearing = (bearing: number): string => say('direction', { direction: windOf(bearing) });

/**
 * The distance as measured on the map from the place that the source counts from: “about 70 km, north”. Undefined
 * where the event is not one point. Two digits, since a drawn place bears no more.
 */
export function sayMeasured({ from }: StatedDistance, geometry: Geometry | null): string | undefined {
  if (geometry?.type !== 'Point') return undefined;
  const meters = distanceBetween(from.position, geometry.coordinates);
  if (meters < 1) return say('samePlace');
  // Rounded before the unit is chosen: 999.9 m is 1 km.
  const length = sayLength(Number(meters.toPrecision(2)), { maximumSignificantDigits: 2 });
  return say('measured', {
    length,
    direction: sayBearing(bearingBetween(from.position, geometry.coordinates)),
  });
}
