import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPermalink, type Permalink, parsePermalink } from '#explorer/permalink.ts';
import { anExplorer } from '../a-story.ts';

const nothing: Permalink = {
  event: null,
  window: null,
  playhead: null,
  extent: null,
  camera: null,
  kinds: null,
  search: null,
  facets: null,
};
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

describe('a permalink', () => {
  it('is written so that people can read and change it', () => {
    const query = formatPermalink({
      event: 'balad-explosions',
      window: [day('2019-07-15'), day('2019-08-26')],
      playhead: day('2019-08-20') + 3 * 3_600_000,
      extent: [day('2019-08-01'), day('2019-09-01')],
      camera: { zoom: 6.5, lat: 33.94, lng: 44.36, bearing: 0, pitch: 0 },
      kinds: ['strike', 'explosion'],
      search: 'air base',
      facets: { net: ['ak', 'us'], 'magnitude type': ['m=l', 'a,b;c'] },
    });
    expect(query).toBe(
      '?event=balad-explosions&window=2019-07-15/2019-08-25&playhead=2019-08-20T03:00Z&extent=2019-08-01/2019-08-31&camera=6.5/33.94/44.36&kinds=strike,explosion&search=air+base&facets=net%3Dak,us%3Bmagnitude%2520type%3Dm%253Dl,a%252Cb%253Bc',
    );
  });

  it('keeps keys that are not its own', () => {
    expect(formatPermalink(nothing, '?story=other&utm=x&event=gone')).toBe('?story=other&utm=x');
  });

  it.each([
    ['window', 'yesterday'],
    ['window', '2019-02-30/2019-03-01'],
    ['window', '2019/..'],
    ['playhead', 'noon'],
    ['playhead', '2019-07/2019-08'],
    ['extent', '%%%'],
    ['camera', '6/33'],
    ['camera', '6/133/44'],
    ['camera', '//'],
    ['camera', 'NaN/0/0'],
    ['event', ''],
    ['kinds', ',,'],
    ['search', ''],
    ['facets', 'net'],
    ['facets', '%25=%25'],
  ] as const)('reads nonsense in %s (%s) as if it were not there', (key, value) => {
    expect(parsePermalink(`?${key}=${value}`)).toEqual(nothing);
  });

  it('reads anything without throwing, and a story opens on it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('event', 'window', 'playhead', 'extent', 'camera', 'kinds', 'search', 'facets'),
        (value, key) => {
          const query = `?${key}=${encodeURIComponent(value)}`;
          expect(() => anExplorer([{ id: 'one', when: '2019' }], query)).not.toThrow();
        },
      ),
    );
  });

  // EDTF writes years of four digits with a month and a day; five hundred years are enough for a report.
  const instants = fc.integer({ min: day('1600-01-01'), max: day('2100-01-01') });
  const spans = fc
    .tuple(instants, instants)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  // -0 is written as 0: the same place.
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((it) => it || 0);
  const permalinks: fc.Arbitrary<Permalink> = fc.record({
    event: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,12}$/)),
    window: fc.option(spans),
    playhead: fc.option(instants),
    extent: fc.option(spans),
    camera: fc.option(
      fc.record({
        zoom: fc.double({ min: 0, max: 24, noNaN: true }),
        lat: degrees(90),
        lng: degrees(180),
        bearing: degrees(180),
        pitch: fc.double({ min: 0, max: 85, noNaN: true }),
      }),
    ),
    kinds: fc.option(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 4 })),
    search: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
    facets: fc.option(
      fc.dictionary(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }),
        { minKeys: 1, maxKeys: 3, noNullPrototype: true },
      ),
    ),
  });

  it('comes back as it was written: times and words to the last digit, the camera as far as anyone sees', () => {
    fc.assert(
      fc.property(permalinks, (permalink) => {
        const { camera, ...rest } = permalink;
        const { camera: read, ...restRead } = parsePermalink(formatPermalink(permalink));
        expect(restRead).toEqual(rest);
        expect(read === null).toBe(camera === null);
        if (!camera || !read) return;
        const pixels = (512 / 360) * 2 ** camera.zoom;
        expect(Math.abs(read.lng - camera.lng) * pixels).toBeLessThan(0.1);
        expect(Math.abs(read.lat - camera.lat) * pixels).toBeLessThan(0.1);
        expect(Math.abs(read.zoom - camera.zoom)).toBeLessThan(0.00051);
        expect(Math.abs(read.bearing - camera.bearing)).toBeLessThan(0.0051);
        expect(Math.abs(read.pitch - camera.pitch)).toBeLessThan(0.0051);
      }),
    );
  });

  it('is the same link when it is read and written again', () => {
    fc.assert(
      fc.property(permalinks, (permalink) => {
        const link = formatPermalink(permalink);
        expect(formatPermalink(parsePermalink(link))).toBe(link);
      }),
    );
  });

  it('has no more digits of the camera than its zoom has use for', () => {
    const camera = {
      zoom: 4.188753020913132,
      lat: 33.304922262342316,
      lng: 43.68972323163236,
      bearing: 0,
      pitch: 0,
    };
    expect(formatPermalink({ ...parsePermalink(''), camera })).toBe('?camera=4.189/33.305/43.69');
  });
});

describe('an explorer and its permalink', () => {
  const events = [
    { id: 'old', when: '2016' },
    { id: 'july', when: '2019-07-19', kind: 'b' },
    { id: 'august', when: '2019-08-20', kind: 'c' },
  ];
  const verbs = fc.oneof(
    fc.integer({ min: 0, max: 2 }).map((row) => ({ verb: 'select' as const, row })),
    fc.constant({ verb: 'select' as const, row: null }),
    fc
      .integer({ min: day('2015-01-01'), max: day('2020-01-01') })
      .map((at) => ({ verb: 'scrubTo' as const, at })),
    fc
      .tuple(
        fc.integer({ min: day('2015-01-01'), max: day('2020-01-01') }),
        fc.integer({ min: 1, max: 9e10 }),
      )
      .chain(([at, length]) =>
        fc.constantFrom({ verb: 'setWindow' as const, at, length }, { verb: 'lookAt' as const, at, length }),
      ),
    fc.subarray([0, 1, 2]).map((kinds) => ({ verb: 'filterBy' as const, kinds })),
  );

  it('restores the same view, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(verbs, { maxLength: 12 }), (deeds) => {
        const explorer = anExplorer(events);
        for (const deed of deeds) {
          if (deed.verb === 'select') explorer.select(deed.row);
          else if (deed.verb === 'scrubTo') explorer.scrubTo(deed.at);
          else if (deed.verb === 'filterBy') explorer.filterBy(new Set(deed.kinds));
          else explorer[deed.verb]([deed.at, deed.at + deed.length]);
        }
        const other = anExplorer(events, formatPermalink(explorer.permalink()));
        expect(other.state()).toEqual({ ...explorer.state(), hovered: null });
      }),
    );
  });

  it('shows all kinds where a link names none that are known', () => {
    expect(anExplorer(events, '?kinds=x,y').state().kinds).toBeNull();
    expect(anExplorer(events, '?kinds=b,y').state().kinds).toEqual(new Set([1]));
  });
});
