import type { Bbox } from '#events/fixed-point.ts';
import type { EventTable } from '#events/table.ts';
import { circleRing, type LngLat } from '#map/geo/geodesy.ts';
import { boundsOfTable } from '#map/geo/table-bounds.ts';
import type { Geometry, Story, StoryEvent } from '#story/schema.ts';
import { partsOfDistances } from './distances.ts';

/** Every position of a geometry, flat. */
export function positionsOf(geometry: Geometry): LngLat[] {
  return partsOf(geometry).flat();
}

/** The pieces of a geometry that are drawn without lifting the pen: points, lines, rings. */
export function partsOf({ type, coordinates }: Geometry): LngLat[][] {
  const toPart = (positions: readonly (readonly number[])[]): LngLat[] =>
    positions.map((it) => [it[0]!, it[1]!]);
  if (type === 'Point') return [toPart([coordinates])];
  if (type === 'MultiPoint') return coordinates.map((it) => toPart([it]));
  if (type === 'LineString') return [toPart(coordinates)];
  if (type === 'MultiPolygon') return coordinates.flat().map(toPart);
  return coordinates.map(toPart);
}

/**
 * What must be in sight to see an event’s place whole: its geometry, the circle that its point may lie in, and the
 * distances that are drawn with it.
 */
export function boundsOfEvent(event: StoryEvent): Bbox | null {
  return event.geometry ? boundsOf([...partsOfEvent(event), ...partsOfDistances(event)]) : null;
}

/** What the map opens on: the story’s own bbox, else all its places, of a large file as its table has them; else null. */
export function boundsOfStory(story: Story, table?: EventTable): Bbox | null {
  if (story.view.bbox) return story.view.bbox;
  if (table && story.features.length === 0) return boundsOfTable(table);
  return boundsOf(story.features.flatMap(partsOfEvent));
}

function partsOfEvent({ geometry, properties }: StoryEvent): LngLat[][] {
  if (!geometry) return [];
  const radius = properties.where?.coordinateUncertaintyInMeters;
  const isVague = radius !== undefined && geometry.type.endsWith('Point');
  return isVague ? positionsOf(geometry).map((it) => circleRing(it, radius)) : partsOf(geometry);
}

/**
 * The smallest box that holds all parts. Within a part longitudes run as they are drawn; between parts the box takes
 * the shorter way round the world, which may be across the antimeridian. null for no parts.
 */
export function boundsOf(parts: readonly (readonly LngLat[])[]): Bbox | null {
  const spans = parts.filter((part) => part.length > 0).map((part) => spanOf(part.map((it) => it[0])));
  if (spans.length === 0) return null;
  const [south, north] = spanOf(parts.flatMap((part) => part.map((it) => it[1])));
  // The box is all but the widest stretch of longitude that no part covers: from that one's end to its beginning.
  const ordered = spans.sort((a, b) => a[0] - b[0]);
  let reach = ordered[0]![1];
  let [west, east, widest] = [ordered[0]![0], reach, 0];
  for (const [start, end] of ordered) {
    if (start - reach > widest) [west, east, widest] = [start, reach, start - reach];
    reach = Math.max(reach, end);
  }
  const first = ordered[0]![0];
  if (first + 360 - reach >= widest) [west, east, widest] = [first, reach, first + 360 - reach];
  return widest <= 0 ? [-180, south, 180, north] : [wrapped(west), south, wrapped(east), north];
}

function spanOf(values: readonly number[]): readonly [least: number, most: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** A longitude within -180…180; 180 stays. */
function wrapped(lng: number): number {
  return lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
}
