import { type NearestStretch, nearestStretch } from './nearest.ts';
import { type NormalisedText, normaliseSpace, normaliseWithOffsets } from './normalise.ts';

/** A TextQuoteSelector (W3C Web Annotation Data Model §4.2.4) without its `type`. */
export type TextQuote = { exact: string; prefix?: string | undefined; suffix?: string | undefined };

/** UTF-16 offsets in the text as given; the end is excluded. */
export type QuoteMatch = { start: number; end: number };

/** A prefix or suffix that is not what stands beside the exact words. */
type ContextMismatch = { side: 'prefix' | 'suffix'; stated: string; standing: string };

export type QuoteAnchor =
  | { found: 'once'; match: QuoteMatch }
  | { found: 'many'; matches: QuoteMatch[] }
  /** The exact words stand in the text, nowhere between these prefix and suffix; `match` is where most of them agree. */
  | { found: 'out-of-context'; match: QuoteMatch; mismatches: ContextMismatch[] }
  | { found: 'nowhere'; nearest?: NearestStretch };

/**
 * Finds the words of a quote in a text, verbatim but for white space (see `normaliseSpace`). Prefix and suffix need
 * only be what stands directly before and after; white space between them and the exact words is as you like.
 * An empty quote is found nowhere. Time is linear in the text for each place where the exact words stand.
 */
export function anchorQuote(text: string, quote: TextQuote): QuoteAnchor {
  const source = normaliseWithOffsets(text);
  const exact = normaliseSpace(quote.exact);
  const places = placesOf(source.normalised, exact);
  if (places.length === 0) {
    const nearest = nearestStretch(source, exact);
    return nearest ? { found: 'nowhere', nearest } : { found: 'nowhere' };
  }
  const prefix = normaliseSpace(quote.prefix ?? '');
  const suffix = normaliseSpace(quote.suffix ?? '');
  const toMatch = (place: number) => matchAt(source, place, place + exact.length);
  const inContext = places.filter(
    (place) =>
      source.normalised.slice(0, place).trimEnd().endsWith(prefix) &&
      source.normalised
        .slice(place + exact.length)
        .trimStart()
        .startsWith(suffix),
  );
  const [only] = inContext;
  if (only !== undefined && inContext.length === 1) return { found: 'once', match: toMatch(only) };
  if (only !== undefined) return { found: 'many', matches: inContext.map(toMatch) };
  return outOfContext(source, places, exact.length, prefix, suffix);
}

/** Where words stand in a normalised text, overlaps and all. */
export function placesOf(normalised: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = normalised.indexOf(exact); at >= 0; at = normalised.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** A normalised range in the text's own offsets. Expects that it is not empty. */
function matchAt({ offsets }: NormalisedText, start: number, end: number): QuoteMatch {
  return { start: offsets[start]!, end: offsets[end - 1]! + 1 };
}

/** How many units two texts share at their ends. */
export function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** How many units two texts share at their beginnings. */
export function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function outOfContext(
  source: NormalisedText,
  places: number[],
  length: number,
  prefix: string,
  suffix: string,
): QuoteAnchor {
  const text = source.normalised;
  const agreement = (place: number) =>
    sharedEnd(text.slice(0, place).trimEnd(), prefix) +
    sharedStart(text.slice(place + length).trimStart(), suffix);
  const best = places.reduce((a, b) => (agreement(b) > agreement(a) ? b : a));
  const before = text.slice(0, best).trimEnd();
  const after = text.slice(best + length).trimStart();
  const mismatches: ContextMismatch[] = [];
  if (!before.endsWith(prefix))
    mismatches.push({ side: 'prefix', stated: prefix, standing: lastWords(before, prefix.length) });
  if (!after.startsWith(suffix))
    mismatches.push({ side: 'suffix', stated: suffix, standing: firstWords(after, suffix.length) });
  return { found: 'out-of-context', match: matchAt(source, best, best + length), mismatches };
}

/** The last `length` units of a text and the rest of the word they begin in. */
function lastWords(text: string, length: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, text.length - length)) + 1;
  return text.slice(from);
}

function firstWords(text: string, length: number): string {
  const to = text.indexOf(' ', length);
  return to < 0 ? text : text.slice(0, to);
}
