import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAY, utc } from '#time/calendar.ts';
import { spanOfDigits } from '#time/unspecified.ts';
import { yearsMatching } from '#time/years-matching.ts';

/** One part with some of its digits unspecified. */
const part = (digits: fc.Arbitrary<string>) =>
  fc
    .tuple(digits, fc.boolean(), fc.boolean())
    .map(([text, tens, ones]) => (tens ? 'X' : text[0]!) + (ones ? 'X' : text[1]!));
const twoDigits = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, '0'));

describe('spanOfDigits', () => {
  const days: [number, string][] = [];
  for (let at = utc(1900); at < utc(2100); at += DAY)
    days.push([at, new Date(at).toISOString().slice(0, 10)]);

  it('reaches from the first to the last day that matches, of all days', () => {
    const years = fc.constantFrom('2019', '2016', '201X', '190X', '20X6');
    fc.assert(
      fc.property(years, part(twoDigits(13)), part(twoDigits(33)), (year, month, day) => {
        const pattern = new RegExp(`${year}-${month}-${day}`.replaceAll('X', '.'));
        const matching = days.filter(([, text]) => pattern.test(text));
        const [first, last] = [matching[0], matching.at(-1)];
        const span = first && last && [first[0], last[0] + DAY];
        expect(spanOfDigits(year, month, day)).toEqual(span);
      }),
      { seed: 1985, numRuns: 200 },
    );
  });

  test.each([
    ['XXXX', 0, 9999],
    ['-XXXX', -9999, -1],
    ['-000X', -9, -1],
    ['1X84', 1084, 1984],
  ])('takes %s for years from %d to %d', (digits, first, last) => {
    const years = [...yearsMatching(digits, false)];
    expect([years[0], years.at(-1)]).toEqual([first, last]);
    expect([...yearsMatching(digits, true)]).toEqual(years.toReversed());
  });
});
