import type { Drawing } from '#map/drawing/drawing.ts';
import type { PictureSize } from '#map/export/copy-map.ts';
import type { MapScene } from './map-scene.ts';

/** Ways to take a picture of the map as it stands: camera, marks, selection. Null where there is nothing to take. */
export type MapPictures = {
  /** At once and in the frame’s own size, for paper. An SVG is a copy: the page may keep it. */
  take(pixelRatio: number): HTMLCanvasElement | Element | null;
  /**
   * Width to height of what a picture should show from the top: what is in sight, and where that is but a strip, some of
   * what is covered. Null while the map has no size.
   */
  shape(): number | null;
  /** Nothing moves, and nothing that is in sight is still to come. */
  isAtRest(): boolean;
  /** Calls back whenever the map has come to rest. @returns how to stop it */
  onRest(listener: () => void): () => void;
  /** Drawn anew in another size, for a file. Where that fails, it is what `take` has. */
  draw(size: PictureSize): Promise<HTMLCanvasElement | null>;
};

/** Width to height: flatter than that a picture is a strip. */
const flattest = 1.8;

/**
 * @param section the map’s element, where the SVG that stands in for WebGL is found.
 * @param rests who waits for the map to come to rest.
 */
export function createMapPictures(
  section: HTMLElement,
  scene: MapScene | null,
  drawing: Drawing,
  rests: Set<() => void>,
): MapPictures {
  const isDrawn = scene !== null && (drawing === 'drawn' || drawing === 'incomplete');
  const plain = () => section.querySelector<SVGSVGElement>('.plain-picture');
  const take = (pixelRatio: number) =>
    isDrawn ? scene.copy(pixelRatio) : ((plain()?.closest('.plain')?.cloneNode(true) as Element) ?? null);
  return {
    take,
    shape() {
      const { clientWidth: width, clientHeight: height, style } = section;
      const covered = Number.parseFloat(style.getPropertyValue('--map-covered')) || 0;
      const shown = Math.min(height, Math.max(height - covered, width / flattest));
      return shown > 0 ? width / shown : null;
    },
    isAtRest: () => !isDrawn || scene.isAtRest(),
    onRest(listener) {
      rests.add(listener);
      return () => void rests.delete(listener);
    },
    async draw(size) {
      if (isDrawn) return scene.redraw(size).catch(() => scene.copy(size.pixelRatio));
      // The picture that the build made borrows from another file, which an SVG on its own cannot.
      const svg = plain();
      const ground = svg?.closest('.plain[data-live]');
      if (!svg || !ground) return null;
      const { copySvg } = await import('#map/export/copy-svg.ts');
      return copySvg(svg, getComputedStyle(ground).backgroundColor, size);
    },
  };
}
