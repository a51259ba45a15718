import type { CountGrid } from '#events/count-grid.ts';
import type { EventTable } from '#events/table.ts';
import type { VisibleRanks } from '#events/visible-events.ts';
import {
  characters,
  mostBubbles,
  texelsPerBubble,
  type Written,
  writeBubbles,
} from '#map/crowding/bubbles.ts';

/** CSS pixels of a character’s cell, and pixels to each of them. */
const side = 16;
const pixelRatio = 4;
const cells = 16;
const width = 512 * texelsPerBubble;

/** The bubbles of the moment as a texture, and the characters of their counts. */
export function createBubbleGpu(gl: WebGL2RenderingContext, table: EventTable, font: string) {
  const { texture: letters, advances } = createCharacters(gl, font);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32UI, width, mostBubbles / 512);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  const texels = new Uint32Array(mostBubbles * texelsPerBubble * 4);
  let of: { grid: CountGrid; begun: number; over: number } | null = null;
  let written: Written = { bubbles: 0, lone: 0 };
  return {
    texture,
    letters,
    advances,
    /** Brings the texture up to a moment: one upload of a few kilobytes where counts may have changed. */
    bring(grid: CountGrid, { begun, over }: VisibleRanks): Written {
      if (of?.grid === grid && of.begun === begun && of.over === over) return written;
      of = { grid, begun, over };
      written = writeBubbles(grid, table, { begun, over, ended: 0 }, texels);
      const count = written.bubbles + written.lone;
      if (count === 0) return written;
      const rows = Math.ceil(count / 512);
      const wide = rows > 1 ? width : count * texelsPerBubble;
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, wide, rows, gl.RGBA_INTEGER, gl.UNSIGNED_INT, texels);
      return written;
    },
    free() {
      gl.deleteTexture(texture);
      gl.deleteTexture(letters);
    },
  };
}

/** The characters side by side, white; and how wide each is, CSS pixels. */
function createCharacters(gl: WebGL2RenderingContext, font: string) {
  const canvas = document.createElement('canvas');
  canvas.width = cells * side * pixelRatio;
  canvas.height = side * pixelRatio;
  const context = canvas.getContext('2d');
  const advances = new Float32Array(characters.length).fill(side / 2);
  if (context) {
    context.scale(pixelRatio, pixelRatio);
    context.font = `600 12px ${font}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillStyle = 'white';
    [...characters].forEach((character, i) => {
      context.fillText(character, (i + 0.5) * side, side / 2 + 4.3);
      advances[i] = context.measureText(character).width;
    });
  }
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return { texture, advances };
}
