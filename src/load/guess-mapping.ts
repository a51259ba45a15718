import { pairedCoordinates, plainName, readingNames, usualNames } from './column-names.ts';
import type { ColumnMapping, Role } from './events-file.ts';
import { isBlankWord, readDegrees, readPair } from './read-coordinate.ts';
import { createDateColumn } from './read-date.ts';
import { isOpen } from './read-date-text.ts';

/** Kinds that a reader can still tell apart in a list; a column of more values than that is none of kinds. */
const mostKinds = 60;

/** The first rows of a file: column → its cells that hold something. */
export type Sample = readonly (readonly string[])[];

/** column by column, the cells of rows that are not empty */
export const sampleOf = (columns: number, rows: readonly (readonly string[])[]): Sample =>
  Array.from({ length: columns }, (_, column) =>
    rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !isBlankWord(cell)),
  );

const encoder = new TextEncoder();
/** One of them reads a date, whatever holds of its column. */
const dateColumns = [
  createDateColumn('month-first', { epochUnit: 1, isMidnightDay: false }),
  createDateColumn('day-first', { epochUnit: 1000, isMidnightDay: false }),
  createDateColumn('day-first', { epochUnit: 1e-6, isMidnightDay: false }),
];

/** True for a text that is a date in one of the forms that files use. */
function isDate(text: string): boolean {
  const bytes = encoder.encode(text);
  return dateColumns.some((column) => column.read(bytes, 0, bytes.length, 0));
}

/** The share of cells for which something holds; 0 of none. */
function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

const isDegrees = (cell: string): boolean => Number.isFinite(readDegrees(cell));
const isBareNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell);
const isLink = (cell: string): boolean => /^https?:/.test(cell);
const hasLetters = (cell: string): boolean => /\p{L}/u.test(cell);

/** What the names of columns, and the first rows in them, suggest. */
export function guessMapping(columns: readonly string[], sample: Sample): ColumnMapping {
  const plain = columns.map(plainName);
  const found: Partial<Record<Role, number>> = {};
  const isFree = (column: number): boolean => !Object.values(found).includes(column);
  const named = (role: Role): number[] =>
    usualNames[role].map((name) => plain.indexOf(name)).filter((column) => column >= 0 && isFree(column));
  const all = [...columns.keys()];

  function pick(role: Role, column: number | undefined): void {
    if (column !== undefined && column >= 0) found[role] = column;
  }

  pickPlaces(plain, sample, pick, named);
  pickDates(plain, sample, pick, named, all);
  pick(
    'title',
    fullest(
      named('title').filter((it) => isMostly(it, hasLetters)),
      sample,
    ),
  );
  const like = all.filter((it) => isFree(it) && /type|categor|kind/.test(plain[it]!));
  pick('kind', kindColumn(named('kind'), sample) ?? kindColumn(like, sample));
  pick(
    'description',
    fullest(
      named('description').filter((it) => !isMostly(it, isLink)),
      sample,
    ),
  );
  for (const role of ['place', 'source', 'url'] as const) pick(role, fullest(named(role), sample));
  return {
    columns: Object.fromEntries(Object.entries(found).map(([role, column]) => [role, columns[column]])),
  };

  function isMostly(column: number, holds: (cell: string) => boolean): boolean {
    return share(sample[column]!, holds) >= 0.5;
  }
}

type Pick = (role: Role, column: number | undefined) => void;
type Named = (role: Role) => number[];

const pairNames =
  'latlng latlong latlon coordinates coords latitudelongitude location position geo gps point geolocation'.split(
    ' ',
  );

function pickPlaces(plain: readonly string[], sample: Sample, pick: Pick, named: Named): void {
  const isUsable = (column: number): boolean =>
    sample[column]!.length === 0 || share(sample[column]!, isDegrees) >= 0.5;
  const longitude = named('longitude').find(isUsable);
  const latitude = named('latitude').find(isUsable);
  if (longitude !== undefined && latitude !== undefined) {
    pick('longitude', longitude);
    pick('latitude', latitude);
    return;
  }
  const pair = pairedCoordinates(plain);
  if (pair && isUsable(pair.longitude) && isUsable(pair.latitude)) {
    pick('longitude', pair.longitude);
    pick('latitude', pair.latitude);
    return;
  }
  const both = pairNames
    .map((name) => plain.indexOf(name))
    .find((it) => it >= 0 && share(sample[it]!, (cell) => Number.isFinite(readPair(cell)?.lat)) >= 0.8);
  pick('longitude', both);
  pick('latitude', both);
}

function pickDates(
  plain: readonly string[],
  sample: Sample,
  pick: Pick,
  named: Named,
  all: readonly number[],
): void {
  const areDates = (column: number): boolean => share(sample[column]!, isDate) >= 0.5;
  const likely = named('start');
  const year = named('year').find(
    (it) => sample[it]!.length === 0 || share(sample[it]!, isBareNumber) >= 0.5,
  );
  const start =
    likely.find(areDates) ??
    all.find(
      (it) =>
        /date|datum|fecha|time/.test(plain[it]!) &&
        !/end|updat|modif/.test(plain[it]!) &&
        share(sample[it]!, isDate) >= 0.8,
    );
  if (start !== undefined) {
    pick('start', start);
    // What we have read of a record before has its end.
    if (plain[start] !== plainName(readingNames.when)) pick('end', endOf(start));
    return;
  }
  if (year !== undefined) {
    pick('year', year);
    pick('month', named('month')[0]);
    pick('day', named('day')[0]);
    return;
  }
  // No name tells: a column that holds dates, and not numbers that may be anything.
  pick(
    'start',
    all.find((it) => share(sample[it]!, (cell) => isDate(cell) && !isBareNumber(cell)) >= 0.9),
  );

  function endOf(first: number): number | undefined {
    const areEnds = (cells: readonly string[]): boolean =>
      cells.length === 0 || share(cells, (cell) => isDate(cell) || isOpen(cell)) >= 0.5;
    return named('end').find((it) => it !== first && areEnds(sample[it]!));
  }
}

/** The first of the columns that holds something in half of the rows, or else in the most. */
function fullest(columns: readonly number[], sample: Sample): number | undefined {
  const rows = Math.max(...sample.map((cells) => cells.length));
  const count = (column: number): number => sample[column]!.length;
  return (
    columns.find((it) => count(it) * 2 >= rows) ??
    columns.reduce<number | undefined>(
      (best, it) => (best === undefined || count(it) > count(best) ? it : best),
      undefined,
    )
  );
}

/** The first of the columns whose values are few enough to be kinds; one with several before one with one alone. */
function kindColumn(columns: readonly number[], sample: Sample): number | undefined {
  const distinct = (column: number): number => new Set(sample[column]).size;
  const usable = columns.filter((it) => {
    const cells = sample[it]!;
    const isRepeated = distinct(it) <= 12 || distinct(it) * 2 <= cells.length;
    return (
      cells.length > 0 && distinct(it) <= mostKinds && isRepeated && cells.every((cell) => cell.length <= 80)
    );
  });
  return usable.find((it) => distinct(it) > 1) ?? usable[0];
}

/** True where a file says its dates in a way that a mapping names. */
export const hasDate = ({ columns }: ColumnMapping): boolean =>
  columns.start !== undefined || columns.year !== undefined;
