import { directionOfText } from '#ui/writing-direction.ts';
import { language } from '#words/language.ts';

/**
 * Sets how the next texts are written; their x is their left edge in every script.
 * @param text of a story, which runs as its letters do; the interface’s own words run as its language does
 */
export function writeText(
  context: CanvasRenderingContext2D,
  font: string,
  color: string,
  baseline: 'alphabetic' | 'middle' = 'alphabetic',
  text?: string,
): void {
  context.font = font;
  context.fillStyle = color;
  context.textAlign = 'left';
  context.textBaseline = baseline;
  context.direction = text === undefined ? language().dir : directionOfText(text);
}
