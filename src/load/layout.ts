import { readingNames, usualExtras } from './column-names.ts';
import { type ColumnMapping, type DateOrder, type Role, roles } from './events-file.ts';
import { columnNamed, plainName } from './plain-name.ts';
import { type Precision, precisionOf } from './precision.ts';
import type { DateAssumptions } from './read-date.ts';

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
};

export const firstAssumptions: Assumptions = {
  order: 'month-first',
  start: { epochUnit: 1, isMidnightDay: false },
  end: { epochUnit: 1, isMidnightDay: false },
  isSwapped: false,
  isEastward: false,
};

/** role or convention → its column; -1 where the file has none */
export type Layout = {
  readonly roles: Readonly<Record<Role, number>>;
  readonly geometry: number;
  readonly clock: number;
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
  const unused = (names: readonly string[]): number => {
    const found = columnNamed(plain, names);
    return used.has(found) ? -1 : found;
  };
  const isReading = plainName(mapping.columns.start ?? '') === plainName(readingNames.when);
  const hasClock = !isReading && (mapped.start >= 0 || mapped.year >= 0);
  return {
    roles: mapped,
    geometry: unused(usualExtras.geometry),
    clock: hasClock ? unused(usualExtras.clock) : -1,
    whereDetail: unused(usualExtras.whereDetail),
    precision: precisionOf(plain),
  };
}

/** The columns that are read for where, when and what kind; the others are text. */
export function columnsRead({ roles: at, geometry, clock, precision }: Layout): number[] {
  const { place, date, ...further } = precision;
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
  ];
  return [...new Set([...all, place?.column ?? -1, date?.column ?? -1, ...Object.values(further)])].filter(
    (it) => it >= 0,
  );
}
