import { describe, expect, it } from 'vitest';
import { markAt, tolerance } from '#timeline/layout/hit.ts';

const boxes = [
  { row: 0, x0: 0, x1: 300, y0: 0, y1: 20 },
  { row: 1, x0: 100, x1: 116, y0: 20, y1: 40 },
  { row: 2, x0: Number.NEGATIVE_INFINITY, x1: 40, y0: 40, y1: 60 },
];

describe('what is under a pointer', () => {
  it.each([
    ['inside a mark', 108, 30, tolerance.mouse, 1],
    ['in the open part of a mark', -500, 50, tolerance.mouse, 2],
    ['a hair beside a mark', 118, 30, tolerance.mouse, 1],
    ['too far for a mouse', 130, 34, tolerance.mouse, null],
    ['near enough for a finger', 130, 34, tolerance.touch, 1],
    ['nearer to one mark than to another', 118, 24, tolerance.touch, 1],
    ['on the border of two: the narrower', 108, 20, tolerance.mouse, 1],
    ['nowhere', 250, 90, tolerance.touch, null],
  ])('%s', (_, x, y, slack, row) => {
    expect(markAt(boxes, x, y, slack)).toBe(row);
  });
});
