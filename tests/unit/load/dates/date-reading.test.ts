import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createReading,
  type DateReading,
  dateOfReading,
  edtfOf,
  readEdtf,
  settle,
} from '#load/dates/date-reading.ts';
import { DAY, MINUTE, SECOND, utc } from '#time/calendar.ts';
import { parseEdtf } from '#time/edtf.ts';

/** Of a unit with a time: a longer one is never read so. */
const widths: Partial<Record<DateReading['unit'], number>> = {
  minute: MINUTE,
  second: SECOND,
  millisecond: 1,
};
const begin = (at: number, unit: DateReading['unit']): number => {
  const date = new Date(at);
  if (unit === 'year') return utc(date.getUTCFullYear());
  if (unit === 'month') return utc(date.getUTCFullYear(), date.getUTCMonth() + 1);
  const width = unit === 'day' ? DAY : unit === 'minute' ? MINUTE : unit === 'second' ? SECOND : 1;
  return Math.floor(at / width) * width;
};

const dateIn = (text: string) => {
  const read = parseEdtf(text);
  return read.ok ? read.date : read.problem;
};

it('has the date that its text says, whatever its unit and its doubts', () => {
  const units = fc.constantFrom<DateReading['unit']>(
    'year',
    'month',
    'day',
    'minute',
    'second',
    'millisecond',
    'interval',
  );
  const instants = fc.integer({ min: utc(-2000), max: utc(9000) });
  fc.assert(
    fc.property(
      units,
      instants,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 3 }),
      (unit, at, days, doubt) => {
        const start = begin(at, unit);
        const reading = {
          ...createReading(),
          unit,
          start,
          end: unit === 'interval' ? start + days * DAY : start + (widths[unit] ?? DAY),
          doubt,
        };
        settle(reading);
        expect(dateOfReading(reading)).toEqual(dateIn(edtfOf(reading)));
      },
    ),
  );
});

it.each(['2019-08-20?', '1984/..', '198X', '2019-08-18/2019-08-20~'])(
  'keeps the date of an EDTF text: %s',
  (text) => {
    const reading = createReading();
    expect(readEdtf(text, reading)).toBe(true);
    expect(dateOfReading(reading)).toBe(reading.date);
    expect(edtfOf(reading)).toBe(text);
  },
);
