import { describe, expect, it } from 'vitest';
import { makeCountGrid } from '#events/count-grid.ts';
import { pixelsTo } from '#events/pick.ts';
import { ranksOn } from '#events/stage.ts';
import { bubbleAt } from '#map/bubble-at.ts';
import { bubbleRadius, mostBubbles, sayShort, writeBubbles } from '#map/bubbles.ts';
import { crowdModeFor, symbolSize } from '#map/crowding.ts';
import { gridFrame } from '#map/grid-frame.ts';
import { crowdOf } from '../a-crowd.ts';

describe('symbols', () => {
  it('keep their size up to two thousand, then shrink smoothly and stay visible', () => {
    expect([1, 9, 2000].map(symbolSize)).toEqual([1, 1, 1]);
    let before = 1;
    for (let visible = 2000; visible < 2e6; visible *= 1.05) {
      const size = symbolSize(visible);
      expect(size).toBeLessThanOrEqual(before);
      expect(before - size).toBeLessThan(0.03);
      expect(size).toBeGreaterThanOrEqual(0.3);
      before = size;
    }
  });
});

describe('how a crowd is drawn', () => {
  const wide = 1440 * 600;
  const phone = 390 * 400;

  it.each([
    [9, wide, 'symbols'],
    [20_000, wide, 'symbols'],
    [60_000, wide, 'bubbles'],
    [300_000, wide, 'density'],
    [3000, phone, 'symbols'],
    [20_000, phone, 'bubbles'],
  ] as const)('%d events on %d square pixels are drawn as %s', (visible, area, mode) => {
    expect(crowdModeFor(visible, area, 'symbols')).toBe(mode);
  });

  it('stays as it is while the count goes to and fro across a limit', () => {
    let mode = crowdModeFor(300_000, wide, 'symbols');
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      mode = crowdModeFor(200_000 * (1 + 0.1 * Math.sin(i)), wide, mode);
      seen.add(mode);
    }
    expect([...seen]).toEqual(['density']);
    expect(crowdModeFor(100_000, wide, mode)).toBe('bubbles');
  });
});

it.each([
  [1, '1'],
  [999, '999'],
  [1000, '1k'],
  [1234, '1.2k'],
  [9999, '9.9k'],
  [12_345, '12k'],
  [999_999, '999k'],
  [1_000_000, '1M'],
  [2_560_000, '2.5M'],
])('a bubble says %d as %s: never more than there are', (count, words) => {
  expect(sayShort(count)).toBe(words);
  expect(words.length).toBeLessThanOrEqual(4);
});

describe('the cells of a view', () => {
  const box = { west: 2 ** 31, east: 2 ** 31 + 2 ** 28, north: 2 ** 29, south: 2 ** 29 + 2 ** 27 };

  it('cover it, and are from 60 to 120 pixels wide', () => {
    for (let zoom = 0; zoom < 18; zoom += 0.37) {
      const { west, north, side, columns, rows } = gridFrame(box, zoom);
      const pixels = (side / 2 ** 32) * 512 * 2 ** zoom;
      expect(pixels).toBeGreaterThanOrEqual(60);
      expect(pixels).toBeLessThan(120.01);
      expect(west <= box.west && west + columns * side > box.east).toBe(true);
      expect(north <= box.north && north + (rows * side) / 2 > box.south).toBe(true);
    }
  });

  it('stay where they are as the map is moved, and go once round the world at most', () => {
    const moved = { ...box, west: box.west + 2 ** 22 };
    expect(gridFrame(moved, 4).west % gridFrame(box, 4).side).toBe(0);
    const whole = { west: 0, east: 2 ** 32 - 1, north: 0, south: 2 ** 31 - 1 };
    const { side, columns } = gridFrame(whole, 2);
    expect(columns * side).toBe(2 ** 32);
    const across = gridFrame({ ...box, west: 2 ** 32 - 2 ** 26, east: 2 ** 26 }, 5);
    expect(across.columns * across.side).toBeGreaterThanOrEqual(2 ** 27);
    expect(across.columns * across.side).toBeLessThan(2 ** 28);
  });
});

describe('bubbles', () => {
  const { explorer } = crowdOf(20_000, { kinds: 6 });
  const { table } = explorer;
  const frame = gridFrame({ west: 0, east: 2 ** 32 - 1, north: 0, south: 2 ** 31 - 1 }, 1);
  const steps = makeCountGrid(table, { frame, groups: 6, kinds: null, mask: null });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const grid = step.value;
  const texels = new Uint32Array(mostBubbles * 8);
  const floats = new Float32Array(texels.buffer);
  const ranksAt = (playhead: number) => ranksOn(table, null, playhead, false);

  it('count every event that has a place and has begun, in the shares of its kinds', () => {
    for (const year of [1995, 2005, 2021]) {
      const ranks = ranksAt(Date.UTC(year, 0));
      const count = writeBubbles(grid, ranks, texels);
      expect(count).toBeGreaterThan(5);
      for (let i = 0; i < count; i++) {
        const shares = [4, 5].flatMap((word) =>
          [0, 8, 16, 24].map((by) => (texels[8 * i + word]! >>> by) & 255),
        );
        expect(shares.every((share, k) => k === 0 || share >= shares[k - 1]!)).toBe(true);
        expect(shares.at(-1)).toBe(255);
      }
    }
  });

  it('are found under the pointer, with their radius, and only while they have an event', () => {
    const ranks = ranksAt(Date.UTC(2021, 0));
    const count = writeBubbles(grid, ranks, texels);
    const perPixel = 2 ** 32 / 1024;
    for (let i = 0; i < count; i++) {
      const at = [texels[8 * i]!, texels[8 * i + 1]!] as const;
      const radius = floats[8 * i + 2]!;
      const around = { at, right: [perPixel, 0], down: [0, perPixel / 2] } as const;
      const cell = bubbleAt(grid, ranks, around)!;
      expect(pixelsTo(around, [grid.middles[2 * cell]!, grid.middles[2 * cell + 1]!])).toBe(0);
      expect(radius).toBeLessThanOrEqual(25);
      expect(bubbleAt(grid, ranksAt(Date.UTC(1980, 0)), around)).toBeNull();
    }
    expect(bubbleRadius(1)).toBeLessThan(bubbleRadius(1000));
  });
});
