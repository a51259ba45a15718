/** Sets how the next texts are written; their x is their left edge in every script. */
export function writeText(
  context: CanvasRenderingContext2D,
  font: string,
  color: string,
  baseline: 'alphabetic' | 'middle' = 'alphabetic',
): void {
  context.font = font;
  context.fillStyle = color;
  context.textAlign = 'left';
  context.textBaseline = baseline;
}
