import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventsRead } from '#load/worker/finish-file.ts';
import { asideFileOf, openFile, recordsOf } from '../read-file.ts';

/**
 * Whatever dirt is in a file, each of its rows is an event or kept aside: none is lost, none is there twice, and each goes by
 * its own number. Every row carries its number as a marker in one of its cells.
 */
type Row = { readonly text: string; readonly isGood: boolean };

const markerOf = (index: number): string => `marker${index + 1}.`;
const markersIn = (text: string): string[] => text.match(/marker\d+\./g) ?? [];

/** Holds a file that has been read to what is known of its rows. */
async function expectEveryRow(read: EventsRead, rows: readonly Row[]): Promise<void> {
  const { report, badRecords, table } = read;
  expect(report.rows).toBe(rows.length);
  expect(report.opened).toBe(table.length);
  expect(report.opened + badRecords.record.length).toBe(rows.length);
  const records = recordsOf(read);
  const good = Array.from({ length: table.length }, (_, row) =>
    Number(records.idAt(row).slice('row-'.length)),
  );
  const bad = [...badRecords.record].map((it) => it + 1);
  expect([...good, ...bad].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1));
  expect(bad).toEqual(rows.flatMap(({ isGood }, index) => (isGood ? [] : [index + 1])));
  good.forEach((number, row) => {
    expect(
      markersIn(
        records
          .fieldsAt(row)!
          .map(({ value }) => value)
          .join(' '),
      ),
    ).toEqual([markerOf(number - 1)]);
    expect(records.rowOf(records.idAt(row))).toBe(row);
  });
  expect(report.aside.map(({ row }) => row)).toEqual(bad.slice(0, 200));
  const aside = await (await asideFileOf(read)).text();
  // A line of JSON may say it twice: as what was found, and as it stands.
  expect([...new Set(markersIn(aside))]).toEqual(bad.map((number) => markerOf(number - 1)));
}

const goodDate = fc.constantFrom(
  '2019-08-20',
  ' 2019-08 ',
  '1984~',
  '2019-08-20T10:05:00Z',
  'March 3–5, 2020',
  '43831',
);
const badDate = fc.constantFrom('soon', '2019-13-01', 'TBC', '32 March 2020', '2019-02-30');
const goodPlace = fc.constantFrom(
  ['33.3', '44.4'],
  ['', ''],
  ['-33,5', '151,2'],
  ['n/a', '44'],
  ["33°20'N", "44°23'E"],
);
// Neither as it stands nor the other way round.
const badPlace = fc.constantFrom(['95', '100'], ['north', '1'], ['10', '400']);
const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    'Ж',
    '😀',
    '"',
    ',',
    ';',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\0',
    '{',
    '}',
    '\\',
    "'",
  ),
  maxLength: 10,
});
const row = fc.record({
  date: goodDate,
  place: goodPlace,
  words,
  bad: fc.option(fc.oneof(badDate, badPlace), { freq: 3, nil: null }),
  more: fc.integer({ min: -1, max: 2 }),
  gap: fc.constantFrom('', '\n', '\r\n\r\n'),
});
const rowsOfFile = fc.array(row, { minLength: 1, maxLength: 14 });
const chunk = fc.constantFrom(1 << 20, 1, 3, 17);

type Drawn = {
  date: string;
  place: readonly string[];
  words: string;
  bad: string | readonly string[] | null;
  more: number;
  gap: string;
};
/** As a reader would say it: what most rows hold must not change what a column is. */
const mapping = { columns: { start: 'date', latitude: 'lat', longitude: 'lon' } };

