import type { BadRow, FileMessage } from '#load/events-file.ts';

const longestFound = 100;

/** A row that cannot be read, with no more of what was found than a page can show. */
export const badRow = (
  row: number,
  field: string | undefined,
  found: string,
  expected: FileMessage,
): BadRow => ({
  row,
  field: field ?? '',
  found: found.length > longestFound ? `${found.slice(0, longestFound - 1)}…` : found,
  expected,
});
