import { expect, it } from 'vitest';
import { pointsToClear } from '#map/camera/keep-clear.ts';

/** Whether a box as large as a short word meets one of the unseen marks, which are 14 px wide. */
function isMet(points: readonly (readonly [number, number])[], left: number, top: number): boolean {
  return points.some(([x, y]) => x + 7 > left && x - 7 < left + 20 && y + 7 > top && y - 7 < top + 12);
}

it('lets no word across an edge of the map, nor any near the middle be kept away', () => {
  const points = pointsToClear({ width: 390, height: 301 }, []);
  for (let along = 0; along < 370; along += 3) {
    expect(isMet(points, along, -6)).toBe(true);
    if (along < 289) expect(isMet(points, 380, along)).toBe(true);
    if (along > 2) expect(isMet(points, along, 100)).toBe(along > 368);
    expect(isMet(points, Math.max(along, 3), 3)).toBe(along > 368);
  }
});

it('lets no word under what lies over the map', () => {
  const box = { left: 20, top: 120, right: 171, bottom: 287 };
  const points = pointsToClear({ width: 390, height: 301 }, [box]);
  for (let left = 12; left < 160; left += 5) {
    for (let top = 115; top < 280; top += 5) expect(isMet(points, left, top)).toBe(true);
  }
  expect(isMet(points, 180, 200)).toBe(false);
});

it('takes what is not shown for nothing', () => {
  const frame = { width: 100, height: 100 };
  const hidden = { left: 0, top: 0, right: 0, bottom: 0 };
  expect(pointsToClear(frame, [hidden])).toEqual(pointsToClear(frame, []));
});
