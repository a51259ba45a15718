import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histogramAt, histogramOf } from '#events/histogram.ts';
import { createTally } from '#events/tally.ts';
import { DAY, utc } from '#time/calendar.ts';
import { crowdOf, randomOf } from '../a-crowd.ts';

const { table } = crowdOf(3000, { years: [2000, 2004] });
const within = fc.integer({ min: utc(1999), max: utc(2006) });

it('counts as asking every row does, whatever the edges, the kinds and the rows that a search has found', () => {
  const property = fc.property(
    fc.array(within, { minLength: 2, maxLength: 12 }),
    fc.option(fc.integer({ min: 1, max: 1000 })),
    (instants, seed) => {
      const edges = Float64Array.from(instants).sort();
      const random = randomOf(seed ?? 1);
      const mask = seed === null ? null : Uint8Array.from(table.start, () => (random() < 0.3 ? 1 : 0));
      const { bins, kinds, counts } = histogramAt(table, createTally(table, 4, mask), edges);
      const expected = new Uint32Array(bins * kinds);
      for (let row = 0; row < table.length; row++)
        for (let bin = 0; bin < bins; bin++)
          if ((!mask || mask[row]) && table.start[row]! >= edges[bin]! && table.start[row]! < edges[bin + 1]!)
            expected[bin * kinds + table.kind[row]!]!++;
      expect(counts).toEqual(expected);
    },
  );
  fc.assert(property, { numRuns: 60 });
});

it('loses no event between equal parts of a span that holds all', () => {
  const { counts } = histogramOf(table, createTally(table, 4, null), [utc(2000), utc(2005)], 37);
  expect(counts.reduce((a, b) => a + b)).toBe(table.length);
});

it('gives an event at an edge to the part that begins there, and has no parts without two edges', () => {
  const { start } = table;
  const at = start[1500]!;
  const one = createTally({ ...table, kind: new Uint8Array(table.length) }, 1, null);
  const same = start.filter((it) => it === at).length;
  expect([...histogramAt(table, one, Float64Array.of(at - 1, at, at + 1)).counts]).toEqual([
    start.filter((it) => it === at - 1).length,
    same,
  ]);
  expect(histogramAt(table, one, Float64Array.of(at)).bins).toBe(0);
  expect(histogramAt(table, one, Float64Array.of(at, at + DAY)).counts[0]).toBeGreaterThanOrEqual(same);
});
