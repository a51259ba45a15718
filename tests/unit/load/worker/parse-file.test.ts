import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromFixed } from '#events/fixed-point.ts';
import { doubts, placeForms } from '#events/place-forms.ts';
import { previewOfData } from '#load/report/file-preview.ts';
import type { EventsRead } from '#load/worker/finish-file.ts';
import { say } from '#words/files.ts';
import {
  datesOf,
  decisionsOf,
  eventsOf,
  openFile,
  readFile,
  recordsOf,
  refusalOf,
  reportOf,
  utf8,
} from '../read-file.ts';

const quakes = `time,latitude,longitude,mag,place,type
2015-08-01T00:07:41.000Z,60.673,-152.5796,1.7,"22km NNE of Redoubt Volcano, Alaska",earthquake
2015-08-01T00:13:14.660Z,37.8196667,-112.9735,0.75,"6km NE of ""Enoch"", Utah",earthquake
2015-08-01T00:01:00.000Z,,,4.1,"Ндой",quarry blast
`;

const placesOf = ({ table }: EventsRead) =>
  Array.from({ length: table.length }, (_, row) => ({
    form: placeForms[table.form[row]!],
    at: fromFixed([table.position[2 * row]!, table.position[2 * row + 1]!]).map(
      (it) => Math.round(it * 1e4) / 1e4,
    ),
  }));

describe('a file of comma-separated values', () => {
  it('opens: in order of time, with titles, kinds, dates and places', async () => {
    const read = await openFile(quakes, { name: 'all_month.csv' });
    expect(read.story).toMatchObject({
      title: 'all month',
      kinds: [
        { id: 'earthquake', label: 'Earthquake' },
        { id: 'quarry-blast', label: 'Quarry blast' },
      ],
      features: [],
    });
    expect(read.report).toMatchObject({
      rows: 3,
      opened: 3,
      unlocated: 1,
      aside: [],
      encoding: 'UTF-8',
      format: 'csv',
    });
    const events = eventsOf(read);
    expect(events.map((it) => [it.id, it.properties.title, it.properties.kind])).toEqual([
      ['row-3', 'Quarry blast, Ндой', 'quarry-blast'],
      ['row-1', 'Earthquake, 22km NNE of Redoubt Volcano, Alaska', 'earthquake'],
      ['row-2', 'Earthquake, 6km NE of "Enoch", Utah', 'earthquake'],
    ]);
    expect(datesOf(read)[1]).toBe('2015-08-01T00:07:41.000Z');
    expect(placesOf(read)[0]!.form).toBe('unlocated');
    expect(placesOf(read)[1]).toEqual({ form: 'exact', at: [-152.5796, 60.673] });
    expect(events[0]!.geometry).toBeNull();
    expect(events[1]!.geometry).toEqual({ type: 'Point', coordinates: [-152.5796, 60.673] });
  });

  it('is the same wherever its chunks end', async () => {
    const whole = await openFile(quakes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (chunk) => {
        const read = await openFile(quakes, { chunk });
        expect(eventsOf(read)).toEqual(eventsOf(whole));
        expect(read.table).toEqual(whole.table);
      }),
      { numRuns: 20 },
    );
  });

  it('gives every column of a row as it stands, and finds a row by its id', async () => {
    const read = await openFile(quakes);
    const records = recordsOf(read);
    expect(records.fieldsAt(2)).toEqual([
      { name: 'time', value: '2015-08-01T00:13:14.660Z' },
      { name: 'latitude', value: '37.8196667' },
      { name: 'longitude', value: '-112.9735' },
      { name: 'mag', value: '0.75' },
      { name: 'place', value: '6km NE of "Enoch", Utah' },
      { name: 'type', value: 'earthquake' },
    ]);
    for (const row of [0, 1, 2]) expect(records.rowOf(records.idAt(row))).toBe(row);
    for (const id of ['row-0', 'row-4', 'balad', 'row-1x']) expect(records.rowOf(id)).toBeNull();
    expect(() => records.eventAt(3)).toThrow(RangeError);
  });

  it('keeps aside the rows that it cannot read, and counts them in the numbers of the others', async () => {
    const read = await openFile(
      'date,lat,lon,title\nsoon,1,2,a\n2019-01-02,95,2,b\n2019-01-03,1,200,c\n2019-01-04,1,x,d\n,1,2,e\n2019-01-05,1,2,f\n',
    );
    expect(reportOf(read)).toMatchObject({
      rows: 6,
      opened: 1,
      aside: [
        { row: 1, field: 'date', found: 'soon', expected: 'a date, such as 2019-08-20' },
        { row: 2, field: 'lat', found: '95', expected: 'a latitude from -90 to 90' },
        { row: 3, field: 'lon', found: '200' },
        { row: 4, field: 'lon', found: 'x' },
        { row: 5, field: 'date', found: '', expected: 'a date' },
      ],
    });
    expect(eventsOf(read).map((it) => it.id)).toEqual(['row-6']);
    const records = recordsOf(read);
    expect(records.rowOf('row-6')).toBe(0);
    expect(records.rowOf('row-5')).toBeNull();
  });
});

