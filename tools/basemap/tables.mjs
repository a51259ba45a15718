/** Reads the source files and the hand-made name tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** @param {string} file  a GeoJSON file that `prepare.mjs` wrote */
export function readFeatures(file) {
  const json = JSON.parse(readFileSync(join(HERE, 'source', file), 'utf8'));
  // mapshaper writes bare geometries when there are no properties.
  return json.features ?? json.geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
}

/**
 * A table in `names/`: tab-separated, `#` begins a comment line, an empty field is left out.
 * @param {string} file @param {string[]} columns
 * @returns {Record<string, string>[]}
 */
export function readTable(file, columns) {
  const lines = readFileSync(join(HERE, 'names', file), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const fields = line.split('\t');
      return Object.fromEntries(columns.map((column, i) => [column, fields[i]]).filter(([, field]) => field));
    });
}

/** Maps print Arabic without vowel signs, and MapLibre draws letters apart where a sign joins them. */
const withoutSigns = (arabic) => arabic.replace(/[\u064b-\u0652]/g, '');

/** The names as tile properties, those that are not known left out. */
export function nameProperties({ name, ar, he }) {
  return { name, ...(ar && { 'name:ar': withoutSigns(ar) }), ...(he && { 'name:he': he }) };
}

/** A mark in a hand-made table for "print no label". */
export const isLeftOut = (row) => row?.name === '-';

/** @param {[number, number]} coordinates @param {Record<string, unknown>} properties */
export function point(coordinates, properties) {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

/** @param {[number, number][]} coordinates @param {Record<string, unknown>} properties */
export function line(coordinates, properties) {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}

/** Territories of another state, by ISO 3166 code: a quieter label, and no ring for their main town. */
export const DEPENDENCIES = new Set(
  'AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split(
    ' ',
  ),
);
