import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createFileQueries } from '#load/worker/file-queries.ts';
import type { EventsRead } from '#load/worker/finish-file.ts';
import type { ReadOptions } from '#load/worker/parse-file.ts';
import { createJsonMatcher, createMatcher } from '#load/worker/text-matcher.ts';
import { asideFileOf, eventsOf, openFile, utf8 } from '../read-file.ts';

/** Opens a file, and what answers about it. */
async function startFileController(text: string, options: ReadOptions = {}) {
  const read = await openFile(text, options);
  const queries = createFileQueries(
    read,
    new Blob([read.bytes.subarray(0, read.length) as Uint8Array<ArrayBuffer>]),
  );
  const found = async (words: string, columns: Record<string, string[]> = {}) => [
    ...(await queries.find({ text: words, columns })),
  ];
  return { read, queries, found };
}

const all = (read: EventsRead): Uint8Array => new Uint8Array(read.table.length).fill(1);

/** What an event is, but for the number of its row and for what its fields are called. */
const essence = (read: EventsRead) =>
  eventsOf(read).map(({ geometry, properties: { title, kind, when, where, description } }, row) => ({
    geometry,
    title,
    kind,
    description,
    where,
    reason: when.reason,
    span: [when.edtf.earliest, when.edtf.latest],
    form: read.table.form[row],
    doubt: read.table.doubt[row],
    uncertainty: read.table.uncertainty[row],
  }));

const csv = `date,title,type,lat,lon
2019-08-20,"Explosion near ""Balad""",strike,33.9,44.3
soon,never read,strike,1,2
2019-08-21,Взрыв на складе,fire,,
2019-08-22,Café Orléans,fire,1,2`;

const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { date: '2019-08-20', name: 'Взрыв', place: 'A "quoted" place', kind: 'fire' },
      geometry: { type: 'Point', coordinates: [44.3, 33.9, 7] },
    },
    {
      type: 'Feature',
      properties: { date: '2019-08-21', name: 'Line', extra: { deep: ['Тигр'] } },
      geometry: {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    { type: 'Feature', properties: { date: '2019-08-22', name: 'Nowhere', kind: 'fire' }, geometry: null },
  ],
}).replace('Взрыв', '\\u0412\\u0437\\u0440\\u044b\\u0432');

