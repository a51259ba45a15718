import polylabel from 'polylabel';
import type { PlaceForm } from '#events/place-forms.ts';
import { formOf } from '#events/story-table.ts';
import type { EventTable } from '#events/table.ts';
import type { LngLat } from '#map/geo/geodesy.ts';
import type { Geometry, StoryEvent } from '#story/schema.ts';
import { boundsOf, positionsOf } from './bounds.ts';

/** How precisely a place is known, which decides how it is drawn. */
type MapPlaceForm = Exclude<PlaceForm, 'unlocated'>;

/** One place, and every event there. Several events at one place are one place: none may hide another. */
export type MapPlace = {
  readonly id: number;
  readonly form: MapPlaceForm;
  readonly geometry: Geometry;
  /** Radius of uncertainty in metres, of a point that has one. */
  readonly radius: number | null;
  readonly name: string;
  /** Where its label stands. */
  readonly label: LngLat;
  /** Its words are said elsewhere. */
  readonly isQuiet?: boolean;
  /** In order of start. */
  readonly rows: readonly number[];
};

/** What knows the events, one at a time. */
type Events = { readonly table: EventTable; eventAt(row: number): StoryEvent };

/**
 * The places of some events, of all if not said; rows are in order of start. Events without a geometry have none: the
 * list counts them. An event is made for each row: for a few hundred, not for a large file.
 */
export function createMapPlaces(
  { table, eventAt }: Events,
  rows: Iterable<number> = table.feature.keys(),
): MapPlace[] {
  const places = new Map<string, MapPlace & { rows: number[] }>();
  for (const row of rows) {
    const event = eventAt(row);
    const { geometry, properties } = event;
    const form = formOf(event);
    if (!geometry || form === 'unlocated') continue;
    const radius = isPoint(geometry) ? (properties.where?.coordinateUncertaintyInMeters ?? null) : null;
    const key = JSON.stringify([form, geometry.type, geometry.coordinates, radius]);
    const known = places.get(key);
    if (known) known.rows.push(row);
    else {
      places.set(key, {
        id: places.size,
        form,
        geometry,
        radius,
        name: properties.where?.name ?? '',
        label: labelPosition(geometry),
        rows: [row],
      });
    }
  }
  return [...places.values()];
}

/** A point, drawn as a mark; areas and lines have labels. */
export const isMark = ({ form }: Pick<MapPlace, 'form'>): boolean => form !== 'area' && form !== 'line';

const isPoint = (geometry: Geometry): boolean => geometry.type.endsWith('Point');

/** For an area, the point furthest from its outline; for a line, its middle position; for points, the first. */
function labelPosition(geometry: Geometry): LngLat {
  if (geometry.type === 'Polygon') return poleOf(geometry.coordinates);
  if (geometry.type === 'MultiPolygon') return poleOf(largest(geometry.coordinates));
  const positions = positionsOf(geometry);
  return positions[isPoint(geometry) ? 0 : positions.length >> 1]!;
}

/** Pole of inaccessibility, to a twentieth of a degree. */
function poleOf(polygon: number[][][]): LngLat {
  const rings = polygon.map((ring) => ring.map((it): [number, number] => [it[0]!, it[1]!]));
  return toLngLat(polylabel(rings, 0.05));
}

function toLngLat(position: readonly number[]): LngLat {
  return [position[0]!, position[1]!];
}

/** The polygon whose bounding box is largest in degrees: enough to prefer a mainland to its islands. */
function largest(polygons: number[][][][]): number[][][] {
  const sizeOf = (polygon: number[][][]): number => {
    const box = boundsOf([(polygon[0] ?? []).map(toLngLat)]);
    return box ? Math.abs(box[2] - box[0]) * (box[3] - box[1]) : 0;
  };
  return polygons.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
}
