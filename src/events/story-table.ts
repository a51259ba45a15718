import type { Geometry, Story, StoryEvent } from '#story/schema.ts';
import { type FixedPoint, toFixed } from './fixed-point.ts';
import { doubts, formCode, type PlaceForm } from './place-forms.ts';
import { type EventTable, tableOf } from './table.ts';

/** Lays a parsed story out as columns. */
export function createEventTable({ features, kinds }: Story): EventTable {
  const kindIndex = new Map(kinds.map((kind, i) => [kind.id, i]));
  const dates = features.map(({ properties }) => properties.when.edtf);
  const places = features.map(({ geometry }) => (geometry ? pointsOf(geometry) : [[0, 0] as const]));
  const further = places.flatMap((points, event) => points.slice(1).map((point) => ({ event, point })));
  return tableOf({
    start: Float64Array.from(dates, ({ earliest }) => earliest),
    end: Float64Array.from(dates, ({ latest }) => latest),
    kind: Uint16Array.from(features, ({ properties }) => kindIndex.get(properties.kind) ?? 0),
    form: Uint8Array.from(features, (event) => formCode(formOf(event))),
    doubt: Uint8Array.from(
      dates,
      (it) => (it.isUncertain ? doubts.uncertain : 0) | (it.isApproximate ? doubts.approximate : 0),
    ),
    uncertainty: Float32Array.from(features, radiusOf),
    position: Uint32Array.from(places.flatMap(([first]) => first!)),
    further: {
      event: Uint32Array.from(further, ({ event }) => event),
      position: Uint32Array.from(further.flatMap(({ point }) => point)),
    },
  });
}

/** The event of a row. Throws a RangeError for a row the table does not have: rows come from the table alone. */
export function eventAt(story: Story, table: EventTable, row: number): StoryEvent {
  const event = story.features[table.feature[row] ?? -1];
  if (!event) throw new RangeError(`row ${row} of ${table.length}`);
  return event;
}

/** The row of an event id, or null. */
export function rowOfEvent(story: Story, table: EventTable, id: string): number | null {
  const row = table.feature.findIndex((i) => story.features[i]!.id === id);
  return row < 0 ? null : row;
}

/** How precisely the place of an event is known: its geometry, and what is said of the radius. */
export function formOf({ geometry, properties }: StoryEvent): PlaceForm {
  if (!geometry) return 'unlocated';
  if (geometry.type.endsWith('Polygon')) return 'area';
  if (!geometry.type.endsWith('Point')) return 'line';
  if (properties.where?.standsFor !== undefined) return 'region';
  return properties.where?.coordinateUncertaintyInMeters === undefined ? 'exact' : 'near';
}

/** Metres; 0 where none is stated. */
function radiusOf({ properties }: StoryEvent): number {
  return properties.where?.coordinateUncertaintyInMeters ?? 0;
}

/** Points as they are; of an area or a line the middle of its box: where its label stands is for the map to find. */
export function pointsOf({ type, coordinates }: Geometry): FixedPoint[] {
  if (type === 'Point') return [toFixed(coordinates[0]!, coordinates[1]!)];
  if (type === 'MultiPoint') return coordinates.map((it) => toFixed(it[0]!, it[1]!));
  const middle = (axis: 0 | 1): number => {
    const values = positionsIn(coordinates).map((it) => it[axis]!);
    return (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  };
  return [toFixed(middle(0), middle(1))];
}

type Nested = readonly number[] | readonly Nested[];

/** Every position in nested coordinates (RFC 7946, 3.1). */
function positionsIn(coordinates: Nested): (readonly number[])[] {
  const [first] = coordinates;
  if (typeof first === 'number') return [coordinates as readonly number[]];
  return (coordinates as readonly Nested[]).flatMap(positionsIn);
}
