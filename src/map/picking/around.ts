import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Around } from '#events/pick.ts';
import { toWorld } from '#map/geo/mercator.ts';
import type { ScreenPoint } from './pointer.ts';

/** CSS pixels over which the ground is measured: wide enough for whole steps, small enough to be flat on a globe. */
const stride = 8;

/** The ground round a point of the screen, whichever the projection, however the map is turned. */
export function aroundOn(map: MapLibreMap, { x, y }: ScreenPoint): Around {
  const steps = (x: number, y: number): [number, number] => {
    const { lng, lat } = map.unproject([x, y]);
    const [east, south] = toWorld([lng, lat]);
    return [east * 2 ** 32, south * 2 ** 31];
  };
  const at = steps(x, y);
  const per = ([a, b]: [number, number]): [number, number] => [
    wrapped(a - at[0]) / stride,
    (b - at[1]) / stride,
  ];
  return {
    at: [Math.round(at[0]) >>> 0, Math.round(at[1])],
    right: per(steps(x + stride, y)),
    down: per(steps(x, y + stride)),
  };
}

/** The short way round the world. */
const wrapped = (east: number): number => east - 2 ** 32 * Math.round(east / 2 ** 32);
