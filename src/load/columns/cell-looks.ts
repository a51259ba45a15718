import type { Role } from '#load/events-file.ts';
import { isBlankWord, readDegrees, readPair } from '#load/places/read-coordinate.ts';
import { geometryOfText } from '#load/places/read-geometry.ts';

/** The first rows of a file: column → its cells that hold something. */
export type Sample = readonly (readonly string[])[];

/** column by column, the cells of rows that are not empty */
export const sampleOf = (columns: number, rows: readonly (readonly string[])[]): Sample =>
  Array.from({ length: columns }, (_, column) =>
    rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !isBlankWord(cell)),
  );

/** The share of cells for which something holds; 0 of none. */
export function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

/** Degrees run to 180, or round to 360. What is farther out are metres or feet of a map projection. */
export const isDegrees = (cell: string): boolean => Math.abs(readDegrees(cell)) <= 360;
export const isMeasure = (cell: string): boolean => Number.isFinite(readDegrees(cell));
export const isBareNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell);
export const isLink = (cell: string): boolean => /^https?:/.test(cell);
export const hasLetters = (cell: string): boolean => /\p{L}/u.test(cell);
export const isJson = (cell: string): boolean => /^[[{]/.test(cell);
export const isPair = (cell: string): boolean => Number.isFinite(readPair(cell)?.lat);
export const isShape = (cell: string): boolean => {
  const shape = geometryOfText(cell);
  return typeof shape === 'object' && shape !== null && 'type' in shape;
};
export const isPlace = (cell: string): boolean => isPair(cell) || isShape(cell);
/** Words that a reader can read: no number, no link, no list or object. */
export const isProse = (cell: string): boolean =>
  hasLetters(cell) && !isJson(cell) && !isLink(cell) && !isPlace(cell);

export type Guess = {
  readonly columns: readonly string[];
  readonly sample: Sample;
  readonly all: readonly number[];
  readonly pick: (role: Role, column: number | undefined) => void;
  readonly named: (role: Role) => number[];
};
