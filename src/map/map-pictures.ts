import type { PictureSize } from './copy-map.ts';
import type { Drawing } from './drawing.ts';
import type { MapScene } from './map-scene.ts';

/** Ways to take a picture of the map as it stands: camera, marks, selection. Null where there is nothing to take. */
export type MapPictures = {
  /** At once and in the frame’s own size, for paper. An SVG is a copy: the page may keep it. */
  take(pixelRatio: number): HTMLCanvasElement | Element | null;
  /** Drawn anew in another size, for a file. Where that fails, it is what `take` has. */
  draw(size: PictureSize): Promise<HTMLCanvasElement | null>;
};

/**
 * @param section the map’s element, where the SVG that stands in for WebGL is found.
 */
export function createMapPictures(
  section: HTMLElement,
  scene: MapScene | null,
  drawing: Drawing,
): MapPictures {
  const isDrawn = scene !== null && (drawing === 'drawn' || drawing === 'incomplete');
  const plain = () => section.querySelector<SVGSVGElement>('.plain-picture');
  const take = (pixelRatio: number) =>
    isDrawn ? scene.copy(pixelRatio) : ((plain()?.closest('.plain')?.cloneNode(true) as Element) ?? null);
  return {
    take,
    async draw(size) {
      if (isDrawn) return scene.redraw(size).catch(() => scene.copy(size.pixelRatio));
      // The picture that the build made borrows from another file, which an SVG on its own cannot.
      const svg = plain();
      const ground = svg?.closest('.plain[data-live]');
      if (!svg || !ground) return null;
      const { copySvg } = await import('./copy-svg.ts');
      return copySvg(svg, getComputedStyle(ground).backgroundColor, size);
    },
  };
}
