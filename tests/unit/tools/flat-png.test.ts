import { readFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, it, test } from 'vitest';
import { flattenPng } from '../../../tools/site/flat-png.ts';

const [width, height] = [5, 6];
const pixels = Buffer.from(
  Array.from({ length: width * height * 3 }, (_, i) => (i * 37 + (i % 7) * 91) % 256),
);

/** A picture whose lines are all written with one filter, by the definitions of the PNG specification (9.2). */
function pngWith(filter: number): Buffer {
  const stride = width * 3;
  const at = (line: number, i: number) => (line < 0 || i < 0 ? 0 : pixels[line * stride + i]!);
  const lines = Array.from({ length: height }, (_, line) => [
    filter,
    ...Array.from({ length: stride }, (_, i) => {
      const [left, above, corner] = [at(line, i - 3), at(line - 1, i), at(line - 1, i - 3)];
      const near = [left, above, corner];
      const apart = near.map((it) => Math.abs(left + above - corner - it));
      const paeth = near[apart.indexOf(Math.min(...apart))]!;
      return (at(line, i) - [0, left, above, Math.floor((left + above) / 2), paeth][filter]!) & 255;
    }),
  ]);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  // Stored and not deflated, so that the flat one is smaller in any case.
  const body = deflateSync(Buffer.from(lines.flat()), { level: 0 });
  const parts = [chunk('IHDR', size), chunk('tEXt', Buffer.alloc(200)), chunk('IDAT', body), chunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

test.each([0, 1, 2, 3, 4])('flattenPng keeps every pixel of a picture with filter %i', (filter) => {
  const png = pngWith(filter);
  const flat = flattenPng(png);
  expect(flat.length).toBeLessThan(png.length);
  const start = flat.indexOf('IDAT');
  const lines = inflateSync(flat.subarray(start + 4, start + 4 + flat.readUInt32BE(start - 4)));
  for (let line = 0; line < height; line++) {
    const [used, ...bytes] = lines.subarray(line * (width * 3 + 1), (line + 1) * (width * 3 + 1));
    expect(used).toBe(0);
    expect(bytes).toEqual([...pixels.subarray(line * width * 3, (line + 1) * width * 3)]);
  }
});

it('flattenPng leaves alone what it does not know', () => {
  const grey = pngWith(1);
  grey[25] = 0;
  expect(flattenPng(grey)).toBe(grey);
});

it('the bundled story’s picture is no heavier than a feed likes', () => {
  expect(readFileSync('public/previews/iraq-2019.png').length).toBeLessThan(150_000);
});
