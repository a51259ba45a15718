import { expect, it } from 'vitest';
import { spotsToClear } from '#map/camera/keep-clear.ts';

/** Whether a box as large as a short word meets one of the unseen marks, which are 14 px wide. */
function isMet(spots: readonly (readonly [number, number])[], left: number, top: number): boolean {
  return spots.some(([x, y]) => x + 7 > left && x - 7 < left + 20 && y + 7 > top && y - 7 < top + 12);
}

it('lets no word across an edge of the map, nor any near the middle be kept away', () => {
  const spots = spotsToClear({ width: 390, height: 301 }, []);
  for (let along = 0; along < 370; along += 3) {
    expect(isMet(spots, along, -6)).toBe(true);
    if (along < 289) expect(isMet(spots, 380, along)).toBe(true);
    if (along > 2) expect(isMet(spots, along, 100)).toBe(along > 368);
    expect(isMet(spots, Math.max(along, 3), 3)).toBe(along > 368);
  }
});

it('lets no word under what lies over the map', () => {
  const box = { left: 20, top: 120, right: 171, bottom: 287 };
  const spots = spotsToClear({ width: 390, height: 301 }, [box]);
  for (let left = 12; left < 160; left += 5) {
    for (let top = 115; top < 280; top += 5) expect(isMet(spots, left, top)).toBe(true);
  }
  expect(isMet(spots, 180, 200)).toBe(false);
});

it('takes what is not shown for nothing', () => {
  const frame = { width: 100, height: 100 };
  const hidden = { left: 0, top: 0, right: 0, bottom: 0 };
  expect(spotsToClear(frame, [hidden])).toEqual(spotsToClear(frame, []));
});
