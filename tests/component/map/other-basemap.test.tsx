import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { createPlacePainter } from '#map/layers/place-painter.ts';
import { unsaidCredit } from '#map/map-scene.ts';
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
    // Of the basemap there are its names; of ours nothing yet.
    getLayer: (id: string) => (id === labelAnchor ? {} : undefined),
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

it('credits a basemap whose sources do not, and no other twice', () => {
  const style = { version: 8 as const, sources: {}, layers: [] };
  expect(unsaidCredit(style, 'Survey of Nowhere')).toEqual({ customAttribution: 'Survey of Nowhere' });
  const sources = { tiles: { type: 'vector' as const, attribution: 'Survey of Nowhere' } };
  expect(unsaidCredit({ ...style, sources }, 'Survey of Nowhere')).toEqual({});
});

it('puts areas on top where a style lacks the layer that a basemap names', () => {
  const explorer = anExplorer([{ id: 'first', when: '2019-01-01' }]);
  const before: (string | undefined)[] = [];
  const map = {
    getSource: () => undefined,
    addSource() {},
    getLayer: () => undefined,
    addLayer: (_: object, beforeId?: string) => before.push(beforeId),
    getZoom: () => 5,
  } as unknown as MapLibreMap;
  createPlacePainter(
    map,
    explorer,
    () => [],
    { fonts, labelAnchor: 'gone' },
    { marks: false, distances: false },
  ).dress();
  expect(new Set(before)).toEqual(new Set([undefined]));
});
