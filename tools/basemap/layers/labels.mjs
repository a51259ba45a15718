import { fromMercator, polygonsOf, ringAreaKm2, toMercator } from '../geometry.mjs';
import { DEPENDENCIES, isLeftOut, nameProperties, point, readFeatures, readTable } from '../tables.mjs';
import { placeNames } from './places.mjs';

/** Islands and coasts where nobody lives, and names that would stand on top of another country's. */
const UNLABELLED = new Set('-1 -99 UM HM TF IO GS BL MF SX AX JE GG IM'.split(' '));
/** Where a horizontal line crosses a polygon, as pairs of x. Positions are mercator. */
function crossings(rings, y) {
  const xs = rings.flatMap((ring) =>
    ring.slice(1).flatMap((b, i) => {
      const a = ring[i];
      return a[1] > y !== b[1] > y ? [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])] : [];
    }),
  );
  return xs.sort((a, b) => a - b);
}

/** The widest piece of land along a horizontal line. */
function widestChord(rings, y) {
  const xs = crossings(rings, y);
  let best = [0, 0];
  for (let i = 0; i + 1 < xs.length; i += 2) {
    if (xs[i + 1] - xs[i] > best[1] - best[0]) best = [xs[i], xs[i + 1]];
  }
  return best;
}

/**
 * Room for a name: the middle of the widest horizontal band of the largest polygon, a band being a tenth of the
 * polygon's height. `width` is a share of the world's.
 */
function roomForName(geometry) {
  const rings = polygonsOf(geometry)
    .sort((a, b) => ringAreaKm2(b[0]) - ringAreaKm2(a[0]))[0]
    .map((ring) => ring.filter(([, lat]) => Math.abs(lat) < 85.1).map(toMercator));
  const ys = rings[0].map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best = { at: [0, 0], width: -1 };
  for (let step = 2; step <= 38; step++) {
    const y = top + ((bottom - top) * step) / 40;
    const band = [-0.05, 0, 0.05].map((shift) => widestChord(rings, y + shift * (bottom - top)));
    const [from, to] = [Math.max(...band.map((c) => c[0])), Math.min(...band.map((c) => c[1]))];
    // A little worse towards the north and south edge, so that a name sits in the middle of a block.
    const width = (to - from) * (1 - 0.4 * Math.abs(step / 20 - 1));
    if (width > best.width) best = { at: [(from + to) / 2, y], width };
  }
  return { at: fromMercator(best.at), width: best.width };
}

/** The zoom at which `px` pixels fit into a share of the world's width. */
const zoomFitting = (px, width) => Math.log2(px / (512 * Math.max(width, 1e-6)));
const tenth = (number) => Math.round(number * 10) / 10;
const between = (low, high, number) => Math.min(high, Math.max(low, number));

const english = new Intl.DisplayNames('en', { type: 'region' });
const arabic = new Intl.DisplayNames('ar', { type: 'region' });
const hebrew = new Intl.DisplayNames('he', { type: 'region' });
/** Names from CLDR as a map prints them: "and" spelt out, no vowel points. */
const hebrewLetters = (text) => text.replace(/[\u0591-\u05c7]/g, '').replaceAll('׳', "'");

function countries() {
  const own = new Map(
    readTable('countries.tsv', ['code', 'name', 'ar', 'he', 'lng', 'lat']).map((row) => [row.code, row]),
  );
  return readFeatures('countries.json').flatMap(({ properties, geometry }) => {
    const code = properties.iso_a2;
    const row = own.get(code);
    if (UNLABELLED.has(code) || isLeftOut(row) || !geometry) return [];
    const room = roomForName(geometry);
    const isTerritory = DEPENDENCIES.has(code);
    const names = nameProperties({
      name: row?.name ?? english.of(code).replace('&', 'and').replace(' SAR China', ''),
      ar: row?.ar ?? arabic.of(code),
      he: row?.he ?? hebrewLetters(hebrew.of(code)),
    });
    const at = row?.lng ? [Number(row.lng), Number(row.lat)] : room.at;
    // 56 px is an average name; small states wait at most until 5, so that none is missing from a regional map.
    const mz = between(1.5, isTerritory ? 6 : 5, zoomFitting(56, room.width));
    const size = mz < 2.3 ? 1 : mz < 3.6 ? 2 : 3;
    return [point(at, { kind: isTerritory ? 'territory' : 'country', ...names, mz: tenth(mz), size })];
  });
}

/** Macrons and dots below belong to transliteration tables, not to a locator map. */
const withoutTransliterationMarks = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0304\u0323\u0327\u0331\u02bf\u02be]/g, '')
    .normalize('NFC');

const TRANSLITERATED = new Set('SYR JOR LBN SAU YEM OMN ARE EGY LBY IRN AFG PAK IND KWT QAT BHR'.split(' '));

/** Iraq's neighbours, whose provinces Natural Earth spells in ways nobody prints ("Homs (Hims)"): none rather than those. */
const PROVINCES_UNNAMED = new Set('SYR JOR LBN ISR PSX PSE KWT'.split(' '));

function provinces() {
  const own = new Map(readTable('provinces.tsv', ['source', 'name', 'ar']).map((row) => [row.source, row]));
  const cities = placeNames();
  return readFeatures('states_provinces.json').flatMap(({ properties, geometry }) => {
    const { name, adm0_a3: country } = properties;
    const row = country === 'IRQ' ? own.get(name) : undefined;
    if (!name || !geometry || isLeftOut(row) || PROVINCES_UNNAMED.has(country)) return [];
    const room = roomForName(geometry);
    const mz = zoomFitting(90, room.width);
    if (mz > 8.6) return [];
    const printed = TRANSLITERATED.has(country) ? withoutTransliterationMarks(name) : name;
    if (!row && cities.has(`${properties.iso_a2} ${printed}`)) return [];
    const names = nameProperties(row ?? { name: printed });
    return [point(room.at, { kind: 'province', ...names, mz: tenth(Math.max(6.6, mz)) })];
  });
}

let labelCache;

/** Names of countries, territories, provinces, oceans, seas and lakes. `mz` is the zoom from which each is shown. */
export function labels(zoom) {
  labelCache ??= [
    ...countries(),
    ...readTable('labels.tsv', ['kind', 'name', 'ar', 'he', 'lng', 'lat', 'mz']).map((row) =>
      point([Number(row.lng), Number(row.lat)], {
        kind: row.kind,
        ...nameProperties(row),
        mz: Number(row.mz),
      }),
    ),
    ...provinces(),
  ];
  return labelCache.filter(({ properties }) => zoom === 6 || properties.mz <= zoom + 1);
}
