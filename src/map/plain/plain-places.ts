import type { Explorer } from '#explorer/explorer.ts';
import type { LngLat } from '#map/geo/geodesy.ts';
import { circleRing } from '#map/geo/geodesy.ts';
import { toGridPath } from '#map/geo/grid-path.ts';
import { toWorld, type WorldPoint } from '#map/geo/mercator.ts';
import { partsOf, positionsOf } from '#map/places/bounds.ts';
import { type VisiblePlace, visiblePlaces } from '#map/places/place-features.ts';
import { isMark, type MapPlace } from '#map/places/places.ts';
import type { Geometry } from '#story/schema.ts';
import { say } from '#words/common.ts';

/** A place as the plain map draws it. Paths are in `pathUnits` to the world’s width. */
export type PlainPlace = VisiblePlace & {
  kind: number;
  /** The area, line or circle of uncertainty; empty for an exact point. */
  path: string;
  /** Where its symbols stand; for areas and lines their label alone. */
  points: readonly WorldPoint[];
  name: string;
  title: string;
  isNow: boolean;
};

/** Units of a path to the world’s width: at the equator one is 76 m. */
export const pathUnits = 2 ** 19;

export function plainPlaces(places: readonly MapPlace[], explorer: Explorer): PlainPlace[] {
  return visiblePlaces(places, explorer).map((staged) => {
    const { place, rows, lead } = staged;
    const { title, where } = explorer.eventAt(lead).properties;
    const isPoint = isMark(place);
    return {
      ...staged,
      kind: explorer.table.kind[lead]!,
      path: pathOf(place),
      points: (isPoint ? positionsOf(place.geometry) : [place.label]).map(toWorld),
      name: rows.length === 1 ? (where?.name ?? '') : place.name,
      title: rows.length === 1 ? title : say('events', { count: rows.length }),
      isNow: rows.some((row) => explorer.phaseOf(row) === 'now'),
    };
  });
}

function pathOf({ form, geometry, radius }: MapPlace): string {
  if (isMark({ form }) && radius === null) return '';
  if (isMark({ form }))
    return positionsOf(geometry)
      .map((it) => toWorldPath(circleRing(it, radius ?? 0), true))
      .join('');
  return partsOf(geometry as Geometry)
    .map((part) => toWorldPath(part, form === 'area'))
    .join('');
}

/** SVG path data in `pathUnits` through positions on the ground. */
export function toWorldPath(part: readonly LngLat[], isClosed: boolean): string {
  const points = part.map((it) => {
    const [x, y] = toWorld(it);
    return { x: Math.round(x * pathUnits), y: Math.round(y * pathUnits) };
  });
  return toGridPath(points, isClosed);
}
