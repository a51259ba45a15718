/**
 * What is on a canvas, on one that prints as it is. What is drawn on a canvas while `beforeprint` is told, Chromium plays
 * back when it prints, a few per cent smaller than the canvas is; a bitmap it does not.
 */
export function stillCanvas(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const { width, height } = canvas;
  const still = Object.assign(document.createElement('canvas'), { width, height });
  const renderer = still.getContext('bitmaprenderer');
  if (!renderer || typeof OffscreenCanvas === 'undefined') return canvas;
  const bitmap = new OffscreenCanvas(width, height);
  bitmap.getContext('2d')?.drawImage(canvas, 0, 0);
  renderer.transferFromImageBitmap(bitmap.transferToImageBitmap());
  return still;
}
