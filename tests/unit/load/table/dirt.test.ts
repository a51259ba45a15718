import { describe, expect, it } from 'vitest';
import { placeForms } from '#events/place-forms.ts';
import { createFileQueries } from '#load/worker/file-queries.ts';
import {
  asideFileOf,
  datesOf,
  decisionsOf,
  eventsOf,
  openFile,
  readFile,
  recordsOf,
  refusalOf,
  reportOf,
  storyOf,
} from '../read-file.ts';

/** A file with every kind of dirt at once: what is good of it opens, what is not is kept aside, and nothing is lost. */
const links = Array.from({ length: 45 }, (_, i) => `Link ${i + 1}`);
const dirty = [
  `\uFEFFTitle;Date;LAT;LON;Notes;Sources;${links.join(';')}`,
  `Comma decimals;3/4/2020;48,85;2,35;plain;"a, b, c";http://a.example;http://b.example${';'.repeat(43)}`,
  `"Line\r\nbreak; and ""quotes""";25/4/2020;"48,9";"2,4";"<b>Broken <i>mark</b>up &amp;";s${';'.repeat(45)}`,
  `No place;26/4/2020;;;;;http://c.example`,
  `Half a place;26/4/2020;48,1;;;`,
  `N/A place;26/4/2020;N/A;NaN;;`,
  `Nowhere;27/4/2020;0;0;;`,
  `No date;;48;2;;`,
  `Unknown date;0/0/0000;48;2;;`,
  `Bad month;31/31/2020;48;2;;`,
  `Out of range;28/4/2020;148;200;;`,
  `Words for a place;28/4/2020;north;2;;`,
  '',
  `No last line break;29/4/2020;-33,9;151,2;;x`,
].join('\r\n');

it('opens what is good of a file with every kind of dirt, and keeps the rest aside', async () => {
  for (const chunk of [1 << 20, 11]) {
    const read = await openFile(dirty, { chunk });
    expect(read.report).toMatchObject({
      rows: 12,
      opened: 7,
      unlocated: 3,
      format: 'csv',
      encoding: 'UTF-8',
    });
    expect(read.report.aside.map(({ row, field, found }) => [row, field, found])).toEqual([
      [7, 'Date', ''],
      [8, 'Date', '0/0/0000'],
      [9, 'Date', '31/31/2020'],
      [10, 'LAT', '148'],
      [11, 'LAT', 'north'],
    ]);
    expect(datesOf(read)).toEqual([
      '2020-04-03',
      '2020-04-25',
      '2020-04-26',
      '2020-04-26',
      '2020-04-26',
      '2020-04-27',
      '2020-04-29',
    ]);
    expect([...read.table.form].map((it) => placeForms[it])).toEqual([
      'exact',
      'exact',
      'unlocated',
      'unlocated',
      'unlocated',
      'exact',
      'exact',
    ]);
    const events = eventsOf(read);
    expect(events[0]!.geometry).toEqual({ type: 'Point', coordinates: [2.35, 48.85] });
    expect(events[1]!.properties).toMatchObject({
      title: 'Line\r\nbreak; and "quotes"',
      description: '<b>Broken <i>mark</b>up &amp;',
    });
    const fields = recordsOf(read).fieldsAt(0)!;
    expect(fields.find(({ name }) => name === 'Sources')!.value).toBe('a, b, c');
    expect(fields.filter(({ name }) => name.startsWith('Link')).map(({ value }) => value)).toEqual([
      'http://a.example',
      'http://b.example',
    ]);
    expect(decisionsOf(read).map((it) => it.split(':')[0])).toEqual([
      'Dates such as 3/4/2020 are read day first',
      expect.stringMatching(/^Row 6 has the place 0, 0, in the sea off Ghana/),
      expect.stringMatching(/^5 rows have fewer cells/),
    ]);
  }
});

