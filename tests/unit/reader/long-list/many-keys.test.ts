import { expect, it } from 'vitest';
import { placeAfterKey } from '#reader/long-list/many-keys.ts';

it.each([
  ['ArrowDown', 5, 6],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 14],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['Enter', 5, null],
  ['a', 5, null],
] as const)('%s leads from place %i of a hundred to %s', (key, at, to) => {
  expect(placeAfterKey(key, at, 100, 10)).toBe(to);
});