describe('the order of day and month', () => {
  test.each([
    [
      'a late row',
      `${'3/4/2020,a\n'.repeat(40_000)}25/4/2020,b\n`,
      '2020-04-03',
      /3\/4\/2020 are read day first: row 40,001 has 25\/4\/2020/,
    ],
    [
      'a first row',
      '4/25/2020,a\n3/4/2020,b\n',
      '2020-03-04',
      /4\/25\/2020 are read month first: row 1 has 4\/25\/2020/,
    ],
    ['nothing, with slashes', '3/4/2020,a\n', '2020-03-04', /month first, but no row shows/],
    ['nothing, with points', '3.4.2020,a\n', '2020-04-03', /day first, but no row shows/],
  ])('is decided by %s, and said', async (_name, rows, first, said) => {
    const read = await openFile(`date,title\n${rows}`, { chunk: 4096 });
    expect(datesOf(read)[0]).toBe(first);
    expect(read.report.aside).toEqual([]);
    expect(decisionsOf(read).join()).toMatch(said);
  });

  it('is as the reader says', async () => {
    const mapping = { columns: { start: 'date', title: 'title' }, dateOrder: 'day-first' as const };
    const read = await openFile('date,title\n3/4/2020,a\n4/25/2020,b\n', { mapping });
    expect(datesOf(read)).toEqual(['2020-04-03']);
    expect(read.report.aside).toMatchObject([{ row: 2, found: '4/25/2020' }]);
    expect(decisionsOf(read)).toContain('Dates such as 3/4/2020 are read day first, as you chose.');
  });

  it('is the one that most rows have, where some have the other', async () => {
    const read = await openFile('date,title\n25/4/2020,a\n26/4/2020,b\n4/27/2020,c\n');
    expect(read.report).toMatchObject({ opened: 2, aside: [{ row: 3, field: 'date', found: '4/27/2020' }] });
  });
});

