import { describe, expect, it } from 'vitest';
import { countByUnit, timesOf } from '#events/times-by-unit.ts';
import { rowsInWindow, type Span } from '#events/window.ts';
import { DAY, utc } from '#time/calendar.ts';
import { crowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { createDetailLayout } from '#timeline/layout/detail.ts';
import { laneGap } from '#timeline/layout/lanes.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { layOutNear, listAll } from '#timeline/layout/near-lanes.ts';
import { type CrowdOptions, crowdOf } from '../../a-crowd.ts';
import { explorerOf } from '../story.ts';

const measure = (text: string): number => text.length * 6;
const layoutOf = (length: number, options: CrowdOptions = {}) => {
  const { explorer, table } = crowdOf(length, { years: [2000, 2009], ...options });
  const layOut = createDetailLayout(explorer, crowdTimeline);
  return { explorer, table, at: (extent: Span): Detail => layOut(extent, 1200, 160, measure) };
};

describe('what is on the axis decides', () => {
  it('bars for a crowd, a mark each once they are few enough to fit', () => {
    const { at } = layoutOf(20_000, { intervals: 0 });
    expect(at([utc(2000), utc(2010)]).bars).not.toBeNull();
    expect(at([utc(2005), utc(2006)]).bars).not.toBeNull();
    const { bars, marks } = at([utc(2005, 3, 4), utc(2005, 3, 10)]);
    expect(bars).toBeNull();
    expect(marks.inLanes.length).toBeGreaterThan(10);
  });

  it('marks for few events, wherever they lie and however large the extent', () => {
    const { at } = layoutOf(60);
    const { bars, marks } = at([utc(1999), utc(2011)]);
    expect(bars).toBeNull();
    expect(marks.inLanes.length + marks.footCount).toBe(60);
  });

  it('bars for a few more where most of them lie on one day', () => {
    const days = Array.from({ length: 61 }, (_, i) => (i < 55 ? '1992-04-29' : `1993-0${i - 54}-01`));
    const layOut = createDetailLayout(explorerOf(days), crowdTimeline);
    expect(layOut([utc(1992), utc(1994)], 1200, 160, measure).bars).not.toBeNull();
    expect(layOut([utc(1993), utc(1994)], 1200, 160, measure).marks.inLanes).toHaveLength(6);
  });

  it('marks as soon as filters leave so few', () => {
    const { explorer, at } = layoutOf(6000, { kinds: 8, intervals: 0 });
    const all: Span = [utc(1999), utc(2011)];
    expect(at(all).bars).not.toBeNull();
    explorer.filterBy(new Set([7]));
    const { bars, marks } = at(all);
    expect(bars).toBeNull();
    const rows = [...explorer.table.kind.keys()].filter((row) => explorer.table.kind[row] === 7);
    expect(marks.inLanes.length + marks.footCount).toBe(rows.length);
  });

  it('and on the brink it stays as it is', () => {
    const { at } = layoutOf(20_000, { intervals: 0 });
    const extent = (days: number): Span => [utc(2005), utc(2005) + days * DAY];
    // The widest extent at which marks come, zooming in; and at which they go, zooming out.
    let come = 200;
    while (at(extent(come)).bars) come--;
    let go = come;
    while (!at(extent(go)).bars) go++;
    expect(come).toBeGreaterThan(3);
    expect(go).toBeGreaterThan(come + 1);
  });

  it('accounts for every event: with a mark, at the foot, or begun earlier and counted', () => {
    const { table, at } = layoutOf(20_000);
    for (const from of [utc(2003, 2, 3), utc(2007, 5, 6), utc(2008, 8, 1)]) {
      const extent: Span = [from, from + DAY / 24];
      const { bars, marks } = at(extent);
      expect(bars).toBeNull();
      const here = [...table.start.keys()].filter(
        (row) => table.start[row]! < extent[1] && table.end[row]! > extent[0],
      );
      // A mark just outside of the extent may be wide enough to be seen.
      const drawn = marks.inLanes.filter(
        ({ row }) => table.start[row]! < extent[1] && table.end[row]! > extent[0],
      );
      expect(drawn.length + marks.footCount + marks.carried).toBe(here.length);
    }
  });
});

describe('lanes near the extent', () => {
  const extentAt = (from: number): Span => [from, from + 60 * DAY];

  it('keep every mark that stays on screen while the extent pans, forwards and back', () => {
    const { at } = layoutOf(1500, { intervals: 0.05 });
    const lanes = (from: number) =>
      new Map(at(extentAt(from)).marks.inLanes.map(({ row, lane }) => [row, lane]));
    const steps = Array.from({ length: 150 }, (_, i) => utc(2003) + i * 5 * DAY);
    let before = lanes(steps[0]!);
    let compared = 0;
    for (const from of [...steps, ...steps.toReversed()]) {
      const now = lanes(from);
      for (const [row, lane] of now) {
        if (!before.has(row)) continue;
        expect(lane).toBe(before.get(row));
        compared++;
      }
      before = now;
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('never hold two marks at one place', () => {
    const { explorer, table } = layoutOf(1500, { intervals: 0.05 });
    const msPerPixel = DAY / 20;
    let near: ReturnType<typeof layOutNear> | null = null;
    for (let i = 0; i < 60; i++) {
      near = layOutNear(
        explorer,
        listAll(explorer),
        extentAt(utc(2003) + i * 20 * DAY),
        msPerPixel,
        86,
        near,
      );
      const rows = near.rows.filter((row) => near!.lane.has(row));
      const ends = new Map<number, number>();
      for (const row of rows) {
        const lane = near.lane.get(row)!;
        // What is narrower than a mark is drawn wider: 7 pixels and a rim are the least.
        const middle = (table.start[row]! + table.end[row]!) / 2 / msPerPixel;
        const half = Math.max(4.5, (table.end[row]! - table.start[row]!) / msPerPixel / 2);
        expect(middle - half).toBeGreaterThanOrEqual((ends.get(lane) ?? -Infinity) + laneGap - 1e-3);
        ends.set(lane, middle + half);
      }
    }
  });

  it('are given to all that reaches into the extent, wherever that has come to', () => {
    const { explorer, table } = layoutOf(1500, { intervals: 0.3 });
    let near: ReturnType<typeof layOutNear> | null = null;
    for (let i = 0; i < 300; i++) {
      // There and back, in steps of other sizes.
      const extent = extentAt(utc(2002) + Math.abs(150 - i) * (i < 150 ? 11 : 7) * DAY);
      near = layOutNear(explorer, listAll(explorer), extent, DAY / 20, 86, near);
      const rows = new Set(near.rows);
      expect(rowsInWindow(table, extent).filter((row) => !rows.has(row))).toEqual([]);
      expect(near.rows).toHaveLength(rows.size);
    }
  });

  it('are given to what ends in a gap before all that is near', () => {
    const days = Array.from({ length: 160 }, (_, i) =>
      new Date(utc(2002) + i * DAY).toISOString().slice(0, 10),
    );
    const explorer = explorerOf(['2000', ...days]);
    const list = listAll(explorer);
    const near = layOutNear(explorer, list, [utc(2002, 5, 31), utc(2002, 6, 1)], DAY / 20, 86, null);
    expect(near.from).toBe(1);
    expect(layOutNear(explorer, list, [utc(2000, 6), utc(2000, 7)], DAY / 20, 86, near)).toBe(near);
    expect(near.rows).toContain(0);
  });

  it('are laid out of what is near alone: as much of a large table as of a small one', () => {
    const extent = [utc(2005), utc(2005) + DAY] as const;
    const rows = (length: number) => {
      const { explorer } = layoutOf(length, { intervals: 0 });
      return layOutNear(explorer, listAll(explorer), extent, DAY / 1200, 86, null).rows.length;
    };
    expect(rows(50_000)).toBeLessThan(rows(5000) + 60);
  });
});

it('of a set of which only a part is here there are bars, of all of it and no finer than its counts', () => {
  const whole: Span = [utc(2000), utc(2010)];
  const all = crowdOf(20_000, { years: [2000, 2009] });
  const times = timesOf(countByUnit(all.table, 4, whole));
  const part = crowdOf(30, { years: [2000, 2009], source: { times, whole } });
  const layOut = createDetailLayout(part.explorer, crowdTimeline);
  const days: Span = [utc(2005, 3, 4), utc(2005, 3, 9)];
  for (const extent of [whole, [utc(2004), utc(2005)] as const, days]) {
    const { bars } = layOut(extent, 1200, 160, measure);
    const begun = [...all.table.start].filter((it) => it >= bars!.edges[0]! && it < bars!.edges.at(-1)!);
    expect(bars!.totals.reduce((a, b) => a + b)).toBe(begun.length);
    expect(bars!.edges[1]! - bars!.edges[0]!).toBeGreaterThanOrEqual(DAY);
  }
});

it('what is as long as the axis takes the lanes that shorter events leave', () => {
  const minutes = Array.from({ length: 12 }, (_, i) => `2005-03-04T${String(i + 8).padStart(2, '0')}:00Z`);
  const explorer = explorerOf([...Array.from({ length: 30 }, () => '2005-03-04'), ...minutes]);
  const extent: Span = [utc(2005, 3, 4), utc(2005, 3, 5) + 60_000];
  const { lane } = layOutNear(explorer, listAll(explorer), extent, DAY / 1200, 86, null);
  const { table } = explorer;
  const isShort = (row: number) => table.end[row]! - table.start[row]! < DAY;
  expect([...table.start.keys()].filter((row) => isShort(row) && !lane.has(row))).toEqual([]);
  expect([...lane.keys()].filter((row) => !isShort(row)).length).toBeGreaterThan(3);
});
