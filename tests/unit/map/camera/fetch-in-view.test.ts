import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, it, vi } from 'vitest';
import { lookAround } from '#map/camera/fetch-in-view.ts';
import { anExplorer } from '../../a-story.ts';

afterEach(() => vi.unstubAllGlobals());

const sides = { getWest: () => 170, getSouth: () => -10, getEast: () => 190, getNorth: () => 10 };
const map = { on() {}, off() {}, getZoom: () => 4, getBounds: () => sides } as unknown as MapLibreMap;

it('tells where the map is, and lets what is at fault there be known', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const fault = new TypeError('rows is undefined');
  const told = vi.fn().mockRejectedValue(fault);
  lookAround(map, { ...anExplorer([{ id: 'a', when: '2019' }]), lookAround: told });
  expect(told).toHaveBeenCalledWith([170, -10, -170, 10], 4);
  await vi.waitFor(() => expect(reported.mock.lastCall?.[0]).toBe(fault));
});
