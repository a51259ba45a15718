import { readFileSync } from 'node:fs';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { placeForms } from '#events/place-forms.ts';
import { chunksOf } from '#load/intake/file-chunks.ts';
import { unpacked } from '#load/intake/unpack.ts';
import { createFileQueries } from '#load/worker/file-queries.ts';
import { parseFile } from '#load/worker/parse-file.ts';
import {
  datesOf,
  eventsOf,
  expectOpened,
  openFile,
  readFile,
  recordsOf,
  refusalOf,
  utf8,
} from '../read-file.ts';

const quake = (time: number, title: string, at: unknown, more = {}) => ({
  type: 'Feature',
  id: title,
  properties: { mag: 2, place: `near “${title}”`, time, type: 'earthquake', ids: ',a,b,', ...more },
  geometry: at,
});
const point = (...coordinates: (number | string)[]) => ({ type: 'Point', coordinates });
const polygon = (coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const bothIn = (column: string) => ({ longitude: column, latitude: column });
const collection = (features: unknown[], more = {}) => ({ type: 'FeatureCollection', ...more, features });
const threeQuakes = [
  quake(1517966773840, 'Castaic', point(-118.66, 34.49, 26.4)),
  quake(1517966037750, 'Жук', null),
  quake(1517965273890, 'Aguanga', point('-116,5', '33.5')),
];

describe('GeoJSON', () => {
  it.each([
    ['compact', JSON.stringify(collection(threeQuakes, { metadata: { title: 'a {brace} and "quote\\"' } }))],
    ['indented', JSON.stringify(collection(threeQuakes), null, 2)],
    ['with members after its features', JSON.stringify({ features: threeQuakes, type: 'FeatureCollection' })],
    ['one feature to a line', threeQuakes.map((it) => JSON.stringify(it)).join('\n')],
    ['as a text sequence', threeQuakes.map((it) => `\u001e${JSON.stringify(it, null, 1)}\n`).join('')],
    ['as a bare list', JSON.stringify(threeQuakes)],
  ])('opens, %s, wherever its chunks end', async (_name, text) => {
    for (const chunk of [1 << 20, 61, 7]) {
      const read = await openFile(text, { chunk });
      expect(read.report).toMatchObject({ rows: 3, opened: 3, unlocated: 1, aside: [] });
      expect(datesOf(read)).toEqual([
        '2018-02-07T01:01:13.890Z',
        '2018-02-07T01:13:57.750Z',
        '2018-02-07T01:26:13.840Z',
      ]);
      expect(eventsOf(read).map((it) => it.geometry)).toEqual([
        { type: 'Point', coordinates: [-116.5, 33.5] },
        null,
        { type: 'Point', coordinates: [-118.66, 34.49] },
      ]);
      expect(eventsOf(read)[1]!.properties).toMatchObject({
        title: 'Earthquake, near “Жук”',
        kind: 'earthquake',
      });
      expect(recordsOf(read).fieldsAt(2)).toContainEqual({ name: 'ids', value: ',a,b,' });
      expect(recordsOf(read).fieldsAt(2)).toContainEqual({ name: 'id', value: 'Castaic' });
    }
  });

  it('keeps lines and areas as they are, and says where their labels stand', async () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 2],
      [0, 0],
    ];
    const shapes = [
      { type: 'Polygon', coordinates: [ring] },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [2, 2],
        ],
      },
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [2, 2],
        ],
      },
      { type: 'GeometryCollection', geometries: [point(5, 6)] },
    ];
    const read = await openFile(
      JSON.stringify(collection(shapes.map((it, i) => quake(1517966773840 + i, `${i}`, it)))),
    );
    expect([...read.table.form].map((it) => placeForms[it])).toEqual(['area', 'line', 'exact', 'exact']);
    expect(eventsOf(read).map((it) => it.geometry?.type)).toEqual([
      'Polygon',
      'LineString',
      'MultiPoint',
      'Point',
    ]);
    expect([...read.table.furtherRows]).toEqual([2]);
  });

  it.each([
    ['Leaflet.timeline', { properties: { start: '2019-08-18', end: '2019-08-20' } }, '2019-08-18/2019-08-20'],
    [
      'TimeDimension',
      { properties: { times: ['2019-11-23 10:51:06', '2019-11-23 10:52:00'] } },
      '2019-11-23T10:51:06Z/2019-11-23T10:52:00Z',
    ],
    [
      'Linked Places',
      { properties: {}, when: { timespans: [{ start: { in: '1727' }, end: { in: '1730' } }] } },
      '1727/1730',
    ],
    [
      'Linked Places that break the rules',
      { properties: {}, when: { timespans: [{ end: -1, start: 1727 }] } },
      '1727',
    ],
    [
      'Linked Places in doubt',
      { properties: {}, when: { timespans: [{ start: { earliest: '1727' } }], certainty: 'uncertain' } },
      '1727?',
    ],
    ['our own features', { properties: { title: 'a' }, when: { edtf: '2019-08~' } }, '2019-08~'],
  ])('reads the time of %s', async (_name, members, edtf) => {
    const read = await openFile(
      JSON.stringify(collection([{ type: 'Feature', geometry: point(1, 2), ...members }])),
    );
    expect(datesOf(read)).toEqual([edtf]);
  });

  it('reads objects that are no features by their members', async () => {
    const rows = [
      {
        id: 'CIV0001',
        date: '02/24/2022',
        latitude: '49.85005',
        longitude: '36.659031',
        sources: [{ id: 'x' }],
      },
    ];
    const read = await openFile(JSON.stringify(rows));
    expect(eventsOf(read)[0]!.geometry).toEqual({ type: 'Point', coordinates: [36.659031, 49.85005] });
    expect(recordsOf(read).fieldsAt(0)!.at(-1)).toEqual({ name: 'sources', value: '[{"id":"x"}]' });
  });

  const event = { date: '2019-08-20', title: 'A', lat: 33.3, lon: 44.3 };
  const others = [event, { ...event, date: '2019-08-21', title: 'B' }];
  it.each([
    ['one feature', JSON.stringify(threeQuakes[0], null, 2), 1, 'geojson'],
    ['one object', JSON.stringify(event, null, 2), 1, 'json'],
    [
      'objects over several lines each',
      others.map((it) => JSON.stringify(it, null, 2)).join('\n'),
      2,
      'json',
    ],
    ['a list', JSON.stringify(others), 2, 'json'],
    ['what a service answers', JSON.stringify({ status: 200, tags: ['a'], data: others }), 2, 'json'],
    [
      'a list in an answer',
      JSON.stringify({ response: { n: 2, docs: others }, time: 3 }, null, 1),
      2,
      'json',
    ],
    [
      'objects with lists in them',
      others.map((it) => JSON.stringify({ ...it, events: [{}] })).join('\n'),
      2,
      'ndjson',
    ],
  ])('opens %s, wherever its chunks end', async (_name, text, count, format) => {
    for (const chunk of [1 << 20, 7]) {
      const read = await openFile(text, { chunk });
      expect(read.report).toMatchObject({ rows: count, opened: count, unlocated: 0, format });
    }
  });

  it('reads members of members, and exports them', async () => {
    const rows = [
      {
        when: { start: '2019-08-20' },
        text: { headline: 'A' },
        location: { lat: 33.3, lng: 44.3, name: 'Balad' },
      },
      {
        when: { start: '2019-08-21' },
        text: { headline: 'B' },
        location: { lat: 33.4, lng: 44.4, name: 'Samarra' },
      },
    ];
    const read = await openFile(rows.map((it) => JSON.stringify(it)).join('\n'));
    const essence = eventsOf(read).map(({ geometry, properties }) => [
      properties.title,
      properties.where?.name,
      geometry,
    ]);
    expect(essence[0]).toEqual(['A', 'Balad', { type: 'Point', coordinates: [44.3, 33.3] }]);
    const queries = createFileQueries(
      read,
      new Blob([read.bytes.subarray(0, read.length) as Uint8Array<ArrayBuffer>]),
    );
    for (const format of ['csv', 'geojson'] as const) {
      const again = await openFile(await (await queries.export(Uint8Array.of(1, 1), format)).text());
      expect(
        eventsOf(again).map(({ geometry, properties }) => [
          properties.title,
          properties.where?.name,
          geometry,
        ]),
      ).toEqual(essence);
    }
  });

  it('reads what databases wrap', async () => {
    const row = {
      _id: { $oid: '5' },
      happened: { $date: '2019-08-20T10:00:00Z' },
      title: 'A',
      loc: { type: 'Point', coordinates: [44.3, 33.3] },
    };
    const read = await openFile(JSON.stringify(row));
    expect(datesOf(read)).toEqual(['2019-08-20T10:00:00Z']);
    expect(eventsOf(read)[0]!.geometry).toEqual({ type: 'Point', coordinates: [44.3, 33.3] });
  });

  it.each([
    ['points', point(4938000.2, 3946000.5)],
    [
      'lines',
      {
        type: 'LineString',
        coordinates: [
          [445123, 3688123],
          [445124, 3688124],
        ],
      },
    ],
  ])('of %s in metres of a map projection is refused, and says what to do', async (_name, at) => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
    const text = JSON.stringify(
      collection([quake(1517966773840, 'a', at), quake(1517966773841, 'b', at)], { crs }),
    );
    expect(await refusalOf(readFile(text))).toMatch(/map projection \(urn:ogc:def:crs:EPSG::3857\).*WGS 84/);
  });

  it('of degrees opens whatever it says of its projection, and without heights', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    const read = await openFile(
      JSON.stringify(collection([quake(1517966773840, 'a', point(1, 2, 3))], { crs })),
    );
    expect(eventsOf(read)[0]!.geometry).toEqual(point(1, 2));
  });

  it('keeps aside what is no feature, and opens the others', async () => {
    const lines = [
      JSON.stringify(threeQuakes[0]),
      '{"type":"Feature",',
      'null',
      JSON.stringify(quake(1, 'x', { type: 'Circle' })),
      JSON.stringify(threeQuakes[1]),
    ];
    const read = await openFile(lines.join('\r\n'));
    expect(read.report).toMatchObject({ rows: 5, opened: 2 });
    expect(read.report.aside.map(({ row, field }) => [row, field])).toEqual([
      [2, ''],
      [3, ''],
      [4, 'time'],
    ]);
  });

  it('that breaks off opens as far as it goes', async () => {
    const text = JSON.stringify(collection(threeQuakes));
    const read = await openFile(text.slice(0, -40));
    expect(read.report).toMatchObject({ rows: 3, opened: 2, aside: [{ row: 3, field: '' }] });
  });

  it.each([
    '{"type":"FeatureCollection","dateline":"1","features":[]}',
    '{"features":[{"type":"Feature"}],"dateline":"1"}',
  ])('that is a story is left to be read as one: %s', async (text) => {
    expect(await readFile(text)).toEqual({ state: 'story', text });
  });
});

