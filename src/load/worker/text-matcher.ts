import { decode } from '#load/cells/cells.ts';
import { endOfString, endOfValue, skipBetween } from '#load/formats/json-scan.ts';

/** Tells whether a stretch of bytes has a text somewhere. */
export type Matcher = (bytes: Uint8Array, from: number, to: number) => boolean;

const encoder = new TextEncoder();

/**
 * Finds a text in UTF-8 bytes whatever the case of its letters, in any script, composed or decomposed, and as the form of
 * the file may write it: quotes doubled in CSV, escapes in JSON. The bytes are not decoded.
 */
export function createMatcher(text: string, isJson: boolean): Matcher {
  const characters = [...text.normalize('NFC')].map((it) =>
    waysToWrite(it, isJson).map((way) => encoder.encode(way)),
  );
  const isFirst = new Uint8Array(256);
  for (const way of characters[0] ?? []) isFirst[way[0]!] = 1;
  // The longest first: a doubled quote is one.
  for (const ways of characters) ways.sort((a, b) => b.length - a.length);

  function isAt(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    for (const ways of characters) {
      const way = ways.find((it) => at + it.length <= to && hasAt(bytes, at, it));
      if (!way) return false;
      at += way.length;
    }
    return true;
  }

  return (bytes, from, to) => {
    for (let i = from; i < to; i++) if (isFirst[bytes[i]!] === 1 && isAt(bytes, i, to)) return true;
    return false;
  };
}

function hasAt(bytes: Uint8Array, at: number, way: Uint8Array): boolean {
  for (let i = 0; i < way.length; i++) if (bytes[at + i] !== way[i]) return false;
  return true;
}

function waysToWrite(character: string, isJson: boolean): string[] {
  const cases = [character, character.toLowerCase(), character.toUpperCase()];
  const forms = [...cases, ...cases.map((it) => it.normalize('NFD'))];
  const marks = character === '"' && !isJson ? ['""'] : [];
  return [...new Set([...forms, ...marks, ...(isJson ? forms.flatMap(escapes) : [])])];
}

/** A text as JSON may escape it: some must be, any may be (RFC 8259, 7). */
function escapes(text: string): string[] {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  const written = JSON.stringify(text).slice(1, -1);
  return [
    written,
    ...(text === '/' ? ['\\/'] : []),
    units.map((it) => `\\u${it}`).join(''),
    units.map((it) => `\\u${it.toUpperCase()}`).join(''),
  ];
}

/** Members of a GeoJSON feature that are no words of it. */
const noWords = new Set(['geometry', 'bbox']);

/**
 * The same in one JSON object, where the names of members and the geometry do not count: else every feature would match
 * “type”. Only objects whose bytes have the text somewhere are looked into.
 */
export function createJsonMatcher(text: string): Matcher {
  const matches = createMatcher(text, true);
  return (bytes, from, to) => matches(bytes, from, to) && isInValue(bytes, from, to, matches, true);
}

/** Whether the value that begins at `from`, or one in it, matches. */
function isInValue(
  bytes: Uint8Array,
  from: number,
  to: number,
  matches: Matcher,
  isOutermost: boolean,
): boolean {
  const first = bytes[from];
  if (first === 34) return matches(bytes, from + 1, to - 1);
  if (first !== 123 && first !== 91) return matches(bytes, from, to);
  let at = skipBetween(bytes, from + 1, to);
  while (at < to && bytes[at] !== 125 && bytes[at] !== 93) {
    let key = '';
    if (first === 123) {
      const keyEnd = endOfString(bytes, at, to);
      if (keyEnd < 0) return false;
      if (isOutermost) key = decode(bytes, at + 1, keyEnd - 1);
      at = skipBetween(bytes, keyEnd, to);
    }
    const end = endOfValue(bytes, at, to);
    if (end < 0) return false;
    const isWords = !noWords.has(key) && !(key === 'type' && decode(bytes, at, end) === '"Feature"');
    if (isWords && isInValue(bytes, at, end, matches, false)) return true;
    at = skipBetween(bytes, end, to);
  }
  return false;
}
