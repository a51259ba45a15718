import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Explorer } from '#explorer/explorer.ts';
import { tokensOn } from '#ui/tokens.ts';
import { voices } from './basemap/font-faces.ts';
import { basemapLabelAnchor } from './basemap/style.ts';
import type { Site } from './sites.ts';
import { type StagedSite, signatureOf, stageData, stagedSites } from './stage.ts';
import { type SourceName, sourceId, sourceNames, storyLayers } from './story-layers.ts';
import { addStorySymbols } from './story-symbols.ts';

type Flags = { selected: boolean; hovered: boolean; now: boolean };

/** Draws the story’s sources and layers on a map, and sends it no more than what has changed. */
export function createStagePainter(map: MapLibreMap, explorer: Explorer, sites: readonly Site[]) {
  let staged: StagedSite[] = [];
  let drawn: string | null = null;
  const flagged = new Map<number, string>(); // site id → its flags as last sent

  /** After a style has loaded, at the start or for another colour scheme: symbols, sources, layers, and all data anew. */
  function dress() {
    const colorOf = tokensOn(document.documentElement).color;
    addStorySymbols(map, colorOf);
    for (const name of sourceNames) {
      if (!map.getSource(sourceId(name))) map.addSource(sourceId(name), { type: 'geojson', data: nothing() });
    }
    for (const [place, layer] of storyLayers(colorOf, [voices.city])) {
      if (!map.getLayer(layer.id))
        map.addLayer(layer, place === 'below-labels' ? basemapLabelAnchor : undefined);
    }
    forget();
    paint();
  }

  /** Forgets what was sent, so that the next `paint` sends everything. */
  function forget() {
    drawn = null;
    flagged.clear();
  }

  /** Brings the map in line with the explorer. Cheap when nothing has changed. */
  function paint() {
    if (!map.getSource(sourceId('marks'))) return;
    staged = stagedSites(sites, explorer);
    const signature = signatureOf(staged);
    if (signature !== drawn) {
      drawn = signature;
      const data = stageData(staged, explorer);
      for (const name of sourceNames) map.getSource<GeoJSONSource>(sourceId(name))?.setData(data[name]);
    }
    for (const it of staged) sendFlags(it);
  }

  function sendFlags({ site, rows }: StagedSite) {
    const flags = flagsOf(rows);
    const key = JSON.stringify(flags);
    if (flagged.get(site.id) === key) return;
    flagged.set(site.id, key);
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

  return { dress, paint, forget };
}

const nothing = () => ({ type: 'FeatureCollection' as const, features: [] });

const sourcesOf: Record<Site['form'], readonly SourceName[]> = {
  exact: ['marks'],
  near: ['marks', 'radii'],
  area: ['areas', 'labels'],
  line: ['lines', 'labels'],
};
