import type { PictureSize } from './copy-map.ts';

/** What of its style an SVG needs when it stands alone, without the page’s style sheet. */
const shown = [
  'color',
  'fill',
  'fill-opacity',
  'font',
  'letter-spacing',
  'opacity',
  'overflow',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'text-transform',
  'transform',
  'vector-effect',
] as const;

/** Of the picture, around what must be in sight. */
const margin = 0.08;

/**
 * An SVG of the page as a canvas: fitted into the middle of the size, and what overflows it as far as there is room.
 * @param ground the colour under it
 */
export async function copySvg(
  svg: SVGSVGElement,
  ground: string,
  { width, height, pixelRatio }: PictureSize,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d');
  const image = new Image();
  // A data URL: a strict Content-Security-Policy allows images no blob.
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(standAlone(svg, ground, width, height)))}`;
  await image.decode();
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** In CSS pixels, which lines that do not scale are as wide as; the canvas draws it as large as it is itself. */
function standAlone(svg: SVGSVGElement, ground: string, width: number, height: number): SVGSVGElement {
  const box = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>('*');
  svg.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of shown) copies[i]?.style.setProperty(name, style.getPropertyValue(name));
  });
  const scale = (1 - 2 * margin) * Math.min(width / box.width, height / box.height);
  const [w, h] = [box.width * scale, box.height * scale];
  copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  place(copy, (width - w) / 2, (height - h) / 2, w, h);
  copy.setAttribute('overflow', 'visible');
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  place(whole, 0, 0, width, height);
  const back = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  place(back, 0, 0, width, height);
  back.setAttribute('fill', ground);
  whole.append(back, copy);
  return whole;
}

function place(element: SVGElement, x: number, y: number, width: number, height: number): void {
  for (const [name, value] of Object.entries({ x, y, width, height }))
    element.setAttribute(name, String(value));
}
