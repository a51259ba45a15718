import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type EdtfDate, parseEdtf } from '#time/edtf.ts';
import { say } from '#words/problems.ts';
import { edtfText } from './dates.ts';

function read(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.problem)}`);
  return result.date;
}

/** `1985-04-12` for a midnight, else with the time; years as ECMA-262 writes them. */
function iso(instant: number): string {
  return Number.isFinite(instant)
    ? new Date(instant).toISOString().replace('T00:00:00.000Z', '')
    : String(instant);
}

// The examples of the Library of Congress specification, with the span that each means.
describe('parseEdtf at level 0', () => {
  test.each([
    ['1985-04-12', 'day', '1985-04-12', '1985-04-13'],
    ['1985-04', 'month', '1985-04-01', '1985-05-01'],
    ['1985', 'year', '1985-01-01', '1986-01-01'],
    ['0000', 'year', '0000-01-01', '0001-01-01'],
    ['0044-02', 'month', '0044-02-01', '0044-03-01'],
    ['1985-04-12T23:20:30Z', 'second', '1985-04-12T23:20:30.000Z', '1985-04-12T23:20:31.000Z'],
    ['1985-04-12T23:20:30-04', 'second', '1985-04-13T03:20:30.000Z', '1985-04-13T03:20:31.000Z'],
    ['1985-04-12T23:20:30+04:30', 'second', '1985-04-12T18:50:30.000Z', '1985-04-12T18:50:31.000Z'],
    ['1985-04-12T24:00:00Z', 'second', '1985-04-13', '1985-04-13T00:00:01.000Z'],
    ['1964/2008', 'interval', '1964-01-01', '2009-01-01'],
    ['2004-06/2006-08', 'interval', '2004-06-01', '2006-09-01'],
    ['2004-02-01/2005-02-08', 'interval', '2004-02-01', '2005-02-09'],
    ['2004-02-01/2005-02', 'interval', '2004-02-01', '2005-03-01'],
    ['2004-02-01/2005', 'interval', '2004-02-01', '2006-01-01'],
    ['2005/2006-02', 'interval', '2005-01-01', '2006-03-01'],
  ])('reads %s as a %s from %s to %s', (text, precision, earliest, latest) => {
    const date = read(text);
    expect([date.precision, iso(date.earliest), iso(date.latest)]).toEqual([precision, earliest, latest]);
    expect([date.edtf, date.isUncertain, date.isApproximate]).toEqual([text, false, false]);
  });
});

describe('parseEdtf at level 1', () => {
  test.each([
    ['Y170002', 'year', '+170002-01-01', '+170003-01-01'],
    ['Y-170002', 'year', '-170002-01-01', '-170001-01-01'],
    ['-1985', 'year', '-001985-01-01', '-001984-01-01'],
    ['2001-21', 'season', '2001-03-01', '2001-06-01'],
    ['2001-22', 'season', '2001-06-01', '2001-09-01'],
    ['2001-23', 'season', '2001-09-01', '2001-12-01'],
    ['2001-24', 'season', '2001-12-01', '2002-03-01'],
    ['201X', 'decade', '2010-01-01', '2020-01-01'],
    ['20XX', 'century', '2000-01-01', '2100-01-01'],
    ['2004-XX', 'year', '2004-01-01', '2005-01-01'],
    ['1985-04-XX', 'month', '1985-04-01', '1985-05-01'],
    ['1985-XX-XX', 'year', '1985-01-01', '1986-01-01'],
    ['XXXX-XX-XX', 'none', '0000-01-01', '+010000-01-01'],
    ['1985-04-12/..', 'interval', '1985-04-12', 'Infinity'],
    ['1985/', 'interval', '1985-01-01', 'Infinity'],
    ['../1985-04', 'interval', '-Infinity', '1985-05-01'],
    ['/1985-04-12', 'interval', '-Infinity', '1985-04-13'],
    ['1984~/2004-06', 'interval', '1984-01-01', '2004-07-01'],
  ])('reads %s as a %s from %s to %s', (text, precision, earliest, latest) => {
    const date = read(text);
    expect([date.precision, iso(date.earliest), iso(date.latest)]).toEqual([precision, earliest, latest]);
  });

  test.each([
    ['1984?', true, false],
    ['2004-06~', false, true],
    ['2004-06-11%', true, true],
    ['1984~/2004-06?', true, true],
    ['2001-21?', true, false],
  ])('reads %s as uncertain: %s, approximate: %s', (text, isUncertain, isApproximate) => {
    expect(read(text)).toMatchObject({ isUncertain, isApproximate });
  });

  it('tells an open end from an unknown one', () => {
    expect(read('1985/..').end).toBe('open');
    expect(read('1985/').end).toBe('unknown');
    expect(read('../1985').start).toBe('open');
    expect(read('/1985').start).toBe('unknown');
  });
});

describe('parseEdtf at level 2', () => {
  test.each([
    ['156X-12-25', 'decade', '1560-12-25', '1569-12-26'],
    ['15XX-12-25', 'century', '1500-12-25', '1599-12-26'],
    ['XXXX-12-XX', 'none', '0000-12-01', '+010000-01-01'],
    ['1XXX-XX', 'millennium', '1000-01-01', '2000-01-01'],
    ['1XXX-12', 'millennium', '1000-12-01', '2000-01-01'],
    ['1984-1X', 'year', '1984-10-01', '1985-01-01'],
    ['156X-12-31', 'decade', '1560-12-31', '1570-01-01'],
    ['15XX-01-3X', 'century', '1500-01-30', '1599-02-01'],
    ['1XXX', 'millennium', '1000-01-01', '2000-01-01'],
    ['-1XXX', 'millennium', '-001999-01-01', '-000999-01-01'],
    ['-000X', 'decade', '-000009-01-01', '0000-01-01'],
    ['19XX-02-29', 'century', '1904-02-29', '1996-03-01'],
    ['2019-XX-31', 'year', '2019-01-31', '2020-01-01'],
    ['2019-02-2X', 'month', '2019-02-20', '2019-03-01'],
    ['2004-06-~01/2004-06-~20', 'interval', '2004-06-01', '2004-06-21'],
    ['2004-06-XX/2004-07-03', 'interval', '2004-06-01', '2004-07-04'],
  ])('reads %s as a %s from %s to %s', (text, precision, earliest, latest) => {
    const date = read(text);
    expect([date.precision, iso(date.earliest), iso(date.latest)]).toEqual([precision, earliest, latest]);
  });

  // Year, month and day, each: - plain, ? uncertain, ~ approximate, % both.
  test.each([
    ['2004-06-11%', '%%%'],
    ['2004-06~-11', '~~-'],
    ['2004?-06-11', '?--'],
    ['?2004-06-~11', '?-~'],
    ['2004-%06-11', '-%-'],
    ['2001-?09~-09', '~%-'],
    ['?2001', '?'],
    ['2011-~06-~04', '-~~'],
    ['?-0044', '?'],
  ])('qualifies the parts of %s as %s', (text, marks) => {
    const { start } = read(text);
    if (typeof start !== 'object') throw new Error('expected a date');
    const parts = [start.year, start.month, start.day].filter((part) => part !== undefined);
    const found = parts.map(({ isUncertain, isApproximate }) =>
      isUncertain ? (isApproximate ? '%' : '?') : isApproximate ? '~' : '-',
    );
    expect(found.join('')).toBe(marks);
  });
});

describe('parseEdtf beyond EDTF', () => {
  it('reads minutes, and decimals of a second, each as wide as written', () => {
    expect(read('2019-07-19T03:00+03:00')).toMatchObject({
      precision: 'minute',
      earliest: Date.UTC(2019, 6, 19),
    });
    const { earliest, latest } = read('2019-07-19T03:00:05.12Z');
    expect([earliest, latest - earliest]).toEqual([Date.UTC(2019, 6, 19, 3, 0, 5, 120), 1]);
  });

  it('reads times at the ends of an interval', () => {
    const { earliest, latest } = read('2019-08-12T10:00Z/2019-08-12T12:00Z');
    expect(latest - earliest).toBe(121 * 60_000);
  });
});

describe('parseEdtf of anything', () => {
  it('never throws, and says what to do when it refuses', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0129-XYTZES?~%/.:+[]{} '), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near, fc.string({ unit: 'binary' })), (text) => {
        const result = parseEdtf(text);
        if (result.ok) expect(result.date.earliest).toBeLessThan(result.date.latest);
        else {
          const { found, expected, fix, at = 0 } = result.problem;
          for (const words of [found, expected, fix])
            expect(say.message(words)).not.toMatch(/undefined|NaN|^$/);
          expect(say.message(fix)).toMatch(/\.$/);
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 1985, numRuns: 5000 },
    );
  });

  it('reads every supported form, its earliest instant before its latest', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const date = read(text);
        expect(date.earliest).toBeLessThan(date.latest);
      }),
      { seed: 1985, numRuns: 2000 },
    );
  });
});
