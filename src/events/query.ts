/** What a reader looks for: words, and values of columns. An empty text and no columns match every event. */
export type Query = {
  /** Matches where the record has it somewhere, whatever the case of its letters. */
  readonly text: string;
  /** column → the values that match; all columns named must. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
};

/** A value of a column, and how many events have it. */
export type ValueCount = { readonly value: string; readonly count: number };

/** Finds events by what their records say, away from the page's own thread. */
export type Finder = {
  /** Names of the columns that a reader may filter by: those with few enough values. */
  readonly columns: readonly string[];
  /**
   * row → 1 where the event matches. Rejects with an AbortError where it is called off, and with an InvalidStateError where
   * whoever searches is gone: `isForGood`.
   */
  find(query: Query, signal: AbortSignal): Promise<Uint8Array>;
  /** The values of a column, the most frequent first. */
  valuesOf(column: string): Promise<readonly ValueCount[]>;
};

/** Asked once more, it would fail once more. */
export const isForGood = (error: unknown): boolean =>
  error instanceof Error && error.name === 'InvalidStateError';

/** Writes events out as a file. */
export type Exporter = {
  /** @param rows row → 1 for each event wanted; every column of the source is kept as it is */
  export(rows: Uint8Array, format: 'csv' | 'geojson'): Promise<Blob>;
};
