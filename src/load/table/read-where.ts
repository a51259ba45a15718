import type { PlaceForm } from '#events/place-forms.ts';
import { type Cells, wordsOf } from '#load/cells/cells.ts';
import { numberOf } from '#load/cells/read-number.ts';
import { layoutOf, type Setup } from '#load/columns/layout.ts';
import { type RegionKind, vicinityRadius } from '#load/columns/precision.ts';
import type { BadRow, FileMessage } from '#load/events-file.ts';
import {
  axisOf,
  isBelow,
  isBlankWord,
  noCoordinate,
  readCoordinate,
  readPair,
} from '#load/places/read-coordinate.ts';
import { geometryOfText, isMisread, readGeometry, toNumber } from '#load/places/read-geometry.ts';
import type { Geometry } from '#story/schema.ts';
import { badRow } from './bad-row.ts';

/** The place of a record. Filled anew for each. */
export type PlaceReading = {
  form: PlaceForm;
  lng: number;
  lat: number;
  /** Metres; 0 where none is known. */
  radius: number;
  /** What the point of a region stands for: one of a kind that we have a word for, or as the file says it. */
  standsFor: RegionKind | { readonly stated: string } | null;
  reason: FileMessage | null;
  /** What is not one point. */
  geometry: Geometry | null;
};

/** What the rows say about places. */
export type PlaceEvidence = {
  located: number;
  /** Latitudes past 90° that would do as longitudes, beside a longitude that would do as a latitude; and the contrary. */
  swapped: number;
  straight: number;
  swappedRow: number;
  eastward: number;
  westward: number;
  /** Places of one cell, without letters that say which of the two is which. */
  pairs: number;
  /** Of these, lists in brackets. */
  lists: number;
  /** Degrees east or west in the column of latitudes. */
  crossed: number;
  crossedRow: number;
  nowhere: number;
  nowhereRow: number;
};

export type WhereReader = {
  /** The place of the record last read. */
  readonly where: PlaceReading;
  readonly evidence: PlaceEvidence;
  /** @param geometry that of a GeoJSON feature */
  read(cells: Cells, geometry: unknown, row: number): BadRow | null;
};

/** True for a number that counts metres or feet of a map projection. */
const isNoDegrees = (value: number): boolean => Math.abs(value) > 360;

/** True for a coordinate that is not there, and for the words that files have in its place. */
const isNothing = (it: unknown): boolean =>
  it === null || it === undefined || (typeof it === 'string' && isBlankWord(it.trim()));

