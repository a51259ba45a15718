import type { NormalisedText } from './normalise.ts';

/** The longest stretch of a quote that a text does have, and the words at which the two part. */
export type NearestStretch = {
  stretch: string;
  /** UTF-16 offsets of the stretch in the text as given; the end is excluded. */
  start: number;
  end: number;
  /** Whether they part before the stretch or after it. */
  departs: 'before' | 'after';
  /** The quote's words there, and the text's: “broadcast” and “broadcasted”. Empty where one of them ends. */
  quoteHas: string;
  textHas: string;
};

/** A stretch shorter than this, and than half of the quote, is likely to stand there by chance. */
const LEAST_LENGTH = 12;

/**
 * The longest stretch of a normalised quote that stands in a text, as a hint to why the whole does not; undefined
 * when it is too short to tell anything. Searches the text about twice for each unit of the quote.
 */
export function nearestStretch(
  { normalised, offsets }: NormalisedText,
  exact: string,
): NearestStretch | undefined {
  let [from, length] = [0, 0];
  // A longer stretch can only be one that begins later: no start needs its shorter stretches tried.
  for (let at = 0; at + length < exact.length; at++) {
    while (at + length < exact.length && normalised.includes(exact.slice(at, at + length + 1))) {
      from = at;
      length++;
    }
  }
  if (length === 0 || (length < LEAST_LENGTH && length * 2 < exact.length)) return undefined;
  const place = normalised.indexOf(exact.slice(from, from + length));
  const departs = from > 0 ? 'before' : 'after';
  const step = from > 0 ? -1 : length;
  const [quoteHas, textHas] = wordsApart(exact, from + step, normalised, place + step, Math.sign(step));
  return {
    stretch: exact.slice(from, from + length),
    start: offsets[place]!,
    end: offsets[place + length - 1]! + 1,
    departs,
    quoteHas,
    textHas,
  };
}

/** The words at two offsets, or the next ones where the words themselves agree and one of the texts ends. */
function wordsApart(a: string, atA: number, b: string, atB: number, step: number): [string, string] {
  const words: [string, string] = [wordAt(a, atA), wordAt(b, atB)];
  return words[0] === words[1] ? [wordAt(a, atA + step), wordAt(b, atB + step)] : words;
}

/** The word that an offset lies in, or that ends at it. */
function wordAt(text: string, at: number): string {
  if (at < 0 || at > text.length) return '';
  const from = at === 0 ? 0 : text.lastIndexOf(' ', at - 1) + 1;
  const to = text.indexOf(' ', at);
  return text.slice(from, to < 0 ? text.length : to);
}
