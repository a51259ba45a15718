import { sayMeters } from '#phrases/say-distance.ts';
import type { Geometry, Place } from '#story/schema.ts';

/** How precisely a place is known, from what is drawn for it: “exact”, “within 10 km of the point shown”. */
export function sayPrecision(geometry: Geometry | null, place: Place | undefined): string {
  const radius = place?.coordinateUncertaintyInMeters;
  // A point for the middle of something is no place, however sure it is.
  if (geometry?.type === 'Point' && place?.standsFor)
    return `somewhere in ${aOrAn(place.standsFor)}; the point stands for it`;
  const within = radius === undefined ? '' : `, within ${sayMeters(radius)}`;
  switch (geometry?.type) {
    case undefined:
      return 'not on the map';
    case 'Point':
      return radius === undefined ? 'exact point' : `within ${sayMeters(radius)} of the point shown`;
    case 'MultiPoint':
      return `at ${geometry.coordinates.length} points${within}`;
    case 'LineString':
    case 'MultiLineString':
      return `along the line shown${within}`;
    case 'Polygon':
    case 'MultiPolygon':
      return `somewhere in the area shown${within}`;
  }
}

/** “a province”, “an area”; what says of itself which it is (“the north”) stays so. */
function aOrAn(what: string): string {
  if (/^(?:an?|the|some|one|this) /i.test(what)) return what;
  return `${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what}`;
}
