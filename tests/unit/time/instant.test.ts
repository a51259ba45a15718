import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { utc } from '#time/calendar.ts';
import { parseEdtf } from '#time/edtf.ts';
import { instantFromEdtf, instantToEdtf, spanToEdtf } from '#time/instant.ts';

const HOUR = 3_600_000;
const instant = fc
  .integer({ min: utc(-9998), max: utc(10_000) - 1 })
  .chain((ms) => fc.constantFrom(1, 1000, 60_000, 24 * HOUR).map((unit) => Math.floor(ms / unit) * unit + 0));

describe('instantToEdtf', () => {
  test.each([
    [Date.UTC(2019, 7, 20), '2019-08-20'],
    [Date.UTC(2019, 7, 20, 3), '2019-08-20T03:00Z'],
    [Date.UTC(2019, 7, 20, 3, 4, 5), '2019-08-20T03:04:05Z'],
    [Date.UTC(2019, 7, 20, 0, 0, 0, 120), '2019-08-20T00:00:00.120Z'],
    [utc(-44, 3, 15), '-0044-03-15'],
    [utc(44, 3, 15), '0044-03-15'],
    [utc(12_019, 8, 20), 'Y12019'],
    [utc(-12_019, 8, 20), 'Y-12019'],
    [Number.POSITIVE_INFINITY, '..'],
    [Number.MAX_VALUE, 'Y275759'],
    [0.7, '1970-01-01'],
  ])('writes %d as %s', (ms, text) => {
    expect(instantToEdtf(ms)).toBe(text);
  });

  it('comes back to the millisecond', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect(instantFromEdtf(instantToEdtf(ms))).toBe(ms);
      }),
      { seed: 1985 },
    );
  });
});

describe('instantFromEdtf', () => {
  it('is where a date begins, and of an interval or a mistake nothing', () => {
    expect(instantFromEdtf('2019-08~')).toBe(Date.UTC(2019, 7));
    for (const text of ['2019/2020', '2019-02-30', '']) expect(instantFromEdtf(text)).toBeUndefined();
  });
});

describe('spanToEdtf', () => {
  test.each([
    [Date.UTC(2019, 7, 18), Date.UTC(2019, 7, 20), '2019-08-18/2019-08-19'],
    [Date.UTC(2019, 7, 18), Date.UTC(2019, 7, 18, 1), '2019-08-18/2019-08-18T00:59Z'],
    [0, 60_000, '1970-01-01/1970-01-01T00:00Z'],
    [0, 1000, '1970-01-01/1970-01-01T00:00:00Z'],
    [0, 1, '1970-01-01/1970-01-01T00:00:00.000Z'],
    [0, Number.POSITIVE_INFINITY, '1970-01-01/..'],
    [Number.NEGATIVE_INFINITY, 0, '../1969-12-31'],
  ])('writes %d to %d as %s', (earliest, latest, text) => {
    expect(spanToEdtf(earliest, latest)).toBe(text);
  });

  it('comes back to the millisecond, at both ends', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        fc.pre(a !== b);
        const [earliest, latest] = [Math.min(a, b), Math.max(a, b)];
        const read = parseEdtf(spanToEdtf(earliest, latest));
        expect(read.ok && [read.date.earliest, read.date.latest]).toEqual([earliest, latest]);
      }),
      { seed: 1985 },
    );
  });
});
