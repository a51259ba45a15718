import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, utc } from '#time/calendar.ts';
import { type Axis, type AxisLabel, layOutAxis } from '#timeline/axis/axis.ts';
import { createScale } from '#timeline/axis/scale.ts';

const measure = (text: string) => text.length * 6.5;
const axisOf = (start: number, end: number, width = 1400): Axis =>
  layOutAxis(createScale([start, end], width), measure);
const words = (labels: readonly AxisLabel[]) => labels.map(({ text }) => text).join(' ');

describe('the axis', () => {
  it('has Mondays over months on five weeks', () => {
    const axis = axisOf(utc(2019, 7, 15), utc(2019, 8, 25));
    expect(words(axis.labels)).toBe('15 22 29 5 12 19');
    expect(words(axis.contexts)).toBe('July 2019 August 2019');
    expect(axis.step).toEqual({ unit: 'day', count: 1 });
    expect(axis.page).toEqual({ unit: 'week', count: 1 });
    expect(axis.minorTicks).toHaveLength(42);
  });

  it.each([
    ['minutes', utc(2019, 8, 20), 10 * MINUTE, '00:01 00:02 00:03', '20 August 2019'],
    ['hours', utc(2019, 8, 20), DAY, '03:00 06:00', '20 August 2019'],
    ['days', utc(2019, 8, 20), 10 * DAY, '20 21 22', 'August 2019'],
    ['months', utc(2018, 11), 300 * DAY, 'Nov Dec Jan', '2018 2019'],
    ['years', utc(2001), 15 * 365.25 * DAY, '2001 2002 2003', ''],
    ['decades', utc(1900), 150 * 365.25 * DAY, '1900 1910 1920', ''],
    ['centuries', utc(1000), 1500 * 365.25 * DAY, '1000 1100 1200', ''],
    ['millennia', utc(-4000), 9000 * 365.25 * DAY, '4001 BC 3001 BC', ''],
  ])('has ticks and words for %s', (_, start, span, fine, context) => {
    const axis = axisOf(start, start + span, 1000);
    expect(`${words(axis.labels)} `).toContain(fine);
    expect(words(axis.contexts)).toBe(context);
  });

  it('says the month that began before the extent at its left edge', () => {
    const axis = axisOf(utc(2019, 7, 17), utc(2019, 7, 30), 1000);
    expect(axis.contexts).toEqual([{ text: 'July 2019', x: 4, width: measure('July 2019') }]);
  });

  it('shortens a context before it drops it', () => {
    const axis = axisOf(utc(2019, 7, 22), utc(2019, 8, 26), 240);
    expect(words(axis.contexts)).toBe('Jul 2019 August 2019');
  });

  it('never lets two labels of a row overlap or leave the frame, at any zoom', () => {
    const start = fc.double({ min: utc(-9999), max: utc(9999), noNaN: true });
    const span = fc.double({ min: Math.log(10 * MINUTE), max: Math.log(20_000 * 365 * DAY), noNaN: true });
    fc.assert(
      fc.property(start, span, fc.integer({ min: 200, max: 2000 }), (from, log, width) => {
        const axis = axisOf(Math.round(from), Math.round(from + Math.exp(log)), width);
        for (const row of [axis.labels, axis.contexts]) {
          let reached = 0;
          for (const label of row) {
            expect(label.x).toBeGreaterThanOrEqual(reached);
            reached = label.x + label.width;
          }
          expect(reached).toBeLessThanOrEqual(width);
        }
        expect(axis.ticks.length).toBeLessThan(width / 20);
        expect(axis.minorTicks.length).toBeLessThan(width / 4);
      }),
    );
  });
});
