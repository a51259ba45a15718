import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { createPlacePainter } from '#map/layers/place-painter.ts';
import { anExplorer } from '../../unit/a-story.ts';

// They are drawn on a canvas, which is not here.
vi.mock('#map/layers/story-symbols.ts', async (original) => ({
  ...(await original<object>()),
  addStorySymbols() {},
}));

const fonts = { strong: ['Paper Bold'], plain: ['Paper'] };

it.each([
  ['under the lowest names of whatever basemap there is', 'road-names'],
  ['on top, where a basemap has no names', undefined],
])('puts areas %s, and letters all words in its fonts', (_, labelAnchor) => {
  const explorer = anExplorer([
    { id: 'first', when: '2019-01-01', geometry: { type: 'Point', coordinates: [44, 33] } },
  ]);
  const before = new Map<string, string | undefined>();
  const letters = new Set<string>();
  const map = {
    getSource: () => undefined,
    addSource() {},
    hasImage: () => true,
    getLayer: () => undefined,
    addLayer(layer: { id: string; layout?: object }, beforeId?: string) {
      before.set(layer.id, beforeId);
      for (const [font] of JSON.stringify(layer).matchAll(/Paper( Bold)?|Map (Medium|Semibold)/g))
        letters.add(font);
    },
    getZoom: () => 5,
  } as unknown as MapLibreMap;
  createPlacePainter(
    map,
    explorer,
    () => [],
    { fonts, labelAnchor },
    { marks: false, distances: false },
  ).dress();
  expect(before.get('story-areas')).toBe(labelAnchor);
  expect(before.get('story-words')).toBeUndefined();
  expect([...letters].sort()).toEqual(['Paper', 'Paper Bold']);
});
