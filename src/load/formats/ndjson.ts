import type { FileType } from './file-type.ts';

/** JSON, an object or a Feature to a line; also as a text sequence (RFC 7464, RFC 8142). */
export const ndjson: FileType = {
  id: 'ndjson',
  label: 'NDJSON',
  extensions: ['ndjson', 'jsonl', 'geojsonl', 'geojsonseq'],
  isNamed: false,
  sniff: ({ form }) => form?.form === 'lines',
  open: null,
};
