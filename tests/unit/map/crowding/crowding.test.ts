import { describe, expect, it } from 'vitest';
import { makeCountGrid, rowsInCell } from '#events/count-grid.ts';
import { pixelsTo } from '#events/pick.ts';
import { rowOfPoint } from '#events/table.ts';
import { ranksOn, type VisibleRanks } from '#events/visible-events.ts';
import { bubbleRadius, mostBubbles, sayShort, writeBubbles } from '#map/crowding/bubbles.ts';
import { coveredBy, crowdModeFor, symbolSize } from '#map/crowding/crowding.ts';
import { gridFrame } from '#map/crowding/grid-frame.ts';
import { bubbleAt } from '#map/picking/bubble-at.ts';
import { DAY } from '#time/calendar.ts';
import { crowdOf } from '../../a-crowd.ts';

const wide = 1000 * 600;
const phone = 390 * 400;

describe('symbols', () => {
  it.each([
    ['two thousand on a wide map', wide, 2000],
    ['five hundred on a phone', phone, 520],
  ])('keep their size up to %s, then shrink smoothly and stay visible', (_, area, most) => {
    expect([1, 9, most].map((visible) => symbolSize(visible, area))).toEqual([1, 1, 1]);
    let before = 1;
    for (let visible = most; visible < 2e6; visible *= 1.05) {
      const size = symbolSize(visible, area);
      expect(size).toBeLessThanOrEqual(before);
      expect(before - size).toBeLessThan(0.03);
      expect(size).toBeGreaterThanOrEqual(0.3);
      before = size;
    }
    expect(before).toBe(0.3);
  });
});

describe('how a crowd is drawn', () => {
  const cell = 90 ** 2;
  /** So many events, the same number in each cell of a share of the map. */
  const covered = (visible: number, area: number, share: number) => {
    const cells = Math.round((share * area) / cell);
    return coveredBy(Array(cells).fill(visible / cells), 1, cell, area);
  };

  it.each([
    [9, wide, 1, 'symbols'],
    [20_000, wide, 1, 'symbols'],
    [30_000, wide, 1, 'bubbles'],
    [45_000, wide, 0.3, 'symbols'],
    [60_000, wide, 0.1, 'bubbles'],
    [300_000, wide, 0.1, 'density'],
    [3000, phone, 1, 'symbols'],
    [9000, phone, 1, 'bubbles'],
    [9000, phone, 0.4, 'symbols'],
  ] as const)(
    '%d events on %d square pixels, on %d of them, are drawn as %s',
    (visible, area, share, mode) => {
      expect(crowdModeFor(visible, covered(visible, area, share), 'symbols')).toBe(mode);
    },
  );

  it('goes by those of the events that are visible', () => {
    const counts = [4000, 10, 0, 700];
    const half = counts.map((count) => count / 2);
    expect(coveredBy(counts, 0.5, cell, phone)).toBeCloseTo(coveredBy(half, 1, cell, phone));
    expect(coveredBy(counts, 0, cell, phone)).toBe(0);
  });

  it('stays as it is while the count goes to and fro across a limit', () => {
    let mode = crowdModeFor(300_000, 0.2, 'symbols');
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      mode = crowdModeFor(200_000 * (1 + 0.1 * Math.sin(i)), 0.2, mode);
      seen.add(mode);
    }
    expect([...seen]).toEqual(['density']);
    expect(crowdModeFor(100_000, 0.2, mode)).toBe('bubbles');
    expect(crowdModeFor(9000, 0.48, 'symbols')).toBe('symbols');
    expect(crowdModeFor(9000, 0.48, 'bubbles')).toBe('bubbles');
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
  const years = [1990.1, 1995, 2005, 2021];
  const ranksIn = (year: number) => ranksAt(Date.UTC(0, 0) + (year - 1900) * 365.25 * DAY);
  /** cell → its rows visible, by a look at each event */
  const rowsByCell = (ranks: VisibleRanks) =>
    Array.from({ length: frame.columns * frame.rows }, (_, cell) =>
      rowsInCell(grid, cell, ranks, table.length, (row) => row < ranks.begun),
    );

  it('count all of several events in a cell, in the shares of their kinds', () => {
    for (const year of years) {
      const ranks = ranksIn(year);
      const { bubbles } = writeBubbles(grid, table, ranks, texels);
      expect(bubbles).toBe(rowsByCell(ranks).filter((rows) => rows.length > 1).length);
      for (let i = 0; i < bubbles; i++) {
        const shares = [4, 5].flatMap((word) =>
          [0, 8, 16, 24].map((by) => (texels[8 * i + word]! >>> by) & 255),
        );
        expect(shares.every((share, k) => k === 0 || share >= shares[k - 1]!)).toBe(true);
        expect(shares.at(-1)).toBe(255);
      }
    }
  });

  it('leave an event that is alone in its cell to its symbol, where it lies', () => {
    let seen = 0;
    for (const year of years) {
      const ranks = ranksIn(year);
      const { bubbles, lone } = writeBubbles(grid, table, ranks, texels);
      const places = Array.from({ length: lone }, (_, i) => texels[8 * (bubbles + i)]!);
      const alone = rowsByCell(ranks).filter((rows) => rows.length === 1);
      expect(places.map((place) => rowOfPoint(table, table.classes.points[place]!))).toEqual(alone.flat());
      seen += lone;
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('are found under the pointer, with their radius, and only while they have events', () => {
    const ranks = ranksIn(2021);
    const { bubbles } = writeBubbles(grid, table, ranks, texels);
    const perPixel = 2 ** 32 / 1024;
    for (let i = 0; i < bubbles; i++) {
      const at = [texels[8 * i]!, texels[8 * i + 1]!] as const;
      const radius = floats[8 * i + 2]!;
      const around = { at, right: [perPixel, 0], down: [0, perPixel / 2] } as const;
      const { cell, lone } = bubbleAt(grid, table, ranks, around)!;
      expect(lone).toBeNull();
      expect(pixelsTo(around, [grid.middles[2 * cell]!, grid.middles[2 * cell + 1]!])).toBe(0);
      expect(radius).toBeLessThanOrEqual(25);
      expect(bubbleAt(grid, table, ranksAt(Date.UTC(1980, 0)), around)).toBeNull();
    }
    expect(bubbleRadius(1)).toBeLessThan(bubbleRadius(1000));
  });

  it('give way to the symbol of a lone event under the pointer, and a finger may be a little off', () => {
    const ranks = ranksIn(1990.1);
    const perPixel = 2 ** 32 / 2 ** 16;
    const alone = rowsByCell(ranks).filter((rows) => rows.length === 1);
    expect(alone.length).toBeGreaterThan(2);
    for (const [row] of alone) {
      const [x, y] = [table.position[2 * row!]!, table.position[2 * row! + 1]!];
      const around = (off: number) =>
        ({ at: [x + off * perPixel, y], right: [perPixel, 0], down: [0, perPixel / 2] }) as const;
      expect(bubbleAt(grid, table, ranks, around(0))?.lone).toBe(row);
      expect(bubbleAt(grid, table, ranks, around(15))).toBeNull();
      expect(bubbleAt(grid, table, ranks, around(15), 18)?.lone).toBe(row);
    }
  });
});
