import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPhaseCounts } from '#events/phase-counts.ts';
import { phaseAt } from '#events/window.ts';
import { explorerOf } from '../timeline/story.ts';

it('counts alike exactly where every event stands alike to both moments', () => {
  const { table } = explorerOf([
    '2016',
    '2019-01',
    '2019-07-19',
    '2019-07-01/2019-08-01',
    '2019-08-20/..',
    '../2018',
  ]);
  const countsAt = createPhaseCounts(table);
  const phases = (instant: number) =>
    Array.from({ length: table.length }, (_, row) => phaseAt(table, row, instant));
  const edges = [...table.start, ...table.end].filter(Number.isFinite);
  const moment = fc.oneof(
    fc.constantFrom(...edges),
    fc.integer({ min: Date.UTC(2015), max: Date.UTC(2020) }),
  );
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const isSame = JSON.stringify(countsAt(a)) === JSON.stringify(countsAt(b));
      expect(isSame).toBe(JSON.stringify(phases(a)) === JSON.stringify(phases(b)));
    }),
    { numRuns: 500 },
  );
});
