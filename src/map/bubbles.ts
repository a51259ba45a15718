import { type CountGrid, countIn } from '#events/count-grid.ts';
import type { StageRanks } from '#events/stage.ts';

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

/**
 * Writes the bubbles of a moment, one for each cell that has an event on stage. A few thousand numbers at most, in an array
 * that is there already.
 * @returns how many bubbles there are
 */
export function writeBubbles(grid: CountGrid, ranks: StageRanks, into: Uint32Array): number {
  const { groups, middles } = grid;
  const cells = middles.length / 2;
  const counts = new Uint32Array(groups);
  let bubbles = 0;
  for (let cell = 0; cell < cells && bubbles < mostBubbles; cell++) {
    let sum = 0;
    for (let group = 0; group < groups; group++) {
      counts[group] = countIn(grid, cell * groups + group, ranks);
      sum += counts[group]!;
    }
    if (sum === 0) continue;
    const at = bubbles++ * 4 * texelsPerBubble;
    floats[0] = bubbleRadius(sum);
    into[at] = middles[2 * cell]!;
    into[at + 1] = middles[2 * cell + 1]!;
    into[at + 2] = bitsOf[0]!;
    into[at + 3] = packed(sayShort(sum));
    into.fill(0, at + 4, at + 8);
    let running = 0;
    for (let group = 0; group < 8; group++) {
      running += counts[group] ?? 0;
      into[at + 4 + (group >> 2)]! |= Math.round((255 * running) / sum) << (8 * (group & 3));
    }
  }
  return bubbles;
}
