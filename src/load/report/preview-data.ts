import type { Setup } from '#load/columns/layout.ts';
import type { ColumnMapping } from '#load/events-file.ts';
import type { Beginning } from '#load/formats/beginning.ts';
import type { RecordForm } from '#load/formats/record-source.ts';
import type { FileText } from '#load/intake/file-text.ts';

const previewRows = 20;

/** The beginning of a file, as it is posted to the page. */
export type PreviewData = {
  /** Id of a file type. */
  readonly format: string;
  readonly hasGeometry: boolean;
  readonly form: RecordForm;
  readonly setup: Setup;
  readonly guess: ColumnMapping;
  readonly rows: readonly (readonly string[])[];
  /** The first records as they lie in the file, and where each begins. */
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[];
};

export function previewOf(
  { form, hasGeometry, rows, offsets }: Beginning,
  setup: Setup,
  guess: ColumnMapping,
  { bytes, length }: FileText,
  format: string,
): PreviewData {
  const [first = 0] = offsets;
  const shown = offsets.slice(0, previewRows);
  const end = offsets[previewRows] ?? Math.min(length, (shown.at(-1) ?? 0) + (1 << 16));
  return {
    format,
    hasGeometry,
    form,
    setup,
    guess,
    rows: rows.slice(0, previewRows),
    bytes: bytes.slice(first, end),
    offsets: shown.map((offset) => offset - first),
  };
}
