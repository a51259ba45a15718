/** On a map less wide or less high than this, a mark bears the name of its place alone; the reader has the title. */
const roomForTitles = { width: 480, height: 220 };
/** In less height than this, distances are labelled in metres and not in the words of the source. */
const roomForQuotes = 200;

/** Which words are cut short for want of room. */
export type Brevity = { marks: boolean; distances: boolean };

/** @param free height that nothing covers, CSS pixels. */
export function brevityIn(width: number, free: number): Brevity {
  return {
    marks: width < roomForTitles.width || free < roomForTitles.height,
    distances: free < roomForQuotes,
  };
}

/** CSS pixels that the words of a subject need beyond it. */
export type WordRoom = { top: number; bottom: number };
export const noWords: WordRoom = { top: 0, bottom: 0 };