it('gives the rows of such a file that it kept aside back as they were', async () => {
  const lines = (await (await asideFileOf(await openFile(dirty))).text()).trim().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/;Link 45;problem$/);
  expect(lines[4]).toBe(
    'Out of range;28/4/2020;148;200;;;LAT: found “148”, expected a latitude from -90 to 90',
  );
});

it.each([
  ['-1', 'a year'],
  ['0', 'a year'],
  ['-99', 'a year'],
  ['', 'a year'],
])('takes a year of “%s” for none', async (year, expected) => {
  const read = await openFile(`year,title\n2019,a\n${year},b\n`);
  expect(reportOf(read)).toMatchObject({ opened: 1, aside: [{ row: 2, field: 'year', expected }] });
});

it('reads a file without a heading by what it holds', async () => {
  const read = await openFile('2019-08-20,Explosion,33.9,44.3\n2019-08-21,Fire,33.8,44.2\n');
  expect(read.setup.columns).toEqual(['column 1', 'column 2', 'column 3', 'column 4']);
  expect(datesOf(read)).toEqual(['2019-08-20', '2019-08-21']);
  expect(decisionsOf(read)).toEqual([
    'No column’s name says that it is a date. “column 1” holds dates, so it is read as the start.',
    'No column’s name says that it is a place. “column 3” and “column 4” hold degrees, so they are read as latitude and longitude.',
  ]);
  expect(eventsOf(read)[0]!.geometry).toEqual({ type: 'Point', coordinates: [44.3, 33.9] });
});

it('reads what a spreadsheet says of its own delimiter', async () => {
  expect(datesOf(await openFile('sep=;\r\ndate;title\r\n2019;a\r\n'))).toEqual(['2019']);
});

it('tells columns of one name apart', async () => {
  const read = await openFile('date,link,link\n2019,a,b\n');
  expect(
    recordsOf(read)
      .fieldsAt(0)!
      .map(({ name }) => name),
  ).toEqual(['date', 'link', 'link (2)']);
});

it('loses no line to a quotation mark that is never closed', async () => {
  const rows = ['date,title', '2019-08-20,"never closed', '2019-08-21,b', '2019-08-22,c'].join('\n');
  const read = await openFile(rows, { chunk: 9 });
  expect(reportOf(read)).toMatchObject({
    rows: 3,
    opened: 2,
    aside: [{ row: 1, expected: 'a closing quotation mark' }],
  });
});

it('loses no line to a quotation mark that a later one seems to close', async () => {
  const plain = Array.from({ length: 50 }, (_, i) => `2019-02-01,1,2,row ${i}`);
  const rows = ['date,lat,lon,title', '2019-01-01,1,2,"oops', ...plain, '2019-03-01,1,2,"fine"'];
  for (const chunk of [1 << 20, 13]) {
    const read = await openFile(rows.join('\r\n'), { chunk });
    expect(read.report).toMatchObject({ rows: 52, opened: 52, aside: [] });
    expect(eventsOf(read)[0]!.properties.title).toBe('"oops');
  }
});

it('takes no row for the words of a cell whose quotation mark only opens', async () => {
  const rows = ['2019-08-20,"never closed,x', '2019-08-21,b,x', '2019-08-22,5",x', '2019-08-23,d,x'];
  const read = await openFile(`date,title,kind\n${rows.join('\n')}\n`);
  expect(read.report).toMatchObject({ rows: 4, opened: 3, aside: [{ row: 1, found: rows[0] }] });
  expect(eventsOf(read)[1]!.properties.title).toBe('5"');
});

it('leaves the lines of a cell in it, though each has as many commas as a row', async () => {
  const read = await openFile('date,title,kind\n2019-08-20,"a, b\nc, d",x\n2019-08-21,"e, f\n2019, g",y\n');
  expect(read.report).toMatchObject({ rows: 2, opened: 2 });
  expect(eventsOf(read).map((it) => it.properties.title)).toEqual(['a, b\nc, d', 'e, f\n2019, g']);
});

