import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, utc } from '#time/calendar.ts';
import { type Step, widthOf } from '#timeline/axis/steps.ts';
import { sayBar, sayRate } from '#timeline/bars/say-bar.ts';
import { barEdges, barStepFor, finestDates } from '#timeline/layout/bar-steps.ts';
import { crowdOf } from '../../a-crowd.ts';
import { explorerOf } from '../story.ts';

const HOUR = 60 * MINUTE;
const YEAR = 365.2425 * DAY;
const at = (text: string): number => Date.parse(`${text}Z`);

describe('the bars of an axis', () => {
  it.each([
    ['ten minutes', 10 * MINUTE, { unit: 'minute', count: 1 }],
    ['six hours', 6 * HOUR, { unit: 'minute', count: 2 }],
    ['a day', DAY, { unit: 'minute', count: 10 }],
    ['a week', 7 * DAY, { unit: 'hour', count: 1 }],
    ['two months', 60 * DAY, { unit: 'hour', count: 6 }],
    ['half a year', 180 * DAY, { unit: 'day', count: 1 }],
    ['three years', 3 * YEAR, { unit: 'week', count: 1 }],
    ['a decade', 10 * YEAR, { unit: 'month', count: 1 }],
    ['fifty years', 50 * YEAR, { unit: 'month', count: 3 }],
    ['two centuries', 200 * YEAR, { unit: 'year', count: 1 }],
    ['two millennia', 2000 * YEAR, { unit: 'year', count: 10 }],
    ['half a million years', 500_000 * YEAR, { unit: 'year', count: 5000 }],
  ] as const)('that shows %s stand for a stretch that has a name', (_, span, step) => {
    expect(barStepFor(span / 1200, 1200, 0)).toEqual(step);
  });

  it.each([
    ['a day', DAY, 'day'],
    ['February', 28 * DAY, 'month'],
    ['a year', 365 * DAY, 'year'],
  ])('are no finer than the dates: %s', (_, duration, unit) => {
    expect(barStepFor(MINUTE, 1200, duration)).toEqual({ unit, count: 1 });
  });

  it('cover it, and are 256 at most and 5 pixels wide at least', () => {
    const start = fc.integer({ min: utc(-3000), max: utc(3000) });
    const span = fc.double({ min: Math.log(10 * MINUTE), max: Math.log(4000 * YEAR), noNaN: true });
    const property = fc.property(start, span, fc.integer({ min: 300, max: 3000 }), (from, log, width) => {
      const to = from + Math.exp(log);
      const step = barStepFor((to - from) / width, width, 0);
      const edges = barEdges([from, to], step);
      expect(edges[0]).toBeLessThanOrEqual(from);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(to);
      expect(edges[1]).toBeGreaterThan(from);
      // February is narrower than the mean month; one bar is cut at each side.
      expect(edges.length).toBeLessThanOrEqual(256 * 1.1 + 3);
      expect((widthOf(step) / (to - from)) * width).toBeGreaterThanOrEqual(4.999);
      expect([...edges]).toEqual([...edges].sort((a, b) => a - b));
    });
    fc.assert(property);
  });

  it('stop where dates end', () => {
    const edges = barEdges([utc(275_000), 8.64e15], { unit: 'year', count: 1000 });
    expect([...edges].every(Number.isFinite)).toBe(true);
  });
});

describe('how precise the dates of a table are', () => {
  it('is what half of its events are known to', () => {
    expect(finestDates(explorerOf(['2019-08', '2019-08', '2019-08', '2019-08-21']))).toBe(31 * DAY);
    expect(finestDates(explorerOf(['2019', '2019-08-20', '2019-08-21', '2018-08-21/..']))).toBe(365 * DAY);
    expect(finestDates(crowdOf(5000).explorer)).toBe(DAY);
    expect(finestDates(crowdOf(5000, { intervals: 0 }).explorer)).toBeLessThanOrEqual(DAY);
  });

  it('is as fine as can be where there is nothing to go by', () => {
    expect(finestDates(explorerOf(['2019/..']))).toBe(0);
  });
});

const step = (unit: Step['unit'], count = 1): Step => ({ unit, count });

it.each([
  ['2015-03-01T00:00', step('month'), 'March 2015'],
  ['2015-03-02T00:00', step('week'), '2–8 March 2015'],
  ['2015-08-03T00:00', step('day'), '3 August 2015'],
  ['2015-01-01T00:00', step('month', 3), 'January–March 2015'],
  ['2015-01-01T00:00', step('year'), '2015'],
  ['2010-01-01T00:00', step('year', 10), '2010–2019'],
  ['0120-01-01T00:00', step('year', 10), 'AD 120 to AD 129'],
  ['2015-08-03T14:00', step('minute', 15), '3 August 2015, 14:00–14:15 (UTC)'],
  ['2015-08-03T12:00', step('hour', 12), '3 August 2015, 12:00–24:00 (UTC)'],
])('a bar that begins at %s says exactly what it holds', (start, of, said) => {
  const [from, to] = barEdges([at(start), at(start) + 1], of);
  expect(sayBar([from!, to!], of)).toBe(said);
});

it('says what a count is of', () => {
  expect(sayRate(1240, step('week'))).toBe('1,240 events a week');
  expect(sayRate(3, step('hour'))).toBe('3 events an hour');
  expect(sayRate(1, step('hour', 6))).toBe('1 event per 6 hours');
  expect(sayRate(3, step('month', 3))).toBe('3 events a quarter');
  expect(sayRate(12, step('minute', 15))).toBe('12 events per 15 minutes');
  expect(sayRate(12, step('year', 10_000))).toBe('12 events per 10,000 years');
});
