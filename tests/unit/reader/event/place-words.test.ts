import { expect, test } from 'vitest';
import { sayPrecision } from '#reader/event/place-words.ts';
import type { Geometry } from '#story/schema.ts';

const point: Geometry = { type: 'Point', coordinates: [44.3616, 33.9402] };
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [0, 0],
    [1, 1],
  ],
};
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
const points: Geometry = {
  type: 'MultiPoint',
  coordinates: [
    [0, 0],
    [1, 1],
  ],
};

test.each([
  [null, undefined, 'not on the map'],
  [null, 10_000, 'not on the map'],
  [point, undefined, 'exact point'],
  [point, 10_000, 'within 10 km of the point shown'],
  [points, 500, 'at 2 points, within 500 m'],
  [line, undefined, 'along the line shown'],
  [line, 1500, 'along the line shown, within 1.5 km'],
  [area, undefined, 'somewhere in the area shown'],
])('says how precise %j is with an uncertainty of %s m', (geometry, meters, words) => {
  const place = { name: 'x', ...(meters && { coordinateUncertaintyInMeters: meters }) };
  expect(sayPrecision(geometry, place)).toBe(words);
});

test.each([
  ['province', 'somewhere in a province; the point stands for it'],
  ['area', 'somewhere in an area; the point stands for it'],
  ['the north', 'somewhere in the north; the point stands for it'],
])('a point that stands for a %s is no place, however sure it is', (standsFor, words) => {
  expect(sayPrecision(point, { name: 'x', standsFor, coordinateUncertaintyInMeters: 5 })).toBe(words);
});
