import type { Map as MapLibreMap } from 'maplibre-gl';

/** CSS pixels that a symbol may reach into the frame from outside it. */
const reach = 24;

/**
 * The copies of the world that the frame shows beside the one nearest to the camera, as whole worlds to the east.
 * @param halfWidth how far the frame reaches from the camera to one side, in worlds
 */
export function copiesWithin(halfWidth: number): number[] {
  const beside = Math.max(0, Math.ceil(halfWidth - 0.5));
  return Array.from({ length: 2 * beside + 1 }, (_, i) => i - beside);
}

/** The copies in sight: one on a globe, and where the map repeats none. */
export function copiesInSight(map: MapLibreMap, isGlobe: boolean): number[] {
  if (isGlobe || !map.getRenderWorldCopies()) return [0];
  const canvas = map.getCanvas();
  const ratio = map.getPixelRatio();
  const [width, height] = [canvas.width / ratio, canvas.height / ratio];
  if (map.getPitch() > 0) {
    const bounds = map.getBounds();
    const { lng } = map.getCenter();
    return copiesWithin(Math.max(bounds.getEast() - lng, lng - bounds.getWest()) / 360 + 0.01);
  }
  const across = map.getBearing() === 0 ? width : Math.hypot(width, height);
  return copiesWithin((across / 2 + reach) / (512 * 2 ** map.getZoom()));
}

/** A position in the copy of the world that is nearest to the camera: `map.project` takes longitudes as they are. */
export function nearestCopy(map: MapLibreMap, [lng, lat]: readonly [number, number]): [number, number] {
  return [lng + 360 * Math.round((map.getCenter().lng - lng) / 360), lat];
}
