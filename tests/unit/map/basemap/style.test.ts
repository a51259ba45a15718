import { readdirSync, readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { basemapArchive } from '#map/basemap/archive.ts';
import { readBasemapPalette } from '#map/basemap/palette.ts';
import { basemapLabelAnchor, basemapStyle } from '#map/basemap/style.ts';
import { createTokens } from '#ui/tokens.ts';
import { type Scheme, tokenIn } from '../../tokens-css.ts';

const PUBLIC = new URL('../../../../public/', import.meta.url);
const file = readFileSync(new URL(basemapArchive, PUBLIC));

const inMemory: Source = {
  getKey: () => basemapArchive,
  getBytes: async (offset, length) => ({
    data: Uint8Array.from(file.subarray(offset, offset + length)).buffer,
  }),
};
const archive = new PMTiles(inMemory);

type Properties = Record<string, string | number | boolean>;

/** What a layer holds in the tile of zoom 6 around a position. */
async function featuresAround(lng: number, lat: number, layer: string): Promise<Properties[]> {
  const side = 2 ** 6;
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = Math.floor((lng / 360 + 0.5) * side);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side);
  const tile = await archive.getZxy(6, x, y);
  if (!tile) throw new Error(`no tile at 6/${x}/${y}`);
  const source = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer];
  if (!source) throw new Error(`no layer ${layer} in 6/${x}/${y}`);
  return Array.from({ length: source.length }, (_, i) => source.feature(i).properties);
}

async function placeNamed(name: string, lng: number, lat: number): Promise<Properties | undefined> {
  return (await featuresAround(lng, lat, 'place')).find((properties) => properties.name === name);
}

const style = (scheme: Scheme, labels: string[]) =>
  basemapStyle({
    palette: readBasemapPalette(createTokens(tokenIn(scheme))),
    labels,
    archiveUrl: `pmtiles://https://example.org/${basemapArchive}`,
    fontUrl: (font) => `https://example.org/${font}.woff2`,
  });

