import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { edtfOf, settle } from '#load/dates/date-reading.ts';
import { createDateColumn } from '#load/dates/read-date.ts';
import { parseEdtf } from '#time/edtf.ts';
import { utf8 } from '../read-file.ts';

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
    ['24/25 February 2022', '2022-02-24/2022-02-25'],
    ['1/2 Aug 2019', '2019-08-01/2019-08-02'],
    ['March 3–5, 2020', '2020-03-03/2020-03-05'],
    ['3-5 March 2020', '2020-03-03/2020-03-05'],
    ['30 December - 2 January 2020', '2019-12-30/2020-01-02'],
    ['March–May 2020', '2020-03/2020-05'],
    ['from 1 June 2020 to 3 June 2020', '2020-06-01/2020-06-03'],
    ['1914-1918', '1914/1918'],
    ['1939–45', '1939/1945'],
    ['2001-02', '2001-02'],
    ['August 2019?', '2019-08?'],
    ['probably 20 August 2019', '2019-08-20?'],
    ['2019 (?)', '2019?'],
    ['20 August 2019 (approx.)', '2019-08-20~'],
    ['2019-08-20 (Tuesday)', '2019-08-20'],
    ['night of 24 February 2022', '2022-02-24'],
    ['early 2020', '2020-01~/2020-04~'],
    ['mid-March 2020', '2020-03-11~/2020-03-20~'],
    ['late February 2020', '2020-02-21~/2020-02-29~'],
    ['Summer 1944', '1944-22'],
    ['Q1 2020', '2020-01/2020-03'],
    ['17th century', '16XX'],
    ['1st century BC', '-0099/0000'],
    ['79 AD', '0079'],
    ['480 BCE', '-0479'],
    ['431–404 BC', '-0430/-0403'],
    ['-0480-09-26T00:00:00Z', '-0480-09-26'],
    ['20 Aug ’19', '2019-08-20'],
    ['Aug-19', '2019-08'],
    ['06/1944', '1944-06'],
    ['??/06/1944', '1944-06'],
    ['1944-??-??', '1944'],
    ['19??', '19XX'],
    ['+2019-08-20T00:00:00Z', '2019-08-20T00:00:00Z'],
    ['+1815-00-00T00:00:00Z', '1815'],
    ['2024:05:20 10:30:15', '2024-05-20T10:30:15Z'],
    ['20190820 1430', '2019-08-20T14:30Z'],
    ['2019-08-20 10.30', '2019-08-20T10:30Z'],
    ['2019-08-20 10h30', '2019-08-20T10:30Z'],
    // in other languages
    ['3 de abril de 2020', '2020-04-03'],
    ['1er mars 2020', '2020-03-01'],
    ['15 août 2019', '2019-08-15'],
    ['25. März 2020', '2020-03-25'],
    ['24 лютого 2022', '2022-02-24'],
    ['20 августа 2019 г.', '2019-08-20'],
    ['20 أغسطس 2019', '2019-08-20'],
    ['2019年8月20日', '2019-08-20'],
    ['lundi 2 mars 2020', '2020-03-02'],
    // zones by their names
    ['2019-08-20 10:00 EST', '2019-08-20T15:00Z'],
    ['8/2/2019 2:30 PM EDT', '2019-08-02T18:30Z'],
    ['2019-08-20T10:00:00 Europe/Berlin', '2019-08-20T08:00:00Z'],
    ['2019-01-20T10:00:00[Europe/Berlin]', '2019-01-20T09:00:00Z'],
    ['2019-08-20T10:00+02:00[Europe/Berlin]', '2019-08-20T08:00Z'],
    ['2019-08-20 10:00:00 +0200 CEST', '2019-08-20T08:00:00Z'],
    // days as spreadsheets count them
    ['43831', '2020-01-01'],
    ['43831.25', '2020-01-01T06:00:00Z'],
    ['43831,5', '2020-01-01T12:00:00Z'],
    ['8/2/30', '1930-08-02'],
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
    '2019-08-20 10:00 IST',
    '2019-08-20 10:00 Europe/Nowhere',
    'Aug 19',
    '20 August',
    '1918-1914',
    '5/7',
    '3 4 2020 5',
    'before 1914',
  ])('“%s” is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is looked for in a list of dates without trying all ways to cut it', () => {
    // Each of the cuts used to be cut again: this took days.
    expect(
      read('2009-09-08;2009-09-10;2009-10-01;2010-01-02;2010-01-05;2011-03-04;2012-01-01;2013-02-02'),
    ).toBeNull();
    expect(read(`${'3 - '.repeat(28)}x`)).toBeNull();
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

  it('and a time in the forms of most files are read where they exist, and else not', () => {
    const upTo = (least: number, most: number) => fc.integer({ min: least, max: most });
    const pad = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.tuple(upTo(1000, 9998), upTo(1, 13), upTo(1, 32)),
        fc.tuple(upTo(0, 25), upTo(0, 60), upTo(0, 61)),
        fc.constantFrom('T', ' '),
        fc.constantFrom('', 'Z'),
        ([year, month, day], [hour, minute, second], gap, zone) => {
          const date = `${year}-${pad(month)}-${pad(day)}`;
          const isDate = month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
          expect(read(date)).toBe(isDate ? date : null);
          const isTime = minute < 60 && second <= 60 && hour * 3600 + minute * 60 + second <= 86_400;
          // A leap second is said as the one before it.
          const instant = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
          const iso = `${new Date(instant).toISOString().slice(0, 19)}Z`;
          const time = [hour, minute, second].map(pad).join(':');
          expect(read(date + gap + time + zone)).toBe(isDate && isTime ? iso : null);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
