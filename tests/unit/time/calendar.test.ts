import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, daysInMonth, FIRST_YEAR, LAST_YEAR, utc } from '#time/calendar.ts';

const years = fc.oneof(fc.integer({ min: -10, max: 110 }), fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }));
const months = fc.integer({ min: 1, max: 12 });

describe('the calendar', () => {
  it('begins each civil date where JS Date begins it, in years 0–99 and before 0 too', () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        expect(utc(year, month, day)).toBe(new Date(0).setUTCFullYear(year, month - 1, day));
      }),
      { seed: 1985 },
    );
  });

  it('has as many days in a month as lie before the next', () => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        expect(daysInMonth(year, month)).toBe((utc(year, month + 1) - utc(year, month)) / DAY);
      }),
      { seed: 1985 },
    );
  });
});
