import type { FileType } from './file-type.ts';

/** A list of objects, somewhere in a file of JSON (RFC 8259). */
export const json: FileType = {
  id: 'json',
  label: 'JSON',
  extensions: ['json'],
  isNamed: false,
  sniff: ({ form }) => form?.form === 'list',
  open: null,
};
