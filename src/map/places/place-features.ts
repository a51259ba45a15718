import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Explorer } from '#explorer/explorer.ts';
import { circleRing } from '#map/geo/geodesy.ts';
import { distanceBetween } from '#story/distance.ts';
import { say } from '#words/common.ts';
import { positionsOf } from './bounds.ts';
import type { Brevity } from './brevity.ts';
import { distanceFeatures, distancesOf } from './distances.ts';
import { isMark, type MapPlace } from './places.ts';

/** A place with those of its events that are on the map now, and the one that lends it its kind. */
export type VisiblePlace = { place: MapPlace; rows: readonly number[]; lead: number };

/** The GeoJSON behind the sources that change with what is visible. Feature ids are place ids. */
export type PlaceData = Record<'areas' | 'radii' | 'lines' | 'marks' | 'labels', FeatureCollection>;

/** Which places the map shows: those with an event in the window, of a shown kind, and not later than the playhead. */
export function visiblePlaces(places: readonly MapPlace[], explorer: Explorer): VisiblePlace[] {
  const { selected } = explorer.state();
  return places.flatMap((place) => {
    const rows = place.rows.filter(explorer.isVisible);
    const latest = rows.at(-1);
    if (latest === undefined) return [];
    return [{ place, rows, lead: selected !== null && rows.includes(selected) ? selected : latest }];
  });
}

/**
 * The places whose areas, rings and lines are kept on the map, visible or not: so they come and go with the playhead at
 * once, and nothing is laid out anew while it moves.
 */
export function groundPlaces(places: readonly MapPlace[], staged: readonly VisiblePlace[]): VisiblePlace[] {
  const visibleNow = new Map(staged.map((it) => [it.place, it]));
  return places.map(
    (place) => visibleNow.get(place) ?? { place, rows: place.rows, lead: place.rows.at(-1)! },
  );
}

/** What the ground takes from a place is its place and the kind of its lead. */
export function groundSignatureOf(places: readonly VisiblePlace[], { table }: Explorer): string {
  return places.map(({ place, lead }) => `${place.id}:${table.kind[lead]}`).join(';');
}

/** Tells two stages apart; equal signatures draw the same. */
export function signatureOf(staged: readonly VisiblePlace[]): string {
  return staged.map(({ place, rows, lead }) => `${place.id}:${rows.join(',')}:${lead}`).join(';');
}

/** Of a source: the forms of place that are drawn from it, and as what. */
type Part = {
  forms: readonly MapPlace['form'][];
  toFeatures: (staged: VisiblePlace, explorer: Explorer) => Feature[];
};

const whole: Part['toFeatures'] = (it, explorer) => [toFeature(it, it.place.geometry as Geometry, explorer)];
const parts: Record<keyof PlaceData, Part> = {
  areas: { forms: ['area'], toFeatures: whole },
  lines: { forms: ['line'], toFeatures: whole },
  radii: { forms: ['near', 'region'], toFeatures: (it, explorer) => toCircles(it, explorer) },
  marks: { forms: ['exact', 'near', 'region'], toFeatures: (it, explorer) => toMarks(it, explorer) },
  labels: {
    forms: ['area', 'line'],
    toFeatures: (it, explorer) => [toFeature(it, point(it.place.label), explorer)],
  },
};

/** The sources that hold all of the ground, not only what is visible. */
export const groundSources: readonly (keyof PlaceData)[] = ['areas', 'lines', 'radii'];

/** How wide the words of the selection may be before they break, in ems: on a small map they would leave it. */
const [wordEms, narrowEms] = [13, 8];

export const placeSources = Object.keys(parts) as (keyof PlaceData)[];

/** The staged places that one source draws. */
export function placesIn(name: keyof PlaceData, staged: readonly VisiblePlace[]): VisiblePlace[] {
  return staged.filter(({ place }) => parts[name].forms.includes(place.form));
}

/** What one source holds; another only where the signature of its places is another. */
export function sourceData(
  name: keyof PlaceData,
  staged: readonly VisiblePlace[],
  explorer: Explorer,
): FeatureCollection {
  const { toFeatures } = parts[name];
  return {
    type: 'FeatureCollection',
    features: placesIn(name, staged).flatMap((it) => toFeatures(it, explorer)),
  };
}

