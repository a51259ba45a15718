import type { Bbox } from '#events/fixed-point.ts';
import { fromFixed } from '#events/fixed-point.ts';
import type { LngLat } from './geodesy.ts';

/** A point of the world as the unit square: x runs east from 180° W, y runs south from 85.05° N. */
export type WorldPoint = readonly [x: number, y: number];
/** A box in the same units. `x + width` may be above 1: the box then crosses the antimeridian. */
export type WorldBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where web Mercator ends, in degrees: the latitude at which the world is a square. */
const lastLatitude = 85.051129;

/** Web Mercator (EPSG:3857), as MapLibre and its tiles have it. J. P. Snyder, Map Projections, 1987, eq. 7-2. */
export function toWorld([lng, lat]: LngLat): WorldPoint {
  const phi = (Math.min(Math.max(lat, -lastLatitude), lastLatitude) * Math.PI) / 180;
  return [lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

export function boxOf([west, south, east, north]: Bbox): WorldBox {
  const [x, y] = toWorld([west, north]);
  const [right, bottom] = toWorld([east < west ? east + 360 : east, south]);
  return { x, y, width: right - x, height: bottom - y };
}

/** The same middle, `factor` times as wide and high. */
export function scaled({ x, y, width, height }: WorldBox, factor: number): WorldBox {
  return {
    x: x - (width * (factor - 1)) / 2,
    y: y - (height * (factor - 1)) / 2,
    width: width * factor,
    height: height * factor,
  };
}

export function middleOf({ x, y, width, height }: WorldBox): WorldPoint {
  return [x + width / 2, y + height / 2];
}

/** The same but for what rounding makes of a number. */
export function isSameBox(a: WorldBox, b: WorldBox): boolean {
  const isNear = (x: number, y: number) => Math.abs(x - y) < 1e-9 * b.width;
  return isNear(a.x, b.x) && isNear(a.y, b.y) && isNear(a.width, b.width) && isNear(a.height, b.height);
}

export function holds(outer: WorldBox, inner: WorldBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The point in degrees, its longitude within -180…180; what is past a pole of the map ends there. */
export function fromWorld([x, y]: WorldPoint): LngLat {
  const lat = fromFixed([0, Math.min(Math.max(y, 0), 1) * 2 ** 31])[1];
  return [(x - Math.floor(x) - 0.5) * 360, lat];
}

/** The box in degrees; what is past a pole of the map ends there. */
export function degreesOf({ x, y, width, height }: WorldBox): Bbox {
  const [[left, north], [right, south]] = [fromWorld([x, y]), fromWorld([x + width, y + height])];
  const [west, east] = width >= 1 ? [-180, 180] : [left, right];
  return [west, south, east, north];
}
