import { isInside, linesOf, polygonsOf, ringAreaKm2 } from '../geometry.mjs';
import { line, readFeatures } from '../tables.mjs';

/** Natural Earth's scale for a zoom: each is drawn for about these sizes. */
export function scaleAt(zoom) {
  if (zoom <= 1) return '110m';
  return zoom <= 4 ? '50m' : '10m';
}

/** @param {number} zoom */
export function land(zoom) {
  const features = readFeatures(`ne_${scaleAt(zoom)}_land.json`).filter((feature) => feature.geometry);
  return features.map((feature) => ({ ...feature, properties: {} }));
}

/** Natural Earth's words for a boundary → our class. Its "(please verify)" is a note to its own editors. */
const BOUNDARY_CLASSES = [
  ['International boundary', 'international'],
  ['Disputed', 'disputed'],
  ['Indefinite', 'disputed'],
  ['Line of control', 'control'],
  // Natural Earth's package for Debian marks the line between Western Sahara and Morocco so.
  ['ForgetMagics', 'disputed'],
];

/** @returns {'international' | 'disputed' | 'control' | undefined}  undefined: not a boundary that is drawn */
export function boundaryClass({ featurecla, type }) {
  if (type === 'Water Indicator') return undefined;
  return BOUNDARY_CLASSES.find(([words]) => featurecla.startsWith(words))?.[1];
}

/** @param {number} zoom */
export function borders(zoom) {
  return readFeatures(`ne_${scaleAt(zoom)}_admin_0_boundary_lines_land.json`).flatMap(
    ({ properties, geometry }) => {
      const kind = boundaryClass(properties);
      return kind ? linesOf(geometry).map((coordinates) => line(coordinates, { class: kind })) : [];
    },
  );
}

/** Provinces and states, from zoom 4. `mz` is the zoom from which a line is shown. */
export function admin1(zoom) {
  return readFeatures('ne_10m_admin_1_states_provinces_lines.json').flatMap(({ properties, geometry }) => {
    if (properties.featurecla.includes('statistical') || properties.min_zoom > 8.7) return [];
    // Natural Earth counts zooms of 256-pixel tiles, MapLibre of 512-pixel ones.
    const mz = Math.max(3, Math.round((properties.min_zoom - 1) * 10) / 10);
    return mz > zoom && zoom < 6 ? [] : linesOf(geometry).map((coordinates) => line(coordinates, { mz }));
  });
}

/**
 * Shorelines of the 1960s: the Aral Sea has all but gone, Lake Chad is a tenth of what is drawn. The Caspian is already
 * cut out of Natural Earth's land; a second shoreline would lie beside the first.
 */
const LEFT_OUT_LAKES = [
  [60.5, 45.2], // Aral Sea
  [59.2, 44.6], // Aral Sea, western basin
  [14.2, 13.2], // Lake Chad
  [51, 41], // Caspian Sea
];

/** The smallest lake drawn at each zoom, km². */
const LEAST_LAKE_KM2 = [8000, 4000, 1500, 600, 150, 25, 1.5];

/** A shore this thin is a river drawn several times too wide, not a lake: mean width in km. */
const LEAST_WIDTH_KM = 0.35;

let lakeCache;

function allLakes() {
  lakeCache ??= readFeatures('lakes.json')
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .filter(([shore]) => !LEFT_OUT_LAKES.some((place) => isInside(place, shore)))
    .map((rings) => ({ rings, area: ringAreaKm2(rings[0]), width: meanWidthKm(rings[0]) }))
    .filter(({ area, width }) => width > LEAST_WIDTH_KM || area < 20);
  return lakeCache;
}

/** A long ribbon of length L and width w has a perimeter of about 2L, so w ≈ 2 · area / perimeter. */
function meanWidthKm(ring) {
  let perimeter = 0;
  for (let i = 1; i < ring.length; i++) {
    const cosine = Math.cos((ring[i][1] * Math.PI) / 180);
    perimeter += Math.hypot((ring[i][0] - ring[i - 1][0]) * cosine, ring[i][1] - ring[i - 1][1]) * 111.2;
  }
  return (2 * ringAreaKm2(ring)) / perimeter;
}

/** @param {number} zoom */
export function lakes(zoom) {
  return allLakes()
    .filter(({ area }) => area >= LEAST_LAKE_KM2[zoom])
    .map(({ rings }) => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: rings.filter((ring, i) => i === 0 || ringAreaKm2(ring) > LEAST_LAKE_KM2[zoom] / 4),
      },
    }));
}
