import type { FileType } from './file-type.ts';

/** A FeatureCollection (RFC 7946). */
export const geojson: FileType = {
  id: 'geojson',
  label: 'GeoJSON',
  extensions: ['geojson'],
  isNamed: true,
  sniff: ({ form, hasGeometry }) => form?.form === 'list' && hasGeometry,
  open: null,
};
