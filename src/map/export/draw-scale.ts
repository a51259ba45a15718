import { sayMeters } from '#phrases/say-distance.ts';
import { distanceBetween } from '#story/distance.ts';
import { tokensOn } from '#ui/tokens.ts';

/** A point in CSS pixels from the top left → where on earth that is. */
type Unproject = (point: [number, number]) => { lng: number; lat: number };

const longest = 90;
const inset = 10;

/** The longest round length of so many metres at most, and how it is said: 1, 2, 3 or 5 with noughts. */
export function roundLength(meters: number): { meters: number; words: string } {
  const power = 10 ** Math.floor(Math.log10(meters));
  const digit = [5, 3, 2, 1].find((it) => it * power <= meters) ?? 1;
  const length = digit * power;
  return { meters: length, words: sayMeters(length) };
}

/** Draws a scale into the lower left corner of a picture of the map, as the page has one beside its own. */
export function drawScale(context: CanvasRenderingContext2D, unproject: Unproject, height: number): void {
  const y = height / 2;
  const [from, to] = [unproject([0, y]), unproject([longest, y])];
  const span = distanceBetween([from.lng, from.lat], [to.lng, to.lat]);
  if (!(span > 0)) return;
  const { meters, words } = roundLength(span);
  const [left, right, bottom] = [inset, inset + (meters / span) * longest, height - inset];
  const { text: token } = tokensOn(document.documentElement);
  context.font = `${Number.parseFloat(token('--text-xs')) * 16}px ${token('--font-interface')}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  // Once as a halo, which keeps it readable on any ground, and once itself.
  for (const [color, width] of [
    [token('--color-surface'), 4],
    [token('--color-ink-quiet'), 1.5],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(left, bottom - 6);
    context.lineTo(left, bottom);
    context.lineTo(right, bottom);
    context.lineTo(right, bottom - 6);
    context.stroke();
    if (width > 2) context.strokeText(words, left + 4, bottom - 5);
  }
  context.fillStyle = token('--color-ink-quiet');
  context.fillText(words, left + 4, bottom - 5);
}
