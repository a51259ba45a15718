import { type Cells, wordsOf } from '#load/cells/cells.ts';
import { numberOf } from '#load/cells/read-number.ts';

const blank = /^(?:|na|n\/a|#n\/a|nan|null|none|nil|undefined|unknown|unk|-+|\?+|\.|\[\])$/i;

/** True for the words that files have in place of an empty cell. */
export const isBlankWord = (text: string): boolean => blank.test(text);

const number = '(\\d+(?:[.,]\\d+)?)';
const degreeMark = '(?:[°º]|d(?:eg(?:rees)?)?\\.?)';
const minuteMark = "(?:['′’‘´m]|min\\.?)";
const secondMark = `(?:"|″|”|''|’’|′′|s(?:ec)?\\.?)`;
/** Degrees alone, with minutes, with seconds; of those with marks, spaces or hyphens between them the last may lack its mark. */
const degrees = new RegExp(
  `^([NSEWO])?\\s*([-−+]?)${number}\\s*${degreeMark}?(?:[\\s-]*${number}\\s*${minuteMark}?)?(?:[\\s-]*${number}\\s*${secondMark}?)?\\s*([NSEWO])?$`,
  'i',
);

/** Nothing stands in a cell, or a word for nothing. */
export const noCoordinate = Number.POSITIVE_INFINITY;

/** Degrees of a cell: NaN where it holds something else, `noCoordinate` where it holds nothing. */
export function readCoordinate(cells: Cells, column: number): number {
  const value = numberOf(cells, column);
  return Number.isNaN(value) ? readDegrees(wordsOf(cells, column)) : value;
}

/** No degrees are written with more characters, nor two of them with more than twice as many. */
const longest = 60;

/** `48.85° N`, `48°51′24″N`, `48 51 24 N`, `48d51m24s N`, `W 2,35` */
export function readDegrees(text: string): number {
  if (isBlankWord(text)) return noCoordinate;
  if (text.length > longest) return Number.NaN;
  const match = degrees.exec(text);
  if (!match) return Number.NaN;
  const [, before, minus, whole, minutes, seconds, after] = match;
  const numbers = [whole, minutes, seconds].map((it) => Number((it ?? '0').replace(',', '.')));
  if (numbers[1]! >= 60 || numbers[2]! >= 60) return Number.NaN;
  // With minutes the degrees before them are whole.
  if (minutes !== undefined && numbers[0]! % 1 !== 0) return Number.NaN;
  const size = numbers[0]! + numbers[1]! / 60 + numbers[2]! / 3600;
  return minus === '-' || minus === '−' || isBelow(before ?? after ?? '') ? -size : size;
}

/** True for a letter of the south or the west: O is the west of Romance languages. */
export const isBelow = (letter: string): boolean => /^(?:s|w|o)/i.test(letter);

/** The axis that a letter beside degrees names; null where there is none. */
export function axisOf(text: string): 'latitude' | 'longitude' | null {
  const letter = /^[NSEWO](?![a-z])|[NSEWO]$/i.exec(text.trim())?.[0];
  if (!letter) return null;
  return /[NS]/i.test(letter) ? 'latitude' : 'longitude';
}

/** Two coordinates of one cell, in the order that their letters say, or else as `isLongitudeFirst` has it. */
export type Pair = { readonly lng: number; readonly lat: number; readonly isLettered: boolean };

/** “lat, long” of one cell; null where it holds something else, infinite where it holds nothing. */
export function readPair(text: string, isLongitudeFirst = false): Pair | null {
  if (isBlankWord(text)) return { lng: noCoordinate, lat: noCoordinate, isLettered: false };
  if (text.length > 2 * longest) return null;
  const halves = halvesOf(text.replace(/^[([{]\s*|\s*[)\]}]$/g, ''));
  if (!halves) return null;
  const axis = axisOf(halves[0]);
  const isSwapped = axis === null ? isLongitudeFirst : axis === 'longitude';
  const [first, second] = halves.map(readDegrees) as [number, number];
  if (!Number.isFinite(first) || !Number.isFinite(second)) return null;
  return { lat: isSwapped ? second : first, lng: isSwapped ? first : second, isLettered: axis !== null };
}

function halvesOf(text: string): [string, string] | null {
  // A height may come third, and an accuracy fourth, as surveys have them.
  const numbers = /^([-+]?\d+(?:\.\d+)?)[\s,;]+([-+]?\d+(?:\.\d+)?)(?:[\s,;]+[-+]?\d+(?:\.\d+)?){0,2}$/.exec(
    text,
  );
  if (numbers) return [numbers[1]!, numbers[2]!];
  // After a letter the other one begins: 33°20'N 44°23'E.
  const lettered =
    /^(.*\d.*?[NSEWO])[\s,;/]+(.*\d.*?[NSEWO])$/i.exec(text) ??
    /^([NSEWO].*\d.*?)[\s,;/]+([NSEWO].*\d.*)$/i.exec(text);
  if (lettered) return [lettered[1]!, lettered[2]!];
  const halves = text.split(/\s*[,;]\s*|\s+(?=[-+\d])/);
  return halves.length === 2 ? [halves[0]!, halves[1]!] : null;
}