it.each([
  '2019-01-01,33,44,city\n2019-01-02,33,44,village\n',
  '2019-01-01T10:00:00Z,Basra,city\n2019-01-02T10:00:00Z,Mosul,village\n',
])('takes no first event for a heading because one of its words could be a name: %s', async (text) => {
  expect((await openFile(text)).report).toMatchObject({ rows: 2, opened: 2 });
});

it('takes names for a heading though some of them are numbers', async () => {
  const read = await openFile('date,title,2019,2020\n2019-01-01,a,1,2\n');
  expect(read.setup.columns).toEqual(['date', 'title', '2019', '2020']);
});

it('has kinds without the doubling of their quotation marks', async () => {
  const read = await openFile('date,type\n2019,"the ""big"" one"\n2020," the ""big"" one"\n2021,other\n');
  expect(storyOf(read).kinds.map(({ label }) => label)).toEqual(['The "big" one', 'Other']);
});

it.each([
  ['2019-2-30', 'iday', '30', /day of that month/],
  ['2019-4-31', 'iday', '31', /day of that month/],
  ['2019-2-32', 'iday', '32', /day of that month/],
  ['2019-13-1', 'imonth', '13', /month from 1 to 12/],
])('blames the right part of %s', async (parts, field, found, expected) => {
  const read = await openFile(`iyear,imonth,iday\n2019,1,1\n${parts.replaceAll('-', ',')}\n`);
  expect(reportOf(read)).toMatchObject({
    opened: 1,
    aside: [{ row: 2, field, found, expected: expect.stringMatching(expected) }],
  });
});

it('refuses a page in place of the file, and a file of no bytes', async () => {
  expect(await refusalOf(readFile('\n<html><body>Not found</body></html>'))).toMatch(/web page/);
  expect(await refusalOf(readFile(''))).toMatch(/empty/);
});

describe('lines before the heading', () => {
  it.each([
    ['a title and a date', 'Report of incidents\nExported 2024-01-01\n\nDate,Title,Lat,Lon\n', 2],
    ['rows of empty cells', 'Report,,,\n,,,\nDate,Title,Lat,Lon\n', 2],
    ['comments', '# Source: somebody, somewhere\n# Licence\nDate,Title,Lat,Lon\n', 2],
    ['a comment that is the heading', '# Date,Title,Lat,Lon\n', 0],
  ])('are skipped, and that is said: %s', async (_name, heading, skipped) => {
    const read = await openFile(`${heading}2019-08-20,a,33,44\n2019-08-21,b,33,44\nTotal: 2,,,\n`);
    expect(read.report).toMatchObject({ rows: 3, opened: 2, aside: [{ row: 3, found: 'Total: 2' }] });
    expect(read.setup.columns.slice(1)).toEqual(['Title', 'Lat', 'Lon']);
    const said = decisionsOf(read).filter((it) => /before the heading/.test(it));
    expect(said).toEqual(
      skipped > 0 ? [`${skipped} lines before the heading were skipped: they aren’t part of the table.`] : [],
    );
  });

  it('stay where they are in what is exported, which opens again', async () => {
    const text = 'A report\r\n\r\ndate;title\r\n2019-08-20;a\r\n2019-08-21;b\r\n';
    const read = await openFile(text);
    const queries = createFileQueries(read, new Blob([text]));
    const again = await (await queries.export(Uint8Array.of(0, 1), 'csv')).text();
    expect(again).toBe('A report\r\n\r\ndate;title\r\n2019-08-21;b\r\n');
    expect(datesOf(await openFile(again))).toEqual(['2019-08-21']);
  });
});

it('takes a line of words over numbers for a heading, though some of the names are dates', async () => {
  const result = await readFile('Region,Lat,Long,1/22/20,1/23/20\nAlbania,41.1,20.1,0,1\n');
  expect(result).toMatchObject({
    state: 'needs-mapping',
    preview: { guess: { columns: { latitude: 'Lat', longitude: 'Long', place: 'Region' } } },
  });
});
