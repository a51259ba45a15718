import type { TextQuote } from './anchor.ts';
import { normaliseSpace } from './normalise.ts';

/** Longer words are given by their first and last few: a browser then lights all between, across paragraphs too. */
const LONGEST_WHOLE = 150;
const WORDS_AT_ENDS = 6;

/**
 * The URL that opens a page at the words of a quote: `#:~:text=prefix-,start,end,-suffix` (WICG Scroll to Text
 * Fragment §3.3). The page's own fragment is kept (`#part:~:text=…`), a directive that the URL already has is not.
 * A browser without text fragments opens the page all the same. A quote without words leaves the URL as it is.
 */
export function textFragment(url: string, quote: TextQuote): string {
  const exact = normaliseSpace(quote.exact);
  if (exact === '') return url;
  const prefix = normaliseSpace(quote.prefix ?? '');
  const suffix = normaliseSpace(quote.suffix ?? '');
  const terms = [
    ...(prefix ? [`${encodeTerm(prefix)}-`] : []),
    ...startAndEnd(exact, /[\n\r]/.test(quote.exact.trim())).map(encodeTerm),
    ...(suffix ? [`-${encodeTerm(suffix)}`] : []),
  ];
  const [page = ''] = url.split(':~:', 1);
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${terms.join(',')}`;
}

/** The whole words, or their first and last few. A single term is only found within one paragraph. */
function startAndEnd(exact: string, isSeveralLines: boolean): string[] {
  const words = exact.split(' ');
  const isShort = exact.length <= LONGEST_WHOLE && !isSeveralLines;
  if (isShort || words.length < 2) return [exact];
  const count = Math.min(WORDS_AT_ENDS, Math.floor(words.length / 2));
  return [words.slice(0, count).join(' '), words.slice(-count).join(' ')];
}

/** Percent-encodes a term; `-`, `,` and `&` are the syntax's own, so they are encoded within terms. */
function encodeTerm(term: string): string {
  // Half a surrogate pair has no UTF-8 form.
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
