import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetsWindow } from '#events/window.ts';
import { DAY, utc } from '#time/calendar.ts';
import type { Step } from '#timeline/axis/steps.ts';
import { isWindow, revealBar, stepBar, toggleWindow } from '#timeline/bars/bar-verbs.ts';
import { sayBarCounts } from '#timeline/bars/bar-words.ts';
import { roundLevel } from '#timeline/bars/draw-bars.ts';
import { barEdges } from '#timeline/layout/bar-steps.ts';
import { barAt, barOfSpan, countBar, layOutBars } from '#timeline/layout/bars.ts';
import { countBegun, countCarried } from '#timeline/layout/count-begun.ts';
import { crowdOf } from '../../a-crowd.ts';

const { explorer, table } = crowdOf(2000, { years: [2000, 2004] });
const month: Step = { unit: 'month', count: 1 };
const rows = [...table.start.keys()];
const fresh = (query = '') => crowdOf(2000, { years: [2000, 2004], query }).explorer;
const within = fc.integer({ min: utc(1999), max: utc(2006) });

describe('counts', () => {
  it('agree with asking every row: what begins in a span, and what lasts into it', () => {
    const property = fc.property(within, within, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const begun = rows.filter((row) => table.start[row]! >= from && table.start[row]! < to);
      const carried = rows.filter((row) => table.start[row]! < from && table.end[row]! > from);
      expect(countBegun(explorer, [from, to])).toBe(begun.length);
      expect(countCarried(explorer, from)).toBe(carried.length);
    });
    fc.assert(property);
  });

  it('of a bar say how many meet the window, those included that began before it', () => {
    const looking = fresh();
    const bar = [utc(2003, 5), utc(2003, 6)] as const;
    const inBar = rows.filter((row) => table.start[row]! >= bar[0] && table.start[row]! < bar[1]);
    for (const window of [
      [utc(2003, 5, 10), utc(2003, 5, 20)],
      [utc(2003, 7), utc(2003, 9)],
      [utc(2001), utc(2003, 5, 3)],
    ] as const) {
      looking.setWindow(window);
      const met = inBar.filter((row) => meetsWindow(table, row, window)).length;
      expect(countBar(looking, bar, month).inWindow).toBe(met);
    }
    looking.setWindow([utc(2003), utc(2004)]);
    expect(countBar(looking, bar, month).inWindow).toBeNull();
  });

  it('leave out the kinds that are filtered out', () => {
    const some = fresh();
    some.filterBy(new Set([1, 3]));
    const { counts, totals, most } = layOutBars(some, month, barEdges([utc(2000), utc(2005)], month));
    const shown = rows.filter((row) => table.kind[row] === 1 || table.kind[row] === 3);
    expect(totals.reduce((a, b) => a + b)).toBe(shown.length);
    expect(counts.filter((_, i) => i % 4 === 0).every((count) => count === 0)).toBe(true);
    expect(most).toBe(Math.max(...totals));
  });
});

it('says exactly what a bar holds', () => {
  const { total, byKind } = countBar(explorer, [utc(2003, 5), utc(2003, 6)], month);
  const kinds = byKind.map(({ kind, count }) => `Kind ${kind}: ${count}`);
  expect(byKind).toHaveLength(4);
  expect(sayBarCounts(explorer, [utc(2003, 5), utc(2003, 6)], month)).toBe(
    `May 2003: ${total} events. ${kinds.slice(0, 3).join(', ')} and ${kinds[3]}.`,
  );
});

it('finds the bar of an instant, and of a span; none where nothing is', () => {
  const bars = layOutBars(explorer, month, barEdges([utc(1999), utc(2003)], month));
  expect(barAt(bars, utc(2002, 3, 14))).toBe(38);
  expect(barAt(bars, utc(1999, 3, 14))).toBeNull();
  expect(barAt(bars, utc(1990))).toBeNull();
  expect(barAt(bars, utc(2004))).toBeNull();
  expect(barOfSpan(bars, [utc(2002, 3), utc(2002, 4)])).toBe(38);
  expect(barOfSpan(bars, [utc(2002, 3), utc(2002, 3, 8)])).toBeNull();
});

describe('the window', () => {
  it('is narrowed to a bar, and opened again by the same', () => {
    const looking = fresh();
    const bar = [utc(2003, 5), utc(2003, 6)] as const;
    toggleWindow(looking, bar);
    expect(looking.state().window).toEqual(bar);
    expect(isWindow(looking, bar)).toBe(true);
    toggleWindow(looking, bar);
    expect(looking.state().window).toBeNull();
  });

  it('knows the bar again that reaches beyond all events', () => {
    const looking = fresh();
    const bar = [utc(2004, 12), utc(2006)] as const;
    toggleWindow(looking, bar);
    expect(isWindow(looking, bar)).toBe(true);
    toggleWindow(looking, bar);
    expect(looking.state().window).toBeNull();
  });
});

describe('going from bar to bar', () => {
  const day: Step = { unit: 'day', count: 1 };

  it('passes every bar that has events once, forwards and back, and stops at the ends', () => {
    const few = crowdOf(500, { years: [2000, 2002] });
    few.explorer.lookAt([utc(1990), utc(2010)]);
    const days = [...new Set([...few.table.start].map((start) => Math.floor(start / DAY) * DAY))];
    for (const by of [1, -1] as const) {
      const passed: number[] = [];
      let at = stepBar(few.explorer, day, null, by);
      for (; at; at = stepBar(few.explorer, day, at, by)) passed.push(at[0]);
      expect(passed).toEqual(by > 0 ? days : days.toReversed());
    }
  });

  it('knows of no bar whose events are all filtered out', () => {
    const looking = fresh();
    looking.filterBy(new Set([3]));
    const at = stepBar(looking, day, [utc(2002), utc(2002, 1, 2)], 1)!;
    const next = rows.find((row) => table.start[row]! >= utc(2002, 1, 2) && table.kind[row] === 3)!;
    expect(at[0]).toBe(Math.floor(table.start[next]! / DAY) * DAY);
  });

  it('pans the axis to a bar beyond it, no further than it takes', () => {
    const looking = fresh('?extent=2001/2002');
    const [before] = looking.state().extent;
    revealBar(looking, [utc(2002, 6), utc(2002, 7)]);
    expect(looking.state().extent).toEqual([before, utc(2003)]);
    revealBar(looking, [utc(2003, 6), utc(2003, 7)]);
    const [start, end] = looking.state().extent;
    expect(end).toBeGreaterThan(utc(2003, 7));
    expect(end).toBeLessThan(utc(2003, 12));
    revealBar(looking, [utc(2000, 6), utc(2000, 7)]);
    expect(looking.state().extent[0]).toBeLessThan(utc(2000, 6));
    expect(looking.state().extent[1] - looking.state().extent[0]).toBeCloseTo(end - start, -1);
  });
});

it.each([
  [1, 1],
  [3, 2],
  [7, 5],
  [1240, 1000],
  [49, 20],
])('the scale of %i events is marked at %i', (most, level) => {
  expect(roundLevel(most)).toBe(level);
});
