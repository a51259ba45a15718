/** To a whole pixel of the screen, in the pixels that are drawn in. */
export function snapOf(context: CanvasRenderingContext2D): (value: number) => number {
  const ratio = context.getTransform?.()?.a || 1;
  return (value) => Math.round(value * ratio) / ratio;
}
