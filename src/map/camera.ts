import type { CameraOptions, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { Camera } from '#explorer/permalink.ts';
import type { Bbox } from './bounds.ts';

/** How close a single place is brought; its surroundings matter more than its spot. */
const subjectZoom = 8.5;
/** How far from the frame a subject stays, in CSS pixels, where the frame has room for that. */
const margin = 56;
const easing = 600;

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

export function isSameCamera(a: Camera, b: Camera): boolean {
  const isNear = (x: number, y: number) => Math.abs(x - y) < 1e-9;
  return (
    isNear(a.lng, b.lng) &&
    isNear(a.lat, b.lat) &&
    isNear(a.zoom, b.zoom) &&
    isNear(a.bearing, b.bearing) &&
    isNear(a.pitch, b.pitch)
  );
}

export function jumpTo(map: MapLibreMap, { lng, lat, zoom, bearing, pitch }: Camera): void {
  map.jumpTo({ center: [lng, lat], zoom, bearing, pitch });
}

type How = 'ease' | 'jump';

/** Brings a box into the part of the map that nothing covers. `covered` is CSS pixels from the bottom. */
export function frame(map: MapLibreMap, bbox: Bbox, covered: number, how: How, eventData: object): void {
  const camera = cameraFor(map, bbox, covered);
  if (camera) move(map, camera, how, eventData);
}

/**
 * Goes to a place the reader has just chosen, and only as far as needed: not at all when it is well in sight, and
 * never closer than its surroundings.
 */
export function showPlace(map: MapLibreMap, bbox: Bbox, covered: number, how: How, eventData: object): void {
  const zoom = cameraFor(map, bbox, covered)?.zoom ?? 0;
  const isWellInSight = isInside(map, bbox, covered) && map.getZoom() > zoom - 1.5;
  if (!isWellInSight) frame(map, bbox, covered, how, eventData);
}

function cameraFor(map: MapLibreMap, bbox: Bbox, covered: number) {
  return map.cameraForBounds(toBounds(bbox), { padding: paddingOf(map, covered), maxZoom: subjectZoom });
}

function move(map: MapLibreMap, camera: CameraOptions, how: How, eventData: object) {
  if (how === 'jump') map.jumpTo(camera, eventData);
  // MapLibre jumps by itself where the reader asked for less motion.
  else map.easeTo({ ...camera, duration: easing }, eventData);
}

function isInside(map: MapLibreMap, [west, south, east, north]: Bbox, covered: number): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  const corners = [map.project([west, south]), map.project([east < west ? east + 360 : east, north])];
  const edge = margin / 4;
  return corners.every(
    ({ x, y }) => x >= edge && x <= clientWidth - edge && y >= edge && y <= clientHeight - covered - edge,
  );
}

/** A box across the antimeridian runs on past 180°, as MapLibre wants it. */
function toBounds([west, south, east, north]: Bbox): [[number, number], [number, number]] {
  return [
    [west, south],
    [east < west ? east + 360 : east, north],
  ];
}

/** The margin, less of it on a small map: a subject must always have most of the room. */
function paddingOf(map: MapLibreMap, covered: number): PaddingOptions {
  const { clientWidth, clientHeight } = map.getContainer();
  const side = Math.min(margin, clientWidth * 0.1);
  const free = Math.max(clientHeight - covered, 0);
  const end = Math.min(margin, free * 0.12);
  return { top: end, bottom: Math.min(covered, clientHeight * 0.8) + end, left: side, right: side };
}
