import { distanceKm, joinLines, lengthKm, linesOf, NearIndex, simplify, smooth } from '../geometry.mjs';
import { line, nameProperties, readFeatures, readTable } from '../tables.mjs';
import { scaleAt } from './land.mjs';

/** A minor river nearer than this to a Natural Earth river is the same river, drawn by another hand. */
const SAME_RIVER_KM = 2.4;
/** What is left of a minor river after that must be worth drawing. */
const LEAST_MINOR_KM = 9;
/** Minor rivers are drawn with a thin line: two pixels at zoom 10, in degrees. */
const MINOR_STRAY = 0.003;
/** Ranks 0–10 are Natural Earth's, 0 the Amazon and the Nile; the minor rivers follow as 11 and 12. */
const MINOR_RANK = 11;

/** @param {number} zoom */
function naturalEarthRivers(zoom) {
  const scale = scaleAt(zoom);
  const features = readFeatures(`ne_${scale}_rivers_lake_centerlines.json`);
  return features.flatMap(({ properties, geometry }) =>
    linesOf(geometry).map((coordinates) => ({
      coordinates: scale === '10m' ? smooth(coordinates, 2) : coordinates,
      name: properties.name,
      rank: properties.scalerank,
    })),
  );
}

/** Points along the rivers, close enough together that "near a point" is "near the river". */
function indexRivers(rivers) {
  const index = new NearIndex();
  for (const { coordinates } of rivers) {
    coordinates.forEach((position, i) => {
      index.add(position);
      const next = coordinates[i + 1];
      const steps = next ? Math.ceil(distanceKm(position, next) / 0.8) : 0;
      for (let s = 1; s < steps; s++) {
        const t = s / steps;
        index.add([position[0] * (1 - t) + next[0] * t, position[1] * (1 - t) + next[1] * t]);
      }
    });
  }
  return index;
}

/** Cuts away what runs along a major river; the ends left loose are tied to it, so that tributaries join. */
function awayFrom(index, coordinates) {
  const runs = [];
  let run = [];
  for (const position of coordinates) {
    const twin = index.nearest(position, SAME_RIVER_KM);
    if (!twin) {
      run.push(position);
      continue;
    }
    if (run.length > 1) runs.push([...run, twin]);
    run = [twin];
  }
  if (run.length > 1) runs.push(run);
  return runs.filter((part) => part.length > 2 && lengthKm(part) > LEAST_MINOR_KM);
}

/** The Zab, the Diyala, the Adhaim … which Natural Earth leaves out, from WDBII. */
function minorRivers(major) {
  const index = indexRivers(major);
  return [1, 2, 3, 4].flatMap((level) => {
    const pieces = readFeatures('minor-rivers.json').filter((feature) => feature.properties.level === level);
    const joined = joinLines(pieces.map((feature) => feature.geometry.coordinates));
    return joined
      .flatMap((coordinates) => awayFrom(index, coordinates))
      .map((coordinates) => ({
        coordinates: smooth(simplify(coordinates, MINOR_STRAY), 1),
        rank: level <= 2 ? MINOR_RANK : MINOR_RANK + 1,
      }));
  });
}

/** `rank` rises as rivers get smaller. */
export function rivers(zoom) {
  const most = [-1, 2, 3, 4, 5, 8, 12][zoom];
  const major = naturalEarthRivers(zoom);
  const all = zoom === 6 ? [...major, ...minorRivers(major)] : major;
  return all
    .filter(({ rank }) => rank <= most)
    .map(({ coordinates, rank }) => line(coordinates, { rank: Math.max(1, rank) }));
}

/**
 * How far a line to write along may leave the river, degrees. Letters cannot follow every meander: seen from afar a
 * name runs along the valley, seen from near along the stream.
 */
const STRAY = { far: 0.06, near: 0.013 };

/** Rivers to write a name along, joined to long lines so that a label finds room. `view` is far (to zoom 7) or near. */
export function riverLabels(zoom) {
  const spellings = readTable('rivers.tsv', ['source', 'name', 'ar', 'he']);
  const byName = new Map(); // printed name → its row, lines and rank
  for (const { name, rank, coordinates } of naturalEarthRivers(6)) {
    const row = spellings.find(({ source }) => source === name);
    if (!row) continue;
    const known = byName.get(row.name) ?? { row, rank, lines: [] };
    known.lines.push(coordinates);
    known.rank = Math.min(known.rank, rank);
    byName.set(row.name, known);
  }
  return [...byName.values()].flatMap(({ row, rank, lines }) =>
    joinLines(lines)
      .filter((coordinates) => lengthKm(coordinates) > 25)
      .flatMap((coordinates) =>
        (zoom === 6 ? ['far', 'near'] : ['far']).map((view) =>
          line(smooth(simplify(coordinates, STRAY[view]), 2), {
            ...nameProperties(row),
            rank: Math.max(1, rank),
            view,
          }),
        ),
      ),
  );
}