/** Date and place of a row, one of them spoilt where it is to be. */
const partsOf = ({
  date,
  place,
  bad,
}: Drawn): { date: string; place: readonly string[]; isGood: boolean } => ({
  date: typeof bad === 'string' ? bad : date,
  place: typeof bad === 'string' || bad === null ? place : bad,
  isGood: bad === null,
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** A first row that tells the columns, and the kind of dates, whatever the others are. */
const plainRow: Drawn = { date: '2019-08-21', place: ['1.5', '2.5'], words: '', bad: null, more: 0, gap: '' };

describe('every row of a file is an event or kept aside, once, by its number', () => {
  it('in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOfFile,
        chunk,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('', '\uFEFF'),
        async (drawn, size, lineBreak, delimiter, mark) => {
          const rows = [plainRow, plainRow, ...drawn].map((it, index) => {
            const { date, place, isGood } = partsOf(it);
            const extra = it.more > 0 ? Array.from({ length: it.more }, () => 'more') : [];
            const cells = [
              date,
              ...place,
              `${markerOf(index)}${it.words}`,
              ...(it.more < 0 ? [] : ['x']),
              ...extra,
            ];
            return { text: it.gap + cells.map(quoted).join(delimiter), isGood };
          });
          const heading = ['date', 'lat', 'lon', 'notes', 'last'].join(delimiter);
          const text = mark + [heading, ...rows.map((it) => it.text)].join(lineBreak);
          await expectEveryRow(await openFile(text, { chunk: size, mapping }), rows);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in CSV with quotation marks that close nothing, or open nothing', async () => {
    const stray = fc.constantFrom(
      '"opens',
      'cl"oses',
      'closes"',
      '5" pipe',
      '"both" and',
      '""',
      '"',
      '"a "b" c"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(stray, { minLength: 1, maxLength: 12 }), chunk, async (drawn, size) => {
        const lines = ['plain', ...drawn].map(
          (cell, index) => `2019-08-20,1.5,2.5,${markerOf(index)},${cell},x`,
        );
        const read = await openFile(['date,lat,lon,notes,more,last', ...lines].join('\n'), {
          chunk: size,
          mapping,
        });
        const { badRecords, report, table } = read;
        expect([report.rows, table.length + badRecords.record.length]).toEqual([lines.length, lines.length]);
        const records = recordsOf(read);
        for (let at = 0; at < table.length; at++) {
          const number = Number(records.idAt(at).slice('row-'.length));
          expect(records.fieldsAt(at)!.find(({ name }) => name === 'notes')!.value).toBe(
            markerOf(number - 1),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  const faulty = fc.constantFrom('{"a":', 'null', '[1]', '7', '"words"', '{"date":"2019",}', 'plain');

  it('in lines of JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, fc.option(faulty, { freq: 6, nil: null })), { minLength: 1, maxLength: 14 }),
        chunk,
        fc.constantFrom('\n', '\r\n', '\n\n'),
        async (drawn, size, lineBreak) => {
          const all: [Drawn, string | null][] = [[plainRow, null], ...drawn];
          const rows = all.map(([it, fault], index) => {
            if (fault !== null) return { text: `${fault} ${markerOf(index)}`, isGood: false };
            const { date, place, isGood } = partsOf(it);
            const record = { date, lat: place[0], lon: place[1], notes: `${markerOf(index)}${it.words}` };
            return { text: JSON.stringify(record), isGood };
          });
          const text = rows.map((it) => it.text).join(lineBreak);
          await expectEveryRow(await openFile(text, { chunk: size, mapping }), rows);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in GeoJSON', async () => {
    const shape = fc.constantFrom<[object | null, boolean]>(
      [{ type: 'Point', coordinates: [1, 2, 3] }, true],
      [{ type: 'Point', coordinates: ['1,5', '2.5'] }, true],
      [null, true],
      [
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
        true,
      ],
      [{ type: 'GeometryCollection', geometries: [] }, true],
      [{ type: 'Polygon', coordinates: [[]] }, true],
      [{ type: 'Point', coordinates: [100, 95] }, false],
      [{ type: 'Circle', coordinates: [1, 2] }, false],
      [{ type: 'LineString', coordinates: [[1, 'x']] }, false],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, shape), { minLength: 1, maxLength: 14 }),
        chunk,
        fc.boolean(),
        fc.constantFrom(undefined, 2),
        async (drawn, size, isFirst, indent) => {
          const all: [Drawn, [object | null, boolean]][] = [[plainRow, [null, true]], ...drawn];
          const rows = all.map(([it, [geometry, isPlaced]], index) => {
            const isDated = typeof it.bad !== 'string';
            const properties = { date: isDated ? it.date : it.bad, notes: `${markerOf(index)}${it.words}` };
            const feature = { type: 'Feature', id: index, properties, geometry };
            return { text: JSON.stringify(feature, null, indent), isGood: isDated && isPlaced };
          });
          const features = `"features":[${rows.map((it) => it.text).join(',\n')}]`;
          const type = '"type":"FeatureCollection"';
          const text = `{${isFirst ? `${type},${features}` : `${features},${type}`},"name":"x"}`;
          await expectEveryRow(
            await openFile(text, { chunk: size, mapping: { columns: { start: 'date' } } }),
            rows,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
