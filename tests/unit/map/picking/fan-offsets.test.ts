import { expect, it } from 'vitest';
import { fanOffsets, fanReach, mostInFan } from '#map/picking/fan-offsets.ts';

const counts = Array.from({ length: mostInFan - 1 }, (_, i) => i + 2);

it.each(counts)('keeps %i symbols clear of each other and of the middle', (count) => {
  const offsets = fanOffsets(count);
  expect(offsets).toHaveLength(count);
  for (const [i, a] of offsets.entries()) {
    expect(Math.hypot(a.x, a.y)).toBeGreaterThan(40);
    expect(Math.hypot(a.x, a.y)).toBeLessThan(fanReach(count));
    for (const b of offsets.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(36);
  }
});

it('puts a pair side by side, and else begins at the top and goes clockwise', () => {
  expect(fanOffsets(2)).toEqual([
    { x: -46, y: 0 },
    { x: 46, y: 0 },
  ]);
  const [first, second] = fanOffsets(4);
  expect(first).toEqual({ x: 0, y: -46 });
  expect(second).toEqual({ x: 46, y: 0 });
});
