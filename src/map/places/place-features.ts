import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Explorer } from '#explorer/explorer.ts';
import { circleRing } from '#map/geo/geodesy.ts';
import { distanceBetween } from '#story/distance.ts';
import { positionsOf } from './bounds.ts';
import type { Brevity } from './brevity.ts';
import { distanceFeatures, distancesOf } from './distances.ts';
import { isMark, type Site } from './places.ts';

/** A site with those of its events that are on the map now, and the one that lends it its kind. */
export type StagedSite = { site: Site; rows: readonly number[]; lead: number };

/** The GeoJSON behind the sources that change with what is on stage. Feature ids are site ids. */
export type StageData = Record<'areas' | 'radii' | 'lines' | 'marks' | 'labels', FeatureCollection>;

/** Which sites the map shows: those with an event in the window, of a shown kind, and not later than the playhead. */
export function stagedSites(sites: readonly Site[], explorer: Explorer): StagedSite[] {
  const { selected } = explorer.state();
  return sites.flatMap((site) => {
    const rows = site.rows.filter(explorer.isOnStage);
    const latest = rows.at(-1);
    if (latest === undefined) return [];
    return [{ site, rows, lead: selected !== null && rows.includes(selected) ? selected : latest }];
  });
}

/**
 * The sites whose areas, rings and lines are kept on the map, on stage or not: so they come and go with the playhead at
 * once, and nothing is laid out anew while it moves.
 */
export function groundSites(sites: readonly Site[], staged: readonly StagedSite[]): StagedSite[] {
  const onStage = new Map(staged.map((it) => [it.site, it]));
  return sites.map((site) => onStage.get(site) ?? { site, rows: site.rows, lead: site.rows.at(-1)! });
}

/** What the ground takes from a site is its place and the kind of its lead. */
export function groundSignatureOf(sites: readonly StagedSite[], { table }: Explorer): string {
  return sites.map(({ site, lead }) => `${site.id}:${table.kind[lead]}`).join(';');
}

/** Tells two stages apart; equal signatures draw the same. */
export function signatureOf(staged: readonly StagedSite[]): string {
  return staged.map(({ site, rows, lead }) => `${site.id}:${rows.join(',')}:${lead}`).join(';');
}

/** Of a source: the forms of place that are drawn from it, and as what. */
type Part = {
  forms: readonly Site['form'][];
  toFeatures: (staged: StagedSite, explorer: Explorer) => Feature[];
};

const whole: Part['toFeatures'] = (it, explorer) => [toFeature(it, it.site.geometry as Geometry, explorer)];
const parts: Record<keyof StageData, Part> = {
  areas: { forms: ['area'], toFeatures: whole },
  lines: { forms: ['line'], toFeatures: whole },
  radii: { forms: ['near', 'region'], toFeatures: (it, explorer) => toCircles(it, explorer) },
  marks: { forms: ['exact', 'near', 'region'], toFeatures: (it, explorer) => toMarks(it, explorer) },
  labels: {
    forms: ['area', 'line'],
    toFeatures: (it, explorer) => [toFeature(it, point(it.site.label), explorer)],
  },
};

/** The sources that hold all of the ground, not only what is on stage. */
export const groundSources: readonly (keyof StageData)[] = ['areas', 'lines', 'radii'];

/** How wide the words of the selection may be before they break, in ems: on a small map they would leave it. */
const [wordEms, narrowEms] = [13, 8];

export const stageSources = Object.keys(parts) as (keyof StageData)[];

/** The staged sites that one source draws. */
export function sitesIn(name: keyof StageData, staged: readonly StagedSite[]): StagedSite[] {
  return staged.filter(({ site }) => parts[name].forms.includes(site.form));
}

/** What one source holds; another only where the signature of its sites is another. */
export function sourceData(
  name: keyof StageData,
  staged: readonly StagedSite[],
  explorer: Explorer,
): FeatureCollection {
  const { toFeatures } = parts[name];
  return {
    type: 'FeatureCollection',
    features: sitesIn(name, staged).flatMap((it) => toFeatures(it, explorer)),
  };
}

/**
 * What is drawn of the selected event alone: its mark in a ring, or its card, with its words whatever the crowd, and the
 * distances that its source states. Empty when nothing is selected, or what is has no place on stage.
 */
export function selectionData(
  staged: readonly StagedSite[],
  explorer: Explorer,
  brevity: Brevity = { marks: false, distances: false },
): FeatureCollection {
  const it = selectedSite(staged, explorer);
  if (!it) return { type: 'FeatureCollection', features: [] };
  const event = explorer.eventAt(it.lead);
  const isPoint = isMark(it.site);
  const subject = isPoint ? toMarks(it, explorer) : [toFeature(it, point(it.site.label), explorer)];
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

/** The site of the selected event, if it is on stage. */
export function selectedSite(staged: readonly StagedSite[], { state }: Explorer): StagedSite | undefined {
  const { selected } = state();
  return selected === null ? undefined : staged.find(({ rows }) => rows.includes(selected));
}

/**
 * The sites whose words the selection itself says: the selected one, and one at a place that a distance is counted from,
 * where they bear the same name.
 */
export function sitesNamedBySelection(staged: readonly StagedSite[], explorer: Explorer): number[] {
  const it = selectedSite(staged, explorer);
  if (!it) return [];
  const from = distancesOf(explorer.eventAt(it.lead)).map((distance) => distance.from);
  const isNamed = ({ site }: StagedSite): boolean =>
    from.some(({ name, at }) => name === site.name && distanceBetween(at, site.label) < samePlace);
  return [it.site.id, ...staged.filter(isNamed).map(({ site }) => site.id)];
}

/** Metres between two positions that a map of a region does not tell apart. */
const samePlace = 2000;

/** One mark for each position; the first bears the words for all, if there are any. */
function toMarks(it: StagedSite, explorer: Explorer): Feature[] {
  return positionsOf(it.site.geometry).map((position, i) => {
    const feature = toFeature(it, point(position), explorer);
    return i === 0 && !it.site.isQuiet
      ? feature
      : { ...feature, properties: { ...feature.properties, name: '', title: '' } };
  });
}

function toCircles(it: StagedSite, explorer: Explorer): Feature[] {
  if (it.site.radius === null) return [];
  return positionsOf(it.site.geometry).map((position) =>
    toFeature(it, { type: 'Polygon', coordinates: [circleRing(position, it.site.radius!)] }, explorer),
  );
}

const point = (position: readonly [number, number]): Geometry => ({
  type: 'Point',
  coordinates: position as unknown as Position,
});

/** What layers need to know of a site: the selected event lends it its kind, else the latest. */
function toFeature(
  { site, rows, lead }: StagedSite,
  geometry: Geometry,
  { table, eventAt }: Explorer,
): Feature {
  const { title, where } = eventAt(lead).properties;
  return {
    type: 'Feature',
    id: site.id,
    geometry,
    properties: {
      kind: table.kind[lead]!,
      form: site.form,
      count: rows.length,
      name: rows.length === 1 ? nameOf(where) : nameOf(site),
      title: rows.length === 1 ? title : `${rows.length} events`,
    },
  };
}

/** Of a place that a file has no name for it has the coordinates: on a map they say what everybody sees. */
const nameOf = (place: { name: string } | undefined): string =>
  place && !/^-?[\d.]+, -?[\d.]+$/.test(place.name) ? place.name : '';
