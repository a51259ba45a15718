/**
 * Writes a PMTiles v3 archive: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 *
 * Clustered and deduplicated, with one directory: the whole of it must fit the first 16 KiB, so that a reader
 * needs a single request before its first tile. The same tiles always give the same bytes.
 */
import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';

const HEADER_BYTES = 127;
const FIRST_READ_BYTES = 16_384;
const GZIP = 2;
const MVT = 1;

/** @param {string | Uint8Array} bytes */
function gzip(bytes) {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255; // the header's "operating system" byte: unknown, so that no machine differs
  return packed;
}

/** Where a tile stands in the archive: tiles of lower zooms first, then along a Hilbert curve. */
export function tileId(z, x, y) {
  let id = (4 ** z - 1) / 3;
  for (let side = 2 ** z / 2; side >= 1; side /= 2) {
    const right = x & side ? 1 : 0;
    const down = y & side ? 1 : 0;
    id += side * side * ((3 * right) ^ down);
    if (down === 0) {
      if (right === 1) [x, y] = [side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1))];
      [x, y] = [y, x];
    }
    x &= side - 1;
    y &= side - 1;
  }
  return id;
}

/** @param {number[]} bytes @param {number} value */
function pushVarint(bytes, value) {
  while (value > 127) {
    bytes.push((value % 128) | 128);
    value = Math.floor(value / 128);
  }
  bytes.push(value);
}

/** @param {{ id: number, run: number, offset: number, length: number }[]} entries */
function encodeDirectory(entries) {
  const bytes = [];
  pushVarint(bytes, entries.length);
  entries.forEach((entry, i) => {
    pushVarint(bytes, entry.id - (entries[i - 1]?.id ?? 0));
  });
  for (const entry of entries) pushVarint(bytes, entry.run);
  for (const entry of entries) pushVarint(bytes, entry.length);
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    pushVarint(bytes, follows ? 0 : entry.offset + 1);
  });
  return gzip(Uint8Array.from(bytes));
}

/** Lays the tiles out one after another; equal tiles are stored once, and neighbours among them as one run. */
function layOut(tiles) {
  const entries = [];
  const chunks = [];
  const seen = new Map(); // digest of a tile → where it is stored
  let offset = 0;
  for (const { id, bytes } of tiles) {
    const packed = gzip(bytes);
    const digest = createHash('sha256').update(packed).digest('hex');
    let place = seen.get(digest);
    if (!place) {
      place = { offset, length: packed.length };
      seen.set(digest, place);
      chunks.push(packed);
      offset += packed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, chunks, distinct: seen.size, tileBytes: offset };
}

function encodeHeader({ directory, metadata, layout, addressed, minZoom, maxZoom }) {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0);
  header[7] = 3;
  const metadataAt = HEADER_BYTES + directory.length;
  const tilesAt = metadataAt + metadata.length;
  const words = [
    ...[HEADER_BYTES, directory.length, metadataAt, metadata.length, tilesAt, 0, tilesAt, layout.tileBytes],
    ...[addressed, layout.entries.length, layout.distinct],
  ];
  words.forEach((word, i) => {
    header.writeBigUInt64LE(BigInt(word), 8 + i * 8);
  });
  header.set([1, GZIP, GZIP, MVT, minZoom, maxZoom], 96);
  // Bounds and centre, in degrees × 10⁷.
  [-180, -85.0511287, 180, 85.0511287].forEach((degrees, i) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4);
  });
  return header; // centre 0, 0 at zoom 0
}

/**
 * @param {{ z: number, x: number, y: number, bytes: Uint8Array }[]} tiles  uncompressed vector tiles
 * @param {object} metadata  TileJSON-like: name, attribution, vector_layers …
 * @returns {{ archive: Buffer, tiles: number, distinct: number }}
 * @throws {RangeError} when the directory outgrows the first read
 */
export function writePmtiles(tiles, metadata) {
  const ordered = tiles.map((tile) => ({ id: tileId(tile.z, tile.x, tile.y), bytes: tile.bytes }));
  ordered.sort((a, b) => a.id - b.id);
  const layout = layOut(ordered);
  const directory = encodeDirectory(layout.entries);
  if (HEADER_BYTES + directory.length > FIRST_READ_BYTES) {
    throw new RangeError(`the directory takes ${directory.length} bytes: it needs leaf directories`);
  }
  const zooms = tiles.map((tile) => tile.z);
  const packedMetadata = gzip(JSON.stringify(metadata));
  const header = encodeHeader({
    directory,
    metadata: packedMetadata,
    layout,
    addressed: ordered.length,
    minZoom: Math.min(...zooms),
    maxZoom: Math.max(...zooms),
  });
  const archive = Buffer.concat([header, directory, packedMetadata, ...layout.chunks]);
  return { archive, tiles: ordered.length, distinct: layout.distinct };
}
