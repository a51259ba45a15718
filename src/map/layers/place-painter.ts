import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { createPhaseCounts } from '#events/phase-counts.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Basemap } from '#map/basemap/basemap.ts';
import type { Brevity } from '#map/places/brevity.ts';
import {
  groundSignatureOf,
  groundSites,
  groundSources,
  type StagedSite,
  selectedSite,
  selectionData,
  signatureOf,
  sitesIn,
  sitesNamedBySelection,
  sourceData,
  stagedSites,
  stageSources,
} from '#map/places/place-features.ts';
import type { Site } from '#map/places/places.ts';
import { type Stack, stacksOf } from '#map/places/stacks.ts';
import { tokensOn } from '#ui/tokens.ts';
import { layersOfUnselected, type SourceName, sourceId, sourceNames, storyLayers } from './story-layers.ts';
import { addStorySymbols } from './story-symbols.ts';

type Flags = { selected: boolean; hovered: boolean; now: boolean; off: boolean };
/** What was sent last, so that no more is sent than what has changed. */
type Sent = {
  /** Signatures of what the sources hold. */
  sources: Map<SourceName, string>;
  /** Which sites do without their words, and which marks were piled up at which zoom. */
  named: string | null;
  piled: string | null;
  /** Site id → its flags. */
  flags: Map<number, string>;
};

/** Draws the story’s sources and layers on a map, and sends it no more than what has changed. */
export function createStagePainter(
  map: MapLibreMap,
  explorer: Explorer,
  sitesNow: () => readonly Site[],
  { fonts, labelAnchor }: Pick<Basemap, 'fonts' | 'labelAnchor'>,
  initial: Brevity,
) {
  let brevity = initial;
  let sites: readonly Site[] = [];
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
    for (const [place, layer] of storyLayers(colorOf, fonts)) {
      if (!map.getLayer(layer.id)) map.addLayer(layer, place === 'below-labels' ? labelAnchor : undefined);
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
    const now = [...whatIsOnStage(), brevity, map.getZoom()];
    const next = sitesNow();
    if (isAlike(now, shown) && next === sites) return;
    shown = now;
    // Ids count from 0 in every list of sites: what was sent says nothing of another list.
    if (next !== sites) sent = nothingSent();
    sites = next;
    const staged = stagedSites(sites, explorer);
    const ground = groundSites(sites, staged);
    for (const name of groundSources)
      send(name, groundSignatureOf(sitesIn(name, ground), explorer), () =>
        sourceData(name, ground, explorer),
      );
    for (const name of stageSources.filter((it) => !groundSources.includes(it)))
      send(name, signatureOf(sitesIn(name, staged)), () => sourceData(name, staged, explorer));
    paintSelection(staged);
    paintStacks(staged);
    flagged = [];
    step();
  }

  /**
   * While the playhead or the window is dragged: says of the sites that are on the map whether they are on stage, and
   * lays out nothing. New words come with the next `paint`.
   */
  function step() {
    const now = whatIsOnStage();
    if (isAlike(now, flagged)) return;
    flagged = now;
    for (const site of sites) sendFlags(site);
  }

  /** All that the picture follows from; where the counts of phases are alike, so is the phase of each event. */
  function whatIsOnStage(): readonly unknown[] {
    const { table, window, kinds, found, selected, hovered, playhead } = explorer.state();
    if (table !== of) phasesAt = createPhaseCounts(table);
    of = table;
    const { begun, over } = phasesAt(explorer.playhead());
    return [table, window, kinds, found, selected, hovered, playhead === null, begun, over];
  }

  function paintSelection(staged: readonly StagedSite[]) {
    const site = selectedSite(staged, explorer);
    const signature = site ? `${signatureOf([site])}/${brevity.marks}/${brevity.distances}` : '';
    send('selection', signature, () => selectionData(staged, explorer, brevity));
    const ids = sitesNamedBySelection(staged, explorer);
    const named = ids.join();
    if (named === sent.named) return;
    sent.named = named;
    for (const layer of layersOfUnselected) map.setFilter(layer, ['!', ['in', ['id'], ['literal', ids]]]);
  }

  /** After the zoom has changed too: other marks coincide. */
  function paintStacks(staged: readonly StagedSite[]) {
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

  function sendFlags({ id, form, rows }: Site) {
    const flags = flagsOf(rows.filter(explorer.isOnStage));
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
    stacks.filter((stack) => rowsAt(stack.sites).some((row) => rows.includes(row)));

  /** The rows of some sites that are on stage, in order of start. */
  const rowsAt = (siteIds: readonly number[]): number[] =>
    siteIds.flatMap((id) => sites[id]?.rows.filter(explorer.isOnStage) ?? []).sort((a, b) => a - b);

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

const toCount = ({ at, sites, count }: Stack) => ({
  type: 'Feature' as const,
  id: sites[0]!,
  geometry: { type: 'Point' as const, coordinates: [...at] },
  properties: { count },
});

const sourcesOf: Record<Site['form'], readonly SourceName[]> = {
  exact: ['marks'],
  near: ['marks', 'radii'],
  region: ['marks', 'radii'],
  area: ['areas', 'labels'],
  line: ['lines', 'labels'],
};
