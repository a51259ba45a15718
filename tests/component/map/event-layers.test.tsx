import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { createEventLayers } from '#map/event-layers.ts';
import { pointLayerId } from '#map/gl/point-layer.ts';
import { crowdOf } from '../../unit/a-crowd.ts';

const basemap = { fonts: { strong: ['Paper Bold'], plain: ['Paper'] }, labelAnchor: 'road-names' };

/** The layers of many events on a map that shows the whole world and draws a frame when it is told to. */
async function aCrowdOnAMap() {
  const { explorer } = crowdOf(3000);
  let points: CustomLayerInterface | undefined;
  const map = {
    getCanvas: () => ({ width: 800, height: 600 }),
    getPixelRatio: () => 1,
    getZoom: () => 2,
    getBounds: () => ({ getWest: () => -180, getEast: () => 180, getNorth: () => 80, getSouth: () => -80 }),
    getLayer: () => undefined,
    addLayer: (layer: CustomLayerInterface) => {
      if (layer.id === pointLayerId) points = layer;
    },
    triggerRepaint: vi.fn(),
  };
  const layers = createEventLayers(map as unknown as MapLibreMap, explorer, basemap, {
    marks: false,
    distances: false,
  });
  layers.dressPoints();
  const drawFrame = () => points!.prerender!({} as WebGL2RenderingContext, {} as CustomRenderMethodInput);
  layers.choose('bubbles');
  drawFrame();
  // Code for crowds comes, and counts them.
  await vi.waitFor(() => {
    drawFrame();
    expect(layers.look().grid).not.toBeNull();
  });
  return { explorer, layers, drawFrame };
}

it('says between frames what the last one drew, however often it is asked', async () => {
  const { explorer, layers, drawFrame } = await aCrowdOnAMap();
  const drawn = layers.look();
  layers.choose('symbols');
  explorer.scrubTo(explorer.whole[0]);
  expect(layers.look()).toBe(drawn);
  drawFrame();
  expect(layers.look()).not.toBe(drawn);
  expect(layers.look()).toMatchObject({ mode: 'symbols', ranks: { begun: expect.any(Number) } });
  expect(layers.look().ranks.begun).toBeLessThan(drawn.ranks.begun);
});

it('has no counts of events that others have come in place of, not even before the next frame', async () => {
  const { explorer, layers } = await aCrowdOnAMap();
  explorer.filterBy(new Set([0]));
  layers.hasChanged();
  expect(layers.look().grid).toBeNull();
});
