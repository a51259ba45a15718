import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { createPhaseCounts } from '#events/phase-counts.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Basemap } from '#map/basemap/basemap.ts';
import type { Brevity } from '#map/places/brevity.ts';
import {
  groundPlaces,
  groundSignatureOf,
  groundSources,
  placeSources,
  placesIn,
  placesNamedBySelection,
  selectedPlace,
  selectionData,
  signatureOf,
  sourceData,
  type VisiblePlace,
  visiblePlaces,
} from '#map/places/place-features.ts';
import type { MapPlace } from '#map/places/places.ts';
import { type Stack, stacksOf } from '#map/places/stacks.ts';
import { tokensOn } from '#ui/tokens.ts';
import { layersOfUnselected, type SourceName, sourceId, sourceNames, storyLayers } from './story-layers.ts';
import { addStorySymbols } from './story-symbols.ts';

type Flags = { selected: boolean; hovered: boolean; now: boolean; off: boolean };
/** What was sent last, so that no more is sent than what has changed. */
type Sent = {
  /** Signatures of what the sources hold. */
  sources: Map<SourceName, string>;
  /** Which places do without their words, and which marks were piled up at which zoom. */
  named: string | null;
  piled: string | null;
  /** MapPlace id → its flags. */
  flags: Map<number, string>;
};

