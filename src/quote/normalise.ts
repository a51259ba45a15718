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
  return text.replace(/\s+/g, ' ').trim();
}

/** As `normaliseSpace`, with the map back. A space maps to where its run began. */
export function normaliseWithOffsets(text: string): NormalisedText {
  const normalised = normaliseSpace(text);
  const offsets = new Uint32Array(normalised.length);
  let from = text.length - text.trimStart().length;
  let to = 0;
  for (const { index, 0: run } of text.matchAll(/\s+/g)) {
    // The run before the first word is trimmed away, and one at the end has no place in `offsets`.
    if (index < from) continue;
    while (from < index) offsets[to++] = from++;
    offsets[to++] = index;
    from = index + run.length;
  }
  while (to < normalised.length) offsets[to++] = from++;
  return { normalised, offsets };
}
