import type { CameraOptions, Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '#events/fixed-point.ts';
import type { Camera } from '#explorer/permalink.ts';
import { boxOf } from '#map/geo/mercator.ts';
import { noWords, type WordRoom } from '#map/places/brevity.ts';
import { tokensOn } from '#ui/tokens.ts';
import { paddingOf } from './viewport-padding.ts';

/** How close a single place is brought; its surroundings matter more than its point. */
const subjectZoom = 8.5;
/** A place shown smaller than it could be by more than this many zooms is gone to, even when it is in sight. */
const smallest = 1.5;
/** A move is so many times `--motion`: within sight, and to where the map must first zoom out. */
const paces = { pan: 3, flight: 6 };
/** Farther than so many screens is a flight. */
const panScreens = 2;

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
/** What is to be seen, and the room its words need beyond it. */
export type Subject = { bbox: Bbox; words: WordRoom };

/** Brings a box into the part of the map that nothing covers. `covered` is CSS pixels from the bottom. */
export function frame(map: MapLibreMap, bbox: Bbox, covered: number, how: How, eventData: object): void {
  const camera = cameraFor(map, { bbox, words: noWords }, covered, subjectZoom);
  if (camera) move(map, camera, how, eventData);
}

/**
 * Goes to a place the reader has just chosen, and only as far as needed: not at all when it is well in sight; without a
 * change of zoom when it is large enough as it is; and never closer than its surroundings.
 */
export function showPlace(
  map: MapLibreMap,
  { bbox, words }: Subject,
  covered: number,
  how: How,
  eventData: object,
): void {
  const zoom = map.getZoom();
  const subject = cameraFor(map, { bbox, words }, covered, subjectZoom);
  if (!subject) return;
  const isLargeEnough = zoom > (subject.zoom ?? 0) - smallest;
  if (isLargeEnough && isInside(map, { bbox, words }, covered)) return;
  const panned = cameraFor(map, { bbox, words }, covered, zoom);
  const isPanEnough = isLargeEnough && (panned?.zoom ?? 0) >= zoom - 0.01;
  move(map, isPanEnough && panned ? panned : subject, how, eventData);
}

function cameraFor(map: MapLibreMap, { bbox, words }: Subject, covered: number, maxZoom: number) {
  const { width, height } = boxOf(bbox);
  const padding = paddingOf(map.getContainer(), covered, words, 1, height > 0 ? width / height : 0);
  return map.cameraForBounds(toBounds(bbox), { padding, maxZoom });
}

/** MapLibre jumps by itself where the reader asked for less motion. */
function move(map: MapLibreMap, camera: CameraOptions, how: How, eventData: object) {
  if (how === 'jump') map.jumpTo(camera, eventData);
  else if (screensTo(map, camera) <= panScreens)
    map.easeTo({ ...camera, duration: paces.pan * motionOf(map) }, eventData);
  // One zoom out and in; a low curve keeps it from climbing into space.
  else map.flyTo({ ...camera, curve: 1.2, duration: paces.flight * motionOf(map) }, eventData);
}

/** How many screens away a camera’s centre is, seen from the higher of here and there. */
function screensTo(map: MapLibreMap, { center, zoom = map.getZoom() }: CameraOptions): number {
  if (!center) return 0;
  const { clientWidth, clientHeight } = map.getContainer();
  const { x, y } = map.project(center);
  const pixels = Math.hypot(x - clientWidth / 2, y - clientHeight / 2);
  return (pixels * 2 ** Math.min(0, zoom - map.getZoom())) / Math.hypot(clientWidth, clientHeight);
}

/** In ms; none where the reader asked for less motion. */
const motionOf = (map: MapLibreMap): number => tokensOn(map.getContainer()).ms('--motion');

/** In the free part of the map, whole. */
function isInside(map: MapLibreMap, { bbox, words }: Subject, covered: number): boolean {
  const [west, south, east, north] = bbox;
  const { clientWidth, clientHeight } = map.getContainer();
  const { left, top, right, bottom } = paddingOf(map.getContainer(), covered, words, 0.25);
  const corners = [map.project([west, south]), map.project([east < west ? east + 360 : east, north])];
  return corners.every(
    ({ x, y }) => x >= left && x <= clientWidth - right && y >= top && y <= clientHeight - bottom,
  );
}

/** A box across the antimeridian runs on past 180°, as MapLibre wants it. */
function toBounds([west, south, east, north]: Bbox): [[number, number], [number, number]] {
  return [
    [west, south],
    [east < west ? east + 360 : east, north],
  ];
}
