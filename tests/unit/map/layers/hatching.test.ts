import { expect, it } from 'vitest';
import { hatching } from '#map/layers/hatching.ts';
import { kindCount } from '#ui/kind-symbols.ts';

const kinds = Array.from({ length: kindCount }, (_, i) => i);

it.each(kinds)(
  'covers about a seventh with the lines of kind %i, seven pixels apart and one wide',
  (kind) => {
    const { side, alpha } = hatching(kind, 21, 3);
    expect(alpha).toHaveLength(side * side);
    const covered = alpha.reduce((sum, it) => sum + it, 0) / 255 / alpha.length;
    expect(covered).toBeCloseTo(1 / 7, 1);
  },
);

it('has an angle of its own for each kind', () => {
  expect(new Set(kinds.map((kind) => hatching(kind, 21, 3).alpha.join())).size).toBe(kindCount);
});

it.each(kinds)('repeats without a seam: kind %i goes on at the other edge', (kind) => {
  const { side, alpha } = hatching(kind, 21, 3);
  const at = (x: number, y: number) => alpha[((y + side) % side) * side + ((x + side) % side)]!;
  // Along a row or column the shade changes no faster across the seam than it does anywhere inside.
  let fastest = 0;
  let acrossSeam = 0;
  for (let i = 0; i < side; i++) {
    for (let k = 1; k < side; k++) {
      fastest = Math.max(fastest, Math.abs(at(k, i) - at(k - 1, i)), Math.abs(at(i, k) - at(i, k - 1)));
    }
    acrossSeam = Math.max(acrossSeam, Math.abs(at(0, i) - at(-1, i)), Math.abs(at(i, 0) - at(i, -1)));
  }
  expect(acrossSeam).toBeLessThanOrEqual(fastest);
});
