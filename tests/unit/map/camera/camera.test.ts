import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bbox } from '#events/fixed-point.ts';
import { showPlace } from '#map/camera/camera.ts';
import { noWords } from '#map/places/brevity.ts';

const [width, height] = [1000, 600];
type Moved = { how: 'ease' | 'fly' | 'jump'; zoom: number; duration?: number };

/** As much of a map as a camera asks for, on a plane where a degree is a degree: it notes where it is sent. */
function mapAt(lng: number, lat: number, zoom: number) {
  const moves: Moved[] = [];
  const note = (how: Moved['how']) => (camera: { zoom: number; duration?: number }) => {
    moves.push({
      how,
      zoom: camera.zoom,
      ...(camera.duration !== undefined && { duration: camera.duration }),
    });
  };
  const scale = (512 * 2 ** zoom) / 360;
  const map = {
    getZoom: () => zoom,
    getContainer: () => ({
      clientWidth: width,
      clientHeight: height,
      parentElement: null,
      getBoundingClientRect: () => ({ left: 0, top: 0, right: width, bottom: height, width, height }),
    }),
    project: ([x, y]: [number, number]) => ({
      x: width / 2 + (x - lng) * scale,
      y: height / 2 - (y - lat) * scale,
    }),
    cameraForBounds(
      [[west, south], [east, north]]: [[number, number], [number, number]],
      options: { maxZoom: number },
    ) {
      const span = Math.max(east - west, north - south, 1e-9);
      const fitting = Math.log2((height * 0.8 * 360) / (512 * span));
      return { center: [(west + east) / 2, (south + north) / 2], zoom: Math.min(fitting, options.maxZoom) };
    },
    easeTo: note('ease'),
    flyTo: note('fly'),
    jumpTo: note('jump'),
  };
  return { map: map as unknown as MapLibreMap, moves };
}

/** A place of about 20 km. */
const around = (lng: number, lat: number): Bbox => [lng - 0.1, lat - 0.1, lng + 0.1, lat + 0.1];

beforeEach(() => {
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '200ms' }));
});
afterEach(() => vi.unstubAllGlobals());

describe('the camera, to a place that was chosen', () => {
  const go = (from: ReturnType<typeof mapAt>, bbox: Bbox) => {
    showPlace(from.map, { bbox, words: noWords }, 0, 'ease', {});
    return from.moves;
  };

  it('stays where it is while the place is well in sight', () => {
    expect(go(mapAt(44, 33, 8), around(44.3, 33.2))).toEqual([]);
  });

  it('pans to a neighbour and keeps the zoom, closer than it would go by itself too', () => {
    expect(go(mapAt(44, 33, 8), around(45.5, 33))).toEqual([{ how: 'ease', zoom: 8, duration: 600 }]);
    expect(go(mapAt(44, 33, 9), around(44.6, 33))).toEqual([{ how: 'ease', zoom: 9, duration: 600 }]);
  });

  it('comes closer to what is too small to see, and goes back from what is too large', () => {
    expect(go(mapAt(44, 33, 5), around(44, 33))).toEqual([{ how: 'ease', zoom: 8.5, duration: 600 }]);
    const [move] = go(mapAt(44, 33, 9), [38, 29, 48, 37]);
    expect(move).toMatchObject({ how: 'ease', duration: 600 });
    expect(move!.zoom).toBeLessThan(6);
  });

  it('flies only farther than two screens, in twice the time and no more', () => {
    expect(go(mapAt(44, 33, 8), around(-70, -20))).toEqual([{ how: 'fly', zoom: 8, duration: 1200 }]);
  });
});