describe('what holds of a whole column', () => {
  it.each([
    ['seconds', '1566259200', '2019-08-20T00:00:00Z', /count seconds since 1970/],
    ['milliseconds', '1566259200000', '2019-08-20T00:00:00.000Z', /count milliseconds/],
    ['microseconds', '1566259200000000', '2019-08-20T00:00:00.000Z', /count microseconds/],
  ])('tells %s', async (_name, number, edtf, said) => {
    const read = await openFile(`timestamp,title\n${number},a\n`);
    expect(datesOf(read)).toEqual([edtf]);
    expect(decisionsOf(read).join()).toMatch(said);
  });

  it.each([
    ['a number with digits too many', '1566259200,\n1566259201,\n15662592001566259200,\n', 2],
    ['ends in the year 9999', '1566259200,253402300799\n1566259201,253402300799\n', 2],
    [
      'ends in the year 9999, which most rows have not',
      '1566259200,253402300799\n1566259201,1566259300\n',
      2,
    ],
  ])('counts seconds still for %s', async (_name, rows, opened) => {
    const read = await openFile(`start,end\n${rows}`);
    expect(read.report.opened).toBe(opened);
    expect(datesOf(read).map((it) => it.slice(0, 10))).toEqual(['2019-08-20', '2019-08-20']);
    expect(decisionsOf(read).join()).toMatch(/count seconds/);
  });

  it('takes times that are all midnight for days, and not where one is none', async () => {
    const all = await openFile('date,title\n2009-02-20T00:00:00,a\n2009-02-21T00:00:00,b\n');
    expect(datesOf(all)).toEqual(['2009-02-20', '2009-02-21']);
    expect(decisionsOf(all)).toEqual(['All times are midnight, so they are read as whole days.']);
    const some = await openFile('date,title\n2009-02-20T00:00:00,a\n2009-02-21T00:00:01,b\n');
    expect(datesOf(some)).toEqual(['2009-02-20T00:00:00Z', '2009-02-21T00:00:01Z']);
    expect(decisionsOf(some)).toEqual(['Times without a time zone are read as UTC.']);
  });

  it('tells latitude and longitude that are swapped', async () => {
    const read = await openFile('date,latitude,longitude\n2019,-112.5,37.8\n2020,-100.25,40\n2021,20,30\n');
    expect(placesOf(read)[0]).toEqual({ form: 'exact', at: [-112.5, 37.8] });
    expect(placesOf(read)[2]).toEqual({ form: 'exact', at: [30, 20].reverse() });
    expect(decisionsOf(read)[0]).toMatch(
      /“latitude” holds longitudes and “longitude” latitudes, as row 1 shows/,
    );
  });

  it('reads longitudes that count east all the way round', async () => {
    const read = await openFile('date,lat,lon\n2019,10,200\n2020,10,20\n2021,10,181\n');
    expect(placesOf(read)[0]!.at).toEqual([-160, 10]);
    expect(decisionsOf(read)[0]).toMatch(/from 0 to 360/);
  });

  it('keeps 0, 0 and says so', async () => {
    const read = await openFile('date,lat,lon\n2019,0,0\n2020,10,20\n');
    expect(read.report).toMatchObject({ opened: 2, unlocated: 0 });
    expect(decisionsOf(read)[0]).toMatch(/^Row 1 has the place 0, 0/);
  });
});

