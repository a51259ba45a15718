import type { Geometry, Story, StoryEvent } from '#story/schema.ts';
import { circleRing } from './geodesy.ts';

/** [west, south, east, north] in degrees (RFC 7946, 5); west > east crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
export type LngLat = readonly [lng: number, lat: number];

/** Every position of a geometry, flat. */
export function positionsOf(geometry: Geometry): LngLat[] {
  const flatten = (coordinates: unknown): LngLat[] =>
    Array.isArray(coordinates) && typeof coordinates[0] === 'number'
      ? [[coordinates[0], coordinates[1]]]
      : (coordinates as unknown[]).flatMap(flatten);
  return flatten(geometry.coordinates);
}

/** What must be in sight to see an event’s place whole: its geometry, and the circle that its point may lie in. */
export function boundsOfEvent(event: StoryEvent): Bbox | null {
  const { geometry, properties } = event;
  if (!geometry) return null;
  const radius = properties.where?.coordinateUncertaintyInMeters;
  const positions = positionsOf(geometry);
  return boundsOf(
    radius ? positions.flatMap((it) => circleRing(it, radius) as unknown as LngLat[]) : positions,
  );
}

/** What the map opens on: the story’s own bbox, else all its places, else null. */
export function boundsOfStory(story: Story): Bbox | null {
  if (story.view.bbox) return story.view.bbox;
  return boundsOf(story.features.flatMap((it) => (it.geometry ? positionsOf(it.geometry) : [])));
}

/** The smallest box that holds all positions; across the antimeridian where that is the shorter way round. */
export function boundsOf(positions: readonly LngLat[]): Bbox | null {
  if (positions.length === 0) return null;
  const lats = positions.map((it) => it[1]);
  const south = lats.reduce((a, b) => Math.min(a, b));
  const north = lats.reduce((a, b) => Math.max(a, b));
  const lngs = [...new Set(positions.map((it) => it[0]))].sort((a, b) => a - b);
  // The box is all but the widest gap between neighbours on the circle of longitudes.
  let west = lngs[0]!;
  let widest = lngs[0]! + 360 - lngs.at(-1)!;
  for (let i = 1; i < lngs.length; i++) {
    const gap = lngs[i]! - lngs[i - 1]!;
    if (gap > widest) [widest, west] = [gap, lngs[i]!];
  }
  const east = west + 360 - widest;
  return [west, south, east > 180 ? east - 360 : east, north];
}
