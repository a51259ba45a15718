import type { Bbox } from '#events/fixed-point.ts';
import type { EventTable } from '#events/table.ts';
import { boxOf, holds, middleOf, scaled, type WorldBox } from '#map/geo/mercator.ts';
import { boundsOfStory } from '#map/places/bounds.ts';
import type { Story } from '#story/schema.ts';

/** Nearer than this the outlines are only lines: about 60 km across, as a share of the world’s width at the equator. */
const narrowest = 0.0015;
const widest = 1;
/** A place that takes less of the box on screen than this is gone to, even when it is in sight. */
const leastShare = 1 / 6;

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
