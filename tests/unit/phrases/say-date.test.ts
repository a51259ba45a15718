import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sayDate, sayDateBriefly, sayDays, sayInstant } from '#phrases/say-date.ts';
import { parseEdtf } from '#time/edtf.ts';
import { speak } from '#words/language.ts';
import { edtfText } from '../time/dates.ts';

/** A date in English words, with the numbers, names and order of a locale. */
function say(text: string, locale?: string): string {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problem)}`);
  if (locale) speak({ tag: locale, locale, dir: 'ltr' });
  try {
    return sayDate(read.date);
  } finally {
    speak();
  }
}

describe('sayDate', () => {
  test.each([
    ['2019-08-20', '20 August 2019'],
    ['2019-01', 'January 2019'],
    ['2016', '2016'],
    ['2019-07-19T03:00+03:00', '19 July 2019, 03:00 (UTC+3)'],
    ['2019-07-19T03:00:05-03:30', '19 July 2019, 03:00:05 (UTC−3:30)'],
    ['2019-07-19T00:00Z', '19 July 2019, 00:00 (UTC)'],
    ['2019-08-20T24:00Z', '21 August 2019, 00:00 (UTC)'],
    ['2019-22', 'summer 2019'],
    ['2019-24', 'winter 2019–20'],
    ['1999-24', 'winter 1999–2000'],
    ['-0043', '44 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0000', '1 BC'],
    ['0044-03', 'March AD 44'],
    ['Y170002', '170,002'],
    ['Y-170002', '170,003 BC'],
  ])('says %s as “%s”', (text, words) => {
    expect(say(text)).toBe(words);
  });

  test.each([
    ['2019-08-20?', '20 August 2019, uncertain'],
    ['2019-08-20~', 'about 20 August 2019'],
    ['1984%', 'about 1984, uncertain'],
    ['2019-22~', 'about summer 2019'],
    ['198X~', 'about the 1980s'],
    ['2004-06-~11', '11 June 2004, day approximate'],
    ['2004?-06-11', '11 June 2004, year uncertain'],
    ['2004-06?-11', '11 June 2004, year and month uncertain'],
    ['2001-?09~-09', '9 September 2001, month uncertain, year and month approximate'],
  ])('says how sure %s is: “%s”', (text, words) => {
    expect(say(text)).toBe(words);
  });

  test.each([
    ['198X', 'the 1980s'],
    ['19XX', 'the 20th century'],
    ['20XX', 'the 21st century'],
    ['10XX', 'the 11th century'],
    ['1XXX', 'some year between 1000 and 1999'],
    ['000X', 'some year between 1 BC and AD 9'],
    ['-004X', 'some year between 50 BC and 41 BC'],
    ['2016-XX', 'some month in 2016'],
    ['2016-XX-XX', 'some day in 2016'],
    ['2016-05-XX', 'some day in May 2016'],
    ['198X-XX', 'some month in the 1980s'],
    ['198X-12', 'December, some year in the 1980s'],
    ['156X-12-31', '31 December, some year in the 1560s'],
    ['156X-12-XX', 'some day in December, some year in the 1560s'],
    ['156X-21', 'spring, some year in the 1560s'],
    ['2016-1X', 'some month between October 2016 and December 2016'],
    ['2016-05-1X', 'some day between 10 May 2016 and 19 May 2016'],
    ['15XX-01-3X', 'some day between 30 January 1500 and 31 January 1599'],
    ['XXXX', 'date unknown'],
    ['XXXX-XX-XX', 'date unknown'],
    ['XXXX-12-25', '25 December, year unknown'],
    ['XXXX-12', 'December, year unknown'],
  ])('says as much of %s as is known: “%s”', (text, words) => {
    expect(say(text)).toBe(words);
  });

  test.each([
    ['2019-08-18/2019-08-22', '18–22 August 2019'],
    ['2019-08-18?/2019-08-22?', '18–22 August 2019, uncertain'],
    ['2019-08-18~/2019-08-22~', 'about 18–22 August 2019'],
    ['2019-07-28/2019-08-03', '28 July – 3 August 2019'],
    ['2018-12-28/2019-01-03', '28 December 2018 – 3 January 2019'],
    ['2019-07/2019-08', 'July – August 2019'],
    ['2016/2019', '2016–2019'],
    ['2016-05/2017-06-03~', 'May 2016 to about 3 June 2017'],
    ['2019-08-18?/2019-08-22', '18 August 2019 (uncertain) to 22 August 2019'],
    ['2019-07-19T03:00Z/2019-07-19T05:00Z', '19 July 2019, 03:00–05:00 (UTC)'],
    ['2019-07-19T23:00Z/2019-07-20T05:00Z', '19 July 2019, 23:00 (UTC) to 20 July 2019, 05:00 (UTC)'],
    ['2019-08-20/2019-08-20', '20 August 2019'],
    ['2018-22/2019-21', 'summer 2018 to spring 2019'],
    ['198X/199X', 'the 1980s to the 1990s'],
    ['-0044/0012', '45 BC to AD 12'],
    ['2016-05/..', 'from May 2016 on'],
    ['2016-05~/..', 'from about May 2016 on'],
    ['../2016', 'until 2016'],
    ['../2016?', 'until 2016, uncertain'],
    ['/2016-05', 'until May 2016, start unknown'],
    ['2016-05/', 'from May 2016, end unknown'],
  ])('says the interval %s as “%s”', (text, words) => {
    expect(say(text)).toBe(words);
  });

  it('takes names and order of months from the locale, and always the Gregorian calendar', () => {
    expect(say('2019-08-20', 'de')).toBe('20. August 2019');
    expect(say('2019-08-20', 'en-US')).toBe('August 20, 2019');
    expect(say('2019-08', 'th')).toContain('2019');
  });

  it('has words for every date, in any locale', () => {
    fc.assert(
      fc.property(edtfText, fc.constantFrom('en-001', 'ar', 'ja', 'fa'), (text, locale) => {
        expect(say(text, locale)).not.toMatch(/undefined|NaN|Invalid|null|^$/);
      }),
      { seed: 1985, numRuns: 2000 },
    );
  });
});

describe('sayInstant', () => {
  const DAY = 86_400_000;
  const instant = Date.UTC(2019, 7, 20, 3, 4, 5, 6);
  test.each([
    [1000 * 365 * DAY, '2019'],
    [100 * 365 * DAY, 'August 2019'],
    [3 * 365 * DAY, '20 August 2019'],
    [35 * DAY, '20 August 2019'],
    [2 * DAY, '20 August 2019, 03:04 (UTC)'],
    [60_000, '20 August 2019, 03:04:05 (UTC)'],
    [1000, '20 August 2019, 03:04:05.006 (UTC)'],
  ])('on an axis of %d ms says “%s”', (span, words) => {
    expect(sayInstant(instant, span)).toBe(words);
  });

  it('has words for any number', () => {
    for (const any of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN, 1e300, -1e300])
      expect(sayInstant(any, DAY)).not.toMatch(/undefined|NaN|Invalid/);
  });
});

test.each([
  ['2019-08-12', '2019-08-20', '12–19 August 2019'],
  ['2019-08-12', '2019-08-13', '12 August 2019'],
  ['-0044-03-15', '-0044-03-17', '15 March 45 BC to 16 March 45 BC'],
])('says the days from %s until %s as %s', (start, end, words) => {
  const at = (text: string) => {
    const read = parseEdtf(text);
    return read.ok ? read.date.earliest : Number.NaN;
  };
  expect(sayDays(at(start), at(end))).toBe(words);
});

test.each([
  ['2015-08-01T00:30:50.820Z', '1 August 2015, 00:30:50 (UTC)'],
  ['2015-08-01T00:30:50.820Z/2015-08-01T00:31:00.001Z', '1 August 2015, 00:30:50–00:31:00 (UTC)'],
  ['2015-08-01T00:30:50Z', '1 August 2015, 00:30:50 (UTC)'],
  ['2015-08-01T00:30Z', '1 August 2015, 00:30 (UTC)'],
  ['2019-08-20~', 'about 20 August 2019'],
  ['../2019', 'until 2019'],
])('says %s briefly as “%s”', (text, words) => {
  const read = parseEdtf(text);
  expect(read.ok && sayDateBriefly(read.date)).toBe(words);
});
