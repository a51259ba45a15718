import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { edtfOf, settle } from '#load/date-reading.ts';
import { createDateColumn } from '#load/read-date.ts';
import { parseEdtf } from '#time/edtf.ts';
import { utf8 } from './read-file.ts';

type Order = 'month-first' | 'day-first';

/** The EDTF text of what a date is read as; null where it is not read. */
function read(text: string, order: Order = 'month-first', epochUnit = 1): string | null {
  const column = createDateColumn(order, { epochUnit, isMidnightDay: false });
  const bytes = utf8(text);
  if (!column.read(bytes, 0, bytes.length, 1)) return null;
  settle(column.reading);
  const edtf = edtfOf(column.reading);
  // What is said of a date must be what it was read as.
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`${edtf} is not EDTF`);
  expect([parsed.date.earliest, parsed.date.latest]).toEqual([column.reading.start, column.reading.end]);
  return edtf;
}

describe('a date', () => {
  test.each([
    // ISO 8601, as far as files go
    ['2019', '2019'],
    ['2019-08', '2019-08'],
    ['2019-08-20', '2019-08-20'],
    ['2019-8-2', '2019-08-02'],
    ['2019/08/20', '2019-08-20'],
    ['2019.08.20', '2019-08-20'],
    ['20190820', '2019-08-20'],
    ['201908', '2019-08'],
    ['2019.0', '2019'],
    ['2015-08-01T00:07:41.000Z', '2015-08-01T00:07:41.000Z'],
    ['2015-08-01T00:07:41.123456+00:00', '2015-08-01T00:07:41.123Z'],
    ['2009-02-20T00:00:00', '2009-02-20T00:00:00Z'],
    ['2019-11-23 10:51:06', '2019-11-23T10:51:06Z'],
    ['2018-09-01 00:00', '2018-09-01T00:00Z'],
    ['2019-08-20T03:00+03:00', '2019-08-20T00:00Z'],
    ['2019-08-20 03:00 -0330', '2019-08-20T06:30Z'],
    ['2019-08-20 03:00 UTC', '2019-08-20T03:00Z'],
    ['2019-08-20T24:00', '2019-08-21T00:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['20200101123015', '2020-01-01T12:30:15Z'],
    ['20190820T100000Z', '2019-08-20T10:00:00Z'],
    ['20190820T100000.5Z', '2019-08-20T10:00:00.500Z'],
    ['20190820T1000+0200', '2019-08-20T08:00Z'],
    ['20190820T10:00', '2019-08-20T10:00Z'],
    ['20190820 10:00:01', '2019-08-20T10:00:01Z'],
    ['2019-08-20T1000Z', '2019-08-20T10:00Z'],
    ['2019-08-20T10', '2019-08-20T10:00Z/2019-08-20T10:59Z'],
    ['2019-08-20T10Z', '2019-08-20T10:00Z/2019-08-20T10:59Z'],
    ['99991231', '9999-12-31'],
    ['  2019-08-20 ', '2019-08-20'],
    // 0 is not known
    ['2019-00-00', '2019'],
    ['2019-05-00', '2019-05'],
    // EDTF
    ['2019-08-20?', '2019-08-20?'],
    ['1984~', '1984~'],
    ['198X', '198X'],
    ['2019-21', '2019-21'],
    ['2019-08-18/2019-08-22', '2019-08-18/2019-08-22'],
    ['2016-05/..', '2016-05/..'],
    ['-0044', '-0044'],
    ['Y12019', 'Y12019'],
    // two numbers and a year
    ['8/20/2019', '2019-08-20'],
    ['08/02/2019', '2019-08-02'],
    ['8/2/19', '2019-08-02'],
    ['8/2/69', '1969-08-02'],
    ['8/20/2019 14:30', '2019-08-20T14:30Z'],
    ['8/20/2019 2:30 PM', '2019-08-20T14:30Z'],
    ['8/20/2019, 12:05:00 am', '2019-08-20T00:05:00Z'],
    // words
    ['1 March 2020', '2020-03-01'],
    ['1st of March, 2020', '2020-03-01'],
    ['March 1, 2020', '2020-03-01'],
    ['Mar. 1 2020 14:05', '2020-03-01T14:05Z'],
    ['01-Mar-2020', '2020-03-01'],
    ['1-Mar-20', '2020-03-01'],
    ['March 2020', '2020-03'],
    ['2020 March 1', '2020-03-01'],
    ['Tuesday, 20 August 2019', '2019-08-20'],
    ['Tue, 20 Aug 2019 10:00:00 GMT', '2019-08-20T10:00:00Z'],
    ['Tue Aug 20 10:00:00 +0000 2019', '2019-08-20T10:00:00Z'],
    ['c. 1920', '1920~'],
    ['about 20 August 2019', '2019-08-20~'],
    ['1920s', '192X'],
    ['2020-06-01 to 2020-06-03', '2020-06-01/2020-06-03'],
    ['1 June 2020 – 3 June 2020', '2020-06-01/2020-06-03'],
    ['2009-02-20T10:00:00/2009-02-20T11:00:00', '2009-02-20T10:00Z/2009-02-20T11:00:00Z'],
    ['2020-06-01 – present', '2020-06-01/..'],
    ['circa 2019-08-20 10:00', '2019-08-20~'],
    // ms since 1970
    ['1517966773840', '2018-02-07T01:26:13.840Z'],
    ['-864000000', '1969-12-22T00:00:00.000Z'],
    ['86400000', '1970-01-02T00:00:00.000Z'],
  ])('“%s” is %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  test.each([
    ['20/8/2019', '2019-08-20'],
    ['02.08.2019', '2019-08-02'],
    ['2-8-2019 23:15:01', '2019-08-02T23:15:01Z'],
  ])('“%s” is %s, day first', (text, edtf) => {
    expect(read(text, 'day-first')).toBe(edtf);
  });

  test.each([
    ['1566259200', 1000, '2019-08-20T00:00:00Z'],
    ['1566259200.5', 1000, '2019-08-20T00:00:00.500Z'],
    ['1566259200000000', 1e-3, '2019-08-20T00:00:00.000Z'],
    ['1566259200000000000', 1e-6, '2019-08-20T00:00:00.000Z'],
  ])('%s counts from 1970 in units of %d ms', (text, unit, edtf) => {
    expect(read(text, 'month-first', unit)).toBe(edtf);
  });

  test.each([
    '',
    'unknown',
    '13/13/2019',
    '0/0/0000',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '2019-13-01',
    '2019-02-30',
    '8/20',
    '123',
    '12345',
    'Baghdad',
    '2019-08-20T25:00',
    '2019-08-20 10',
    '2019-08-20T10000',
    '2019-08-20T1060',
    '20191301',
    '20190230T10:00',
    '10:51',
    '2020-06-03 to 2020-06-01',
    'May be',
    '1 Smarch 2020',
    '-',
    '--',
    '2019-08-20garbage',
  ])('“%s” is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is read to the ms, whatever the instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          expect(read(iso)).toBe(iso);
          expect(read(iso.slice(0, 10))).toBe(iso.slice(0, 10));
          expect(read(`${date.getUTCMonth() + 1}/${date.getUTCDate()}/${iso.slice(0, 4)}`)).toBe(
            iso.slice(0, 10),
          );
          // 13 digits at most: 14 that look like a date and time are one.
          if (date.getTime() > 1e11 && date.getTime() < 1e13) expect(read(String(date.getTime()))).toBe(iso);
        },
      ),
    );
  });
});
