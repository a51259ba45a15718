import { outOfMemory, tooManyBytes } from './load-error.ts';
import { createUtf8Check } from './utf8-check.ts';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Windows-1251';

/** So many bytes tell a byte-order mark, or a Parquet file. */
const longestMark = 4;

/**
 * The text of a file as it comes in, all of it in one run of UTF-8 bytes. UTF-16 is told by its byte-order mark,
 * or by every other byte being empty; bytes that are no UTF-8 are Windows-1252, or Windows-1251 where they spell Cyrillic
 * words, the ones that came before them too: then all offsets change.
 */
export type FileText = {
  readonly bytes: Uint8Array;
  /** How many of the bytes are text. */
  readonly length: number;
  readonly encoding: Encoding;
  /** Where the text begins: after a byte-order mark. */
  readonly begin: number;
  /** Counts up whenever the offsets of text that is there already change. */
  readonly revision: number;
  append(chunk: Uint8Array): void;
  /** No more will come. */
  finish(): void;
};

/** @param expected how many bytes will come, as far as that is known */
export function createFileText(expected: number, most: number): FileText {
  if (expected > most) throw tooManyBytes(most);
  // One byte more than is expected, so that the end shows without growing.
  let bytes = allocate(Math.max(expected, 1 << 16) + 1);
  let length = 0;
  let begin = 0;
  let revision = 0;
  let encoding: Encoding | null = null;
  let decoder = new TextDecoder();
  let isBinary = false;
  let held: Uint8Array = new Uint8Array(0);
  const utf8 = createUtf8Check();
  const encoder = new TextEncoder();

  function add(chunk: Uint8Array): void {
    if (length + chunk.length > most) throw tooManyBytes(most);
    if (length + chunk.length > bytes.length) {
      const larger = allocate(Math.min(most, Math.max(length + chunk.length, Math.ceil(1.5 * bytes.length))));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(chunk, length);
    length += chunk.length;
  }

  function take(chunk: Uint8Array): void {
    if (encoding === 'UTF-8' && !isBinary && !utf8.add(chunk)) turnToWindows(chunk);
    add(encoding === 'UTF-8' ? chunk : encoder.encode(decoder.decode(chunk, { stream: true })));
  }

  /** The first bytes tell the encoding, or that there is none. */
  function begun(): void {
    const chunk = held;
    held = new Uint8Array(0);
    const [first, second, third, fourth] = chunk;
    const isLittle = (first === 0xff && second === 0xfe) || isEveryOther(chunk, 0);
    const isBig = (first === 0xfe && second === 0xff) || isEveryOther(chunk, 1);
    encoding = isLittle || isBig ? 'UTF-16' : 'UTF-8';
    if (encoding === 'UTF-16') decoder = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be');
    if (first === 0xef && second === 0xbb && third === 0xbf) begin = 3;
    // Parquet and archives are no text, and stay as they are.
    isBinary =
      first === 0x50 &&
      ((second === 0x41 && third === 0x52 && fourth === 0x31) ||
        (second === 0x4b && third === 3 && fourth === 4));
    take(chunk);
  }

  /** @param sample bytes that are no UTF-8 */
  function turnToWindows(sample: Uint8Array): void {
    const before = bytes.slice(begin, length);
    encoding = isCyrillic(sample) ? 'Windows-1251' : 'Windows-1252';
    decoder = new TextDecoder(encoding);
    length = begin = 0;
    revision++;
    // In parts, since a text of all of it would be too long.
    for (let i = 0; i < before.length; i += 1 << 20)
      add(encoder.encode(decoder.decode(before.subarray(i, i + (1 << 20)))));
  }

  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return length;
    },
    get encoding() {
      return encoding ?? 'UTF-8';
    },
    get begin() {
      return begin;
    },
    get revision() {
      return revision;
    },
    append(chunk) {
      if (encoding !== null) return take(chunk);
      held = joined(held, chunk);
      if (held.length >= longestMark) begun();
    },
    finish() {
      if (encoding === null) begun();
      // A lone last character is no UTF-8; after others that are, it is one of a text that breaks off.
      if (encoding === 'UTF-8' && !isBinary && utf8.isAmid && !utf8.hasOthers)
        turnToWindows(bytes.subarray(begin, length));
      if (encoding === 'UTF-16') add(encoder.encode(decoder.decode()));
    },
  };
}

/** True for four bytes of ASCII text in UTF-16, of which the first character begins at `offset`’s byte. */
function isEveryOther(chunk: Uint8Array, offset: 0 | 1): boolean {
  const isText = (byte = 0): boolean =>
    (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
  return (
    isText(chunk[offset]) && isText(chunk[2 + offset]) && chunk[1 - offset] === 0 && chunk[3 - offset] === 0
  );
}

/** Letters past ASCII stand alone in words of Western Europe, and side by side in Cyrillic ones. */
function isCyrillic(sample: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  let pairs = 0;
  for (let i = 0; i < Math.min(sample.length, 1 << 20); i++) {
    if (sample[i]! < 0x80) continue;
    high++;
    if (sample[i]! < 0xc0) continue;
    letters++;
    if (sample[i + 1]! >= 0xc0) pairs++;
  }
  return letters >= 0.7 * high && pairs > 0.5 * letters;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function allocate(size: number): Uint8Array {
  try {
    return new Uint8Array(size);
  } catch {
    throw outOfMemory();
  }
}