describe('a search', () => {
  test.each([
    ['BALAD', [1, 0, 0]],
    ['near "balad"', [1, 0, 0]],
    ['ВЗРЫВ', [0, 1, 0]],
    ['CAFÉ', [0, 0, 1]],
    ['cafe\u0301 orl', [0, 0, 1]],
    ['2019-08', [1, 1, 1]],
    ['never', [0, 0, 0]],
    ['', [1, 1, 1]],
  ])('for “%s” finds the rows that have it in any column', async (words, mask) => {
    expect(await (await startFileController(csv)).found(words)).toEqual(mask);
  });

  test.each([
    ['взрыв', [1, 0, 0]],
    ['a "QUOTED"', [1, 0, 0]],
    ['тигр', [0, 1, 0]],
    ['name', [0, 0, 0]],
    ['Feature', [0, 0, 0]],
    ['44.3', [0, 0, 0]],
    ['fire', [1, 0, 1]],
  ])('for “%s” finds the features that have it in a value', async (words, mask) => {
    expect(await (await startFileController(geojson)).found(words)).toEqual(mask);
  });

  it('finds what a plain search in lower case finds', () => {
    const unit = fc.constantFrom('a', 'B', 'é', 'É', 'ж', 'Ж', '"', ' ', '1', 'ß');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 12 }),
        fc.string({ unit, minLength: 1, maxLength: 3 }),
        (text, words) => {
          const isIn = text.toLowerCase().includes(words.toLowerCase());
          const bytes = utf8(text.replaceAll('"', '""'));
          expect(createMatcher(words, false)(bytes, 0, bytes.length)).toBe(isIn);
          const json = utf8(JSON.stringify({ properties: { x: text } }));
          expect(createJsonMatcher(words)(json, 0, json.length)).toBe(isIn);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('by values of columns finds the rows that have them all', async () => {
    const { found, queries } = await startFileController(csv);
    expect(await queries.valuesOf('type')).toEqual([
      { value: 'fire', count: 2 },
      { value: 'strike', count: 1 },
    ]);
    expect(await found('', { type: ['fire'] })).toEqual([0, 1, 1]);
    expect(await found('orl', { type: ['fire', 'strike'] })).toEqual([0, 0, 1]);
    expect(await found('', { type: [] })).toEqual([0, 0, 0]);
    await expect(found('', { nothing: ['x'] })).rejects.toThrow(/no column/);
  });

  it('can be called off', async () => {
    const { queries } = await startFileController(csv);
    const controller = new AbortController();
    controller.abort();
    await expect(queries.find({ text: 'x', columns: {} }, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('names the columns of few values, and no others', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `2019-08-20,Title ${i},${['a', 'b'][i % 2]},${i % 7},always\n`,
    );
    const { read } = await startFileController(`date,title,kind,level,status\n${rows.join('')}`);
    expect(read.facets).toEqual(['kind', 'level']);
  });
});

describe('an export', () => {
  it('of CSV as CSV has the rows as they stand, under their heading', async () => {
    const { queries } = await startFileController(csv);
    const text = await (await queries.export(Uint8Array.of(1, 0, 1), 'csv')).text();
    expect(text).toBe(
      'date,title,type,lat,lon\n2019-08-20,"Explosion near ""Balad""",strike,33.9,44.3\r\n2019-08-22,Café Orléans,fire,1,2\r\n',
    );
  });

  it('of CSV as GeoJSON has every column as it stands, and what was read', async () => {
    const { queries, read } = await startFileController(csv);
    const { features } = JSON.parse(await (await queries.export(all(read), 'geojson')).text());
    expect(features).toHaveLength(3);
    expect(features[1]).toEqual({
      type: 'Feature',
      id: 'row-3',
      geometry: null,
      properties: {
        date: '2019-08-21',
        title: 'Взрыв на складе',
        type: 'fire',
        lat: '',
        lon: '',
        dateline_when: '2019-08-21',
      },
      when: { edtf: '2019-08-21' },
    });
  });

  it('of CSV as GeoJSON keeps any text of a cell', async () => {
    const piece = fc.constantFrom(
      'a',
      ' b',
      '"',
      '\\',
      '\\n',
      '\n',
      '\t',
      '\u0001',
      '\u007f',
      'é',
      'Ж',
      '\u2028',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1 }), async (cells) => {
        const texts = cells.map((it) => it.join(''));
        const rows = texts.map((it) => `2019-08-20,"${it.replaceAll('"', '""')}",x`);
        const { queries, read } = await startFileController(`date,"the ""note""",type\n${rows.join('\n')}\n`);
        const { features } = JSON.parse(await (await queries.export(all(read), 'geojson')).text());
        expect(features.map((it: { properties: object }) => it.properties)).toEqual(
          texts.map((it) => ({
            date: '2019-08-20',
            'the "note"': it,
            type: 'x',
            dateline_when: '2019-08-20',
          })),
        );
      }),
    );
  });

  it('of GeoJSON as GeoJSON has the features as they stand', async () => {
    const { queries } = await startFileController(geojson);
    const { features } = JSON.parse(await (await queries.export(Uint8Array.of(0, 1, 1), 'geojson')).text());
    expect(features).toEqual(JSON.parse(geojson).features.slice(1));
  });

  it('of GeoJSON as CSV has the members of all, and the places', async () => {
    const { queries, read } = await startFileController(geojson);
    expect((await (await queries.export(all(read), 'csv')).text()).split('\r\n').slice(0, 3)).toEqual([
      'date,name,place,kind,extra,longitude,latitude,geometry',
      '2019-08-20,Взрыв,"A ""quoted"" place",fire,,44.3,33.9,"{""type"":""Point"",""coordinates"":[44.3,33.9,7]}"',
      '2019-08-21,Line,,,"{""deep"":[""Тигр""]}",,,"{""type"":""LineString"",""coordinates"":[[1,2],[3,4]]}"',
    ]);
  });

  /** Exports all of a file in one form after the other, and opens the last. */
  async function through(text: string, ...formats: ('csv' | 'geojson')[]) {
    let { read, queries } = await startFileController(text);
    for (const format of formats) {
      const again = await (await queries.export(all(read), format)).text();
      ({ read, queries } = await startFileController(again));
    }
    return read;
  }

  it.each([[['geojson']], [['geojson', 'csv']], [['geojson', 'csv', 'geojson']]] as const)(
    'as %j keeps a date that is wider than its columns say',
    async (formats) => {
      const text = 'date_start,date_end,date_prec,title\n2019-08-20,2019-08-20,4,x\n';
      const again = await through(text, ...formats);
      expect(essence(again)).toEqual(essence((await startFileController(text)).read));
      expect(eventsOf(again)[0]!.properties.when).toMatchObject({ edtf: { edtf: '2019-08' } });
    },
  );

  /** Exports the first event of a text alone, and opens it. */
  async function firstAlone(text: string, format: 'csv' | 'geojson') {
    const { read, queries } = await startFileController(text);
    const [first = 0] = read.table.feature;
    const wanted = new Uint8Array(read.table.length);
    wanted[first] = 1;
    const again = await (await queries.export(wanted, format)).text();
    return { one: essence(read).slice(0, 1), again, alone: (await startFileController(again)).read };
  }
  const midnight = '2019-08-20T00:00:00Z';
  const feature = (date: string) => ({ type: 'Feature', properties: { date, title: date }, geometry: null });

  it.each([
    ['midnight in a file of times', `date,title\n${midnight},a\n2019-08-21T10:00:00Z,b\n`],
    [
      'midnight in features with times',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [midnight, '2019-08-21T10:00:00Z'].map(feature),
      }),
    ],
    [
      'midnight of lines of JSON',
      [midnight, '2019-08-21T10:00:00Z'].map((date) => JSON.stringify({ date })).join('\n'),
    ],
    ['a day that may be a month', 'date,title\n3/4/2020,a\n25/4/2020,b\n'],
    ['the same in a ragged row', 'date;title;x\n3/4/2020;a\n25/4/2020;b;c;d;e\n'],
    ['the same in a longer row', 'date;title\n3/4/2020;a;b;"c;"\n25/4/2020;b\n'],
    ['an hour and no minute', 'date,time\n2020-03-04,7\n2020-03-05,1342\n'],
    [
      'places the other way round',
      'date,lat,lon\n2019,20,30\n2020,-112.5,37.8\n2021,-112.5,37.8\n2022,-100.2,40\n',
    ],
  ])(
    'of one row alone opens as the same event, though the others decided how it is read: %s',
    async (_name, text) => {
      for (const format of ['csv', 'geojson'] as const) {
        const { one, alone } = await firstAlone(text, format);
        expect(essence(alone)).toEqual(one);
      }
    },
  );

  it('of rows that need no other is of the bytes of the file', async () => {
    const { again } = await firstAlone('date,title\r\n13/4/2020,"a"\r\n25/4/2020,b\r\n', 'csv');
    expect(again).toBe('date,title\r\n13/4/2020,"a"\r\n');
  });

  it('of features states dates in words, and no JSON', async () => {
    const features = [
      { type: 'Feature', properties: { end: '2019-09' }, when: { edtf: '2019-08' }, geometry: null },
    ];
    const { read } = await startFileController(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(eventsOf(read)[0]!.properties.when.stated).toBeUndefined();
  });

  it('of GeoJSON as CSV keeps places where a property is called as they are', async () => {
    const feature = (geometry: object | null, longitude: string) => ({
      type: 'Feature',
      properties: { date: '2019', title: 'x', Longitude: longitude, latitude: '50', geometry: 'rough' },
      geometry,
    });
    const coordinates = [
      [1, 2],
      [3, 4],
    ];
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature({ type: 'Point', coordinates: [1, 2] }, '9'),
        feature({ type: 'LineString', coordinates }, '9'),
        feature(null, '9'),
        feature(null, ''),
      ],
    });
    const { read } = await startFileController(text);
    expect(essence(await through(text, 'csv'))).toEqual(essence(read));
    expect(essence(await through(text, 'csv', 'geojson', 'csv'))).toEqual(essence(read));
    expect(eventsOf(read).map((it) => it.geometry?.type)).toEqual([
      'Point',
      'LineString',
      'Point',
      undefined,
    ]);
  });

  it('of a story as CSV opens with its regions as regions', async () => {
    const { read } = await startFileController(
      'when,title,longitude,latitude,stands_for\n2019,a,1,2,the district\n2019,b,1,2,\n',
    );
    const [region, point] = eventsOf(read);
    expect(region!.properties.where).toMatchObject({ standsFor: 'the district' });
    expect(point!.properties.where?.standsFor).toBeUndefined();
    expect(read.table.form[0]).not.toBe(read.table.form[1]);
  });

  const cell = fc.string({
    unit: fc.constantFrom('a', 'Ж', '"', ',', ';', '\n', ' ', "'", '{'),
    maxLength: 8,
  });
  const date = fc.constantFrom(
    '2019-08-20',
    '2019-08',
    '1984~',
    '2019-08-20T10:05:00Z',
    '1/13/2020',
    '198X',
    '2019-08-18/2019-08-22',
    'about 1 May 2019',
  );
  const number = (most: number) =>
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: -most * 100, max: most * 100 }).map((it) => String(it / 100)),
    );
  const row = fc.tuple(
    date,
    cell,
    fc.constantFrom('a', 'b', ''),
    number(90),
    number(90),
    fc.constantFrom('1', '2', '4', ''),
    fc.constantFrom('1', '3', '4'),
    fc.constantFrom('certain', 'uncertain'),
  );

  it.each(['csv', 'geojson'] as const)('as %s opens again as the same events', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const table = [
          ['date', 'title', 'kind', 'lat', 'lon', 'where_prec', 'date_prec', 'certainty'],
          ...rows,
        ];
        const text = table
          .map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const { read, queries } = await startFileController(text);
        const again = await startFileController(await (await queries.export(all(read), format)).text());
        expect(essence(again.read)).toEqual(essence(read));
        // And from the other form back.
        const other = await (
          await again.queries.export(all(again.read), format === 'csv' ? 'geojson' : 'csv')
        ).text();
        expect(essence((await startFileController(other)).read)).toEqual(essence(read));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the rows kept aside', () => {
  it('of CSV come as they stand, with their problem', async () => {
    const { read } = await startFileController(csv);
    expect(await (await asideFileOf(read)).text()).toBe(
      'date,title,type,lat,lon,problem\r\nsoon,never read,strike,1,2,"date: found “soon”, expected a date, such as 2019-08-20"\r\n',
    );
  });

  it.each([
    ['commas', ',', 'text/csv;charset=utf-8'],
    ['semicolons', ';', 'text/csv;charset=utf-8'],
    ['tabs', '\t', 'text/tab-separated-values;charset=utf-8'],
  ])('of text between %s say that they are such', async (_, delimiter, type) => {
    const { read } = await startFileController(csv.replaceAll(',', delimiter));
    expect((await asideFileOf(read)).type).toBe(type);
  });

  it('of JSON come one to a line', async () => {
    const { read } = await startFileController('{"date":"2019","a":1}\n{"date":"soon"}\n{"date":\n');
    const lines = (await (await asideFileOf(read)).text())
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(lines).toMatchObject([
      { row: 2, problem: expect.stringMatching(/^date: found “soon”/), record: { date: 'soon' } },
      { row: 3, record: '{"date":' },
    ]);
  });

  it('of a list end where the list goes on, or ends', async () => {
    const bad = { type: 'Feature', properties: { date: 'soon' }, geometry: null };
    const good = { ...bad, properties: { date: '2019' } };
    const { read } = await startFileController(
      `{"type":"FeatureCollection","features":[${[bad, good, good, good, bad].map((it) => JSON.stringify(it))}],"name":"x"}`,
    );
    const lines = (await (await asideFileOf(read)).text())
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(lines.map(({ record }) => record)).toEqual([bad, bad]);
  });
});
