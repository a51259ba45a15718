import type { Bbox } from '#events/fixed-point.ts';
import type { EventTable } from '#events/table.ts';
import type { Camera } from '#explorer/permalink.ts';
import { boxOf, fromWorld, holds, middleOf, scaled, toWorld, type WorldBox } from '#map/geo/mercator.ts';
import { boundsOfStory } from '#map/places/bounds.ts';
import type { Story } from '#story/schema.ts';

/** Nearer than this the outlines are only lines: about 60 km across, as a share of the world’s width at the equator. */
const narrowest = 0.0015;
const widest = 1;
/** A place that takes less of the box on screen than this is gone to, even when it is in sight. */
const leastShare = 1 / 6;

/** The world’s width at zoom 0, as MapLibre has it. CSS pixels. */
const worldAtZoom0 = 512;

/** The plain map on the page, in CSS pixels: `inner` is the part of it that its box fills as far as its shape lets it. */
export type PlainFrame = {
  readonly width: number;
  readonly height: number;
  readonly inner: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
};

/** The world’s width in CSS pixels. */
const scaleIn = (box: WorldBox, { inner }: PlainFrame): number =>
  Math.min(inner.width / box.width, inner.height / box.height);

/** From the middle of all of the frame to that of its inner part, CSS pixels. */
const offsetIn = ({ width, height, inner }: PlainFrame): readonly [right: number, down: number] => [
  inner.left + (inner.width - width) / 2,
  inner.top + (inner.height - height) / 2,
];

/** All that is in sight where a box is shown: the frame is larger than its inner part. */
export function sightOf(box: WorldBox, frame: PlainFrame): WorldBox {
  const scale = scaleIn(box, frame);
  const [[x, y], [right, down]] = [middleOf(box), offsetIn(frame)];
  const [width, height] = [frame.width / scale, frame.height / scale];
  return { x: x - right / scale - width / 2, y: y - down / scale - height / 2, width, height };
}

/** Where the full map would look from, to show the same. */
export function cameraOfBox(box: WorldBox, frame: PlainFrame): Camera {
  const [lng, lat] = fromWorld(middleOf(sightOf(box, frame)));
  return { lng, lat, zoom: Math.log2(scaleIn(box, frame) / worldAtZoom0), bearing: 0, pitch: 0 };
}

/** The box that shows what a camera of the full map shows, as far as this map can: it has north at its top. */
export function boxOfCamera({ lng, lat, zoom }: Camera, frame: PlainFrame): WorldBox {
  const { inner } = frame;
  const width = Math.min(Math.max(inner.width / (worldAtZoom0 * 2 ** zoom), narrowest), widest);
  const scale = inner.width / width;
  const height = inner.height / scale;
  const [x, y] = toWorld([lng, lat]);
  const [right, down] = offsetIn(frame);
  // Places lie on one copy of the world.
  const onWorld = x - Math.floor(x);
  return { x: onWorld + right / scale - width / 2, y: y + down / scale - height / 2, width, height };
}

/** What the plain map opens on. */
export function openingBox(story: Story, table?: EventTable): WorldBox {
  return atLeast(boxOf(boundsOfStory(story, table) ?? [-180, -60, 180, 75]), narrowest * 4);
}

/**
 * The box that shows a place: the one on screen if the place is well in sight there, else one round the place with
 * its surroundings.
 */
export function boxFor(bounds: Bbox, now: WorldBox): WorldBox {
  const place = boxOf(bounds);
  const share = Math.max(place.width / now.width, place.height / now.height);
  const isWellInSight = holds(now, place) && share > leastShare;
  return isWellInSight ? now : atLeast(scaled(place, 1.3), narrowest * 4);
}

/** Nearer (factor below 1) or further, about the middle. */
export function zoomedBox(box: WorldBox, factor: number): WorldBox {
  const width = Math.min(Math.max(box.width * factor, narrowest), widest);
  return scaled(box, width / box.width);
}

/** Moved by a share of its width and height; the middle stays in the world. */
export function pannedBox(box: WorldBox, right: number, down: number): WorldBox {
  const [, y] = middleOf(box);
  const most = Math.min(Math.max(y + down * box.height, 0), 1) - y;
  return { ...box, x: box.x + right * box.width, y: box.y + most };
}

function atLeast(box: WorldBox, width: number): WorldBox {
  const factor = Math.max(1, width / Math.max(box.width, box.height, 1e-9));
  if (box.width > 0 && box.height > 0) return scaled(box, factor);
  const [x, y] = middleOf(box);
  return { x: x - width / 2, y: y - width / 2, width, height: width };
}
