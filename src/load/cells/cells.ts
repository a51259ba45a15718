/**
 * Where the cells of one record lie in its bytes, UTF-8. One set is filled anew for each record: a million records make
 * no object each.
 */
export type Cells = {
  bytes: Uint8Array;
  /** column → its first byte, its quotes not counted */
  readonly starts: Uint32Array;
  /** column → the byte after its last */
  readonly ends: Uint32Array;
  /** column → 1 where quotes in it are doubled */
  readonly isEscaped: Uint8Array;
  /** How many cells the record has: perhaps more or fewer than there is room for. Those it lacks are empty. */
  count: number;
};

export function createCells(columns: number): Cells {
  return {
    bytes: new Uint8Array(0),
    starts: new Uint32Array(columns),
    ends: new Uint32Array(columns),
    isEscaped: new Uint8Array(columns),
    count: 0,
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as the text they are, without the empty ones that databases leave in it. */
export function decode(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const text = decoder.decode(bytes.subarray(from, to));
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** The text of a cell, with doubled quotes as the single ones they stand for. */
export function textOf({ bytes, starts, ends, isEscaped }: Cells, column: number): string {
  const text = decode(bytes, starts[column], ends[column]);
  return isEscaped[column] ? text.replaceAll('""', '"') : text;
}

/** The words of a cell: its text without white space round it; empty for a column of -1, which the file has not. */
export const wordsOf = (cells: Cells, column: number): string =>
  column < 0 ? '' : textOf(cells, column).trim();

/** True where a cell has nothing but white space. */
export function isBlank({ bytes, starts, ends }: Cells, column: number): boolean {
  for (let i = starts[column]!; i < ends[column]!; i++) if (bytes[i]! > 32) return false;
  return true;
}
