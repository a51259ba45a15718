import type { BadRow } from '#load/events-file.ts';
import type { Geometry } from '#story/schema.ts';

/** Why a geometry cannot be drawn. */
export type Misread = Pick<BadRow, 'found' | 'expected'>;

/** type → how deep its positions lie in its coordinates (RFC 7946, 3.1) */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const aGeometry = { key: 'expectedGeometry' } as const;

export const isMisread = (it: Geometry | Misread | null): it is Misread => it !== null && 'expected' in it;

/**
 * A GeoJSON geometry as a file has it, its numbers perhaps as texts: null where it has no positions. Of a collection the
 * first of its geometries: an event has one place.
 */
export function readGeometry(value: unknown, isSwapped: boolean): Geometry | Misread | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return { found: String(value).slice(0, 60), expected: aGeometry };
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection')
    return readGeometry(Array.isArray(geometries) ? geometries[0] : null, isSwapped);
  const depth = depths[String(type)];
  if (depth === undefined) return { found: String(type).slice(0, 60), expected: aGeometry };
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null;
  const read = readNested(coordinates, depth, isSwapped);
  if ('expected' in read) return read;
  return read.length === 0 ? null : ({ type, coordinates: read } as unknown as Geometry);
}

/** Coordinates of some depth, without the rings and lines that have no position: nothing could be drawn of them. */
function readNested(value: unknown, depth: number, isSwapped: boolean): unknown[] | Misread {
  if (!Array.isArray(value))
    return { found: String(value).slice(0, 60), expected: { key: 'expectedCoordinates' } };
  if (depth === 0) return readPosition(value, isSwapped);
  const all: unknown[] = [];
  for (const it of value) {
    const read = readNested(it, depth - 1, isSwapped);
    if ('expected' in read) return read;
    if (read.length > 0) all.push(read);
  }
  return all;
}

/** The number that a coordinate is, perhaps as a text; NaN where it is none. */
export const toNumber = (it: unknown): number =>
  typeof it === 'number'
    ? it
    : typeof it === 'string' && it.trim() !== ''
      ? Number(it.replace(',', '.'))
      : Number.NaN;

function readPosition(value: unknown[], isSwapped: boolean): number[] | Misread {
  const [first = Number.NaN, second = Number.NaN] = value.slice(0, 2).map(toNumber);
  const [lng, lat] = isSwapped ? [second, first] : [first, second];
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return [lng, lat];
  return {
    found: JSON.stringify(value.slice(0, 2)),
    expected: { key: 'expectedPosition' },
  };
}

/** Well-known text (OGC 06-103r4) as the GeoJSON geometry it means; undefined where it is none. */
function geometryFromWkt(text: string): unknown {
  const match =
    /^\s*(?:SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:ZM?|M)?\s*(EMPTY|\(.*\))\s*$/is.exec(text);
  if (!match) return undefined;
  const [, multi = '', name = '', body = ''] = match;
  const type =
    (multi ? 'Multi' : '') +
    { POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon' }[name.toUpperCase()]!;
  if (/^empty$/i.test(body)) return null;
  try {
    const nested = JSON.parse(
      body
        .replace(/[-+.\deE]+(?:\s+[-+.\deE]+)+/g, (it) => `[${it.split(/\s+/).map(Number).join(',')}]`)
        .replace(/\(/g, '[')
        .replace(/\)/g, ']'),
    ) as unknown[];
    if (type === 'Point') return { type, coordinates: nested[0] };
    if (type !== 'MultiPoint') return { type, coordinates: nested };
    return { type, coordinates: (nested as unknown[][]).map((it) => (Array.isArray(it[0]) ? it[0] : it)) };
  } catch {
    return undefined;
  }
}

/** The geometry that a cell holds, as WKT or as GeoJSON; undefined where it holds none. */
export function geometryOfText(text: string): unknown {
  if (!text.startsWith('{')) return geometryFromWkt(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
