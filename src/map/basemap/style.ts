import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { basemapAttribution } from './archive.ts';
import { type BasemapFont, fontFaces } from './font-faces.ts';
import { letteringLayers } from './lettering.ts';
import type { Palette } from './palette.ts';

export interface BasemapOptions {
  palette: Palette;
  /** Languages of the labels, BCP 47: the first above, the second below it. `['en']`, `['en', 'ar']` … */
  labels: readonly string[];
  /** As `openArchive` returns it: `pmtiles://https://…` */
  archiveUrl: string;
  fontUrl: (file: BasemapFont) => string;
}

/** The lowest layer of text. Areas of a story go before it, so that names stay readable on top of them. */
export const basemapLabelAnchor = 'basemap-label-river';

const SOURCE = 'basemap';

function ground(palette: Palette): LayerSpecification[] {
  return [
    { id: 'basemap-sea', type: 'background', paint: { 'background-color': palette.water } },
    {
      id: 'basemap-land',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'land',
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    {
      id: 'basemap-coast',
      type: 'line',
      source: SOURCE,
      'source-layer': 'land',
      paint: {
        'line-color': palette.shore,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.4, 8, 1],
      },
    },
  ];
}

function boundariesOfProvinces(palette: Palette): LayerSpecification {
  return {
    id: 'basemap-province',
    type: 'line',
    source: SOURCE,
    'source-layer': 'admin1',
    minzoom: 4,
    filter: ['<=', ['get', 'mz'], ['zoom']],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.admin,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.1],
      'line-dasharray': [3, 2],
    },
  };
}

function inlandWater(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'basemap-river',
      type: 'line',
      source: SOURCE,
      'source-layer': 'river',
      filter: [
        'step',
        ['zoom'],
        ['<=', ['get', 'rank'], 5],
        6,
        ['<=', ['get', 'rank'], 8],
        7,
        ['<=', ['get', 'rank'], 11],
        8,
        true,
      ],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': [
          'interpolate',
          ['exponential', 1.3],
          ['zoom'],
          3,
          ['step', ['get', 'rank'], 0.8, 4, 0.6],
          6,
          ['step', ['get', 'rank'], 1.6, 5, 1.1, 8, 0.8],
          10,
          ['step', ['get', 'rank'], 3.6, 5, 2.4, 8, 1.4, 11, 1.1],
        ],
      },
    },
    {
      id: 'basemap-lake',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'water',
      paint: { 'fill-color': palette.water, 'fill-antialias': false },
    },
    {
      id: 'basemap-shore',
      type: 'line',
      source: SOURCE,
      'source-layer': 'water',
      paint: {
        'line-color': palette.shore,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.4, 8, 0.9],
      },
    },
  ];
}

/** Disputed boundaries, ceasefire lines and lines of control are dashed: the map takes no side. */
function borders(palette: Palette): LayerSpecification[] {
  const width: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 2, 0.5, 5, 0.9, 9, 1.5];
  return [
    {
      id: 'basemap-border',
      type: 'line',
      source: SOURCE,
      'source-layer': 'border',
      filter: ['==', ['get', 'class'], 'international'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.border, 'line-width': width },
    },
    {
      id: 'basemap-border-disputed',
      type: 'line',
      source: SOURCE,
      'source-layer': 'border',
      filter: ['!=', ['get', 'class'], 'international'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.border, 'line-width': width, 'line-dasharray': [2.5, 2.5] },
    },
  ];
}

/**
 * A quiet locator map as a MapLibre style: land, water, borders, rivers, places by rank. Pure: it fetches nothing and
 * needs no glyph server and no sprite; call `provideBasemapSymbols` on the map for its dots.
 */
export function basemapStyle({ palette, labels, archiveUrl, fontUrl }: BasemapOptions): StyleSpecification {
  return {
    version: 8,
    name: 'Dateline',
    'font-faces': fontFaces(fontUrl),
    sources: { [SOURCE]: { type: 'vector', url: archiveUrl, attribution: basemapAttribution } },
    layers: [
      ...ground(palette),
      boundariesOfProvinces(palette),
      ...inlandWater(palette),
      ...borders(palette),
      ...letteringLayers(palette, labels),
    ],
  };
}
