import type { Map as MapLibreMap } from 'maplibre-gl';
import { toFixed } from '#events/fixed-point.ts';
import type { FixedBox } from '#events/point-index.ts';

/** The part of the world that the map shows, as `FixedPoint` numbers. */
export function boxInSight(map: MapLibreMap): FixedBox {
  const bounds = map.getBounds();
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const isWholeRound = east - west >= 360;
  const [left, north] = toFixed(west, bounds.getNorth());
  const [right, south] = toFixed(east, bounds.getSouth());
  return { west: isWholeRound ? 0 : left, east: isWholeRound ? 2 ** 32 - 1 : right, north, south };
}
