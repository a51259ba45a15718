/** To a whole pixel of the screen, in the pixels that are drawn in. */
export function snapOf(context: CanvasRenderingContext2D): (value: number) => number {
  const ratio = context.getTransform?.()?.a || 1;
  return (value) => Math.round(value * ratio) / ratio;
}

/** Clips to boxes, in whole pixels of the screen and counted in these: a clip through a pixel would leave a seam. */
export function clipTo(
  context: CanvasRenderingContext2D,
  boxes: readonly { x0: number; x1: number; y0: number; y1: number }[],
): void {
  const before = context.getTransform();
  const pixel = (value: number) => Math.round(value * before.a);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  for (const { x0, x1, y0, y1 } of boxes)
    context.rect(pixel(x0), pixel(y0), pixel(x1) - pixel(x0), pixel(y1) - pixel(y0));
  context.clip();
  context.setTransform(before);
}
