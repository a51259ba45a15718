import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { basemapArchive } from './archive.ts';
import { ArchiveSource } from './archive-source.ts';

let protocol: Protocol | undefined;

/** Teaches MapLibre to read `pmtiles://`, once. */
function register(): Protocol {
  if (protocol) return protocol;
  protocol = new Protocol();
  addProtocol('pmtiles', protocol.tile);
  return protocol;
}

/**
 * Makes an archive known to MapLibre, read by ranges or as a whole. Call it before the first `new Map`.
 * @param url  of the archive; relative to the page
 * @returns the URL a style's source names it by
 */
export function openArchive(url: string = basemapArchive): string {
  const archives = register();
  const absolute = new URL(url, document.baseURI).href;
  if (!archives.get(absolute)) archives.add(new PMTiles(new ArchiveSource(absolute)));
  return `pmtiles://${absolute}`;
}
