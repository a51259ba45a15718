import type { Explorer } from '#explorer/explorer.ts';
import { crowdCode } from '#timeline/crowd-code.ts';
import { isCrowd } from '#timeline/is-crowd.ts';
import { readPalette } from '#timeline/palette.ts';
import { drawTimelinePicture } from '#timeline/timeline-picture.ts';

type TimelineCanvas = {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Of the canvas’s own pixels to one of CSS. */
  pixelRatio: number;
  /** The element whose tokens it is drawn with: that of the page, or of paper. */
  style: Element;
};

/** The timeline as it stands, on a canvas of its own; null where the browser has no canvas, or has not got the code yet. */
export function drawTimelineCanvas(
  explorer: Explorer,
  { width, height, pixelRatio, style }: TimelineCanvas,
): HTMLCanvasElement | null {
  const crowd = isCrowd(explorer) ? crowdCode.code : null;
  if (isCrowd(explorer) && !crowd) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(pixelRatio, pixelRatio);
  drawTimelinePicture(context, explorer, width, height, { palette: readPalette(style), crowd });
  return canvas;
}
