import { doubts, type PlaceForm } from '#events/place-forms.ts';
import type { Geometry } from '#story/schema.ts';
import { DAY, type Instant } from '#time/calendar.ts';
import { type Cells, isBlank, wordsOf } from './cells.ts';
import { createReading, type DateReading, settle } from './date-reading.ts';
import type { BadRow } from './events-file.ts';
import { layoutOf, type Setup } from './layout.ts';
import { doubtOf, saysYes, vicinityRadius } from './precision.ts';
import { isBlankWord, noCoordinate, readCoordinate, readPair } from './read-coordinate.ts';
import { createDateColumn, type DateEvidence } from './read-date.ts';
import { isOpen, join } from './read-date-text.ts';
import { geometryOfText, isMisread, readGeometry } from './read-geometry.ts';
import { readNumber } from './read-number.ts';

/** The place of a record. Filled anew for each. */
export type PlaceReading = {
  form: PlaceForm;
  lng: number;
  lat: number;
  /** Metres; 0 where none is known. */
  radius: number;
  standsFor: string;
  reason: string;
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
  nowhere: number;
  nowhereRow: number;
};

export type RecordReader = {
  readonly when: DateReading;
  /** Why the date is as wide or as doubtful as it is; empty where it is as stated. */
  readonly whenReason: string;
  readonly where: PlaceReading;
  readonly evidence: { start: DateEvidence; end: DateEvidence; place: PlaceEvidence };
  /**
   * Reads where and when of a record into `when` and `where`.
   * @param geometry that of a GeoJSON feature
   * @param row the number that a reader sees
   * @returns what is wrong with it, or null
   */
  read(cells: Cells, geometry: unknown, row: number): BadRow | null;
};

/** What files write for a year that is not known. */
const unknownYears: ReadonlySet<number> = new Set([0, -1, -9, -99, -999, -9999]);

