// Written by tools/basemap/build.mjs.

/** The basemap archive, relative to the page. Its name changes with its content. */
export const basemapArchive = 'basemap/world-757a9d03.pmtiles';

/** Must be on screen wherever the basemap is: GeoNames is CC BY 4.0. */
export const basemapAttribution = 'Natural Earth · GSHHG · GeoNames';