describe('the text of a file', () => {
  const text = 'date;ville;lat;lon\n2019-08-20;Orléans – “Œ”;47,9;1,9\n';

  it('may be Windows-1252, which is said', async () => {
    const bytes = utf8(text).slice();
    const windows = Uint8Array.from(
      text,
      (it) => ({ '–': 0x96, '“': 0x93, '”': 0x94, Œ: 0x8c })[it] ?? it.charCodeAt(0),
    );
    expect(bytes).not.toEqual(windows);
    const read = await openFile(windows, { chunk: 7 });
    expect(read.report.encoding).toBe('Windows-1252');
    expect(recordsOf(read).fieldsAt(0)![1]).toEqual({ name: 'ville', value: 'Orléans – “Œ”' });
    expect(placesOf(read)[0]!.at).toEqual([1.9, 47.9]);
    expect(decisionsOf(read)[0]).toMatch(/Windows-1252/);
  });

  it.each([
    [
      'Windows-1252, where its last byte is no whole character',
      [0x63, 0x61, 0x66, 0xe9],
      'caf\u00e9',
      'Windows-1252',
    ],
    ['UTF-8 that breaks off amid a character', [0xc3, 0xa9, 0x20, 0xc3], '\u00e9 \ufffd', 'UTF-8'],
  ])('may be %s', async (_name, tail, title, encoding) => {
    const bytes = Uint8Array.from([...utf8('date,title\n2019-08-20,'), ...tail]);
    for (const chunk of [1 << 20, 5]) {
      const read = await openFile(bytes, { chunk });
      expect(read.report.encoding).toBe(encoding);
      expect(recordsOf(read).fieldsAt(0)![1]!.value).toBe(title);
    }
  });

  it.each([
    ['little', true, [0xff, 0xfe]],
    ['big', false, [0xfe, 0xff]],
  ])('may be UTF-16, %s end first', async (_name, isLittle, mark) => {
    const bytes = new Uint8Array(2 * text.length + 2);
    bytes.set(mark);
    for (let i = 0; i < text.length; i++)
      new DataView(bytes.buffer).setUint16(2 + 2 * i, text.charCodeAt(i), isLittle);
    const read = await openFile(bytes, { chunk: 5 });
    expect(read.report).toMatchObject({ encoding: 'UTF-16', opened: 1 });
    expect(recordsOf(read).fieldsAt(0)![1]!.value).toBe('Orléans – “Œ”');
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('may be UTF-16 without a mark, %s end first', async (_name, isLittle) => {
    const bytes = new Uint8Array(2 * text.length);
    for (let i = 0; i < text.length; i++)
      new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), isLittle);
    const read = await openFile(bytes, { chunk: 3 });
    expect(read.report).toMatchObject({ encoding: 'UTF-16', opened: 1 });
    expect(recordsOf(read).fieldsAt(0)![1]!.value).toBe('Orléans – “Œ”');
  });

  it('may be Windows-1251, where it spells Cyrillic words, which is said', async () => {
    const cyrillic = 'дата;місто;опис\n24.02.2022;Харків;Обстріл, є загиблі\n';
    const letters = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—_™љ›њќћџ ЎўЈ¤Ґ¦§Ё©Є«¬­®Ї°±Ііґµ¶·ё№є»јЅѕї';
    const byteOf = (it: string): number => {
      const code = it.charCodeAt(0);
      if (code < 128) return code;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 0x80 + letters.indexOf(it);
    };
    const read = await openFile(Uint8Array.from(cyrillic, byteOf), { chunk: 11 });
    expect(read.report).toMatchObject({ encoding: 'Windows-1251', opened: 1 });
    expect(
      recordsOf(read)
        .fieldsAt(0)!
        .map(({ value }) => value),
    ).toEqual(['24.02.2022', 'Харків', 'Обстріл, є загиблі']);
    expect(decisionsOf(read)[0]).toMatch(/Windows-1251/);
  });

  it('may have empty bytes in it', async () => {
    const read = await openFile('date,title,lat,lon\n2019-08-20\0,A\0\0,33,44\n2019-08-21,B,33.5\0,44\n');
    expect(eventsOf(read).map((it) => it.properties.title)).toEqual(['A', 'B']);
    expect(read.report).toMatchObject({ opened: 2, unlocated: 0 });
  });

  it('may begin with a byte-order mark', async () => {
    const read = await openFile(`\uFEFF${text}`);
    expect(recordsOf(read).fieldsAt(0)![0]).toEqual({ name: 'date', value: '2019-08-20' });
  });
});

/** The beginning of a ZIP archive with one file in it; its time stamp is no UTF-8. */
const archiveOf = (name: string): Uint8Array =>
  Uint8Array.from([
    ...utf8('PK\u0003\u0004'),
    ...[20, 0, 0, 0, 0, 0, 0xf5, 0xa8, 0xe3, 0x58, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ...[name.length, 0, 0, 0],
    ...utf8(name),
  ]);

describe('what cannot be opened', () => {
  it.each([
    ['nothing', '', /is empty/],
    ['white space', ' \n\n', /is empty/],
    ['a web page', '<!DOCTYPE html><title>Home</title>', /web page/],
    ['markup', '<?xml version="1.0"?><rss/>', /XML/],
    ['KML', '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"/>', /KML.*to CSV or GeoJSON/],
    ['GPX', '<?xml version="1.0"?><gpx version="1.1"/>', /GPX.*to CSV or GeoJSON/],
    ['TopoJSON', '{"type":"Topology","objects":{}}', /TopoJSON/],
    ['a spreadsheet', archiveOf('[Content_Types].xml'), /spreadsheet.*Save the sheet as CSV/],
    ['a spreadsheet of free software', archiveOf('mimetype'), /spreadsheet/],
    ['a zipped file', archiveOf('events.csv'), /archive that holds events\.csv.*Unpack/],
    ['zipped KML', archiveOf('doc.kml'), /KML/],
    ['a part of a shapefile', Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0, 0, 0), /shapefile/],
    ['bytes', 'date\u0000\u0001', /neither text nor Parquet/],
    ['a heading alone', 'date,title\n', /no events in the file/],
    ['a document of something else', '{"type":"FeatureCollection","name":"x"}', /no events in the file/],
  ])('is explained: %s', async (_name, content, explanation) => {
    expect(await refusalOf(readFile(content))).toMatch(explanation);
  });

  it('is too large, and says how to fix it', async () => {
    const rows = 'date\n2019\n2020\n2021\n';
    expect(await refusalOf(readFile(rows, { limits: { bytes: 1e9, rows: 2 } }))).toMatch(
      /more than 2 rows.*split it/,
    );
    await expect(readFile(rows, { limits: { bytes: 10, rows: 9 } })).rejects.toMatchObject({
      reason: 'too-large',
    });
  });

  it('asks which column is what where none is a date', async () => {
    const result = await readFile('who,what\nAnna,came\nBert,went\n');
    expect(result).toMatchObject({
      state: 'needs-mapping',
      preview: {
        setup: { columns: ['who', 'what'] },
        rows: [
          ['Anna', 'came'],
          ['Bert', 'went'],
        ],
      },
    });
  });
});