/** Reads records one at a time; the same in the worker, where a million become columns, and on the page for one. */
export function createRecordReader(setup: Setup): RecordReader {
  const { columns, assumptions } = setup;
  const { roles, geometry: geometryColumn, clock, precision } = layoutOf(setup);
  const startColumn = createDateColumn(assumptions.order, assumptions.start);
  const endColumn = createDateColumn(assumptions.order, assumptions.end);
  const when = createReading();
  const where: PlaceReading = {
    form: 'unlocated',
    lng: 0,
    lat: 0,
    radius: 0,
    standsFor: '',
    reason: '',
    geometry: null,
  };
  const place: PlaceEvidence = {
    located: 0,
    swapped: 0,
    straight: 0,
    swappedRow: 0,
    eastward: 0,
    westward: 0,
    nowhere: 0,
    nowhereRow: 0,
  };
  const first = createReading();
  let whenReason = '';
  const encoder = new TextEncoder();

  const bad = (row: number, column: number, found: string, expected: string): BadRow => ({
    row,
    field: columns[column] ?? 'geometry',
    found: found.length > 100 ? `${found.slice(0, 99)}…` : found,
    expected,
  });

  function readWhen(cells: Cells, row: number): BadRow | null {
    whenReason = '';
    const { bytes, starts, ends } = cells;
    const hasStart = roles.start >= 0 && !isBlank(cells, roles.start);
    if (hasStart) {
      const isRead = startColumn.read(bytes, starts[roles.start]!, ends[roles.start]!, row);
      if (!isRead && !isBlankWord(wordsOf(cells, roles.start)))
        return bad(row, roles.start, wordsOf(cells, roles.start), 'a date, such as 2019-08-20');
      if (isRead) copy(startColumn.reading);
      else if (!readParts(cells)) return bad(row, roles.start, wordsOf(cells, roles.start), 'a date');
    } else if (!readParts(cells)) {
      const column = roles.start >= 0 ? roles.start : roles.year;
      return bad(row, column, wordsOf(cells, column), column === roles.start ? 'a date' : 'a year');
    }
    if (clock >= 0 && when.unit === 'day') readClock(cells, row);
    return readEnd(cells, row);
  }

  function copy(reading: DateReading): void {
    when.start = reading.start;
    when.end = reading.end;
    when.unit = reading.unit;
    when.doubt = reading.doubt;
    when.edtf = reading.edtf;
  }

  /** Year, month and day in columns of their own; what is 0, below it or empty is not known. */
  function readParts(cells: Cells): boolean {
    if (roles.year < 0) return false;
    const year = numberOf(cells, roles.year);
    if (!Number.isInteger(year) || Math.abs(year) > 9999 || unknownYears.has(year)) return false;
    const month = partOf(cells, roles.month, 12);
    const day = month > 0 ? partOf(cells, roles.day, 31) : 0;
    const pad = (it: number): string => String(it).padStart(2, '0');
    const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
    const text = digits + (month > 0 ? `-${pad(month)}` : '') + (day > 0 ? `-${pad(day)}` : '');
    const bytes = encoder.encode(text);
    if (!startColumn.read(bytes, 0, bytes.length, 0)) return false;
    copy(startColumn.reading);
    return true;
  }

  /** 0 where it is not known; a month may be a name. */
  function partOf(cells: Cells, column: number, last: number): number {
    if (column < 0) return 0;
    const value = numberOf(cells, column);
    if (value >= 1 && value <= last) return Math.floor(value);
    if (last !== 12 || !Number.isNaN(value)) return 0;
    return (
      'jan feb mar apr may jun jul aug sep oct nov dec'
        .split(' ')
        .indexOf(wordsOf(cells, column).slice(0, 3).toLowerCase()) + 1
    );
  }

  function numberOf({ bytes, starts, ends }: Cells, column: number): number {
    return readNumber(bytes, starts[column]!, ends[column]!);
  }

  /** A time of day in a column of its own, where it is one. */
  function readClock(cells: Cells, row: number): void {
    const words = wordsOf(cells, clock);
    if (!/^\d{1,2}:\d\d/.test(words) && !/^\d{1,2}\s*[ap]m$/i.test(words)) return;
    const doubt = when.doubt;
    const bytes = encoder.encode(
      `${new Date(when.start).toISOString().slice(0, 10)} ${words.replace(/^(\d{1,2})\s*([ap]m)$/i, '$1:00 $2')}`,
    );
    if (!startColumn.read(bytes, 0, bytes.length, row)) return;
    copy(startColumn.reading);
    when.doubt |= doubt;
  }

  function readEnd(cells: Cells, row: number): BadRow | null {
    const column = roles.end;
    if (column < 0 || column === roles.start || isBlank(cells, column)) return null;
    const { bytes, starts, ends } = cells;
    Object.assign(first, when);
    if (!endColumn.read(bytes, starts[column]!, ends[column]!, row)) {
      const words = wordsOf(cells, column);
      // Files write -1 or 0 for no end.
      if (isBlankWord(words) || /^-?[019]{1,4}$/.test(words)) return null;
      if (isOpen(words)) return join(first, Number.POSITIVE_INFINITY, 0, when) ? null : null;
      return bad(row, column, words, 'a date, such as 2019-08-20');
    }
    const { start, end, unit, doubt } = endColumn.reading;
    if (start === first.start && unit === first.unit) return null;
    if (join(first, end, doubt, when)) return null;
    return bad(
      row,
      column,
      wordsOf(cells, column),
      `a date that is not before the start, ${wordsOf(cells, Math.max(roles.start, roles.year))}`,
    );
  }

  /** What the precision columns say of the date: it is made as wide as they have it, and its doubts are kept. */
  function applyDatePrecision(cells: Cells): void {
    const { date, approximate, uncertain, either } = precision;
    if (date) {
      const code = date.convention.codes[numberOf(cells, date.column)];
      if (code?.reason) {
        widen(code.width);
        whenReason = `${columns[date.column]} ${wordsOf(cells, date.column)}: ${code.reason} (${date.convention.by}).`;
      }
    }
    if (approximate >= 0)
      doubt(cells, approximate, saysYes(wordsOf(cells, approximate)) ? doubts.approximate : 0);
    if (uncertain >= 0) doubt(cells, uncertain, saysYes(wordsOf(cells, uncertain)) ? doubts.uncertain : 0);
    if (either >= 0) doubt(cells, either, doubtOf(wordsOf(cells, either)));
    settle(when);
  }

  function doubt(cells: Cells, column: number, bits: number): void {
    if (bits === 0) return;
    when.doubt |= bits;
    whenReason = `${whenReason} ${columns[column]}: ${wordsOf(cells, column)}.`.trim();
  }

  function widen(width: 'given' | 'week' | 'month' | 'year'): void {
    // A date that the file has as a span already is as wide as it says.
    if (width === 'given' || when.end - when.start > DAY) return;
    const [start, end] = spanAround(when.start, width);
    when.start = start;
    when.end = end;
    when.unit = width === 'week' ? 'interval' : width;
  }

  function readWhere(cells: Cells, geometry: unknown, row: number): BadRow | null {
    where.form = 'unlocated';
    where.radius = 0;
    where.standsFor = where.reason = '';
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
    // A column called “shape” may say “circle”.
    return read === undefined ? null : readShape(read, row, geometryColumn);
  }

  function readPoint(cells: Cells, row: number): BadRow | null {
    const { bytes, starts, ends } = cells;
    const lng = readCoordinate(bytes, starts[roles.longitude]!, ends[roles.longitude]!);
    const lat = readCoordinate(bytes, starts[roles.latitude]!, ends[roles.latitude]!);
    if (Number.isNaN(lng))
      return bad(row, roles.longitude, wordsOf(cells, roles.longitude), 'a longitude in degrees');
    if (Number.isNaN(lat))
      return bad(row, roles.latitude, wordsOf(cells, roles.latitude), 'a latitude in degrees');
    if (lng === noCoordinate || lat === noCoordinate) return null;
    return setPoint(lng, lat, row, roles.longitude, roles.latitude);
  }

  /** Latitude and longitude in one cell. */
  function readBoth(cells: Cells, row: number): BadRow | null {
    const words = wordsOf(cells, roles.latitude);
    const pair = readPair(words);
    if (pair === null) {
      const shape = geometryOfText(words);
      if (shape !== undefined) return readShape(shape, row, roles.latitude);
      return bad(row, roles.latitude, words, 'latitude and longitude, such as 33.3, 44.4');
    }
    if (pair.lng === noCoordinate) return null;
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
    if (!(Math.abs(lat) <= 90)) return bad(row, latColumn, String(lat), 'a latitude from -90 to 90');
    if (!(Math.abs(lng) <= 180)) return bad(row, lngColumn, String(lng), 'a longitude from -180 to 180');
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
      const [x, y] = [Number(lng ?? Number.NaN), Number(lat ?? Number.NaN)];
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
    const { place: rule, radius, vicinity } = precision;
    if (where.form !== 'exact') return;
    if (rule) {
      const code = rule.convention.codes[numberOf(cells, rule.column)];
      if (code) {
        where.form = code.form;
        where.radius = code.radius ?? 0;
        where.standsFor = code.standsFor ?? '';
        where.reason = `${columns[rule.column]} ${wordsOf(cells, rule.column)}: ${code.reason} (${rule.convention.by}).`;
      }
    }
    if (where.form !== 'exact') return;
    if (radius >= 0) {
      const metres = numberOf(cells, radius);
      if (metres > 0 && metres < 2e7) {
        where.form = 'near';
        where.radius = metres;
        where.reason = `${columns[radius]} is ${wordsOf(cells, radius)}.`;
      }
    } else if (vicinity >= 0 && numberOf(cells, vicinity) === 1) {
      where.form = 'near';
      where.radius = vicinityRadius;
      where.reason = `${columns[vicinity]} 1: near the town, not in it; drawn as within 10 km (GTD).`;
    }
  }

  return {
    when,
    get whenReason() {
      return whenReason;
    },
    where,
    evidence: { start: startColumn.evidence, end: endColumn.evidence, place },
    read(cells, geometry, row) {
      const problem = readWhen(cells, row) ?? readWhere(cells, geometry, row);
      if (problem) return problem;
      applyDatePrecision(cells);
      applyPlacePrecision(cells);
      return null;
    },
  };
}

/** The calendar week (from Monday), month or year that a day is in. */
function spanAround(instant: Instant, width: 'week' | 'month' | 'year'): [start: Instant, end: Instant] {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (width === 'year') return [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  if (width === 'month') return [Date.UTC(year, month), Date.UTC(year, month + 1)];
  const day = Math.floor(instant / DAY);
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return [monday * DAY, (monday + 7) * DAY];
}
