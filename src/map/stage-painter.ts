import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Explorer } from '#explorer/explorer.ts';
import { tokensOn } from '#ui/tokens.ts';
import { voices } from './basemap/font-faces.ts';
import { basemapLabelAnchor } from './basemap/style.ts';
import type { Brevity } from './room.ts';
import type { Site } from './sites.ts';
import { type Stack, stacksOf } from './stacks.ts';
import {
  type StagedSite,
  selectionData,
  signatureOf,
  sitesNamedBySelection,
  stageData,
  stagedSites,
} from './stage.ts';
import { layersOfUnselected, type SourceName, sourceId, sourceNames, storyLayers } from './story-layers.ts';
import { addStorySymbols } from './story-symbols.ts';

type Flags = { selected: boolean; hovered: boolean; now: boolean };
/** What was sent last, so that no more is sent than what has changed. */
type Sent = {
  stage: string | null;
  selection: string | null;
  stacks: string | null;
  flags: Map<number, string>;
};

/** Draws the story’s sources and layers on a map, and sends it no more than what has changed. */
export function createStagePainter(
  map: MapLibreMap,
  explorer: Explorer,
  sites: readonly Site[],
  initial: Brevity,
) {
  let brevity = initial;
  let staged: StagedSite[] = [];
  let stacks: Stack[] = [];
  let sent = nothingSent();

  /** After a style has loaded, at the start or for another colour scheme: symbols, sources, layers, and all data anew. */
  function dress() {
    const colorOf = tokensOn(document.documentElement).color;
    addStorySymbols(map, colorOf);
    for (const name of sourceNames) {
      if (!map.getSource(sourceId(name))) map.addSource(sourceId(name), { type: 'geojson', data: nothing() });
    }
    for (const [place, layer] of storyLayers(colorOf, fonts)) {
      if (!map.getLayer(layer.id))
        map.addLayer(layer, place === 'below-labels' ? basemapLabelAnchor : undefined);
    }
    forget();
    paint();
  }

  /** Forgets what was sent, so that the next `paint` sends everything. */
  function forget() {
    sent = nothingSent();
  }

  /** Brings the map in line with the explorer. Cheap when nothing has changed. */
  function paint() {
    if (!map.getSource(sourceId('marks'))) return;
    staged = stagedSites(sites, explorer);
    const stage = signatureOf(staged);
    if (stage !== sent.stage) {
      sent.stage = stage;
      const data = stageData(staged, explorer);
      for (const name of Object.keys(data) as (keyof typeof data)[]) send(name, data[name]);
      sent.stacks = null;
    }
    paintSelection(stage);
    paintStacks();
    for (const it of staged) sendFlags(it);
  }

  function paintSelection(stage: string) {
    const signature = `${explorer.state().selected}/${stage}/${brevity.marks}/${brevity.distances}`;
    if (signature === sent.selection) return;
    sent.selection = signature;
    send('selection', selectionData(staged, explorer, brevity));
    const named = sitesNamedBySelection(staged, explorer);
    for (const layer of layersOfUnselected) map.setFilter(layer, ['!', ['in', ['id'], ['literal', named]]]);
  }

  /** After the zoom has changed too: other marks coincide. */
  function paintStacks() {
    const signature = `${map.getZoom()}/${sent.stage}`;
    if (signature === sent.stacks) return;
    sent.stacks = signature;
    stacks = stacksOf(staged, map.getZoom());
    send('stacks', { type: 'FeatureCollection', features: stacks.filter((it) => it.count > 1).map(toCount) });
  }

  function send(name: SourceName, data: FeatureCollection) {
    map.getSource<GeoJSONSource>(sourceId(name))?.setData(data);
  }

  function sendFlags({ site, rows }: StagedSite) {
    const flags = flagsOf(rows);
    const key = JSON.stringify(flags);
    if (sent.flags.get(site.id) === key) return;
    sent.flags.set(site.id, key);
    for (const name of sourcesOf[site.form])
      map.setFeatureState({ source: sourceId(name), id: site.id }, flags);
  }

  function flagsOf(rows: readonly number[]): Flags {
    const { selected, hovered } = explorer.state();
    return {
      selected: selected !== null && rows.includes(selected),
      hovered: hovered !== null && rows.includes(hovered),
      now: rows.some((row) => explorer.phaseOf(row) === 'now'),
    };
  }

  /** The stacks on the screen that hold one of these sites. */
  const stacksWith = (siteIds: readonly number[]): Stack[] =>
    stacks.filter((stack) => stack.sites.some((id) => siteIds.includes(id)));

  /** For another size of the map; takes effect with the next `paint`. */
  const abridge = (next: Brevity) => {
    brevity = next;
  };

  return { dress, paint, forget, abridge, stacksWith };
}

const fonts = { strong: [voices.city], plain: [voices.town] };
const nothingSent = (): Sent => ({ stage: null, selection: null, stacks: null, flags: new Map() });
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
  area: ['areas', 'labels'],
  line: ['lines', 'labels'],
};
