/** Builds `public/basemap/world-<hash>.pmtiles` from `source/`, and tells the app its name. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { labels } from './layers/labels.mjs';
import { admin1, borders, lakes, land } from './layers/land.mjs';
import { places } from './layers/places.mjs';
import { riverLabels, rivers } from './layers/rivers.mjs';
import { writePmtiles } from './pmtiles-writer.mjs';
import { cutTiles, MAX_ZOOM } from './tiles.mjs';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'public/basemap');
const NAME_MODULE = join(ROOT, 'src/map/basemap/archive.ts');
const ATTRIBUTION = 'Natural Earth · GSHHG · GeoNames';

/** Layer by layer: from which zoom, what, and the properties it carries. */
const LAYERS = [
  { layer: 'land', from: 0, at: land, tolerance: 3, fields: {} },
  { layer: 'water', from: 0, at: lakes, tolerance: 3, fields: {} },
  { layer: 'river', from: 1, at: rivers, tolerance: 1.8, fields: { rank: 'Number' } },
  { layer: 'admin1', from: 4, at: admin1, tolerance: 6, fields: { mz: 'Number' } },
  { layer: 'border', from: 0, at: borders, tolerance: 2.5, fields: { class: 'String' } },
  {
    layer: 'river_label',
    from: 5,
    at: riverLabels,
    tolerance: 4,
    fields: { name: 'String', 'name:ar': 'String', 'name:he': 'String', rank: 'Number', view: 'String' },
  },
  {
    layer: 'label',
    from: 0,
    at: labels,
    tolerance: 0,
    fields: {
      kind: 'String',
      name: 'String',
      'name:ar': 'String',
      'name:he': 'String',
      mz: 'Number',
      size: 'Number',
    },
  },
  {
    layer: 'place',
    from: 0,
    at: places,
    tolerance: 0,
    fields: {
      ...{ name: 'String', 'name:ar': 'String', 'name:he': 'String' },
      ...{ mz: 'Number', size: 'Number', capital: 'Number', side: 'String' },
    },
  },
];

function* everyLayerAtEveryZoom() {
  for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
    for (const { layer, from, at, tolerance } of LAYERS) {
      // Only the last zoom is ever drawn enlarged: the others need half its care.
      const stray = zoom === MAX_ZOOM ? tolerance : 1.8 * tolerance;
      if (zoom >= from) yield { layer, zoom, features: at(zoom), tolerance: stray };
    }
  }
}

const METADATA = {
  name: 'Dateline basemap',
  description: 'The world at zooms 0 to 6, drawn enlarged beyond.',
  attribution: ATTRIBUTION,
  type: 'baselayer',
  vector_layers: LAYERS.map(({ layer, from, fields }) => ({
    id: layer,
    fields,
    minzoom: from,
    maxzoom: MAX_ZOOM,
  })),
};

/** The hash in the name makes a changed archive a new URL: pages that are open keep reading the one they began. */
function writeArchive(archive) {
  mkdirSync(OUT, { recursive: true });
  for (const old of readdirSync(OUT).filter((name) => name.endsWith('.pmtiles'))) rmSync(join(OUT, old));
  const hash = createHash('sha256').update(archive).digest('hex').slice(0, 8);
  const file = `basemap/world-${hash}.pmtiles`;
  writeFileSync(join(ROOT, 'public', file), archive);
  const module = [
    '// Written by tools/basemap/build.mjs.',
    '',
    '/** The basemap archive, relative to the page. Its name changes with its content. */',
    `export const basemapArchive = '${file}';`,
    '',
    '/** Must be on screen wherever the basemap is: GeoNames is CC BY 4.0. */',
    `export const basemapAttribution = '${ATTRIBUTION}';`,
    '',
  ];
  mkdirSync(join(NAME_MODULE, '..'), { recursive: true });
  writeFileSync(NAME_MODULE, module.join('\n'));
  return file;
}

const tiles = cutTiles(everyLayerAtEveryZoom());
const { archive, ...counts } = writePmtiles(tiles, METADATA);
const largest = Math.max(...tiles.map((tile) => gzipSync(tile.bytes).length));
console.log(writeArchive(archive), { megabytes: archive.length / 1e6, largestTile: largest, ...counts });
