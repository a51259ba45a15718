/** Small plane geometry on lng/lat arrays. Positions are `[lng, lat]` in degrees. */

/** @typedef {[number, number]} Position */
/** @typedef {Position[]} Line */

const KM_PER_DEGREE = 111.195; // mean earth radius 6371.009 km
const RADIANS = Math.PI / 180;

/** Distance in km. Flat-earth, which is right to a thousandth over the few km it is asked about. */
export function distanceKm([lng1, lat1], [lng2, lat2]) {
  const x = (lng2 - lng1) * Math.cos(((lat1 + lat2) / 2) * RADIANS);
  return Math.hypot(x, lat2 - lat1) * KM_PER_DEGREE;
}

/** @param {Line} line */
export function lengthKm(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distanceKm(line[i - 1], line[i]);
  return sum;
}

/** Area of a closed ring in km², its sign dropped. */
export function ringAreaKm2(ring) {
  let twice = 0;
  const cosine = Math.cos(ring[0][1] * RADIANS);
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return (Math.abs(twice) / 2) * cosine * KM_PER_DEGREE ** 2;
}

/** Whether a position lies inside a ring, by the even-odd rule. */
export function isInside([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Web Mercator, the whole world being the unit square. @param {Position} position */
export function toMercator([lng, lat]) {
  const sine = Math.sin(lat * RADIANS);
  return [lng / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI];
}

/** @returns {Position} */
export function fromMercator([x, y]) {
  return [(x - 0.5) * 360, (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90];
}

/** All lines of a LineString or MultiLineString; none for a geometry that is missing. @returns {Line[]} */
export function linesOf(geometry) {
  if (!geometry) return [];
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** All polygons, as arrays of rings. @returns {Line[][]} */
export function polygonsOf(geometry) {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Rounds a line's corners by Chaikin's cutting, which keeps both ends. @param {Line} line */
export function smooth(line, times) {
  let out = line;
  for (let n = 0; n < times; n++) {
    const cut = [out[0]];
    for (let i = 1; i < out.length; i++) {
      const [a, b] = [out[i - 1], out[i]];
      cut.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      cut.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    cut.push(out.at(-1));
    out = cut;
  }
  return out;
}

/** Leaves out what strays less than `degrees` from the line between its neighbours (Douglas and Peucker 1973). */
export function simplify(line, degrees) {
  const keep = new Set([0, line.length - 1]);
  const stack = [[0, line.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop();
    let [farthest, most] = [-1, degrees];
    for (let i = from + 1; i < to; i++) {
      const away = distanceToSegment(line[i], line[from], line[to]);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    stack.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

function distanceToSegment([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

const endKey = ([lng, lat]) => `${lng.toFixed(4)} ${lat.toFixed(4)}`;

/**
 * Joins lines that meet end to end. A point where three or more meet stays an end: which way to go on is not known.
 * @param {Line[]} lines @returns {Line[]}
 */
export function joinLines(lines) {
  const ends = new Map(); // end → the lines that stop there
  for (const line of lines) {
    for (const key of new Set([endKey(line[0]), endKey(line.at(-1))])) {
      ends.set(key, [...(ends.get(key) ?? []), line]);
    }
  }
  const used = new Set();
  const follow = (line) => {
    for (;;) {
      const meeting = ends.get(endKey(line.at(-1))) ?? [];
      const next = meeting.length === 2 ? meeting.find((other) => !used.has(other)) : undefined;
      if (!next) return line;
      used.add(next);
      const forward = endKey(next[0]) === endKey(line.at(-1)) ? next : next.toReversed();
      line = [...line, ...forward.slice(1)];
    }
  };
  const joined = [];
  for (const line of lines) {
    if (used.has(line)) continue;
    used.add(line);
    joined.push(follow(follow(line).toReversed()));
  }
  return joined;
}

/** A grid of points for "what is near here" questions. Cells are about 5 km high. */
export class NearIndex {
  #cells = new Map();
  static #cell = 0.045; // degrees

  #key(lng, lat) {
    return `${Math.floor(lng / NearIndex.#cell)} ${Math.floor(lat / NearIndex.#cell)}`;
  }

  /** @param {Position} position */
  add(position) {
    const key = this.#key(...position);
    const cell = this.#cells.get(key);
    if (cell) cell.push(position);
    else this.#cells.set(key, [position]);
  }

  /** The nearest point, if one lies within `km` (up to 5). @param {Position} position */
  nearest([lng, lat], km) {
    let best;
    let least = km;
    const reach = Math.ceil(1 / Math.cos(lat * RADIANS)); // cells get narrower towards the poles
    for (let i = -reach; i <= reach; i++) {
      for (const j of [-1, 0, 1]) {
        const cell = this.#cells.get(this.#key(lng + i * NearIndex.#cell, lat + j * NearIndex.#cell)) ?? [];
        for (const other of cell) {
          const distance = distanceKm([lng, lat], other);
          if (distance <= least) [best, least] = [other, distance];
        }
      }
    }
    return best;
  }
}