describe('an end', () => {
  it.each([
    ['2019-08-18,2019-08-22', '2019-08-18/2019-08-22'],
    ['2019-08-18,2019-08-18', '2019-08-18'],
    ['2019-08-18,', '2019-08-18'],
    ['2019-08-18,-1', '2019-08-18'],
    ['2019-08-18,present', '2019-08-18/..'],
    ['2019-08,2019', '2019-08/2019'],
    ['1939,1945', '1939/1945'],
    ['2019-08-18T10:00Z,2019-08-18T12:30Z', '2019-08-18T10:00Z/2019-08-18T12:30Z'],
  ])('of %s makes %s', async (cells, edtf) => {
    expect(datesOf(await openFile(`start,end\n${cells}\n`))).toEqual([edtf]);
  });

  it.each(['0000-00-00', '0000-00-00 00:00:00', '00/00/0000', '0', '-1'])('of %s is none', async (end) => {
    const read = await openFile(`start,end\n2019-08-18,2019-08-19\n2019-08-20,${end}\n`);
    expect(datesOf(read)).toEqual(['2019-08-18/2019-08-19', '2019-08-20']);
  });

  it('before its start keeps the row aside', async () => {
    const result = await openFile('start,end\n2019-08-18,2019-08-17\n2019,2020\n');
    expect(reportOf(result).aside).toMatchObject([
      {
        row: 1,
        field: 'end',
        found: '2019-08-17',
        expected: 'a date that is not before the start, 2019-08-18',
      },
    ]);
  });
});

it('reads year, month and day of columns of their own, as wide as they are known', async () => {
  const read = await openFile(
    'eventid,iyear,imonth,iday\n1,1970,7,2\n2,1970,7,0\n3,1970,0,0\n4,1970,-9,-99\n5,1970,7,\n6,1970,July,4\n',
  );
  expect(datesOf(read).sort()).toEqual(['1970', '1970', '1970-07', '1970-07', '1970-07-02', '1970-07-04']);
});

it('puts a time of day beside its date', async () => {
  const read = await openFile('date,time,what\n02/24/2022,14:05,a\n02/25/2022,,b\n02/26/2022,3pm,c\n');
  expect(datesOf(read)).toEqual(['2022-02-24T14:05Z', '2022-02-25', '2022-02-26T15:00Z']);
});

it('says what is in doubt in the columns of the table too', async () => {
  const read = await openFile('date\n2019-08-20?\n2019-08-21~\n2019-08-22\n');
  expect([...read.table.doubt]).toEqual([doubts.uncertain, doubts.approximate, 0]);
});

