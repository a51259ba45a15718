import type { Colors } from '#map/layers/expressions.ts';
import { kindColor, kindCount, kindShape } from '#ui/kind-symbols.ts';
import { paintMark, paintRegion } from './paint-mark.ts';

/** Pixels of the atlas to a CSS pixel at full size; sharp on phones, and two halvings give the size of other screens. */
const pixelRatio = 4;
/** CSS pixels of a cell’s side: a symbol with its halo, and air that keeps neighbours apart when it is shrunk. */
const side = 32;
const forms = [
  (context: CanvasRenderingContext2D, path: Path2D, color: string, halo: string) =>
    paintMark(context, path, color, halo, true),
  (context: CanvasRenderingContext2D, path: Path2D, color: string, halo: string) =>
    paintMark(context, path, color, halo, false),
  paintRegion,
];
/** A power of two: so the rows of the atlas halve evenly. */
const rows = 4;

/** All symbols in one picture, a column for each kind: filled, hollow, ringed for a region. Null without a canvas. */
function paintAtlas(colorOf: Colors): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = kindCount * side * pixelRatio;
  canvas.height = rows * side * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  for (let kind = 0; kind < kindCount; kind++) {
    const path = new Path2D(kindShape(kind));
    forms.forEach((paint, row) => {
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.translate((kind + 0.5) * side, (row + 0.5) * side);
      paint(context, path, colorOf(kindColor(kind)), colorOf('--map-halo'));
    });
  }
  return canvas;
}

/** The symbols as a texture that stays smooth however small they are drawn. */
export function createSymbolTexture(gl: WebGL2RenderingContext, colorOf: Colors): WebGLTexture {
  const texture = gl.createTexture();
  const canvas = paintAtlas(colorOf);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  if (canvas) gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
