import { basemapArchive, basemapAttribution } from './archive.ts';
import type { BasemapFacts } from './basemap.ts';

/** Of the basemap that ships with the app. Beyond zoom 11 its lines are visibly schematic: it is drawn for a map of the region. */
export const builtInFacts: BasemapFacts = {
  attribution: basemapAttribution,
  maxZoom: 11,
  bounds: null,
  outlines: basemapArchive,
};
