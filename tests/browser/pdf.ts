import { inflateSync } from 'node:zlib';

/** What a test wants to know of a PDF. */
export type ReadPdf = {
  pages: number;
  text: string;
  /** Its bitmaps, in their own pixels; not what they are masked with. */
  pictures: { width: number; height: number }[];
};

/**
 * Reads a PDF as Chromium writes them (Skia: plain objects, Flate streams, resource `/F12` is the font in object 12,
 * glyphs as hex strings of one byte or two, ToUnicode maps). It is no reader of any other PDF. The text is without
 * white space: a page may break a line anywhere.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>(); // number → dictionary, and stream unpacked
  for (const [, number, body] of file.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g))
    objects.set(number!, { head: body!.split('stream')[0]!, stream: unpack(body!) });
  const fonts = new Map<string, Map<string, string>>(); // name of a font → glyph → letters
  for (const [number, { head }] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(head);
    if (map) fonts.set(`F${number}`, readToUnicode(objects.get(map[1]!)?.stream ?? ''));
  }
  const text = [...objects.values()].map(({ stream }) => readText(stream, fonts)).join('');
  const sizeIn = (head: string, side: string) => Number(new RegExp(`/${side} (\\d+)`).exec(head)?.[1]);
  const pictures = [...objects.values()]
    .filter(({ head }) => head.includes('/Subtype /Image') && !head.includes('/ColorSpace /DeviceGray'))
    .map(({ head }) => ({ width: sizeIn(head, 'Width'), height: sizeIn(head, 'Height') }));
  return { pages: [...file.matchAll(/\/Type ?\/Page\b/g)].length, text: text.replace(/\s/g, ''), pictures };
}

/** Its length is given: a packed stream may end like a line does. */
function unpack(body: string): string {
  const start = /\bstream\r?\n/.exec(body);
  const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
  if (!start || !body.includes('/FlateDecode') || body.includes('/Subtype /Image')) return '';
  const from = start.index + start[0].length;
  return inflateSync(Buffer.from(body.slice(from, from + length), 'latin1')).toString('latin1');
}

/** The two forms of a CMap: single glyphs, and ranges that count on from one. */
function readToUnicode(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  const toText = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const hexAt = (hex: string, offset: number) =>
    (Number.parseInt(hex, 16) + offset).toString(16).padStart(hex.length, '0');
  for (const [, section] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, to] of section!.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(glyph!.toLowerCase(), toText(to!));
  for (const [, section] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, end, to] of section!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let i = 0; i <= Number.parseInt(end!, 16) - Number.parseInt(from!, 16); i++)
        letters.set(hexAt(from!, i).toLowerCase(), toText(hexAt(to!, i)));
  return letters;
}

/** The letters of a content stream in the order they are drawn. */
function readText(stream: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let digits = 4;
  let text = '';
  for (const [, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
    if (name) {
      font = fonts.get(name) ?? new Map();
      digits = [...font.keys()][0]?.length ?? 4;
      continue;
    }
    for (let at = 0; at < hex!.length; at += digits)
      text += font.get(hex!.slice(at, at + digits).toLowerCase()) ?? '';
  }
  return text;
}
