import { placesOf, sharedEnd, sharedStart, type TextQuote } from './anchor.ts';
import { normaliseWithOffsets } from './normalise.ts';

/** A word longer than this is cut: scripts that write no spaces have no end of it. */
const LONGEST_WORD = 40;

/**
 * The quote that names a range of a text, UTF-16 offsets with the end excluded: its words, and the shortest prefix
 * and suffix, of whole words, that set it apart from every other place where the same words stand. None is given
 * where none is needed.
 *
 * The inverse of `anchorQuote`, but for white space at the range's own ends, which no quote keeps. A range of nothing
 * but white space has no quote: `exact` is then empty. Time grows with the places times what their surroundings share.
 */
export function describeQuote(text: string, start: number, end: number): TextQuote {
  const { normalised, offsets } = normaliseWithOffsets(text);
  const from = firstAtLeast(offsets, start);
  const range = normalised.slice(from, firstAtLeast(offsets, end));
  const exact = range.trim();
  const place = from + range.length - range.trimStart().length;

  const before = normalised.slice(0, place).trimEnd();
  const after = normalised.slice(place + exact.length).trimStart();
  const others = placesOf(normalised, exact)
    .filter((other) => other !== place)
    .map((other) => ({
      before: sharedEnd(before, normalised.slice(0, other).trimEnd()),
      after: sharedStart(after, normalised.slice(other + exact.length).trimStart()),
    }));
  const { prefix, suffix } = shortestContext(before, after, others);
  return { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/**
 * A prefix and suffix rule another place out when either is longer than what that place shares with it. So each
 * useful length of prefix fixes the least suffix; the shortest pair of them wins.
 */
function shortestContext(before: string, after: string, others: { before: number; after: number }[]) {
  const falling = others.toSorted((a, b) => b.before - a.before);
  let best = { prefix: '', suffix: '', length: Number.POSITIVE_INFINITY };
  // What the suffix has to rule out, as the prefix shrinks: the places that share more with the prefix than it is long.
  let sharedAfter = -1;
  for (let row = 0; row <= falling.length; row++) {
    const prefix = endingWords(before, (falling[row]?.before ?? -1) + 1);
    const suffix = startingWords(after, sharedAfter + 1);
    const length =
      (prefix?.length ?? Number.POSITIVE_INFINITY) + (suffix?.length ?? Number.POSITIVE_INFINITY);
    if (prefix !== undefined && suffix !== undefined && length < best.length)
      best = { prefix, suffix, length };
    sharedAfter = Math.max(sharedAfter, falling[row]?.after ?? -1);
  }
  return best;
}

/** The fewest whole words at the end of a text that make `length` units; undefined when it is shorter. */
function endingWords(text: string, length: number): string | undefined {
  if (length === 0) return '';
  if (length > text.length) return undefined;
  // A space at the border would be trimmed away: the word before it is needed too.
  let cut = text.length - length;
  while (text[cut] === ' ') cut--;
  const from = text.lastIndexOf(' ', cut) + 1;
  if (cut - from <= LONGEST_WORD) return text.slice(from);
  return text.slice(isWithinPair(text, cut) ? cut - 1 : cut);
}

function startingWords(text: string, length: number): string | undefined {
  if (length === 0) return '';
  if (length > text.length) return undefined;
  let cut = length;
  while (text[cut - 1] === ' ') cut++;
  const space = text.indexOf(' ', cut);
  const to = space < 0 ? text.length : space;
  if (to - cut <= LONGEST_WORD) return text.slice(0, to);
  return text.slice(0, isWithinPair(text, cut) ? cut + 1 : cut);
}

/** Whether an offset cuts a surrogate pair in two. */
function isWithinPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** The first row of rising numbers that is not less than `least`. */
function firstAtLeast(rising: Uint32Array, least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
