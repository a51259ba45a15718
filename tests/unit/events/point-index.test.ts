import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formCode } from '#events/place-forms.ts';
import { createPointIndex, eachPointIn } from '#events/point-index.ts';
import { tableOf } from '#events/table.ts';
import { columnsOf } from './some-columns.ts';

const x = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const y = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const tableAt = (places: readonly (readonly [number, number])[]) => {
  const sketches = places.map((_, i) => ({ start: i, end: i + 1, kind: 0 }));
  const form = Uint8Array.from(places, (_, i) => formCode(i % 5 === 4 ? 'unlocated' : 'exact'));
  return tableOf({ ...columnsOf(sketches), form, position: Uint32Array.from(places.flat()) });
};

it('finds what lies in a box, across the antimeridian too, and never what has no place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(x, y), { maxLength: 300 }), x, x, y, y, (places, west, east, a, b) => {
      const box = { west, east, north: Math.min(a, b), south: Math.max(a, b) };
      const found: number[] = [];
      eachPointIn(createPointIndex(tableAt(places)), box, (point) => found.push(point) > 0);
      const isWithin = (at: number) => (west <= east ? at >= west && at <= east : at >= west || at <= east);
      const expected = places.flatMap(([px, py], i) =>
        i % 5 !== 4 && isWithin(px) && py >= box.north && py <= box.south ? [i] : [],
      );
      expect(found.sort((p, q) => p - q)).toEqual(expected);
    }),
  );
});

it('stops when it is told to', () => {
  const index = createPointIndex(tableAt(Array.from({ length: 200 }, (_, i) => [i, i] as const)));
  let visits = 0;
  eachPointIn(index, { west: 0, east: 2 ** 32 - 1, north: 0, south: 2 ** 31 - 1 }, () => ++visits < 3);
  expect(visits).toBe(3);
  visits = 0;
  eachPointIn(index, { west: 100, east: 99, north: 0, south: 2 ** 31 - 1 }, () => ++visits < 3);
  expect(visits).toBe(3);
});
