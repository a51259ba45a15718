import { describe, expect, it } from 'vitest';
import { tilesInView } from '#load/tiles/tiles-in-view.ts';

const names = (...args: Parameters<typeof tilesInView>) =>
  tilesInView(...args).map(({ z, x, y }) => `${z}/${x}/${y}`);

describe('the tiles that a view needs', () => {
  it.each([
    ['one at the far end', [-180, -85, 180, 85], 0, ['0/0/0']],
    ['those that it touches', [-10, -10, 10, 10], 1, ['1/0/0', '1/0/1', '1/1/0', '1/1/1']],
    ['across the antimeridian both sides', [170, 10, -170, 20], 2, ['2/3/1', '2/0/1']],
    ['of the last zoom, and of no later one', [13, 52, 14, 53], 12, ['4/8/5']],
    ['of the first zoom, and of no earlier one', [13, 52, 14, 53], 0.5, ['0/0/0']],
    ['all the way round each once', [-200, 10, 200, 20], 1, ['1/1/0', '1/0/0']],
    ['nearly all the way round both', [-100, 10, -110, 20], 1, ['1/0/0', '1/1/0']],
    ['up to the poles', [0, 80, 1, 90], 1, ['1/1/0']],
  ] as const)('are %s', (_, box, zoom, expected) => {
    expect(names(box, zoom, [0, 4])).toEqual(expected);
  });

  it('are from farther out where they would be too many', () => {
    const tiles = tilesInView([-180, -85, 180, 85], 8, [0, 8]);
    expect(tiles).toHaveLength(64);
    expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([3]));
  });
});
