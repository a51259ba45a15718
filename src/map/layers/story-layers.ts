import type { LayerSpecification } from 'maplibre-gl';
import type { PlaceData } from '#map/places/place-features.ts';
import type { Colors } from './expressions.ts';
import { groundLayers } from './ground-layers.ts';
import { type Fonts, wordLayers } from './word-layers.ts';

export type SourceName = keyof PlaceData | 'selection' | 'stacks';
export const sourceNames: readonly SourceName[] = [
  'areas',
  'radii',
  'lines',
  'marks',
  'labels',
  'selection',
  'stacks',
];
export const sourceId = (name: SourceName): string => `story-${name}`;

/** What the pointer can be on where there is no mark, from the topmost down: the more precise before the less. */
export const pickableLayers: readonly string[][] = [
  ['story-counts'],
  ['story-words', 'story-selected-words', 'story-labels', 'story-selected-card'],
  ['story-lines'],
  ['story-radii'],
  ['story-areas'],
];

/** The words that the selected place does without here: the selection’s own layers have them. */
export const layersOfUnselected = ['story-labels', 'story-words'] as const;

/** Basemap labels stay above areas and circles and below marks and their words. */
export type LayerPlace = 'below-labels' | 'on-top';

/** The point layer lies under this one, and above all others. */
export const abovePoints = 'story-counts';

/** The layers that draw the story, in order from the bottom. */
export function storyLayers(colorOf: Colors, fonts: Fonts): [LayerPlace, LayerSpecification][] {
  const at =
    (place: LayerPlace) =>
    (layer: LayerSpecification): [LayerPlace, LayerSpecification] => [place, layer];
  return [...groundLayers(colorOf).map(at('below-labels')), ...wordLayers(colorOf, fonts).map(at('on-top'))];
}
