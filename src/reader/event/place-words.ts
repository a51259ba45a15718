import { sayMeters } from '#phrases/say-distance.ts';
import type { Geometry, Place } from '#story/schema.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/event.ts';

/** What is made of the name of the place, and of what its point stands for. */
type Tags<Element> = Record<'name' | 'what', (content: (string | Element)[]) => Element>;

/** A place and, from what is drawn for it, how precisely it is known: “Balad, within 10 km of the point shown”. */
export function sayPlace<Element>(
  geometry: Geometry | null,
  place: Place | undefined,
  tags: Tags<Element>,
): (string | Element)[] {
  const radius = place?.coordinateUncertaintyInMeters;
  return say.elements('place', {
    form: formOf(geometry, place),
    place: place?.name ?? sayCommon('placeNotStated'),
    radius: radius === undefined ? '' : sayMeters(radius),
    count: geometry?.type === 'MultiPoint' ? geometry.coordinates.length : 1,
    standsFor: place?.standsFor ?? '',
    ...tags,
  });
}

function formOf(geometry: Geometry | null, place: Place | undefined) {
  const isWithin = place?.coordinateUncertaintyInMeters !== undefined;
  switch (geometry?.type) {
    case undefined:
      return 'unlocated';
    case 'Point':
      // A point for the middle of something is no place, however sure it is.
      if (place?.standsFor) return 'other';
      return isWithin ? 'pointWithin' : 'point';
    case 'MultiPoint':
      return isWithin ? 'pointsWithin' : 'points';
    case 'LineString':
    case 'MultiLineString':
      return isWithin ? 'lineWithin' : 'line';
    case 'Polygon':
    case 'MultiPolygon':
      return isWithin ? 'areaWithin' : 'area';
  }
}
