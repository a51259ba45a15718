import { expect, test } from 'vitest';
import { sayPlace } from '#reader/event/place-words.ts';
import type { Geometry, Place } from '#story/schema.ts';

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

const asText = (content: string[]) => content.join('');
const say = (geometry: Geometry | null, place: Place | undefined) =>
  sayPlace(geometry, place, { name: asText, what: asText }).join('');

test.each([
  [null, undefined, 'X, not on the map'],
  [null, 10_000, 'X, not on the map'],
  [point, undefined, 'X, exact point'],
  [point, 10_000, 'X, within 10 km of the point shown'],
  [points, undefined, 'X, at 2 points'],
  [points, 500, 'X, at 2 points, within 500 m'],
  [line, undefined, 'X, along the line shown'],
  [line, 1500, 'X, along the line shown, within 1.5 km'],
  [area, undefined, 'X, somewhere in the area shown'],
  [area, 2000, 'X, somewhere in the area shown, within 2 km'],
])('says how precise %j is with an uncertainty of %s m', (geometry, meters, words) => {
  expect(say(geometry, { name: 'X', ...(meters && { coordinateUncertaintyInMeters: meters }) })).toBe(words);
});

test('says that a place is not stated', () => {
  expect(say(null, undefined)).toBe('Place not stated, not on the map');
});

test.each([
  ['province', 'X (province): somewhere in it; the point stands for all of it'],
  ['the north', 'X (the north): somewhere in it; the point stands for all of it'],
])('a point that stands for a %s is no place, however sure it is', (standsFor, words) => {
  expect(say(point, { name: 'X', standsFor, coordinateUncertaintyInMeters: 5 })).toBe(words);
});
