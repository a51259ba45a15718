import { describe, expect, it } from 'vitest';
import { toFixed } from '#events/fixed-point.ts';
import { copiesWithin } from '#map/geo/world-copies.ts';
import { kindBits } from '#map/gl/kind-bits.ts';
import { anchorAt, anchoredMatrix } from '#map/gl/point-camera.ts';

describe('the camera of the points', () => {
  it('stands in the copy of the world that the camera is in, and counts from the same whole numbers in each', () => {
    for (const lng of [-179.9, 0, 44.3, 179.9]) {
      const home = anchorAt(lng, 33);
      const next = anchorAt(lng + 360, 33);
      expect(home.fixed).toEqual([...toFixed(lng, 33)]);
      expect(next.fixed).toEqual(home.fixed);
      expect(next.right - home.right).toBe(1);
    }
  });

  it('puts what lies beside it where the whole matrix does, to a hundredth of a pixel at zoom 22', () => {
    // A camera over a point: 1 unit of clip space is 500 px of a world of 512 * 2^22.
    const scale = (512 * 2 ** 22) / 500;
    const anchor = anchorAt(44.3661234, 33.3152345);
    const matrix = [
      scale,
      0,
      0,
      0,
      0,
      -scale,
      0,
      0,
      0,
      0,
      1,
      0,
      -anchor.right * scale,
      anchor.down * scale,
      0,
      1,
    ];
    const anchored = anchoredMatrix(matrix, anchor);
    const east = 300 / (512 * 2 ** 22);
    expect(Math.abs(anchored[0]! * east + anchored[12]! - 300 / 500) * 500).toBeLessThan(0.01);
    expect(Math.abs(anchored[13]!) * 500).toBeLessThan(0.01);
  });
});

it.each([
  [0.2, [0]],
  [0.5, [0]],
  [0.51, [-1, 0, 1]],
  [1.4, [-1, 0, 1]],
  [1.6, [-2, -1, 0, 1, 2]],
])('a frame that reaches %d worlds to each side shows the copies %j', (half, copies) => {
  expect(copiesWithin(half)).toEqual(copies);
});

it('has a bit for every kind that is shown', () => {
  const bits = kindBits(new Set([0, 31, 32, 255, 256]));
  const isOn = (kind: number) => ((bits[kind >> 5]! >>> (kind & 31)) & 1) === 1;
  expect([...Array(256).keys()].filter(isOn)).toEqual([0, 31, 32, 255]);
  expect(kindBits(null).every((it) => it === 0xffffffff)).toBe(true);
});
