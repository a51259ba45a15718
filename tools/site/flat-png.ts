import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Bytes of a pixel: red, green, blue. */
const depth = 3;
const header = 8;

/**
 * The same picture in fewer bytes. Browsers write PNGs with the filters that suit photographs; areas of one colour are
 * smaller without any (a map: 127 kB in place of 151). Takes PNGs of eight-bit RGB, as a page without holes gives them,
 * and gives any other back as it is.
 */
export function flattenPng(png: Buffer): Buffer {
  const [colourDepth, colourType, , , interlaced] = png.subarray(24, 29);
  if (colourDepth !== 8 || colourType !== 2 || interlaced) return png;
  const width = png.readUInt32BE(16);
  const chunks = chunksOf(png);
  const filtered = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body)),
  );
  const pixels = deflateSync(withoutFilters(filtered, width * depth), { level: 9, memLevel: 9 });
  const flat = Buffer.concat([
    png.subarray(0, header),
    chunk('IHDR', chunks[0]!.body),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return flat.length < png.length ? flat : png;
}

function chunksOf(png: Buffer): { type: string; body: Buffer }[] {
  const chunks = [];
  for (let at = header; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, body: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/**
 * The lines of a picture, each as its pixels are, under the filter “none” (PNG, 9.2).
 * @param stride bytes of a line, without the one before it that names its filter
 */
function withoutFilters(filtered: Buffer, stride: number): Buffer {
  const lines = Buffer.alloc(filtered.length);
  for (let line = 0; line < filtered.length; line += stride + 1) {
    const predict = predictors[filtered[line]!]!;
    for (let i = line + 1; i <= line + stride; i++) {
      const left = i - depth > line ? lines[i - depth]! : 0;
      const above = line > 0 ? lines[i - stride - 1]! : 0;
      const corner = line > 0 && i - depth > line ? lines[i - stride - 1 - depth]! : 0;
      lines[i] = filtered[i]! + predict(left, above, corner);
    }
  }
  return lines;
}

/** What each filter takes a byte to be, from those around it: none, sub, up, average, Paeth. */
const predictors: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const [byLeft, byAbove, byCorner] = [left, above, corner].map((it) => Math.abs(guess - it)) as [
      number,
      number,
      number,
    ];
    if (byLeft <= byAbove && byLeft <= byCorner) return left;
    return byAbove <= byCorner ? above : corner;
  },
];
