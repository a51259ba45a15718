import { type CountGrid, countIn, loneRow } from '#events/count-grid.ts';
import { placesOfRow } from '#events/places-of-row.ts';
import type { EventTable } from '#events/table.ts';
import type { VisibleRanks } from '#events/visible-events.ts';

/** Of a bubble in its texture: x, y, radius, and what it says; then the ends of its kinds’ shares, a byte each. */
export const texelsPerBubble = 2;
export const mostBubbles = 2048;

/** Characters of a count, by the number they have in the shader. */
export const characters = '0123456789.kM';
const mostCharacters = 4;

/** Words of no more than four characters: exact below a thousand, then to two digits and rounded down. */
export function sayShort(count: number): string {
  if (count < 1000) return String(count);
  const [unit, letter] = count < 1e6 ? [1000, 'k'] : [1e6, 'M'];
  const whole = Math.floor(count / unit);
  const tenth = Math.floor((count * 10) / unit) % 10;
  return `${whole < 10 && tenth > 0 ? `${whole}.${tenth}` : whole}${letter}`;
}

/** CSS pixels; the area of a bubble grows with the number of digits of its count, so that a few and a million both fit. */
export function bubbleRadius(count: number): number {
  return Math.min(25, 9 + 3 * Math.log10(Math.max(1, count)));
}

/** Four bits for each character and three for how many there are. */
function packed(words: string): number {
  let bits = words.length << 16;
  for (let i = 0; i < Math.min(words.length, mostCharacters); i++)
    bits |= characters.indexOf(words[i]!) << (4 * i);
  return bits;
}

const floats = new Float32Array(1);
const bitsOf = new Uint32Array(floats.buffer);

/** How many bubbles there are; and of the places of events that are alone in their cell, which follow them. */
export type Written = { readonly bubbles: number; readonly lone: number };

/**
 * Writes the bubbles of a moment, one for each cell that has several events visible, and after them the places of those
 * that are alone in theirs: each is drawn by its symbol, where it lies. A few thousand numbers at most, in an array that
 * is there already.
 */
export function writeBubbles(
  grid: CountGrid,
  table: EventTable,
  ranks: VisibleRanks,
  into: Uint32Array,
): Written {
  const { groups, middles } = grid;
  const cells = middles.length / 2;
  const counts = new Uint32Array(groups);
  const alone: number[] = [];
  let bubbles = 0;
  for (let cell = 0; cell < cells && bubbles + alone.length < mostBubbles; cell++) {
    let sum = 0;
    for (let group = 0; group < groups; group++) {
      counts[group] = countIn(grid, cell * groups + group, ranks);
      sum += counts[group]!;
    }
    const row = sum === 1 ? loneRow(grid, cell, ranks) : null;
    if (row !== null) alone.push(...placesFrom(...placesOfRow(table, row)));
    else if (sum > 0) {
      const at = bubbles++ * 4 * texelsPerBubble;
      into[at] = middles[2 * cell]!;
      into[at + 1] = middles[2 * cell + 1]!;
      writeCounts(counts, sum, into, at + 2);
    }
  }
  const lone = Math.min(alone.length, mostBubbles - bubbles);
  for (let i = 0; i < lone; i++) into[(bubbles + i) * 4 * texelsPerBubble] = alone[i]!;
  return { bubbles, lone };
}

const placesFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, i) => first + i);

/** Radius and words of a bubble, and where the share of each kind ends in its ring. */
function writeCounts(counts: Uint32Array, sum: number, into: Uint32Array, at: number): void {
  floats[0] = bubbleRadius(sum);
  into[at] = bitsOf[0]!;
  into[at + 1] = packed(sayShort(sum));
  into.fill(0, at + 2, at + 6);
  let running = 0;
  for (let group = 0; group < 8; group++) {
    running += counts[group] ?? 0;
    into[at + 2 + (group >> 2)]! |= Math.round((255 * running) / sum) << (8 * (group & 3));
  }
}