describe('a time of day in a column of its own', () => {
  it.each([
    ['acq_date,acq_time', ['2024-09-14,134', '2024-09-14,1342', '2024-09-15,7'], ['01:34', '13:42', '00:07']],
    ['date,hour', ['2024-09-14,0', '2024-09-14,9', '2024-09-14,14'], ['00:00', '09:00', '14:00']],
    ['CRASH DATE,CRASH TIME', ['09/14/2024,2:39', '09/14/2024,14:05'], ['02:39', '14:05']],
    ['DATE OCC,TIME OCC', ['2024-09-14,0005', '2024-09-14,2330'], ['00:05', '23:30']],
    ['Datum;Uhrzeit', ['14.09.2024;2:05 Uhr', '14.09.2024;14.30'], ['02:05', '14:30']],
    ['Fecha;Hora', ['14/09/2024;9:30 a. m.', '14/09/2024;14h30'], ['09:30', '14:30']],
  ])('beside its date is read: %s', async (heading, rows, times) => {
    const read = await openFile(`${heading}\n${rows.join('\n')}\n`);
    const starts = [...read.table.start].map((it) => new Date(it).toISOString().slice(11, 16));
    expect(starts).toEqual([...times].sort((a, b) => starts.indexOf(a) - starts.indexOf(b)));
    expect(decisionsOf(read).join()).toMatch(/Times of day are read from/);
  });

  it('that is 24:00 is the midnight after it, and one of an hour is an hour wide', async () => {
    const read = await openFile('date,time\n2019-08-20,24:00\n2019-08-22,2pm\n');
    expect(datesOf(read)).toEqual(['2019-08-21T00:00Z', '2019-08-22T14:00Z']);
    const hours = await openFile('date,hour\n2019-08-20,14\n');
    expect(datesOf(hours)).toEqual(['2019-08-20T14:00Z/2019-08-20T14:59Z']);
  });

  it('that makes no sense leaves the day, and is said', async () => {
    const read = await openFile('date,time\n2019-08-20,10:00\n2019-08-21,noonish\n2019-08-22,unknown\n');
    expect(datesOf(read)).toEqual(['2019-08-20T10:00Z', '2019-08-21', '2019-08-22']);
    expect(decisionsOf(read)).toContain(
      'The time of day in row 2 could not be read: only the day is used there.',
    );
  });

  it.each([
    [
      'start_date,start_time,end_date,end_time',
      '2019-08-20,22:00,2019-08-21,02:00',
      '2019-08-20T22:00Z/2019-08-21T02:00Z',
    ],
    ['date,start_time,end_time', '2019-08-20,10:00,12:30', '2019-08-20T10:00Z/2019-08-20T12:30Z'],
    ['date,start_time,end_time', '2019-08-20,22:00,02:00', '2019-08-20T22:00Z/2019-08-21T02:00Z'],
    ['date,start_time,end_time', '2019-08-20,,02:00', '2019-08-20'],
  ])('of the end is read too: %s %s', async (heading, row, edtf) => {
    expect(datesOf(await openFile(`${heading}\n${row}\n`))).toEqual([edtf]);
  });
});

describe('an end in parts', () => {
  it.each([
    [
      'Start Year,Start Month,Start Day,End Year,End Month,End Day',
      '2000,12,31,2001,1,2',
      '2000-12-31/2001-01-02',
    ],
    ['year,startmonth,startday,endyear,endmonth,endday', '1990,6,25,1990,6,27', '1990-06-25/1990-06-27'],
    ['start_year,end_year', '30,33', '0030/0033'],
    ['start_year,end_year', '1990,', '1990'],
    ['start_year,end_year', '1990,1990', '1990'],
  ])('is read: %s %s', async (heading, row, edtf) => {
    expect(datesOf(await openFile(`${heading}\n${row}\n`))).toEqual([edtf]);
  });

  it('before the start keeps the row aside', async () => {
    const { report } = await openFile('start_year,end_year\n1990,1980\n1990,1991\n');
    expect(report.aside).toMatchObject([{ row: 1, field: 'end_year', found: '1980' }]);
  });
});

it('takes years below 0 for years before Christ, without a year 0, and says so', async () => {
  const read = await openFile('name,Year\nMarathon,-490\nWaterloo,1815\n');
  expect(datesOf(read)).toEqual(['-0489', '1815']);
  expect(decisionsOf(read)[0]).toMatch(/-490 is 490 BC/);
});

it('takes the first day of a year for that year where the column is called by years', async () => {
  const read = await openFile('name,year\nA,01/01/1880 12:00:00 AM\nB,01/01/1952 12:00:00 AM\n');
  expect(datesOf(read)).toEqual(['1880', '1952']);
  expect(datesOf(await openFile('month,n\n2006-01-01,5\n2006-02-01,6\n'))).toEqual(['2006-01', '2006-02']);
});