/** Reads the places of records: a geometry, or columns of degrees, and how precise a row says it is. */
export function createWhereReader(setup: Setup): WhereReader {
  const { columns, assumptions } = setup;
  const { roles, geometry: geometryColumn, precision, ...others } = layoutOf(setup);
  const { northSouth, eastWest, isSouth, isWest, isLongitudeFirst } = others;
  const where: PlaceReading = {
    form: 'unlocated',
    lng: 0,
    lat: 0,
    radius: 0,
    standsFor: null,
    reason: null,
    geometry: null,
  };
  const place: PlaceEvidence = {
    located: 0,
    swapped: 0,
    straight: 0,
    swappedRow: 0,
    eastward: 0,
    westward: 0,
    pairs: 0,
    lists: 0,
    crossed: 0,
    crossedRow: 0,
    nowhere: 0,
    nowhereRow: 0,
  };
  const bad = (row: number, column: number, found: string, expected: FileMessage): BadRow =>
    badRow(row, columns[column] ?? 'geometry', found, expected);

  function readWhere(cells: Cells, geometry: unknown, row: number): BadRow | null {
    where.form = 'unlocated';
    where.radius = 0;
    where.standsFor = where.reason = null;
    where.geometry = null;
    if (geometry !== null && geometry !== undefined) return readShape(geometry, row, -1);
    if (roles.longitude >= 0 && roles.latitude >= 0) {
      const problem = roles.longitude === roles.latitude ? readBoth(cells, row) : readPoint(cells, row);
      if (problem || where.form !== 'unlocated') return problem;
    }
    if (geometryColumn < 0) return null;
    const text = wordsOf(cells, geometryColumn);
    if (isBlankWord(text)) return null;
    const read = geometryOfText(text);
    // A column called “shape” may say “circle”; null is a place that is said to be empty.
    return read === undefined || read === null ? null : readShape(read, row, geometryColumn);
  }

  function readPoint(cells: Cells, row: number): BadRow | null {
    let lng = readCoordinate(cells, roles.longitude);
    let lat = readCoordinate(cells, roles.latitude);
    if (Number.isNaN(lng))
      return bad(row, roles.longitude, wordsOf(cells, roles.longitude), { key: 'expectedLongitude' });
    if (Number.isNaN(lat))
      return bad(row, roles.latitude, wordsOf(cells, roles.latitude), { key: 'expectedLatitude' });
    if (lng === noCoordinate || lat === noCoordinate) return null;
    if (isLettered(cells, roles.latitude) && axisOf(wordsOf(cells, roles.latitude)) === 'longitude') {
      [lng, lat] = [lat, lng];
      if (place.crossed++ === 0) place.crossedRow = row;
      // The letters have decided: what holds of the other rows must not turn it round again.
      if (assumptions.isSwapped) [lng, lat] = [lat, lng];
    }
    if (isBelowZero(cells, northSouth, isSouth) && lat > 0) lat = -lat;
    if (isBelowZero(cells, eastWest, isWest) && lng > 0) lng = -lng;
    return setPoint(lng, lat, row, roles.longitude, roles.latitude);
  }

  /** True where a cell ends in a letter, as degrees with N or E do. */
  function isLettered({ bytes, starts, ends }: Cells, column: number): boolean {
    let last = ends[column]! - 1;
    while (last > starts[column]! && bytes[last]! <= 32) last--;
    return bytes[last]! >= 65 || bytes[starts[column]!]! >= 65;
  }

  /** Whether a column of its own, or the name of that of the degrees, says south or west. */
  function isBelowZero(cells: Cells, column: number, isNamed: boolean): boolean {
    if (column < 0) return isNamed;
    const words = wordsOf(cells, column);
    return /^(?:[nsewo]|north|south|east|west)$/i.test(words) && isBelow(words);
  }

  /** Latitude and longitude in one cell. */
  function readBoth(cells: Cells, row: number): BadRow | null {
    const words = wordsOf(cells, roles.latitude);
    const pair = readPair(words, isLongitudeFirst || words.startsWith('['));
    if (pair === null) {
      const shape = geometryOfText(words);
      if (shape === null) return null;
      if (shape !== undefined) return readShape(shape, row, roles.latitude);
      return bad(row, roles.latitude, words, { key: 'expectedPair' });
    }
    if (pair.lng === noCoordinate) return null;
    if (!pair.isLettered) place.pairs++;
    if (words.startsWith('[')) place.lists++;
    return setPoint(pair.lng, pair.lat, row, roles.longitude, roles.latitude);
  }

  function setPoint(
    first: number,
    second: number,
    row: number,
    lngColumn: number,
    latColumn: number,
  ): BadRow | null {
    let lng = first;
    let lat = second;
    weigh(lng, lat, row);
    if (assumptions.isSwapped) [lng, lat] = [lat, lng];
    if (assumptions.isEastward && lng > 180 && lng <= 360) lng -= 360;
    if (!(Math.abs(lat) <= 90))
      return bad(row, latColumn, String(lat), {
        key: isNoDegrees(lat) ? 'expectedLatitudeNotMetres' : 'expectedLatitudeInRange',
      });
    if (!(Math.abs(lng) <= 180))
      return bad(row, lngColumn, String(lng), {
        key: isNoDegrees(lng) ? 'expectedLongitudeNotMetres' : 'expectedLongitudeInRange',
      });
    if (lng === 0 && lat === 0 && place.nowhere++ === 0) place.nowhereRow = row;
    where.form = 'exact';
    where.lng = lng;
    where.lat = lat;
    return null;
  }

  function weigh(lng: number, lat: number, row: number): void {
    place.located++;
    const [size, height] = [Math.abs(lng), Math.abs(lat)];
    if (height > 90 && height <= 180 && size <= 90 && place.swapped++ === 0) place.swappedRow = row;
    if (size > 90 && size <= 180 && height <= 90) place.straight++;
    if (lng > 180 && lng <= 360) place.eastward++;
    if (lng < 0) place.westward++;
  }

  function readShape(value: unknown, row: number, column: number): BadRow | null {
    const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
    if (type === 'Point' && Array.isArray(coordinates) && coordinates.length > 1) {
      const [lng, lat] = coordinates as unknown[];
      if (isNothing(lng) || isNothing(lat)) return null;
      const [x, y] = [toNumber(lng), toNumber(lat)];
      if (Number.isFinite(x) && Number.isFinite(y)) return setPoint(x, y, row, column, column);
    }
    const read = readGeometry(value, assumptions.isSwapped);
    if (isMisread(read)) return bad(row, column, read.found, read.expected);
    if (read === null) return null;
    where.geometry = read;
    where.form = read.type.endsWith('Polygon') ? 'area' : read.type.endsWith('Point') ? 'exact' : 'line';
    if (read.type === 'Point') [where.lng, where.lat] = [read.coordinates[0]!, read.coordinates[1]!];
    return null;
  }

  /** What the precision columns say of the place. An outline that the file has says more than they do. */
  function applyPlacePrecision(cells: Cells): void {
    const { place: rule, standsFor, radius, vicinity } = precision;
    if (where.form !== 'exact') return;
    if (rule) {
      const code = rule.convention.codes[numberOf(cells, rule.column)];
      if (code) {
        where.form = code.form;
        where.radius = code.radius ?? 0;
        where.standsFor = code.standsFor ?? null;
        where.reason = code.reason(columns[rule.column]!, wordsOf(cells, rule.column));
      }
    }
    if (where.form !== 'exact') return;
    const words = standsFor < 0 ? '' : wordsOf(cells, standsFor);
    if (!isBlankWord(words)) {
      where.form = 'region';
      where.standsFor = { stated: words };
      return;
    }
    if (radius >= 0) {
      const metres = numberOf(cells, radius);
      if (metres > 0 && metres < 2e7) {
        where.form = 'near';
        where.radius = metres;
        where.reason = {
          key: 'radiusIs',
          values: { column: columns[radius]!, value: wordsOf(cells, radius) },
        };
      }
    } else if (vicinity >= 0 && numberOf(cells, vicinity) === 1) {
      where.form = 'near';
      where.radius = vicinityRadius;
      where.reason = { key: 'vicinity', values: { column: columns[vicinity]! } };
    }
  }

  return {
    where,
    evidence: place,
    read(cells, geometry, row) {
      const problem = readWhere(cells, geometry, row);
      if (problem === null) applyPlacePrecision(cells);
      return problem;
    },
  };
}
