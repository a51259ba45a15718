import type { Map as MapLibreMap } from 'maplibre-gl';

/** The area of a map on the screen, CSS pixels squared. */
export function areaOf(map: MapLibreMap): number {
  const { width, height } = map.getCanvas();
  return (width * height) / map.getPixelRatio() ** 2;
}
