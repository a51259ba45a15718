import type { Bbox } from '#events/fixed-point.ts';
import type { PointIndex } from '#events/point-index.ts';
import type { Exporter, Finder } from '#events/query.ts';
import type { Records } from '#events/records.ts';
import type { EventTable } from '#events/table.ts';
import type { Times } from '#events/tally.ts';
import type { Span } from '#events/window.ts';
import type { Geometry, Story } from '#story/schema.ts';
import type { EdtfDate } from '#time/edtf.ts';
import type { MessageOf } from '#words/message.ts';
import type { LoadFailure } from './load-failure.ts';

/** What is to be said of a file: the page says it. */
export type FileMessage = MessageOf<'files'>;

/** Says what becomes a part of events, such as what they are called: words that only the page has. */
export type SayOfFile = (message: FileMessage) => string;

/** A file of events, and where its bytes are: on this machine, or at an address that `storyAddress` allows. */
export type EventsInput =
  | { readonly name: string; readonly blob: Blob }
  | { readonly name: string; readonly url: URL };

/** How far an opening has come. Bytes are of the file as it lies there, compressed or not. */
export type Progress = {
  readonly stage: 'reading' | 'ordering';
  readonly bytes: number;
  /** null where the server does not say. */
  readonly totalBytes: number | null;
  readonly rows: number;
};

/** What a column can be read as. `kind` and what comes after it may all be left out. */
export const roles = [
  'longitude',
  'latitude',
  'start',
  'end',
  'year',
  'month',
  'day',
  'kind',
  'title',
  'description',
  'place',
  'source',
  'url',
] as const;
export type Role = (typeof roles)[number];

/** How numbers of days and months stand in dates with slashes or dots. */
export type DateOrder = 'month-first' | 'day-first';

/** role → the column that is read for it. What is not named is not in the file. */
export type ColumnMapping = {
  readonly columns: Readonly<Partial<Record<Role, string>>>;
  readonly dateOrder?: DateOrder;
};

/** A row that could not be read. Its number is the one a reader sees: of a record, the heading not counted, from 1. */
export type BadRow = {
  readonly row: number;
  /** The column at fault; empty where it is the record as a whole. */
  readonly field: string;
  /** Empty where nothing was found. */
  readonly found: string;
  readonly expected: FileMessage;
};

/** One row as a mapping would read it. */
export type ReadAs = {
  readonly title: string;
  readonly when: EdtfDate | null;
  readonly where: ReadPlace | null;
  readonly kind: string;
  /** What could not be read; then there may be nothing above. */
  readonly problems: readonly BadRow[];
};

/** Where a row is: what its place is called, if anything, and its point or what other shape it has, if any. */
export type ReadPlace = {
  readonly name: string;
  readonly position: { readonly lng: number; readonly lat: number } | Geometry['type'] | null;
};

/** The beginning of a file, for a reader who says which column is what. */
export type FilePreview = {
  /** Id of a file type (`#load/formats/file-types.ts`). */
  readonly format: string;
  /** Its places are shapes of their own, and in no column. */
  readonly hasGeometry: boolean;
  readonly columns: readonly string[];
  /** The first rows, a cell for each column. */
  readonly rows: readonly (readonly string[])[];
  /** What the names and the values of the columns suggest. */
  readonly guess: ColumnMapping;
  /** What a mapping lacks before the file can be opened with it; empty where nothing. */
  lacks(mapping: ColumnMapping): readonly FileMessage[];
  /** The first rows as a mapping would read them. */
  readAs(mapping: ColumnMapping): readonly ReadAs[];
};

/** What became of the rows, and what was decided on the way: all of it is said to the reader. */
export type LoadReport = {
  readonly name: string;
  /** Id of a file type (`#load/formats/file-types.ts`). */
  readonly format: string;
  readonly encoding: string;
  /** Records in the file, and of them those that opened. The others are kept aside. */
  readonly rows: number;
  readonly opened: number;
  /** Of the opened ones, those that have no place. */
  readonly unlocated: number;
  /** The first rows that were kept aside, for the page. */
  readonly aside: readonly BadRow[];
  readonly mapping: ColumnMapping;
  /** Sentences such as “Dates such as 3/4/2020 are read day first: row 17 has 25/4/2020.” */
  readonly decisions: readonly FileMessage[];
  /** The rows kept aside as they stand in the file, with what is wrong with each; null where there are none. */
  downloadAside: ((sayProblem: (row: BadRow) => string) => Promise<Blob>) | null;
};

export type OpenedEvents = {
  readonly state: 'opened';
  /** Title, kinds, the file as its one source; no features. */
  readonly story: Story;
  readonly table: EventTable;
  readonly source: { records: Records; finder: Finder; exporter: Exporter; points: Promise<PointIndex> };
  readonly report: LoadReport;
  readonly preview: FilePreview;
  /** Ends the worker; the explorer must not be used afterwards. */
  close(): void;
};

/** A set that is too large to send whole: its events come with the part of the map that is looked at. */
export type OpenedTiles = {
  readonly state: 'tiles';
  readonly story: Story;
  /** Empty until the map is there. */
  readonly table: EventTable;
  readonly source: {
    records: Records;
    whole: Span;
    times: Times;
    around(
      box: Bbox,
      zoom: number,
      keep: string | null,
      signal: AbortSignal,
    ): Promise<{ table: EventTable; records: Records; exporter: Exporter | null; isSample: boolean }>;
  };
  /** Of the file that the tiles were made of. What was decided is told in the language of whoever made them. */
  readonly facts: Pick<LoadReport, 'rows' | 'opened' | 'unlocated'> & {
    readonly decisions: readonly string[];
  };
  close(): void;
};

export type OpeningResult =
  | OpenedEvents
  | OpenedTiles
  /** A story in our own format: to be read by `parseStory`. */
  | { readonly state: 'story'; readonly text: string }
  /** Too little is known of its columns, or the caller wants to ask. */
  | { readonly state: 'needs-mapping'; readonly preview: FilePreview }
  | { readonly state: 'failed'; readonly failure: LoadFailure<FileMessage> };

export type OpenOptions = {
  say: SayOfFile;
  /** As the reader has said; else as guessed. */
  mapping?: ColumnMapping;
  onProgress?: (progress: Progress) => void;
  /** Calls the opening off: it then rejects with an AbortError, and nothing is left behind. */
  signal?: AbortSignal;
};
