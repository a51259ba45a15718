import { expect, it } from 'vitest';
import { roundLength } from '#map/export/draw-scale.ts';

it.each([
  [1, 1, '1 m'],
  [47, 30, '30 m'],
  [999, 500, '500 m'],
  [1999, 1000, '1 km'],
  [74_000, 50_000, '50 km'],
  [2_900_000, 2_000_000, '2,000 km'],
])('of at most %d m a round length is %d m, “%s”', (most, meters, words) => {
  expect(roundLength(most)).toEqual({ meters, words });
});
