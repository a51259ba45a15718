const quote = 34;
const backslash = 92;

/** Where a string that begins at a quotation mark ends; -1 where it is not closed by then. */
export function endOfString(bytes: Uint8Array, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const byte = bytes[i];
    if (byte === backslash) i++;
    else if (byte === quote) return i + 1;
  }
  return -1;
}

/** Where an object or a list that begins at its bracket ends; -1 where it is not closed by then. */
export function endOfNested(bytes: Uint8Array, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === quote) {
      i = endOfString(bytes, i, end) - 1;
      if (i < 0) return -1;
    } else if (byte === 123 || byte === 91) depth++;
    else if ((byte === 125 || byte === 93) && --depth === 0) return i + 1;
  }
  return -1;
}

/** Where any JSON value ends; -1 where that does not show by then. */
export function endOfValue(bytes: Uint8Array, from: number, end: number): number {
  const first = bytes[from]!;
  if (first === quote) return endOfString(bytes, from, end);
  if (first === 123 || first === 91) return endOfNested(bytes, from, end);
  for (let i = from; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 44 || byte === 125 || byte === 93 || byte <= 32) return i;
  }
  return -1;
}

/** The first place that is no white space, comma or colon. */
export function skipBetween(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && (bytes[i]! <= 32 || bytes[i] === 44 || bytes[i] === 58)) i++;
  return i;
}