it('reads the year of a row that has no date, where there is one', async () => {
  const read = await openFile('date,year,title\n2019-08-20,2019,a\n,2020,b\n');
  expect(datesOf(read)).toEqual(['2019-08-20', '2020']);
});

it('says how numbers of spreadsheets, zones and years of two digits are read', async () => {
  const said = async (text: string) => decisionsOf(await openFile(text)).join(' ');
  expect(await said('date,title\n43831,a\n43832,b\n')).toMatch(/such as 43831 count days from 1900/);
  expect(await said('time,title\n2019-08-20 10:00 EST,a\n')).toMatch(/EST \(UTC−5\)/);
  expect(await said('date,title\n1/13/30,a\n')).toMatch(/1930 to 2029/);
});

describe('south and west', () => {
  it.each([
    [
      'in columns of their own',
      'date,lat,lat_dir,lon,lon_dir\n2019,33.5,S,70.6,W\n',
      /read from “lat_dir” and “lon_dir”/,
    ],
    ['in the names', 'date,Latitude (°S),Longitude (°W)\n2019,33.5,70.6\n', /as their names say/],
    ['as letters', 'date,lat,lon\n2019,33.5 S,70.6 W\n', null],
    ['before the degrees', 'date,lat,lon\n2019,S33.5,W70.6\n', null],
    ['in one cell', 'date;coordinates\n2019;33.5° S, 70.6° W\n', null],
    ['in one cell, the longitude first', 'date;coordinates\n2019;70.6°W 33.5°S\n', null],
  ])('are read %s', async (_name, text, said) => {
    const read = await openFile(text);
    expect(placesOf(read)[0]!.at).toEqual([-70.6, -33.5]);
    if (said) expect(decisionsOf(read).join()).toMatch(said);
  });

  it('in the wrong column say that it is the other one', async () => {
    const read = await openFile('date,lat,lon\n2019,36.2 E,49.9 N\n2020,36.3 E,49.8 N\n');
    expect(placesOf(read)[0]!.at).toEqual([36.2, 49.9]);
    expect(decisionsOf(read).join()).toMatch(/has degrees east or west in 2 rows/);
  });
});

it.each([
  ['33°20′N', '44°23′00″E'],
  ['33° 20\' 00" N', '44° 23\' 00" E'],
  ['33 20 00 N', '44 23 00 E'],
  ['33d20m00s', '44d23m00s'],
  ['33-20-00N', '044-23-00E'],
])('reads degrees and minutes such as %s', async (lat, lon) => {
  const read = await openFile(
    `date;lat;lon\n2019;"${lat.replaceAll('"', '""')}";"${lon.replaceAll('"', '""')}"\n`,
  );
  expect(placesOf(read)[0]!.at).toEqual([44.3833, 33.3333]);
});

it.each([
  ['coordinates', '33.3, 44.4', [44.4, 33.3], /latitude, then longitude, but no row shows/],
  ['lnglat', '44.4, 33.3', [44.4, 33.3], /longitude, then latitude, but no row shows/],
  ['coordinates', '[44.4, 33.3]', [44.4, 33.3], /longitude, then latitude, but no row shows/],
  ['_geolocation', '33.3 44.4 12.5 4.9', [44.4, 33.3], /latitude, then longitude/],
])('says which comes first in %s: %s', async (column, cell, at, said) => {
  const read = await openFile(`date;${column}\n2019;${cell}\n`);
  expect(placesOf(read)[0]!.at).toEqual(at);
  expect(decisionsOf(read).join()).toMatch(said);
});

it.each([
  ['x,y', '445123.2,3688123.5'],
  ['easting,northing', '445123.2,3688123.5'],
  ['longitude,latitude', '4938000.2,3946000.5'],
])('asks where %s are metres of a map projection, and says what to do', async (names, cells) => {
  const result = await readFile(`date,title,${names}\n2019,a,${cells}\n`);
  if (result.state !== 'needs-mapping') throw new Error(result.state);
  const { readAs } = previewOfData(result.preview, say.message);
  const { expected } = readAs(result.preview.guess)[0]!.problems[0]!;
  expect(say.message(expected)).toMatch(/map projection.*WGS 84/);
});
