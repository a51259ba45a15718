import { setWorkerUrl } from 'maplibre-gl';
// Named so, Vite emits the worker as a .js file of this origin: without it MapLibre never loads a tile.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Tells MapLibre where its worker is, which every map needs, whatever lies under the events. Before the first one. */
export const provideMapWorker = (): void => setWorkerUrl(workerUrl);
