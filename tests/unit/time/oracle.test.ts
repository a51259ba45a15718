import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '#time/edtf.ts';
import {
  dateWithTime,
  interval,
  longYear,
  plainDate,
  qualifiedDate,
  season,
  unspecifiedDate,
} from './dates.ts';

/** edtf.js ends a span at its last ms, and gives null for an unknown end. */
function theirs(text: string): [number, number] {
  const { min, max } = edtf(text);
  return [min ?? Number.NEGATIVE_INFINITY, (max ?? Number.POSITIVE_INFINITY) + 1];
}

function ours(text: string): [number, number] | undefined {
  const read = parseEdtf(text);
  return read.ok ? [read.date.earliest, read.date.latest] : undefined;
}

/** edtf.js throws on what is not EDTF. */
function isTheirs(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

const runs = { seed: 1985, numRuns: 500 };

describe('parseEdtf means the same span as edtf.js', () => {
  test.each([
    ['plain dates', plainDate],
    ['qualified dates', qualifiedDate],
    ['years of many digits', longYear],
    ['intervals', interval],
    ['open and unknown starts', plainDate.chain((date) => fc.constantFrom(`../${date}`, `/${date}`))],
    ['open and unknown ends', plainDate.chain((date) => fc.constantFrom(`${date}/..`, `${date}/`))],
  ])('by %s', (_name, dates) => {
    fc.assert(
      fc.property(dates, (text) => {
        fc.pre(isTheirs(text));
        expect(ours(text)).toEqual(theirs(text));
      }),
      runs,
    );
  });

  it('by dates whose last digits, or whole parts, are unspecified', () => {
    // Of other masks edtf.js takes the bounds of each digit (2019-X0 from January, 19XX-02-29 from 1 March 1900),
    // not of the dates that match: those are held against all days in unspecified.test.ts.
    const isCommon = (text: string) => /^\d*X*(-(\d\d|\dX|XX))*$/.test(text) && !/X.*-02-2/.test(text);
    fc.assert(
      fc.property(unspecifiedDate.filter(isCommon), (text) => {
        fc.pre(isTheirs(text));
        expect(ours(text)).toEqual(theirs(text));
      }),
      runs,
    );
  });

  it('by the beginning of a time, which to edtf.js has no width', () => {
    fc.assert(
      fc.property(dateWithTime, (text) => {
        expect(ours(text)?.[0]).toBe(theirs(text)[0]);
      }),
      runs,
    );
  });

  it('refuses what edtf.js refuses, and forms that are not supported', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0129-X?~%/.'), minLength: 4, maxLength: 12 });
    const onPurpose = (text: string) => {
      const read = parseEdtf(text);
      // Ours alone: seasons and dates both qualified and unspecified, a mark on both sides of the first part, seasons
      // in intervals, and intervals whose ends overlap.
      return read.ok && /-[?~%]?2[1-4]|X.*[?~%]|[?~%].*X|^[?~%]-?\d{4}[?~%]|\//.test(text);
    };
    fc.assert(
      fc.property(near, (text) => {
        if (ours(text) && !onPurpose(text)) expect(isTheirs(text)).toBe(true);
      }),
      { ...runs, numRuns: 10_000 },
    );
  });
});

describe('parseEdtf differs from edtf.js on purpose', () => {
  it('in seasons, which there are quarters that begin in January', () => {
    fc.assert(
      fc.property(season, (text) => {
        fc.pre(isTheirs(text));
        const [earliest = 0] = ours(text) ?? [];
        const months = (new Date(earliest).getTime() - theirs(text)[0]) / (30.4 * 86_400_000);
        expect(Math.round(months)).toBe(2);
      }),
      runs,
    );
  });

  it('in times without a zone, which there are in the zone of the machine', () => {
    expect(ours('2019-07-19T03:00:00')).toBeUndefined();
    expect(new Date(theirs('2019-07-19T03:00:00')[0]).toISOString()).toBe('2019-07-19T07:00:00.000Z');
  });

  it('in -XXXX, whose sign is lost there', () => {
    expect(ours('-XXXX')?.map((instant) => new Date(instant).getUTCFullYear())).toEqual([-9999, 0]);
    expect(new Date(theirs('-XXXX')[0]).getUTCFullYear()).toBe(0);
  });

  it('in an interval of one day, which is refused there', () => {
    expect(ours('2019-08-20/2019-08-20')).toEqual(ours('2019-08-20'));
    expect(isTheirs('2019-08-20/2019-08-20')).toBe(false);
  });
});