describe('Parquet', () => {
  it.each(['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4'])('opens, packed by %s', async (codec) => {
    const read = await openFile(readFileSync(`tests/fixtures/events/sightings-${codec}.parquet`), {
      chunk: 1000,
    });
    expect(read.report).toMatchObject({
      format: 'parquet',
      rows: 40,
      opened: 40,
      unlocated: 1,
      encoding: 'UTF-8',
      aside: [],
    });
    expect(read.report.mapping.columns).toMatchObject({
      start: 'when_seen',
      kind: 'category',
      title: 'title',
    });
    expect(recordsOf(read).fieldsAt(1)).toEqual([
      { name: 'when_seen', value: '2021-03-01T10:05:01.000Z' },
      { name: 'title', value: 'Sighting 1, “né”' },
      { name: 'category', value: 'heron' },
      { name: 'longitude', value: '10.1' },
      { name: 'latitude', value: expect.stringMatching(/^50\.09999/) },
      { name: 'count', value: '10000000000' },
      { name: 'by', value: '["Anna","Bert"]' },
    ]);
  });

  it('has geometries and days, as GeoParquet', async () => {
    const read = await openFile(readFileSync('tests/fixtures/events/places.geo.parquet'));
    expect(datesOf(read)).toEqual(['2021-03-01', '2021-03-02', '2021-03-03']);
    expect(eventsOf(read).map((it) => it.geometry?.type)).toEqual(['Point', 'Polygon', undefined]);
  });

  it('opens though a time in it is past all dates', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/events/sightings-none.parquet'));
    const view = new DataView(bytes.buffer);
    const stated = BigInt(Date.parse('2021-03-01T10:05:01Z'));
    let changed = 0;
    for (let i = 0; i + 8 <= bytes.length; i++) {
      if (![1n, 1_000n, 1_000_000n].some((it) => view.getBigInt64(i, true) === stated * it)) continue;
      view.setBigInt64(i, 2n ** 63n - 1n, true);
      changed++;
    }
    expect(changed).toBeGreaterThan(0);
    const read = await openFile(bytes);
    expect(read.report).toMatchObject({ rows: 40, opened: 39, aside: [{ field: 'when_seen', found: '' }] });
  });

  it('that is damaged is explained', async () => {
    expect(await refusalOf(readFile('PAR1 and nothing that follows'))).toMatch(
      /Parquet file could not be read/,
    );
  });
});

