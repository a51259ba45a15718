import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { kindColor, kindCount } from '#ui/kind-symbols.ts';
import type { StageData } from './stage.ts';

export type SourceName = keyof StageData;
export const sourceNames: readonly SourceName[] = ['areas', 'radii', 'lines', 'marks', 'labels'];
export const sourceId = (name: SourceName): string => `story-${name}`;

/** What the pointer can be on, from the topmost down: the more precise before the less. */
export const pickableLayers: readonly string[][] = [
  ['story-marks', 'story-labels'],
  ['story-lines'],
  ['story-radii'],
  ['story-areas'],
];

/** Basemap labels stay above areas and circles and below marks and their words. */
export type LayerPlace = 'below-labels' | 'on-top';

type Colors = (token: string) => string;

const is = (state: 'selected' | 'hovered' | 'now'): ExpressionSpecification => [
  'boolean',
  ['feature-state', state],
  false,
];
/** One value at rest, one while it is happening or under the pointer, one when selected. */
const byState = (rest: number, lively: number, selected: number): ExpressionSpecification => [
  'case',
  is('selected'),
  selected,
  ['any', is('hovered'), is('now')],
  lively,
  rest,
];

/** Close up an area fills the screen, and its outline no longer helps: a faint tint says enough. */
const areaOpacity: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  byState(0.12, 0.18, 0.22),
  8.5,
  byState(0.05, 0.08, 0.12),
];

/** The layers that draw the story, in order from the bottom. `colorOf` reads a token of the current scheme. */
export function storyLayers(colorOf: Colors, font: string[]): [LayerPlace, LayerSpecification][] {
  const kind = kindColors(colorOf);
  const text = textPaint(colorOf('--color-ink'), colorOf('--map-halo'));
  const below = [...areaLayers(kind), ...radiusLayers(kind), lineLayer(kind)];
  const onTop: LayerSpecification[] = [
    // The ring of a mark: quiet when it is happening now, full when selected.
    { id: 'story-rings', type: 'circle', source: sourceId('marks'), paint: ringPaint(kind, colorOf) },
    {
      id: 'story-labels',
      type: 'symbol',
      source: sourceId('labels'),
      layout: labelLayout(font),
      paint: text,
    },
    { id: 'story-marks', type: 'symbol', source: sourceId('marks'), layout: markLayout(font), paint: text },
    {
      id: 'story-counts',
      type: 'symbol',
      source: sourceId('marks'),
      filter: ['>', ['get', 'count'], 1],
      layout: countLayout(font),
      paint: { ...text, 'text-halo-width': 2.2 },
    },
  ];
  return [
    ...below.map((layer): [LayerPlace, LayerSpecification] => ['below-labels', layer]),
    ...onTop.map((layer): [LayerPlace, LayerSpecification] => ['on-top', layer]),
  ];
}