/**
 * What is drawn of the selected event alone: its mark in a ring, or its card, with its words whatever the crowd, and the
 * distances that its source states. Empty when nothing is selected, or what is has no place visible.
 */
export function selectionData(
  staged: readonly VisiblePlace[],
  explorer: Explorer,
  brevity: Brevity = { marks: false, distances: false },
): FeatureCollection {
  const it = selectedPlace(staged, explorer);
  if (!it) return { type: 'FeatureCollection', features: [] };
  const event = explorer.eventAt(it.lead);
  const isPoint = isMark(it.place);
  const subject = isPoint ? toMarks(it, explorer) : [toFeature(it, point(it.place.label), explorer)];
  const { title, where } = event.properties;
  const name = nameOf(where);
  const words = {
    name: name || title,
    title: name && !brevity.marks ? title : '',
    ems: brevity.marks ? narrowEms : wordEms,
  };
  return {
    type: 'FeatureCollection',
    features: [
      ...distancesOf(event).flatMap((distance) => distanceFeatures(distance, brevity.distances)),
      ...subject.map((feature, i) => ({
        ...feature,
        properties: { ...feature.properties, ...(i === 0 ? words : {}), role: isPoint ? 'mark' : 'card' },
      })),
    ],
  };
}

/** The place of the selected event, if it is visible. */
export function selectedPlace(
  staged: readonly VisiblePlace[],
  { state }: Explorer,
): VisiblePlace | undefined {
  const { selected } = state();
  return selected === null ? undefined : staged.find(({ rows }) => rows.includes(selected));
}

/**
 * The places whose words the selection itself says: the selected one, and one at a place that a distance is counted from,
 * where they bear the same name.
 */
export function placesNamedBySelection(staged: readonly VisiblePlace[], explorer: Explorer): number[] {
  const it = selectedPlace(staged, explorer);
  if (!it) return [];
  const from = distancesOf(explorer.eventAt(it.lead)).map((distance) => distance.from);
  const isNamed = ({ place }: VisiblePlace): boolean =>
    from.some(({ name, at }) => name === place.name && distanceBetween(at, place.label) < samePlace);
  return [it.place.id, ...staged.filter(isNamed).map(({ place }) => place.id)];
}

/** Metres between two positions that a map of a region does not tell apart. */
const samePlace = 2000;

/** One mark for each position; the first bears the words for all, if there are any. */
function toMarks(it: VisiblePlace, explorer: Explorer): Feature[] {
  return positionsOf(it.place.geometry).map((position, i) => {
    const feature = toFeature(it, point(position), explorer);
    return i === 0 && !it.place.isQuiet
      ? feature
      : { ...feature, properties: { ...feature.properties, name: '', title: '' } };
  });
}

function toCircles(it: VisiblePlace, explorer: Explorer): Feature[] {
  if (it.place.radius === null) return [];
  return positionsOf(it.place.geometry).map((position) =>
    toFeature(it, { type: 'Polygon', coordinates: [circleRing(position, it.place.radius!)] }, explorer),
  );
}

const point = (position: readonly [number, number]): Geometry => ({
  type: 'Point',
  coordinates: position as unknown as Position,
});

/** What layers need to know of a place: the selected event lends it its kind, else the latest. */
function toFeature(
  { place, rows, lead }: VisiblePlace,
  geometry: Geometry,
  { table, eventAt }: Explorer,
): Feature {
  const { title, where } = eventAt(lead).properties;
  return {
    type: 'Feature',
    id: place.id,
    geometry,
    properties: {
      kind: table.kind[lead]!,
      form: place.form,
      count: rows.length,
      name: rows.length === 1 ? nameOf(where) : nameOf(place),
      title: rows.length === 1 ? title : say('events', { count: rows.length }),
    },
  };
}

/** Of a place that a file has no name for it has the coordinates: on a map they say what everybody sees. */
const nameOf = (place: { name: string } | undefined): string =>
  place && !/^-?[\d.]+, -?[\d.]+$/.test(place.name) ? place.name : '';
