import type { FileType } from './file-type.ts';

/** Cells with commas, semicolons or bars between them (RFC 4180, and what programs make of it). */
export const csv: FileType = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv', 'txt'],
  isNamed: true,
  sniff: ({ form }) => form?.form === 'delimited',
  open: null,
};
