import { Map as MapLibreMap } from 'maplibre-gl';
import { toFixed } from '#events/fixed-point.ts';
import { formCode } from '#events/place-forms.ts';
import { tableOf } from '#events/table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import type { Basemap } from '#map/basemap/basemap.ts';
import { provideMapWorker } from '#map/drawing/map-worker.ts';
import { createEventLayers } from '#map/event-layers.ts';
import { nearestCopy } from '#map/geo/world-copies.ts';
import { tokensOn } from '#ui/tokens.ts';
import { crowdOf } from '../../unit/a-crowd.ts';

type Camera = { lng: number; lat: number; zoom: number; bearing?: number; pitch?: number; globe?: boolean };
type ScreenPoint = { x: number; y: number };

/** The points of some events, a class of durations each in turn, on a map of nothing but the colour of their halo. */
export function pointsOn(root: HTMLElement, query: URLSearchParams) {
  const positions = query.getAll('at').map((it) => it.split(',').map(Number) as [number, number]);
  const { story, records } = crowdOf(positions.length);
  const days = positions.map((_, i) => (i % 3 === 0 ? 1 : 400 * (i % 3)) * 86_400_000);
  const table = tableOf({
    start: Float64Array.from(positions, (_, i) => Date.UTC(2020, 0, 1 + i)),
    end: Float64Array.from(positions, (_, i) => Date.UTC(2020, 0, 1 + i) + days[i]!),
    kind: new Uint8Array(positions.length),
    form: new Uint8Array(positions.length).fill(formCode('exact')),
    doubt: new Uint8Array(positions.length),
    uncertainty: new Float32Array(positions.length),
    position: Uint32Array.from(positions.flatMap(([lng, lat]) => toFixed(lng, lat))),
  });
  const explorer = createExplorer(story, table, undefined, { records });
  const background = tokensOn(root).color('--map-halo');
  // Not the one that ships with the app: nothing of that may be taken for granted.
  const paper: Basemap = {
    attribution: 'Nobody',
    maxZoom: 22,
    bounds: null,
    outlines: null,
    prepare() {},
    style: () => ({
      version: 8,
      sources: {},
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': background } },
        { id: 'labels', type: 'background', paint: { 'background-opacity': 0 } },
      ],
    }),
    provideImages() {},
    fonts: { strong: [], plain: [] },
    labelAnchor: 'labels',
  };
  provideMapWorker();
  paper.prepare();
  const style = () => paper.style(tokensOn(root), 'en');
  const map = new MapLibreMap({
    container: root,
    style: style(),
    attributionControl: false,
    fadeDuration: 0,
    maxZoom: paper.maxZoom,
  });
  const layers = createEventLayers(map, explorer, paper, { marks: false, distances: false });
  map.on('style.load', layers.dressPoints);
  /** Once all is drawn, were it at rest already. */
  const idle = () =>
    new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });

  /** Where each event in sight is drawn, and where the map has its position; null where nothing is drawn there. */
  function measure(): { at: [number, number]; project: ScreenPoint; drawn: ScreenPoint | null }[] {
    map.redraw();
    const canvas = map.getCanvas();
    const gl = canvas.getContext('webgl2')!;
    const { width, height } = canvas;
    const pixels = new Uint8Array(4 * width * height);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return positions.map((at) => {
      const project = map.project(nearestCopy(map, at));
      return { at, project, drawn: centroid(pixels, width, height, project) };
    });
  }

  return {
    map,
    explorer,
    idle,
    measure,
    background,
    async look({ lng, lat, zoom, bearing = 0, pitch = 0, globe = false }: Camera) {
      map.setProjection({ type: globe ? 'globe' : 'mercator' });
      map.jumpTo({ center: [lng, lat], zoom, bearing, pitch });
      await idle();
      return measure();
    },
    async restyle() {
      map.setStyle(style(), { diff: false });
      await idle();
    },
    /** How many discs there are on the line across the screen on which the first place lies. */
    discsAcross(): number {
      map.redraw();
      const { y } = map.project(positions[0]!);
      const gl = map.getCanvas().getContext('webgl2')!;
      const { width, height } = map.getCanvas();
      const line = new Uint8Array(4 * width);
      gl.readPixels(0, height - Math.round(y), width, 1, gl.RGBA, gl.UNSIGNED_BYTE, line);
      let discs = 0;
      for (let x = 1; x < width; x++) if (isInk(line, x) && !isInk(line, x - 1)) discs++;
      return discs;
    },
  };
}

const isInk = (pixels: Uint8Array, i: number): boolean => pixels[4 * i + 1]! < 128;

/** The middle of what is drawn within 14 px of a point, by how far its green is from that of the ground. */
function centroid(
  pixels: Uint8Array,
  width: number,
  height: number,
  { x, y }: ScreenPoint,
): ScreenPoint | null {
  const ground = 0xf6;
  let [sum, right, down] = [0, 0, 0];
  for (let row = Math.floor(y) - 14; row <= y + 14; row++) {
    for (let column = Math.floor(x) - 14; column <= x + 14; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue;
      const weight = Math.max(0, ground - pixels[4 * ((height - 1 - row) * width + column) + 1]!);
      if (weight < 4) continue;
      sum += weight;
      right += weight * (column + 0.5);
      down += weight * (row + 0.5);
    }
  }
  return sum < 2000 ? null : { x: right / sum, y: down / sum };
}
