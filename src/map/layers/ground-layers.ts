import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { byState, type Colors, hasRole, kindColors, kindImage } from './expressions.ts';

/** Areas, circles, lines and distances, from the bottom: what lies on the ground, under the basemap’s names. */
export function groundLayers(colorOf: Colors): LayerSpecification[] {
  const kind = kindColors(colorOf);
  return [...areaLayers(kind), ...radiusLayers(kind), lineLayer(kind), ...distanceLayers(colorOf)];
}

/** Close up an area fills the screen, and its rim no longer helps: a faint shade says enough. */
const fading = (near: ExpressionSpecification, close: ExpressionSpecification): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  5.5,
  near,
  7.2,
  close,
];

/**
 * An area is hatched at its kind’s own angle over the faintest tint, and its rim is tinted on the inside: where areas
 * overlap the hatchings cross, each outline still says which side is in, and the basemap shows through.
 */
function areaLayers(kind: ExpressionSpecification): LayerSpecification[] {
  const source = 'story-areas';
  return [
    {
      id: 'story-areas',
      type: 'fill',
      source,
      paint: {
        'fill-color': kind,
        'fill-opacity': fading(byState(0.06, 0.09, 0.12), byState(0.03, 0.05, 0.06)),
      },
    },
    {
      id: 'story-area-hatchings',
      type: 'fill',
      source,
      paint: {
        'fill-pattern': kindImage('hatching'),
        'fill-opacity': fading(byState(0.2, 0.28, 0.3), byState(0, 0.08, 0.1)),
      },
    },
    {
      id: 'story-area-rims',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': kind,
        'line-opacity': byState(0.12, 0.2, 0.24),
        'line-width': 7,
        'line-offset': 3.5,
      },
    },
    // A dashed outline: the event was somewhere inside, and the outline is not where it was.
    {
      id: 'story-area-outlines',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': kind,
        'line-opacity': byState(0.75, 1, 1),
        'line-width': byState(1.2, 1.8, 2.2),
        'line-dasharray': [3, 2],
      },
    },
  ];
}

/** A radius of uncertainty is there to be asked about: a faint ring, until its mark is pointed at or selected. */
function radiusLayers(kind: ExpressionSpecification): LayerSpecification[] {
  const source = 'story-radii';
  return [
    {
      id: 'story-radii',
      type: 'fill',
      source,
      paint: { 'fill-color': kind, 'fill-opacity': byState(0.025, 0.12, 0.12) },
    },
    {
      id: 'story-radius-outlines',
      type: 'line',
      source,
      paint: {
        'line-color': kind,
        'line-opacity': byState(0.4, 0.9, 1),
        'line-width': byState(0.8, 1.4, 1.8),
        'line-dasharray': [2, 2.5],
      },
    },
  ];
}

function lineLayer(kind: ExpressionSpecification): LayerSpecification {
  return {
    id: 'story-lines',
    type: 'line',
    source: 'story-lines',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': kind, 'line-width': byState(2.5, 3.5, 4.5) },
  };
}

/** Between the two lines of a distance that would else lie on each other. CSS pixels. */
const lineGap = 6;
const aside = (by: number): ExpressionSpecification => ['case', ['get', 'isBeside'], by, 0];

/**
 * What the source states is dashed, on the colour that lights the source’s words in the reader; what the map measures
 * is a plain thin line beside it.
 */
function distanceLayers(colorOf: Colors): LayerSpecification[] {
  const line = (
    id: string,
    role: string,
    cap: 'butt' | 'round',
    paint: LineLayerSpecification['paint'],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'story-selection',
    filter: hasRole(role),
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint: { 'line-color': colorOf('--color-ink'), ...paint },
  });
  const left = { 'line-offset': aside(-lineGap / 2) };
  return [
    line('story-stated-glow', 'stated', 'round', {
      ...left,
      'line-color': colorOf('--color-lit'),
      'line-width': 7,
    }),
    line('story-stated', 'stated', 'butt', { ...left, 'line-width': 1.8, 'line-dasharray': [3, 2.2] }),
    line('story-measured', 'measured', 'butt', { 'line-offset': aside(lineGap / 2), 'line-width': 1.6 }),
  ];
}
