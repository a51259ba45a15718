import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND, utc } from '#time/calendar.ts';
import { type EdtfDate, parseEdtf } from '#time/edtf.ts';
import { spanToEdtf } from '#time/instant.ts';
import { dateAt, dateOfSpan } from '#time/make-date.ts';

function parsed(text: string): EdtfDate {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`${text}: ${read.problem.found.key}`);
  return read.date;
}

const instants = fc
  .tuple(fc.integer({ min: utc(-9000), max: utc(9998) }), fc.constantFrom(1, SECOND, MINUTE, DAY))
  .map(([at, unit]) => Math.floor(at / unit) * unit);

describe('a date that is made and not read', () => {
  it('of a span is the interval that its text says', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        fc.pre(a !== b);
        const [earliest, latest] = [Math.min(a, b), Math.max(a, b)];
        expect(dateOfSpan(earliest, latest)).toEqual(parsed(spanToEdtf(earliest, latest)));
      }),
    );
  });

  it.each([
    ['year', utc(2019), '2019'],
    ['year', utc(-43), '-0043'],
    ['month', utc(2019, 12), '2019-12'],
    ['day', utc(2020, 2, 29), '2020-02-29'],
    ['minute', Date.UTC(2019, 7, 20, 3, 5), '2019-08-20T03:05Z'],
    ['second', Date.UTC(2019, 7, 20, 3, 5, 9), '2019-08-20T03:05:09Z'],
    ['millisecond', Date.UTC(2019, 7, 20, 3, 5, 9, 7), '2019-08-20T03:05:09.007Z'],
  ] as const)('of a %s is what its text says: %i, %s', (unit, instant, text) => {
    expect(dateAt(instant, unit, text)).toEqual(parsed(text));
  });

  it.each(['?', '~', '%'])('is in doubt as its text is: %s', (mark) => {
    const doubt = { isUncertain: mark !== '~', isApproximate: mark !== '?' };
    expect(dateAt(utc(2019, 8, 20), 'day', `2019-08-20${mark}`, doubt)).toEqual(parsed(`2019-08-20${mark}`));
    expect(dateAt(utc(2019), 'year', `2019${mark}`, doubt)).toEqual(parsed(`2019${mark}`));
    const text = `2019-08-18${mark}/2019-08-20${mark}`;
    expect(dateOfSpan(utc(2019, 8, 18), utc(2019, 8, 21), text, doubt)).toEqual(parsed(text));
  });

  it('beyond years of four digits is what its text says', () => {
    expect(dateAt(utc(12019), 'year', 'Y12019')).toBeNull();
    expect(dateOfSpan(utc(12019), utc(12021))).toEqual(parsed(spanToEdtf(utc(12019), utc(12021))));
  });
});
