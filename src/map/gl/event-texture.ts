import { endRanksOf } from '#events/end-ranks.ts';
import { type EventTable, rowOfPoint } from '#events/table.ts';

/** Texels in a row of the textures: every WebGL2 has so many, and as many rows, which is 4 million events. */
const textureWidth = 2048;
/** Rows of texels that are put together at a time: a quarter of a million events, in a few ms. */
const slice = 128;

const rowsFor = (places: number): number => Math.max(1, Math.ceil(places / textureWidth));

/**
 * The events as a shader reads them, 16 bytes each in order of `classes.points`: x, y, kind and form, rank by end. Made in
 * slices, so that no task is long.
 */
export function createEventTexture(gl: WebGL2RenderingContext, table: EventTable) {
  const { points } = table.classes;
  const texture = createTexture(gl, gl.RGBA32UI, rowsFor(points.length));
  let ranks: Uint32Array | null = endRanksOf(table);
  let done = 0;
  return {
    texture,
    /** How many places can be drawn. */
    ready: () => Math.min(done * textureWidth, points.length),
    /** Puts in the next slice. @returns whether there is more to come */
    load(): boolean {
      const rows = Math.min(slice, rowsFor(points.length) - done);
      if (rows <= 0 || !ranks) return false;
      const texels = texelsOf(table, ranks, done * textureWidth, rows * textureWidth);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texSubImage2D(
        gl.TEXTURE_2D,
        0,
        0,
        done,
        textureWidth,
        rows,
        gl.RGBA_INTEGER,
        gl.UNSIGNED_INT,
        texels,
      );
      done += rows;
      if (done < rowsFor(points.length)) return true;
      ranks = null;
      return false;
    },
  };
}

function texelsOf(table: EventTable, ranks: Uint32Array, first: number, count: number): Uint32Array {
  const { classes, position, kind, form } = table;
  const texels = new Uint32Array(4 * count);
  const last = Math.min(first + count, classes.points.length);
  for (let place = first, at = 0; place < last; place++, at += 4) {
    const point = classes.points[place]!;
    const row = rowOfPoint(table, point);
    texels[at] = position[2 * point]!;
    texels[at + 1] = position[2 * point + 1]!;
    texels[at + 2] = (kind[row]! << 8) | form[row]!;
    texels[at + 3] = ranks[row]!;
  }
  return texels;
}

/** Which events a search has found, a byte each in the same order; sent once for each search. */
export function createMaskTexture(gl: WebGL2RenderingContext, table: EventTable, rows: Uint8Array) {
  const { points } = table.classes;
  const height = rowsFor(points.length);
  const texels = new Uint8Array(height * textureWidth);
  for (let place = 0; place < points.length; place++)
    texels[place] = rows[rowOfPoint(table, points[place]!)]!;
  const texture = createTexture(gl, gl.R8UI, height);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, textureWidth, height, gl.RED_INTEGER, gl.UNSIGNED_BYTE, texels);
  return texture;
}

/** Whole numbers, read texel by texel. Left bound. */
function createTexture(gl: WebGL2RenderingContext, format: number, height: number): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, format, textureWidth, height);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  // Others before may have left these as suited them.
  gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  return texture;
}
