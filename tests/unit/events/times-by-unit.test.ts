import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countByKind } from '#events/shown.ts';
import { createTally } from '#events/tally.ts';
import { countByUnit, timesOf, unitFor } from '#events/times-by-unit.ts';
import { wholeSpan } from '#events/whole-span.ts';
import { anyEvents, tableWith } from './some-columns.ts';

const kinds = 4;
const DAY = 86_400_000;

const aMoment = { start: 13 * DAY, end: 13 * DAY + 1, kind: 0 };
/** It begins at the last instant that is known, where a unit ends. */
const openFromMonthOn = { start: 30 * DAY, end: Number.POSITIVE_INFINITY, kind: 0 };

describe('counts by unit of time', () => {
  it('are those of the table for every window that ends where units do', () => {
    const some = anyEvents.filter((it) => it.length > 0);
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (events, a, b) => {
        const table = tableWith(events);
        const { columns, tally } = timesOf(countByUnit(table, kinds, wholeSpan(table)));
        const edges = [...columns.start, columns.end.at(-1)!];
        const [i, j] = [a % edges.length, b % edges.length].sort((x, y) => x - y) as [number, number];
        if (i === j) return;
        const window = [edges[i]!, edges[j]!] as const;
        const exact = countByKind(table, createTally(table, kinds, null), window);
        // An open start has been there before the first unit; here it begins with it.
        expect([...countByKind(columns, tally, window)]).toEqual([...exact]);
        expect([...tally.all]).toEqual([...createTally(table, kinds, null).all]);
      }),
      { examples: [[[aMoment, openFromMonthOn], 0, 238_410_489]] },
    );
  });

  it.each([
    ['minute', 3 * DAY],
    ['hour', 300 * DAY],
    ['day', 30 * 365 * DAY],
    ['month', 500 * 365 * DAY],
    ['year', 5000 * 365 * DAY],
  ])('are as fine as a %s for so much time', (unit, span) => {
    expect(unitFor(0, span)).toBe(unit);
  });

  it('survive being written as JSON', () => {
    const table = tableWith([{ start: 0, end: DAY, kind: 1 }]);
    const counts = countByUnit(table, kinds, wholeSpan(table));
    expect(JSON.parse(JSON.stringify(counts))).toEqual(counts);
  });
});
