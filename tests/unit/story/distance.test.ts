import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearingBetween, distanceBetween } from '#story/distance.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test.each([
  ['a degree of the equator', [0, 0], [1, 0], 111_195],
  ['from pole to pole', [0, 90], [0, -90], 20_015_115],
  ['across the antimeridian', [179.5, 0], [-179.5, 0], 111_195],
  ['Baghdad to Balad air base', [44.366, 33.315], [44.3616, 33.9402], 69_520],
  // The example by which haversine codes are commonly checked.
  ['Nashville to Los Angeles', [-86.67, 36.12], [-118.4, 33.94], 2_886_448],
] as const)('measures %s', (_, from, to, meters) => {
  expect(Math.abs(distanceBetween(from, to) - meters)).toBeLessThan(10);
});

test('is as far there as back, and nothing to the place itself', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 3);
      expect(distanceBetween(a, a)).toBe(0);
      expect(distanceBetween(a, b)).toBeLessThanOrEqual(Math.PI * 6_371_009);
    }),
  );
});

test.each([
  [[0, 0], [0, 1], 0],
  [[0, 0], [1, 0], 90],
  [[0, 0], [0, -1], 180],
  [[0, 0], [-1, 0], 270],
  [[179.5, 0], [-179.5, 0], 90],
] as const)('sets out from %j to %j at %d°', (from, to, bearing) => {
  expect(bearingBetween(from, to)).toBeCloseTo(bearing, 9);
});

test('keeps a bearing within [0, 360)', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const bearing = bearingBetween(a, b);
      expect(bearing >= 0 && bearing < 360).toBe(true);
    }),
  );
});