/** Unpacks gzip as browsers do, which Node is more lenient about: what follows the first member is an error. */
class OneMember extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    const all: Uint8Array[] = [];
    super({
      transform: (piece) => void all.push(piece),
      flush(controller) {
        const packed = Buffer.concat(all);
        const { buffer, engine } = inflateRawSync(packed.subarray(10), {
          info: true,
        } as object) as unknown as {
          buffer: Uint8Array;
          engine: { bytesWritten: number };
        };
        if (packed.length !== 10 + engine.bytesWritten + 8) throw new TypeError('Junk found after end');
        controller.enqueue(buffer);
      },
    });
  }
}

describe('a compressed file', () => {
  const text = 'date,title\n2019-08-20,a\n2019-08-21,b\n';
  const open = async (bytes: Uint8Array<ArrayBuffer>) =>
    parseFile(await chunksOf('a.csv.gz', new Blob([bytes])), {});

  it('is unpacked whatever it is called', async () => {
    expect(datesOf(expectOpened(await open(new Uint8Array(gzipSync(text)))))).toEqual([
      '2019-08-20',
      '2019-08-21',
    ]);
    const packed = new Uint8Array(gzipSync(readFileSync('tests/fixtures/events/sightings-snappy.parquet')));
    expect(expectOpened(await open(packed)).report).toMatchObject({ format: 'parquet', opened: 40 });
  });

  it('of several members is unpacked, though the platform takes one alone', async () => {
    vi.stubGlobal('DecompressionStream', OneMember);
    const members = [text, '2019-08-22,c\n', '2019-08-23,d'].map((it) => gzipSync(it));
    // What looks like the beginning of a member, in the middle of one that is not compressed.
    const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]).toString('latin1');
    const inside = gzipSync(Buffer.from(`\n2019-08-24,${header}\n2019-08-25,f\n`, 'latin1'), { level: 0 });
    const packed = new Uint8Array(Buffer.concat([...members, inside]));
    for (const size of [1 << 20, 5]) {
      async function* pieces() {
        for (let at = 0; at < packed.length; at += size) yield packed.slice(at, at + size);
      }
      const file = { name: 'a.csv.gz', address: null, expected: 0, bytesRead: () => 0, totalBytes: null };
      const read = expectOpened(await parseFile({ ...file, chunks: unpacked(pieces()) }, {}));
      expect(datesOf(read).map((it) => it.slice(-2))).toEqual(['20', '21', '22', '23', '24', '25']);
    }
    vi.unstubAllGlobals();
  });

  it('that breaks off is explained', async () => {
    expect(await refusalOf(open(new Uint8Array(gzipSync(text)).slice(0, 25)))).toMatch(
      /compressed file is incomplete/,
    );
  });

  it('that unpacks to more than can be kept is refused', async () => {
    const packed = new Uint8Array(gzipSync(`date,title\n${'2019,x\n'.repeat(1e5)}`));
    const chunked = await chunksOf('a.csv.gz', new Blob([packed]));
    await expect(parseFile(chunked, { limits: { bytes: 3e5, rows: 1e6 } })).rejects.toMatchObject({
      reason: 'too-large',
    });
  });
});

