import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readNumber } from '#load/cells/read-number.ts';
import { noCoordinate, readDegrees, readPair } from '#load/places/read-coordinate.ts';
import { utf8 } from '../read-file.ts';

const read = (text: string): number => readNumber(utf8(`x${text}y`), 1, utf8(text).length + 1);

it('reads any number as the language does', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(read(String(value))).toBe(Number(String(value)));
    }),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: -180_000_000, max: 180_000_000 }),
      fc.integer({ min: 0, max: 7 }),
      (whole, decimals) => {
        const text = (whole / 10 ** decimals).toFixed(decimals);
        expect(read(text)).toBe(Number(text));
      },
    ),
  );
});

test.each([
  [' 48.85 ', 48.85],
  ['48,85', 48.85],
  ['-0,5', -0.5],
  ['+7', 7],
  ['.5', 0.5],
  ['7.', 7],
  ['1e3', 1000],
  ['123456789012345678901', 123456789012345680000],
  ['', Number.NaN],
  ['-', Number.NaN],
  ['.', Number.NaN],
  ['1.2.3', Number.NaN],
  ['1,234,567', Number.NaN],
  ['12a', Number.NaN],
  ['NaN', Number.NaN],
])('reads “%s” as %d', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each([
  ['48.85° N', 48.85],
  ['48°51′36″N', 48.86],
  ['2° 21\' 0" W', -2.35],
  ['W 2,35', -2.35],
  ['', noCoordinate],
  ['N/A', noCoordinate],
  ['Paris', Number.NaN],
])('reads the degrees of “%s”', (text, value) => {
  if (Number.isFinite(value)) expect(readDegrees(text)).toBeCloseTo(value, 10);
  else expect(readDegrees(text)).toBe(value);
});

test.each<[string, { lng: number; lat: number } | null]>([
  ['33.3, 44.4', { lng: 44.4, lat: 33.3 }],
  ['(33.3 -44.4)', { lng: -44.4, lat: 33.3 }],
  ['33.3;44.4', { lng: 44.4, lat: 33.3 }],
  ['Baghdad, Iraq', null],
  ['33.3', null],
])('reads the pair “%s”', (text, pair) => {
  expect(readPair(text)).toEqual(pair && expect.objectContaining(pair));
});
