import type { FileType } from './file-type.ts';

const tab = 9;

/** Cells with tabs between them. */
export const tsv: FileType = {
  id: 'tsv',
  label: 'TSV',
  extensions: ['tsv', 'tab'],
  isNamed: false,
  sniff: ({ form }) => form?.form === 'delimited' && form.delimiter === tab,
  open: null,
};