function areaLayers(kind: ExpressionSpecification): LayerSpecification[] {
  const source = sourceId('areas');
  return [
    { id: 'story-areas', type: 'fill', source, paint: { 'fill-color': kind, 'fill-opacity': areaOpacity } },
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

function radiusLayers(kind: ExpressionSpecification): LayerSpecification[] {
  const source = sourceId('radii');
  return [
    {
      id: 'story-radii',
      type: 'fill',
      source,
      paint: { 'fill-color': kind, 'fill-opacity': byState(0.1, 0.18, 0.22) },
    },
    {
      id: 'story-radius-outlines',
      type: 'line',
      source,
      paint: {
        'line-color': kind,
        'line-opacity': byState(0.5, 0.9, 1),
        'line-width': byState(1, 1.4, 1.8),
        'line-dasharray': [2, 2],
      },
    },
  ];
}

function lineLayer(kind: ExpressionSpecification): LayerSpecification {
  return {
    id: 'story-lines',
    type: 'line',
    source: sourceId('lines'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': kind, 'line-width': byState(2.5, 3.5, 4.5) },
  };
}

function kindColors(colorOf: Colors): ExpressionSpecification {
  const cases = Array.from({ length: kindCount }, (_, i) => [i, colorOf(kindColor(i))]).flat();
  return [
    'match',
    ['%', ['get', 'kind'], kindCount],
    ...cases,
    colorOf('--color-ink'),
  ] as unknown as ExpressionSpecification;
}

function ringPaint(kind: ExpressionSpecification, colorOf: Colors) {
  const ink = colorOf('--color-ink');
  const halo = colorOf('--map-halo');
  return {
    'circle-radius': [
      'case',
      is('selected'),
      15,
      is('hovered'),
      13,
      is('now'),
      12,
      0,
    ] as ExpressionSpecification,
    'circle-color': halo,
    'circle-opacity': [
      'case',
      is('selected'),
      0.9,
      is('hovered'),
      0.7,
      is('now'),
      0.6,
      0,
    ] as ExpressionSpecification,
    'circle-stroke-color': ['case', is('selected'), ink, kind] as ExpressionSpecification,
    'circle-stroke-width': [
      'case',
      is('selected'),
      2,
      is('hovered'),
      1.5,
      is('now'),
      1.5,
      0,
    ] as ExpressionSpecification,
  };
}

const imageName: ExpressionSpecification = [
  'concat',
  'kind-',
  ['to-string', ['%', ['get', 'kind'], kindCount]],
  '-',
  ['case', ['==', ['get', 'form'], 'exact'], 'exact', 'near'],
];

/** Far out the name of the place, nearer what happened there too; either only where there is room. */
const markWords: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['get', 'name'],
  4.6,
  ['format', ['get', 'name'], { 'font-scale': 1.05 }, '\n', {}, ['get', 'title'], { 'font-scale': 0.92 }],
];

/** Marks are always drawn; their words only where there is room. */
function markLayout(font: string[]) {
  return {
    'icon-image': imageName,
    'icon-allow-overlap': true,
    'text-field': markWords,
    'text-font': font,
    'text-size': 13,
    'text-line-height': 1.15,
    'text-max-width': 13,
    'text-optional': true,
    'text-justify': 'auto' as const,
    'text-variable-anchor': ['left' as const, 'right' as const, 'top' as const, 'bottom' as const],
    'text-radial-offset': 1.3,
    'symbol-sort-key': ['-', ['get', 'count']] as ExpressionSpecification,
  };
}

/** On its spot if nothing is there, else on the first free side of it. */
const cardAnchors = [
  'center',
  'top-right',
  'top',
  'bottom-right',
  'right',
  'bottom',
  'top-left',
  'left',
  'bottom-left',
] satisfies ('center' | 'left' | 'right' | `${'top' | 'bottom'}${'' | '-left' | '-right'}`)[];

/**
 * An area’s or line’s name on a card, led by the symbol of its kind. The card makes it a label and no pin: nothing here
 * may look as if it marked a spot. It steps aside for marks, and where all is crowded the shade alone can be clicked.
 */
function labelLayout(font: string[]) {
  const kindOf: ExpressionSpecification = ['to-string', ['%', ['get', 'kind'], kindCount]];
  const symbol: ExpressionSpecification = ['image', ['concat', 'kind-', kindOf, '-label']];
  return {
    'icon-image': ['concat', 'kind-', kindOf, '-card'] as ExpressionSpecification,
    'icon-text-fit': 'both' as const,
    'text-field': [
      'format',
      symbol,
      {},
      ' ',
      {},
      ['get', 'name'],
      {},
      '\n',
      {},
      ['get', 'title'],
      { 'font-scale': 0.92 },
    ] as ExpressionSpecification,
    'text-font': font,
    'text-size': 13,
    'text-line-height': 1.2,
    'text-max-width': 14,
    'text-variable-anchor': cardAnchors,
    'text-radial-offset': 0.8,
  };
}

function countLayout(font: string[]) {
  return {
    'text-field': ['to-string', ['get', 'count']] as ExpressionSpecification,
    'text-font': font,
    'text-size': 12,
    'text-offset': [0.85, -0.75] as [number, number],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  };
}

function textPaint(ink: string, halo: string) {
  return { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.6 };
}
