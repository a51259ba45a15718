import { addProtocol, setWorkerUrl } from 'maplibre-gl';
// Named so, Vite emits the worker as a .js file of this origin: without it MapLibre never loads a tile.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { basemapArchive } from './archive.ts';
import { ArchiveSource } from './archive-source.ts';

let protocol: Protocol | undefined;

/**
 * Teaches MapLibre to read `pmtiles://` and where its worker is. Call it before the first `new Map`; calling it again
 * does nothing.
 */
export function registerBasemapProtocol(): void {
  if (protocol) return;
  protocol = new Protocol();
  addProtocol('pmtiles', protocol.tile);
  setWorkerUrl(workerUrl);
}

/**
 * Makes an archive known to the protocol, read by ranges or as a whole. Returns the URL a style names it by.
 * @param url  of the archive; relative to the page
 */
export function openArchive(url: string = basemapArchive): string {
  registerBasemapProtocol();
  const absolute = new URL(url, document.baseURI).href;
  if (!protocol?.get(absolute)) protocol?.add(new PMTiles(new ArchiveSource(absolute)));
  return `pmtiles://${absolute}`;
}
