import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Explorer } from '#explorer/explorer.ts';

/** Tells the explorer where the map has come to rest, now and after each move. @returns how to end it. */
export function lookAround(map: MapLibreMap, explorer: Explorer): () => void {
  const look = () => {
    const bounds = map.getBounds();
    const [west, east] = [bounds.getWest(), bounds.getEast()];
    const isRound = east - west >= 360;
    const box = [
      isRound ? -180 : wrapped(west),
      bounds.getSouth(),
      isRound ? 180 : wrapped(east),
      bounds.getNorth(),
    ];
    explorer.lookAround(box as [number, number, number, number], map.getZoom()).catch(reportError);
  };
  map.on('moveend', look);
  look();
  return () => void map.off('moveend', look);
}

/** A longitude within -180…180. */
const wrapped = (lng: number): number => lng - 360 * Math.round(lng / 360);
