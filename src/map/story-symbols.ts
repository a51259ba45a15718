import type { Map as MapLibreMap } from 'maplibre-gl';
import { kindColor, kindCount, kindShape } from '#ui/kind-symbols.ts';

/** Image pixels per CSS pixel: sharp on phones, and cheap. */
const pixelRatio = 3;
/** CSS pixels of the image’s side; the symbol is 16 of them, the rest is halo. */
const side = 24;

/** Filled where the place is exact, hollow where it is only near, small inside a label, and the card of a label. */
const forms = ['exact', 'near', 'label', 'card'] as const;
type Form = (typeof forms)[number];

/**
 * Adds the images `kind-<index>-<form>`. The halo is the land’s own colour, so that a symbol stands clear of lines and
 * labels beneath it.
 */
export function addStorySymbols(map: MapLibreMap, colorOf: (token: string) => string): void {
  for (let kind = 0; kind < kindCount; kind++) {
    for (const form of forms) {
      const id = `kind-${kind}-${form}`;
      const color = colorOf(kindColor(kind));
      const halo = colorOf('--map-halo');
      const image = form === 'card' ? drawCard(color, halo) : drawSymbol(kindShape(kind), color, halo, form);
      if (!image) continue;
      if (map.hasImage(id)) map.removeImage(id);
      map.addImage(id, image, { pixelRatio, ...(form === 'card' ? cardStretch : {}) });
    }
  }
}

function drawSymbol(
  shape: string,
  color: string,
  halo: string,
  form: Exclude<Form, 'card'>,
): ImageData | null {
  const size = form === 'label' ? 14 : side;
  const context = blankImage(size);
  if (!context) return null;
  const path = new Path2D(shape);
  context.translate(size / 2, size / 2);
  context.lineJoin = 'round';
  if (form === 'label') {
    context.scale(0.8, 0.8);
    context.fillStyle = color;
    context.fill(path);
  } else {
    paintMark(context, path, color, halo, form === 'exact');
  }
  return finished(context);
}

/** A rounded card, stretched between its corners to hold any words. */
function drawCard(color: string, halo: string): ImageData | null {
  const context = blankImage(side);
  if (!context) return null;
  context.beginPath();
  context.roundRect(1, 1, side - 2, side - 2, 4);
  context.globalAlpha = 0.92;
  context.fillStyle = halo;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
  return finished(context);
}

/** In image pixels: what may stretch, and where the words go. */
const cardStretch = {
  stretchX: [[8 * pixelRatio, 16 * pixelRatio]] as [number, number][],
  stretchY: [[8 * pixelRatio, 16 * pixelRatio]] as [number, number][],
  content: [6 * pixelRatio, 4 * pixelRatio, 18 * pixelRatio, 20 * pixelRatio] as [
    number,
    number,
    number,
    number,
  ],
};

/** A canvas of `size` CSS pixels a side, in CSS pixels. */
function blankImage(size: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * pixelRatio;
  const context = canvas.getContext('2d');
  context?.scale(pixelRatio, pixelRatio);
  return context;
}

function finished(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

function paintMark(
  context: CanvasRenderingContext2D,
  path: Path2D,
  color: string,
  halo: string,
  isFilled: boolean,
): void {
  context.lineWidth = 5;
  context.strokeStyle = halo;
  context.stroke(path);
  context.fillStyle = isFilled ? color : halo;
  context.fill(path);
  context.lineWidth = isFilled ? 1 : 2.6;
  context.strokeStyle = color;
  context.stroke(path);
}