describe('the style', () => {
  const everyStyle = (['light', 'dark'] as const).flatMap((scheme) =>
    [['en'], ['ar'], ['en', 'ar'], ['he', 'en'], ['de-AT']].map((labels) => ({ scheme, labels })),
  );

  it.each(everyStyle)('is valid: $scheme, $labels', ({ scheme, labels }) => {
    expect(validateStyleMin(style(scheme, labels))).toEqual([]);
  });

  it('is judged by a validator that knows fonts and layers', () => {
    const broken = style('light', ['en']);
    broken['font-faces'] = { Broken: [{ url: 'x', 'unicode-range': ['none'] }] };
    broken.layers.push({ id: 'basemap-broken', type: 'line', source: 'nowhere', paint: {} });
    expect(validateStyleMin(broken).length).toBeGreaterThanOrEqual(2);
  });

  it('has few layers, all named as the basemap’s, and no glyph server or sprite', () => {
    const { layers, glyphs, sprite } = style('light', ['en']);
    expect(layers.length).toBeGreaterThan(10);
    expect(layers.length).toBeLessThanOrEqual(25);
    expect(layers.filter((layer) => !layer.id.startsWith('basemap-'))).toEqual([]);
    expect([glyphs, sprite]).toEqual([undefined, undefined]);
  });

  it('keeps all text at and above the anchor', () => {
    const { layers } = style('dark', ['en']);
    const anchor = layers.findIndex((layer) => layer.id === basemapLabelAnchor);
    expect(anchor).toBeGreaterThan(0);
    expect(layers.map((layer) => layer.type === 'symbol')).toEqual(layers.map((_, i) => i >= anchor));
  });

  it('differs between schemes in colours only', () => {
    const withoutColours = (text: string) => text.replace(/#[0-9a-f]{6}/g, '#');
    const [light, dark] = [JSON.stringify(style('light', ['en'])), JSON.stringify(style('dark', ['en']))];
    expect(light).not.toBe(dark);
    expect(withoutColours(light)).toBe(withoutColours(dark));
  });

  it('declares every font it letters with', () => {
    const { layers, 'font-faces': faces } = style('light', ['en', 'ar']);
    const used = [...JSON.stringify(layers).matchAll(/"(Map \w+)"/g)].map(([, font]) => font);
    expect(new Set(used)).toEqual(new Set(Object.keys(faces ?? {})));
  });
});

describe('the archive', () => {
  let fields: Map<string, Record<string, string>>;

  beforeAll(async () => {
    const metadata = (await archive.getMetadata()) as {
      vector_layers: { id: string; fields: Record<string, string> }[];
    };
    fields = new Map(metadata.vector_layers.map((layer) => [layer.id, layer.fields]));
  });

  it('is the only one in its folder and at most 8 MB', () => {
    const archives = readdirSync(new URL('basemap/', PUBLIC)).filter((name) => name.endsWith('.pmtiles'));
    expect(archives.map((name) => `basemap/${name}`)).toEqual([basemapArchive]);
    expect(file.length).toBeGreaterThan(1e6);
    expect(file.length).toBeLessThanOrEqual(8e6);
  });

  it('shows its first tile after one read: header and directory fit into 16 KiB', async () => {
    const header = await archive.getHeader();
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThan(16_384);
    expect([header.minZoom, header.maxZoom, header.leafDirectoryLength ?? 0]).toEqual([0, 6, 0]);
  });

  it('holds every layer and field the style asks for', () => {
    const asked = style('light', ['en', 'ar', 'he']).layers.flatMap((layer) =>
      'source-layer' in layer && layer['source-layer'] ? [{ layer, source: layer['source-layer'] }] : [],
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const { layer, source } of asked) {
      const known = fields.get(source);
      const keys = [...JSON.stringify(layer).matchAll(/\["(?:get|has)","([^"]+)"\]/g)].map(([, key]) => key);
      expect(known, source).toBeDefined();
      expect(
        keys.filter((key) => !(key! in known!)),
        layer.id,
      ).toEqual([]);
    }
  });

  it.each([
    ['Baghdad', 'بغداد', 44.4, 33.34],
    ['Balad', 'بلد', 44.15, 34.01],
    ['Mosul', 'الموصل', 43.12, 36.34],
    ['Tuz Khurmatu', 'طوزخورماتو', 44.63, 34.89],
    ['Kermanshah', 'كرمانشاه', 47.06, 34.31],
    ['Ahvaz', 'الأهواز', 48.69, 31.32],
    ['Amman', 'عمان', 35.95, 31.96],
  ])('names %s %s', async (name, arabic, lng, lat) => {
    expect(await placeNamed(name, lng, lat)).toMatchObject({ 'name:ar': arabic });
  });

  it('rings Baghdad as a capital, shows it from afar, and Balad when the map comes near', async () => {
    const [baghdad, balad] = [
      await placeNamed('Baghdad', 44.4, 33.34),
      await placeNamed('Balad', 44.15, 34.01),
    ];
    expect(baghdad).toMatchObject({ capital: 1 });
    expect(baghdad?.mz).toBeLessThanOrEqual(3);
    expect(balad).not.toHaveProperty('capital');
    // A filter sees whole zooms: 7.1 would be due at 8 only, where a story about Balad opens at 7 or 8.
    expect(balad?.mz).toBeGreaterThan(5);
    expect(balad?.mz).toBeLessThanOrEqual(7);
  });

  it('letters no Iraqi or Iranian place in Kurdish or Urdu, and no province for a city', async () => {
    const around = [
      ...(await featuresAround(44.4, 33.34, 'place')),
      ...(await featuresAround(47.06, 34.31, 'place')),
      ...(await featuresAround(44, 36.2, 'place')),
    ];
    const arabic = around.map((properties) => properties['name:ar']).filter((name) => name !== undefined);
    expect(arabic.length).toBeGreaterThan(40);
    expect(arabic.filter((name) => /[ەۆێڕڵیکھہگچپ]|استان|ناحية|قضاء|محافظة/.test(String(name)))).toEqual([]);
  });

  it('spells Hebrew without vowel points', async () => {
    const around = await featuresAround(35.2, 31.8, 'place');
    expect(around.find(({ name }) => name === 'Jerusalem')).toMatchObject({ 'name:he': 'ירושלים' });
    expect(around.filter((properties) => /[\u0591-\u05c7]/.test(String(properties['name:he'])))).toEqual([]);
  });

  it.each([
    ['the Golan', 35.8, 33.0],
    ['Kashmir', 76, 34.5],
    ['Kosovo', 20.9, 42.7],
    ['Western Sahara', -8.8, 27.4],
  ])('marks the disputed boundary of %s', async (_, lng, lat) => {
    const classes = new Set((await featuresAround(lng, lat, 'border')).map((properties) => properties.class));
    expect([...classes].some((kind) => kind === 'disputed' || kind === 'control')).toBe(true);
    expect(
      [...classes].filter((kind) => !['international', 'disputed', 'control'].includes(String(kind))),
    ).toEqual([]);
  });

  it('leaves undisputed boundaries undisputed', async () => {
    const between = await featuresAround(9.5, 51, 'border');
    expect(new Set(between.map((properties) => properties.class))).toEqual(new Set(['international']));
  });

  it('names the Tigris, the Euphrates and Lake Tharthar', async () => {
    const rivers = (await featuresAround(44, 33.5, 'river_label')).map((properties) => properties.name);
    expect(rivers).toEqual(expect.arrayContaining(['Tigris', 'Euphrates']));
    const labels = (await featuresAround(43.2, 33.98, 'label')).map((properties) => properties.name);
    expect(labels).toContain('Lake Tharthar');
  });
});
