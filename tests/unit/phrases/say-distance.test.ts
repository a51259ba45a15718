import { expect, test } from 'vitest';
import { sayBearing, sayMeasured, sayMeters } from '#phrases/say-distance.ts';
import type { Geometry, StatedDistance } from '#story/schema.ts';

const point: Geometry = { type: 'Point', coordinates: [44.3616, 33.9402] };
const area: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

test.each([
  [1, '1 m'],
  [999, '999 m'],
  [1000, '1 km'],
  [1540, '1.5 km'],
  [1_200_000, '1,200 km'],
])('says %d m as %s', (meters, words) => {
  expect(sayMeters(meters)).toBe(words);
});

const from = (lng: number, lat: number): StatedDistance => ({
  from: { name: 'x', position: [lng, lat] },
  stated: 'x',
  meters: 1,
});

test.each([
  [from(44.366, 33.315), 'about 70 km, north'],
  [from(44.3616, 33.9402), 'the same place'],
  // 999.6 m: two digits make it a kilometre.
  [from(44.3616, 33.94919), 'about 1 km, south'],
  [from(44.3616, 33.9412), 'about 110 m, south'],
])('measures from the place counted from: %j', (distance, words) => {
  expect(sayMeasured(distance, point)).toBe(words);
});

test('measures nothing to what is not one point', () => {
  expect(sayMeasured(from(0, 0), area)).toBeUndefined();
  expect(sayMeasured(from(0, 0), null)).toBeUndefined();
});

test.each([
  [0, 'north'],
  [22.4, 'north'],
  [22.6, 'north-east'],
  [90, 'east'],
  [225, 'south-west'],
  [359.6, 'north'],
  [360, 'north'],
  [-45, 'north-west'],
])('says %d° as %s', (bearing, words) => {
  expect(sayBearing(bearing)).toBe(words);
});
