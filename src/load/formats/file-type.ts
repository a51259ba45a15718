import type { FileText } from '#load/intake/file-text.ts';
import type { Limits } from '#load/intake/load-error.ts';
import type { RecordForm } from './record-source.ts';

/** What is known of a file from its beginning. */
export type FirstLook = {
  /** Its first bytes, unpacked. */
  readonly bytes: Uint8Array;
  /** Of a text: how its records are told apart. null while it is not known to be one. */
  readonly form: RecordForm | null;
  /** Its records have shapes, as GeoJSON’s do. */
  readonly hasGeometry: boolean;
};

/** Makes the text of a file that is none: CSV, GeoJSON or JSON, which is then read as if it had come so. */
type ToText = (bytes: Uint8Array, limits: Limits) => Promise<FileText>;

/** A form that files of events come in: one file here, and one line of `fileTypes`. */
export type FileType = {
  readonly id: string;
  /** As readers know it, in any language. */
  readonly label: string;
  /** Endings of its files, without the dot, in lower case; the first is the one that is written. */
  readonly extensions: readonly string[];
  /** Where readers are told what opens, it is among the names. */
  readonly isNamed: boolean;
  /** Whether a file that begins so is one. The first type of the list that says so is taken. */
  sniff(look: FirstLook): boolean;
  /** null for text, which is read as it streams in. Fetched when the first such file comes, and never thrown for what is in it but a `LoadError`. */
  readonly open: (() => Promise<ToText>) | null;
};