/** Draws the story’s sources and layers on a map, and sends it no more than what has changed. */
export function createPlacePainter(
  map: MapLibreMap,
  explorer: Explorer,
  placesNow: () => readonly MapPlace[],
  { fonts, labelAnchor }: Pick<Basemap, 'fonts' | 'labelAnchor'>,
  initial: Brevity,
) {
  let brevity = initial;
  let places: readonly MapPlace[] = [];
  let stacks: Stack[] = [];
  let sent = nothingSent();
  let shown: readonly unknown[] = [];
  let flagged: readonly unknown[] = [];
  let phasesAt = createPhaseCounts(explorer.table);
  let of = explorer.table;

  /** After a style has loaded, at the start or for another colour scheme: symbols, sources, layers, and all data anew. */
  function dress() {
    const colorOf = tokensOn(document.documentElement).color;
    addStorySymbols(map, colorOf);
    for (const name of sourceNames) {
      if (!map.getSource(sourceId(name))) map.addSource(sourceId(name), { type: 'geojson', data: nothing() });
    }
    // A layer that is not there would have MapLibre leave out what goes before it.
    const anchor = labelAnchor !== undefined && map.getLayer(labelAnchor) ? labelAnchor : undefined;
    for (const [place, layer] of storyLayers(colorOf, fonts)) {
      if (!map.getLayer(layer.id)) map.addLayer(layer, place === 'below-labels' ? anchor : undefined);
    }
    forget();
    paint();
  }

  /** Forgets what was sent, so that the next `paint` sends everything. */
  function forget() {
    sent = nothingSent();
    shown = [];
    flagged = [];
  }

  /** Brings the map in line with the explorer. Next to nothing while the playhead passes no event. */
  function paint() {
    if (!map.getSource(sourceId('marks'))) return;
    const now = [...whatIsVisible(), brevity, map.getZoom()];
    const next = placesNow();
    if (isAlike(now, shown) && next === places) return;
    shown = now;
    // Ids count from 0 in every list of places: what was sent says nothing of another list.
    if (next !== places) sent = nothingSent();
    places = next;
    const staged = visiblePlaces(places, explorer);
    const ground = groundPlaces(places, staged);
    for (const name of groundSources)
      send(name, groundSignatureOf(placesIn(name, ground), explorer), () =>
        sourceData(name, ground, explorer),
      );
    for (const name of placeSources.filter((it) => !groundSources.includes(it)))
      send(name, signatureOf(placesIn(name, staged)), () => sourceData(name, staged, explorer));
    paintSelection(staged);
    paintStacks(staged);
    flagged = [];
    step();
  }

  /**
   * While the playhead or the window is dragged: says of the places that are on the map whether they are visible, and
   * lays out nothing. New words come with the next `paint`.
   */
  function step() {
    const now = whatIsVisible();
    if (isAlike(now, flagged)) return;
    flagged = now;
    for (const place of places) sendFlags(place);
  }

  /** All that the picture follows from; where the counts of phases are alike, so is the phase of each event. */
  function whatIsVisible(): readonly unknown[] {
    const { table, window, kinds, found, selected, hovered, playhead } = explorer.state();
    if (table !== of) phasesAt = createPhaseCounts(table);
    of = table;
    const { begun, over } = phasesAt(explorer.playhead());
    return [table, window, kinds, found, selected, hovered, playhead === null, begun, over];
  }

  function paintSelection(staged: readonly VisiblePlace[]) {
    const place = selectedPlace(staged, explorer);
    const signature = place ? `${signatureOf([place])}/${brevity.marks}/${brevity.distances}` : '';
    send('selection', signature, () => selectionData(staged, explorer, brevity));
    const ids = placesNamedBySelection(staged, explorer);
    const named = ids.join();
    if (named === sent.named) return;
    sent.named = named;
    for (const layer of layersOfUnselected) map.setFilter(layer, ['!', ['in', ['id'], ['literal', ids]]]);
  }

  /** After the zoom has changed too: other marks coincide. */
  function paintStacks(staged: readonly VisiblePlace[]) {
    const piled = `${map.getZoom()}/${sent.sources.get('marks')}`;
    if (piled === sent.piled) return;
    sent.piled = piled;
    stacks = stacksOf(staged, map.getZoom());
    const features = stacks.filter((it) => it.count > 1).map(toCount);
    send('stacks', JSON.stringify(features), () => ({ type: 'FeatureCollection', features }));
  }

  /** Each source has a worker lay it out anew, and the map drawn: only where what it holds is something else. */
  function send(name: SourceName, signature: string, data: () => FeatureCollection) {
    if (sent.sources.get(name) === signature) return;
    sent.sources.set(name, signature);
    map.getSource<GeoJSONSource>(sourceId(name))?.setData(data());
  }

  function sendFlags({ id, form, rows }: MapPlace) {
    const flags = flagsOf(rows.filter(explorer.isVisible));
    const key = `${flags.selected}/${flags.hovered}/${flags.now}/${flags.off}`;
    if (sent.flags.get(id) === key) return;
    sent.flags.set(id, key);
    for (const name of sourcesOf[form]) map.setFeatureState({ source: sourceId(name), id }, flags);
  }

  function flagsOf(rows: readonly number[]): Flags {
    const { selected, hovered } = explorer.state();
    return {
      selected: selected !== null && rows.includes(selected),
      hovered: hovered !== null && rows.includes(hovered),
      now: rows.some((row) => explorer.phaseOf(row) === 'now'),
      off: rows.length === 0,
    };
  }

  /** The stacks on the screen that hold one of these rows. */
  const stacksWith = (rows: readonly number[]): Stack[] =>
    stacks.filter((stack) => rowsAt(stack.places).some((row) => rows.includes(row)));

  /** The rows of some places that are visible, in order of start. */
  const rowsAt = (placeIds: readonly number[]): number[] =>
    placeIds.flatMap((id) => places[id]?.rows.filter(explorer.isVisible) ?? []).sort((a, b) => a - b);

  /** For another size of the map; takes effect with the next `paint`. */
  const abridge = (next: Brevity) => {
    brevity = next;
  };

  return { dress, paint, step, forget, abridge, stacksWith, rowsAt };
}

const nothingSent = (): Sent => ({ sources: new Map(), named: null, piled: null, flags: new Map() });
const isAlike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
const nothing = () => ({ type: 'FeatureCollection' as const, features: [] });

const toCount = ({ at, places, count }: Stack) => ({
  type: 'Feature' as const,
  id: places[0]!,
  geometry: { type: 'Point' as const, coordinates: [...at] },
  properties: { count },
});

const sourcesOf: Record<MapPlace['form'], readonly SourceName[]> = {
  exact: ['marks'],
  near: ['marks', 'radii'],
  region: ['marks', 'radii'],
  area: ['areas', 'labels'],
  line: ['lines', 'labels'],
};
