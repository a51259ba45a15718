import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '#time/edtf.ts';
import { say } from '#words/problems.ts';

/** What is said of the problem of a text. */
function problem(text: string) {
  const result = parseEdtf(text);
  if (result.ok) throw new Error(`${text} was read`);
  const { found, expected, fix, at } = result.problem;
  return { found: say.message(found), expected: say.message(expected), fix: say.message(fix), at };
}

describe('a date that cannot be', () => {
  test.each([
    ['2019-02-30', 'day “30”', 'a day from 01 to 28, as February 2019 has', 8],
    ['2016-02-30', 'day “30”', 'a day from 01 to 29, as February 2016 has', 8],
    ['2019-02-3X', 'day “3X”', 'a day from 01 to 28, as February 2019 has', 8],
    ['2019-XX-32', 'day “32”', 'a day that exists in at least one of the possible months', 8],
    ['XX01-02-29', 'day “29”', 'a day of February', 8],
    ['2019-13', 'month “13”', 'a month from 01 to 12, or a season from 21 to 24', 5],
    ['2019-00', 'month “00”', 'a month from 01 to 12, or a season from 21 to 24', 5],
    ['2013-13', 'month “13”', 'a month from 01 to 12, or a season from 21 to 24', 5],
    ['2019-08/2019-13', 'month “13”', 'a month from 01 to 12, or a season from 21 to 24', 13],
    ['-0000', 'the year -0000', 'a year', 0],
    ['2019-22-03', 'a day in the season 22', 'a season without a day', 5],
    ['2019-07-19T24:30Z', 'hour “24”', 'an hour from 00 to 23, or 24:00', 11],
    ['2019-07-19T03:60Z', 'minute “60”', 'a minute from 00 to 59', 14],
    ['2019-07-19T03:00:60Z', 'second “60”', 'a second from 00 to 59', 17],
    ['2019-07-19T03:00+25:00', 'zone “+25:00”', 'Z, or a zone from -12:00 to +14:00', 16],
    ['2019-07-19T03:00-12:01', 'zone “-12:01”', 'Z, or a zone from -12:00 to +14:00', 16],
    ['2019-07-19T03:00-00:00', 'zone “-00:00”', 'Z, or a zone from -12:00 to +14:00', 16],
    ['2019-08T03:00Z', 'a time on “2019-08”', 'a time only on a whole date', 8],
    ['Y275760', 'the year 275760', 'a year from Y-271820 to Y275759', 0],
    ['Y2019', '“Y2019”', 'more than four digits after Y', 0],
    ['2019-08/2018', 'an interval that ends before it starts: “2019-08/2018”', 'the earlier date first', 8],
    ['../..', 'an interval without ends: “../..”', 'a date at one end at least', 0],
    ['/', 'an interval without ends: “/”', 'a date at one end at least', 0],
  ])('%s: found %s, expected %s', (text, found, expected, at) => {
    expect(problem(text)).toMatchObject({ found, expected, at });
  });

  it('asks for the zone of a time', () => {
    expect(problem('2019-07-19T03:00:00')).toEqual({
      found: 'a time without a zone: “03:00:00”',
      expected: 'a time with its zone, such as T03:00Z or T03:00:00+03:00',
      fix: 'Add Z for UTC, or the zone as hours ahead of it, such as +03:00.',
      at: 11,
    });
  });
});

describe('a text much longer than a date', () => {
  it('is quoted only as far as one can tell it by', () => {
    for (const text of ['x'.repeat(1e6), `Y${'9'.repeat(1e6)}`, `[${'1667,'.repeat(1e5)}]`])
      expect(problem(text).found.length).toBeLessThan(110);
  });
});

describe('a form of EDTF that is not supported', () => {
  test.each([
    ['[1667,1668, 1670..1672]', 'a set, one of several dates ([…])'],
    ['[..1760-12-03]', 'a set, one of several dates ([…])'],
    ['{1960,1961-12}', 'a set, all of several dates ({…})'],
    ['Y-17E7', 'a year with an exponent (E)'],
    ['Y171010000S3', 'significant digits (S)'],
    ['1950S2', 'significant digits (S)'],
    ['Y3388E2S3', 'a year with an exponent (E)'],
    ['2001-34', 'a division of the year, 34'],
    ['2001-25', 'a division of the year, 25'],
    ['2001-41', 'a division of the year, 41'],
  ])('%s is named: %s', (text, form) => {
    const { found, fix } = problem(text);
    expect(found).toContain(form);
    expect(fix).toMatch(/not supported|write/);
  });
});

describe('what is nearly EDTF', () => {
  test.each([
    ['', 'Give a date, or leave the date out.'],
    [' 2019', 'Remove the white space.'],
    ['2019/08/20', 'Write 2019-08-20.'],
    ['2019.8.5', 'Write 2019-08-05.'],
    ['20/08/2019', 'Write the year first, then month and day: 2019-08-20.'],
    ['20190820', 'Write 2019-08-20.'],
    ['2019-8-5', 'Write 2019-08-05.'],
    ['2019-8', 'Write 2019-08.'],
    ['2019-08-20 03:00Z', 'Write 2019-08-20T03:00Z.'],
    ['2019-08-20T03Z', 'Write the minutes too, such as T03:00Z.'],
    ['2019-08-20T030000Z', 'Put colons between hours, minutes and seconds.'],
    ['2019-08-20T03:00:00.123456Z', 'Give at most three decimals of a second.'],
    ['2019-08-20T03:00:00,5Z', 'Write decimals of a second after a point.'],
    ['2019-08-20T03:00z', 'Write a capital Z.'],
    ['2019-08-20T03:00Z?', 'EDTF qualifies dates, not times: leave out the time, or the ?, ~ or %.'],
    ['2019-08-20?T03:00Z', 'EDTF qualifies dates, not times: leave out the time, or the ?, ~ or %.'],
    ['2019-08-20T3 pm', 'Write hours, minutes and the zone, such as T03:00+03:00.'],
    ['circa 1984', 'Write 1984~.'],
    ['c.1984', 'Write 1984~.'],
    ['1984?~', 'Write 1984% for uncertain and approximate.'],
    ['198u', 'Write X for each digit that is not known, such as 198X.'],
    ['198x', 'Write X for each digit that is not known, such as 198X.'],
    ['1980s', 'Write X for the last digit, such as 198X.'],
    ['198', 'Write X for the last digit, such as 198X.'],
    [
      '2004/open',
      'Write .. for an open end, and leave an unknown one empty, such as 2004/.. and 2004/ alone.',
    ],
    ['2019-08/P3D', 'Write both ends, such as 2019-08-18/2019-08-22.'],
    ['170002', 'Write Y170002; such a year takes no month or day.'],
    ['44 BC', 'Write 44 BC as -0043, for 1 BC is 0000.'],
    ['last Tuesday', 'Write year-month-day in digits, leaving out from the right what is not known.'],
  ])('“%s”: %s', (text, fix) => {
    expect(problem(text).fix).toBe(fix);
  });
});
