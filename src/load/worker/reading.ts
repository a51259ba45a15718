import type { Setup } from '#load/columns/layout.ts';
import type { ColumnMapping } from '#load/events-file.ts';
import type { Beginning } from '#load/formats/beginning.ts';
import type { RowScan } from '#load/table/row-scan.ts';

/** A reading of a file: how it is read, and how far it has come. */
export type Reading = {
  readonly beginning: Beginning;
  readonly setup: Setup;
  readonly guess: ColumnMapping;
  readonly scan: RowScan;
  readonly restarts: number;
};
