export type Utf8Check = {
  /** False once there is a byte that no character of UTF-8 has there. */
  add(chunk: Uint8Array): boolean;
  /** A character has begun, and not ended. */
  readonly isAmid: boolean;
  /** Characters past ASCII have come, whole ones. */
  readonly hasOthers: boolean;
};

/**
 * Tells of one chunk of bytes after the other whether all so far are UTF-8 (RFC 3629); a character may go over from one
 * chunk to the next. ASCII goes by sixteen bytes at a time, and no text is made, so that checking 200 MB costs little.
 */
export function createUtf8Check(): Utf8Check {
  /** How many bytes of a character are still to come, and the bounds of the next one. */
  let expected = 0;
  let least = 0x80;
  let most = 0xbf;
  let isGood = true;
  let hasOthers = false;

  function begin(byte: number): boolean {
    least = 0x80;
    most = 0xbf;
    if (byte < 0xc2 || byte > 0xf4) return false;
    expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    // Neither overlong forms, nor halves of surrogate pairs, nor what is past U+10FFFF.
    if (byte === 0xe0) least = 0xa0;
    else if (byte === 0xed) most = 0x9f;
    else if (byte === 0xf0) least = 0x90;
    else if (byte === 0xf4) most = 0x8f;
    return true;
  }

  function add(chunk: Uint8Array): boolean {
    const words = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    const end = chunk.length;
    let i = 0;
    while (isGood && i < end) {
      if (expected === 0) {
        while (i + 16 <= end && !hasHighBit(words, i)) i += 16;
        while (i < end && chunk[i]! < 0x80) i++;
        if (i < end) isGood = begin(chunk[i++]!);
        continue;
      }
      const byte = chunk[i++]!;
      isGood = byte >= least && byte <= most;
      least = 0x80;
      most = 0xbf;
      expected--;
      if (expected === 0) hasOthers = true;
    }
    return isGood;
  }

  return {
    add,
    get isAmid() {
      return expected > 0;
    },
    get hasOthers() {
      return hasOthers;
    },
  };
}

/** True where one of sixteen bytes is no ASCII. */
const hasHighBit = (words: DataView, at: number): boolean =>
  ((words.getInt32(at, true) |
    words.getInt32(at + 4, true) |
    words.getInt32(at + 8, true) |
    words.getInt32(at + 12, true)) &
    0x80808080) !==
  0;
