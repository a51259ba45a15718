import { LngLatBounds, type Map as MapLibreMap } from 'maplibre-gl';
import { drawScale } from './draw-scale.ts';

/** A picture’s width and height in CSS pixels, and how many of its own pixels go to one of them. */
export type PictureSize = { width: number; height: number; pixelRatio: number };

/** How much smaller letters and symbols may become, so that there is as much room round them as on the page. */
const mostShrunk = 1.35;
/** Around what is in sight, in CSS pixels: what just touches the frame on the page need not do so here. */
const air = 20;
/** Of a map’s pixels to one of CSS while its tiles and labels come: nobody sees those frames. */
const draft = 0.25;

/** A map that has not come to rest after so many ms is taken as it is not going to. */
const longestDrawing = 20_000;

/**
 * What a map shows, at once, as sharp as paper wants it. WebGL keeps no picture once its task is over, so the map is
 * drawn anew and copied within one.
 */
export function copyMap(map: MapLibreMap, pixelRatio: number): HTMLCanvasElement {
  const before = map.getPixelRatio();
  if (before < pixelRatio) map.setPixelRatio(pixelRatio);
  const copy = copyCanvas(map);
  if (before < pixelRatio) {
    map.setPixelRatio(before);
    map.redraw();
  }
  return copy;
}

/**
 * What a map shows, drawn anew by a second map of another size that is nowhere on the screen.
 * @param covered CSS pixels of the first map’s bottom that something hides; what is there need not be in the picture.
 * @param createCopy makes a map like the first in a container.
 * Rejects where the second map is not drawn in time, or the browser has no graphics left for it.
 */
export async function redrawMap(
  map: MapLibreMap,
  covered: number,
  createCopy: (container: HTMLElement, pixelRatio: number) => MapLibreMap,
  { width, height, pixelRatio }: PictureSize,
): Promise<HTMLCanvasElement> {
  const shrunk = Math.min(Math.max(heightInSight(map, covered) / height, 1), mostShrunk);
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    inset: '0 auto auto -20000px',
    inlineSize: `${width * shrunk}px`,
    blockSize: `${height * shrunk}px`,
  });
  container.ariaHidden = 'true';
  container.inert = true;
  document.body.append(container);
  let copy: MapLibreMap | undefined;
  try {
    copy = createCopy(container, draft);
    copy.fitBounds(boundsInSight(map, covered), { padding: air, animate: false });
    await atRest(copy);
    copy.setPixelRatio(pixelRatio / shrunk);
    return copyCanvas(copy);
  } finally {
    copy?.remove();
    container.remove();
  }
}

/** With the scale, which on the page is an element beside the canvas. */
function copyCanvas(map: MapLibreMap): HTMLCanvasElement {
  map.redraw();
  const drawn = map.getCanvas();
  const copy = document.createElement('canvas');
  copy.width = drawn.width;
  copy.height = drawn.height;
  const context = copy.getContext('2d');
  if (!context) return copy;
  context.drawImage(drawn, 0, 0);
  const { clientWidth, clientHeight } = map.getContainer();
  context.scale(drawn.width / clientWidth, drawn.height / clientHeight);
  drawScale(context, (point) => map.unproject(point), clientHeight);
  return copy;
}

function heightInSight(map: MapLibreMap, covered: number): number {
  const { clientHeight } = map.getContainer();
  return clientHeight - Math.min(covered, clientHeight * 0.8);
}

function boundsInSight(map: MapLibreMap, covered: number): LngLatBounds {
  const { clientWidth } = map.getContainer();
  return new LngLatBounds(map.unproject([0, heightInSight(map, covered)]), map.unproject([clientWidth, 0]));
}

function atRest(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('the map was not drawn in time')), longestDrawing);
    map.once('idle', () => {
      clearTimeout(patience);
      resolve();
    });
  });
}
