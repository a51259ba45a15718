import { decode } from './cells.ts';
import { readNumber } from './read-number.ts';

const blank = /^(?:|na|n\/a|#n\/a|nan|null|none|nil|undefined|unknown|unk|-+|\?+|\.|\[\])$/i;

/** True for the words that files have in place of an empty cell. */
export const isBlankWord = (text: string): boolean => blank.test(text);

const part = '(\\d+(?:[.,]\\d+)?)';
const degrees = new RegExp(
  `^([NSEWO])?\\s*([-−]?)${part}\\s*[°º]?\\s*(?:${part}\\s*['′’]\\s*)?(?:${part}\\s*(?:"|″|”|'')\\s*)?([NSEW])?$`,
  'i',
);

/** Nothing stands in a cell, or a word for nothing. */
export const noCoordinate = Number.POSITIVE_INFINITY;

/** Degrees of a cell: NaN where it holds something else, `noCoordinate` where it holds nothing. */
export function readCoordinate(bytes: Uint8Array, from: number, to: number): number {
  const value = readNumber(bytes, from, to);
  return Number.isNaN(value) ? readDegrees(decode(bytes, from, to).trim()) : value;
}

/** `48.85° N`, `48°51′24″N`, `W 2,35` */
export function readDegrees(text: string): number {
  if (isBlankWord(text)) return noCoordinate;
  const match = degrees.exec(text);
  if (!match) return Number.NaN;
  const [, before, minus, whole, minutes, seconds, after] = match;
  const numbers = [whole, minutes, seconds].map((it) => Number((it ?? '0').replace(',', '.')));
  const size = numbers[0]! + numbers[1]! / 60 + numbers[2]! / 3600;
  return minus || /[SWO]/i.test(before ?? after ?? '') ? -size : size;
}

/** “lat, long” of one cell; null where it holds something else, infinite where it holds nothing. */
export function readPair(text: string): { lng: number; lat: number } | null {
  if (isBlankWord(text)) return { lng: noCoordinate, lat: noCoordinate };
  const halves = text.replace(/^[([{]\s*|\s*[)\]}]$/g, '').split(/\s*[,;]\s*|\s+(?=[-+\d])/);
  if (halves.length !== 2) return null;
  const [lat = Number.NaN, lng = Number.NaN] = halves.map(readDegrees);
  return Number.isFinite(lat) && Number.isFinite(lng) ? { lng, lat } : null;
}
