import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { readBasemapPalette } from '#map/basemap/palette.ts';
import { basemapLabelAnchor, basemapStyle } from '#map/basemap/style.ts';
import {
  layersOfUnselected,
  pickableLayers,
  sourceId,
  sourceNames,
  storyLayers,
} from '#map/layers/story-layers.ts';

import { createTokens } from '#ui/tokens.ts';
import { tokenIn } from '../../tokens-css.ts';

const fonts = { strong: ['Map Semibold'], plain: ['Map Medium'] };
const layers = storyLayers(() => '#123456', fonts);
const ids = layers.map(([, layer]) => layer.id);

/** The basemap with the story on it, as the painter puts it together. */
function wholeStyle() {
  const style = basemapStyle({
    palette: readBasemapPalette(createTokens(tokenIn('light'))),
    labels: ['en'],
    archiveUrl: 'pmtiles://https://example.org/world.pmtiles',
    fontUrl: (font) => `https://example.org/${font}.woff2`,
  });
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
  for (const name of sourceNames) style.sources[sourceId(name)] = structuredClone(empty);
  const below = layers.filter(([place]) => place === 'below-labels').map(([, layer]) => layer);
  const onTop = layers.filter(([place]) => place === 'on-top').map(([, layer]) => layer);
  const anchor = style.layers.findIndex((layer) => layer.id === basemapLabelAnchor);
  style.layers.splice(anchor, 0, ...below);
  style.layers.push(...onTop);
  return style;
}

describe('the layers of the story', () => {
  it('are a valid style on the basemap', () => {
    expect(validateStyleMin(wholeStyle())).toEqual([]);
  });

  it('are judged by a validator that knows expressions', () => {
    const broken = wholeStyle();
    broken.layers.push({
      id: 'broken',
      type: 'symbol',
      source: 'story-marks',
      layout: { 'text-size': ['no-such', 'expression'] as never },
    });
    expect(validateStyleMin(broken)).not.toEqual([]);
  });

  it('are all that the pointer and the selection ask for', () => {
    expect(pickableLayers.flat().filter((id) => !ids.includes(id))).toEqual([]);
    expect(layersOfUnselected.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are placed before the basemap’s names, which give way: all words and marks lie on top', () => {
    const words = layers.filter(([, layer]) => layer.type === 'symbol');
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter(([place]) => place !== 'on-top')).toEqual([]);
    // What ignores placement is not seen by other labels. Nothing does.
    const deaf = words.filter(([, layer]) => /ignore-placement/.test(JSON.stringify(layer)));
    expect(deaf).toEqual([]);
  });

  it('place marks before words, and the selection’s words before others', () => {
    const order = [
      'story-labels',
      'story-words',
      'story-selected-words',
      'story-marks',
      'story-selected-mark',
    ];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  });

  it('leave a radius of uncertainty almost empty until it is asked about', () => {
    const [, fill] = layers.find(([, layer]) => layer.id === 'story-radii')!;
    const opacity = (fill.paint as { 'fill-opacity': unknown[] })['fill-opacity'];
    const [, , selected, , hovered, , hiddenNow, rest] = opacity as number[];
    expect(hiddenNow).toBe(0);
    expect(rest).toBeLessThan(0.05);
    expect(Math.min(hovered!, selected!)).toBeGreaterThan(3 * rest!);
  });
});
