import type { Map as MapLibreMap } from 'maplibre-gl';
import { kindColor, kindCount, kindShape } from '#ui/kind-symbols.ts';

/** Image pixels per CSS pixel: sharp on phones, and cheap. */
const pixelRatio = 3;
/** CSS pixels of the image’s side; the symbol is 16 of them, the rest is halo. */
const side = 24;

/** Filled where the place is exact, hollow where it is only near, small and without halo inside a label. */
const forms = ['exact', 'near', 'label'] as const;
type Form = (typeof forms)[number];

/**
 * Adds the images `kind-<index>-<form>`. The halo is the land’s own colour, so that a symbol stands clear of lines and
 * labels beneath it.
 */
export function addStorySymbols(map: MapLibreMap, colorOf: (token: string) => string): void {
  for (let kind = 0; kind < kindCount; kind++) {
    for (const form of forms) {
      const id = `kind-${kind}-${form}`;
      const image = drawSymbol(kindShape(kind), colorOf(kindColor(kind)), colorOf('--color-land'), form);
      if (!image) continue;
      if (map.hasImage(id)) map.removeImage(id);
      map.addImage(id, image, { pixelRatio });
    }
  }
}

function drawSymbol(shape: string, color: string, halo: string, form: Form): ImageData | null {
  const size = form === 'label' ? 14 : side;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const path = new Path2D(shape);
  context.scale(pixelRatio, pixelRatio);
  context.translate(size / 2, size / 2);
  context.lineJoin = 'round';
  if (form === 'label') {
    context.scale(0.8, 0.8);
    context.fillStyle = color;
    context.fill(path);
  } else {
    paintMark(context, path, color, halo, form === 'exact');
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
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
