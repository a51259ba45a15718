import { builtInFacts } from '#map/basemap/built-in-facts.ts';

/** Of the basemap that this deployment shows, as far as the page needs them before the map is there. */
export const basemapFacts = builtInFacts;