describe('a place that is said to be empty', () => {
  it.each([
    'POINT EMPTY',
    'POLYGON(())',
    'MULTIPOLYGON((()))',
    '{"type":"Polygon","coordinates":[[]]}',
    '{"type":"Point","coordinates":["",""]}',
    '{"type":"Point","coordinates":[null,null]}',
    '{"type":"Point","coordinates":["n/a"," "]}',
  ])('is none: %s', async (wkt) => {
    for (const column of ['geometry', 'location']) {
      const cell = `"${wkt.replaceAll('"', '""')}"`;
      const read = await openFile(`date;${column}\n2019;${cell}\n2020;"POINT(2 1)"\n`, {
        mapping: { columns: { start: 'date', ...(column === 'location' && bothIn(column)) } },
      });
      expect(read.report).toMatchObject({ opened: 2, unlocated: 1, aside: [] });
    }
  });

  it('leaves the parts of a shape that have positions', async () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const read = await openFile(
      JSON.stringify(
        collection([
          { type: 'Feature', properties: { date: '2019' }, geometry: polygon([ring, []]) },
          { type: 'Feature', properties: { date: '2020' }, geometry: polygon([[]]) },
        ]),
      ),
    );
    expect(eventsOf(read).map((it) => it.geometry)).toEqual([polygon([ring]), null]);
  });
});

it('tells UTF-8 by bytes as the platform does', async () => {
  const { createUtf8Check } = await import('#load/intake/utf8-check.ts');
  const fc = await import('fast-check');
  const bytes = fc.oneof(
    fc.string({ unit: 'binary' }).map((it) => utf8(it)),
    fc.uint8Array({ maxLength: 12 }),
    fc
      .array(fc.constantFrom(0x41, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf))
      .map((it) => Uint8Array.from(it)),
  );
  fc.assert(
    fc.property(bytes, fc.nat({ max: 12 }), (all, cut) => {
      const check = createUtf8Check();
      const isGood = check.add(all.subarray(0, cut)) && check.add(all.subarray(cut));
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let isDecoded = true;
      try {
        decoder.decode(all, { stream: true });
      } catch {
        isDecoded = false;
      }
      expect(isGood).toBe(isDecoded);
    }),
    { numRuns: 1000 },
  );
});
