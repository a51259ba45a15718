import { expect, it } from 'vitest';
import { kindCount, kindShape } from '#ui/kind-symbols.ts';

/** The corners of a path of straight lines; arcs count with their ends. */
function cornersOf(path: string): [number, number][] {
  let [x, y] = [0, 0];
  const corners: [number, number][] = [];
  for (const [, command, text = ''] of path.matchAll(/([MLHVA])([^MLHVAZ]*)/g)) {
    const numbers = [...text.matchAll(/-?\d*\.?\d+/g)].map(Number);
    if (command === 'H') x = numbers[0]!;
    else if (command === 'V') y = numbers[0]!;
    else [x, y] = [numbers.at(-2)!, numbers.at(-1)!];
    corners.push([x, y]);
  }
  return corners;
}

it.each(Array.from({ length: kindCount }, (_, i) => i))(
  'keeps symbol %i within its box of 18 by 18',
  (kind) => {
    const corners = cornersOf(kindShape(kind));
    expect(corners.length).toBeGreaterThan(2);
    for (const [x, y] of corners) {
      expect(Math.abs(x)).toBeLessThanOrEqual(8);
      expect(Math.abs(y)).toBeLessThanOrEqual(8);
    }
  },
);

it('has no two symbols alike', () => {
  expect(new Set(Array.from({ length: kindCount }, (_, i) => kindShape(i))).size).toBe(kindCount);
});
