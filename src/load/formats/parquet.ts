import type { FileType } from './file-type.ts';

/** Apache Parquet, and GeoParquet. Its first four bytes are its name. */
export const parquet: FileType = {
  id: 'parquet',
  label: 'Parquet',
  extensions: ['parquet', 'geoparquet'],
  isNamed: true,
  sniff: ({ bytes: [p, a, r, one] }) => p === 80 && a === 65 && r === 82 && one === 49,
  open: async () => (await import('./parquet-text.ts')).textOfParquet,
};
