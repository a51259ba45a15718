import { columnNamed, formsOfName, plainName } from '#load/cells/plain-name.ts';
import type { DateAssumptions } from '#load/dates/date-evidence.ts';
import type { PartColumns } from '#load/dates/read-parts.ts';
import { type ColumnMapping, type DateOrder, type Role, roles } from '#load/events-file.ts';
import { readingNames, usualExtras, usualNames } from './column-names.ts';
import { clockWords, columnLike, endWords } from './paired-columns.ts';
import { type Precision, precisionOf } from './precision.ts';

/** How a file is read: its columns, which is which, and what holds of all of its rows. Can be posted to a worker. */
export type Setup = {
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
  readonly assumptions: Assumptions;
};

export type Assumptions = {
  readonly order: DateOrder;
  readonly start: DateAssumptions;
  readonly end: DateAssumptions;
  /** What is called latitude is longitude, and the other way round. */
  readonly isSwapped: boolean;
  /** Longitudes run from 0 to 360. */
  readonly isEastward: boolean;
  /** Numbers of one or two digits in a column of times of day are hours. */
  readonly isHourClock: boolean;
};

export const firstAssumptions: Assumptions = {
  order: 'month-first',
  start: { epochUnit: 1, isMidnightDay: false },
  end: { epochUnit: 1, isMidnightDay: false },
  isSwapped: false,
  isEastward: false,
  isHourClock: true,
};

/** role or convention → its column; -1 where the file has none */
export type Layout = {
  readonly roles: Readonly<Record<Role, number>>;
  readonly geometry: number;
  readonly clock: number;
  readonly endClock: number;
  readonly endParts: PartColumns;
  /** The dates are what we have read of the records before: nothing of them is to be decided anew. */
  readonly isReading: boolean;
  /** What the column of the start is called, where it is called by a span of time. */
  readonly named: 'year' | 'month' | 'day';
  readonly northSouth: number;
  readonly eastWest: number;
  /** The name of the column of latitudes says that they are of the south, or that of longitudes of the west. */
  readonly isSouth: boolean;
  readonly isWest: boolean;
  /** A column of both is called by the longitude first. */
  readonly isLongitudeFirst: boolean;
  readonly whereDetail: number;
  readonly precision: Precision;
};

export function layoutOf({ columns, mapping }: Pick<Setup, 'columns' | 'mapping'>): Layout {
  const plain = columns.map(plainName);
  const column = (role: Role): number => {
    const name = mapping.columns[role];
    return name === undefined ? -1 : columns.indexOf(name);
  };
  const mapped = Object.fromEntries(roles.map((role) => [role, column(role)])) as Record<Role, number>;
  const used = new Set(Object.values(mapped));
  const free = (...candidates: number[]): number => candidates.find((it) => it >= 0 && !used.has(it)) ?? -1;
  const unused = (names: readonly string[]): number => free(columnNamed(plain, names));
  const like = (to: number, replace: (word: string) => readonly string[]): number =>
    columnLike(columns, to, replace);
  const isReading = plainName(mapping.columns.start ?? '') === plainName(readingNames.when);
  const hasDate = !isReading && (mapped.start >= 0 || mapped.year >= 0);
  const clock = hasDate ? free(like(mapped.start, clockWords), columnNamed(plain, usualExtras.clock)) : -1;
  const hasEndParts = hasDate && mapped.end < 0 && mapped.start < 0;
  return {
    roles: mapped,
    geometry: unused(usualExtras.geometry),
    clock,
    endClock: hasDate
      ? free(like(mapped.end, clockWords), like(clock, endWords), columnNamed(plain, usualExtras.endClock))
      : -1,
    endParts: {
      year: hasEndParts ? free(like(mapped.year, endWords), columnNamed(plain, usualExtras.endYear)) : -1,
      month: free(like(mapped.month, endWords), columnNamed(plain, usualExtras.endMonth)),
      day: free(like(mapped.day, endWords), columnNamed(plain, usualExtras.endDay)),
    },
    isReading,
    named: namedSpan(mapping.columns.start ?? ''),
    northSouth: unused(usualExtras.northSouth),
    eastWest: unused(usualExtras.eastWest),
    isSouth: /[([]\W*(?:deg\w*\W+)?s(?:outh)?\W*[)\]]/i.test(mapping.columns.latitude ?? ''),
    isWest: /[([]\W*(?:deg\w*\W+)?(?:w(?:est)?|o)\W*[)\]]/i.test(mapping.columns.longitude ?? ''),
    isLongitudeFirst: /^(?:lng|lon|long|longitude)(?:and)?lat/.test(
      plainName(mapping.columns.latitude ?? ''),
    ),
    whereDetail: unused(usualExtras.whereDetail),
    precision: precisionOf(plain),
  };
}

function namedSpan(name: string): Layout['named'] {
  const { plain } = formsOfName(name);
  if (plain.some((it) => usualNames.year.includes(it))) return 'year';
  return plain.some((it) => usualNames.month.includes(it) || it === 'yearmonth') ? 'month' : 'day';
}

/** The columns that are read for where, when and what kind; the others are text. */
export function columnsRead({ roles: at, precision, ...others }: Layout): number[] {
  const { place, date, ...further } = precision;
  const { geometry, clock, endClock, endParts, northSouth, eastWest } = others;
  const all = [
    at.longitude,
    at.latitude,
    at.start,
    at.end,
    at.year,
    at.month,
    at.day,
    at.kind,
    geometry,
    clock,
    endClock,
    ...Object.values(endParts),
    northSouth,
    eastWest,
  ];
  return [...new Set([...all, place?.column ?? -1, date?.column ?? -1, ...Object.values(further)])].filter(
    (it) => it >= 0,
  );
}
