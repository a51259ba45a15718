import type { Map as MapLibreMap, StyleImageMetadata } from 'maplibre-gl';
import { kindColor, kindCount, kindShape } from '#ui/kind-symbols.ts';
import type { Colors } from './expressions.ts';
import { hatching } from './hatching.ts';

/** Image pixels per CSS pixel: sharp on phones, and cheap. */
const pixelRatio = 3;
/** CSS pixels of the side of the image of nothing. */
export const roomSide = 8;
/** CSS pixels of the side of what is stretched. */
const side = 24;

type Context = CanvasRenderingContext2D;
type Picture = { image: ImageData; options?: Partial<StyleImageMetadata> };

/**
 * Adds the story’s images: `kind-<index>-label`, small inside a card; `-card`; and `-hatching` of areas; and those that no
 * kind has to itself. Marks are not among them: the point layer draws those.
 */
export function addStorySymbols(map: MapLibreMap, colorOf: Colors): void {
  const [ink, halo, lit] = ['--color-ink', '--map-halo', '--color-lit'].map(colorOf) as [
    string,
    string,
    string,
  ];
  const pictures: [id: string, picture: Picture | null][] = Array.from({ length: kindCount }, (_, kind) => {
    const color = colorOf(kindColor(kind));
    const path = new Path2D(kindShape(kind));
    return Object.entries({
      label: drawing(14, (context) => paintSmall(context, path, color)),
      card: card(halo, color),
      hatching: hatch(kind, color),
    }).map(([form, picture]): [string, Picture | null] => [`kind-${kind}-${form}`, picture]);
  }).flat();
  pictures.push(
    ['from-dot', drawing(14, (context) => paintDisc(context, 3.2, ink, halo, 1.8))],
    ['room', drawing(roomSide, () => {})],
    ['card-measured', card(halo, ink)],
    ['card-stated', card(lit, lit)],
    ['count', count(ink, halo)],
  );
  for (const [id, picture] of pictures) {
    if (!picture) continue;
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, picture.image, { pixelRatio, ...picture.options });
  }
}

/** A picture of `size` CSS pixels a side, painted with its middle at (0, 0). */
function drawing(
  size: number,
  paint: (context: Context) => void,
  options?: Partial<StyleImageMetadata>,
): Picture | null {
  const context = blank(size * pixelRatio);
  if (!context) return null;
  context.scale(pixelRatio, pixelRatio);
  context.translate(size / 2, size / 2);
  paint(context);
  const image = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  return options ? { image, options } : { image };
}

function blank(pixels: number): Context | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = pixels;
  return canvas.getContext('2d');
}

function paintSmall(context: Context, path: Path2D, color: string): void {
  context.scale(0.8, 0.8);
  context.fillStyle = color;
  context.fill(path);
}

function paintDisc(context: Context, radius: number, fill: string, stroke: string, line: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = line;
  context.strokeStyle = stroke;
  context.stroke();
}

/** In image pixels from the edges of a picture of `side`: what may stretch, and where the words go. */
function stretching(rim: number, across: number, down: number): Partial<StyleImageMetadata> {
  const [from, to, end] = [rim * pixelRatio, (side - rim) * pixelRatio, side * pixelRatio];
  const [x, y] = [across * pixelRatio, down * pixelRatio];
  return { stretchX: [[from, to]], stretchY: [[from, to]], content: [x, y, end - x, end - y] };
}

/** A rounded card, stretched between its corners to hold any words. */
function card(fill: string, stroke: string): Picture | null {
  return drawing(
    side,
    (context) => paintBox(context, side / 2 - 1, 4, fill, stroke, 0.94),
    stretching(8, 6, 4),
  );
}

/** A disc that stretches to a pill for a long number. */
function count(fill: string, stroke: string): Picture | null {
  return drawing(side, (context) => paintBox(context, side / 2 - 1, side / 2 - 1, fill, stroke, 1), {
    stretchX: [[11.5 * pixelRatio, 12.5 * pixelRatio]],
    stretchY: [[11.5 * pixelRatio, 12.5 * pixelRatio]],
    content: [8 * pixelRatio, 5 * pixelRatio, 16 * pixelRatio, 19 * pixelRatio],
  });
}

function paintBox(
  context: Context,
  half: number,
  radius: number,
  fill: string,
  stroke: string,
  opacity: number,
): void {
  context.beginPath();
  context.roundRect(-half, -half, 2 * half, 2 * half, radius);
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = stroke;
  context.stroke();
}

/**
 * Lines at the angle of the kind, on nothing: a pattern that fills an area without a seam. Fine and close, since MapLibre
 * draws a pattern up to twice as large between two whole zooms.
 */
function hatch(kind: number, color: string): Picture | null {
  const { side: pixels, alpha } = hatching(kind, 6 * pixelRatio, 0.75 * pixelRatio);
  const context = blank(pixels);
  if (!context) return null;
  const mask = context.createImageData(pixels, pixels);
  alpha.forEach((value, i) => {
    mask.data[4 * i + 3] = value;
  });
  context.putImageData(mask, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = color;
  context.fillRect(0, 0, pixels, pixels);
  return { image: context.getImageData(0, 0, pixels, pixels) };
}
