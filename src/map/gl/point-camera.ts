import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { toFixed } from '#events/fixed-point.ts';
import type { GlProgram } from './gl-program.ts';

/** A position that a frame is reckoned from: whole numbers for the shader, and the same point in worlds for the matrix. */
export type Anchor = {
  readonly fixed: readonly [x: number, y: number];
  readonly right: number;
  readonly down: number;
};

/** @param lng may lie beyond 180° where the camera does: the matrix then stands in that copy of the world. */
export function anchorAt(lng: number, lat: number): Anchor {
  const x = Math.round((lng / 360 + 0.5) * 2 ** 32);
  const y = toFixed(lng, lat)[1];
  return { fixed: [x >>> 0, y], right: x / 2 ** 32, down: y / 2 ** 31 };
}

/**
 * A matrix of the mercator square (4 × 4, by columns), moved so that it takes what lies east and south of an anchor. The
 * large numbers meet here, in float64: what is left of them fits the float32 of a shader, and no error shows on screen.
 */
export function anchoredMatrix(matrix: ArrayLike<number>, { right, down }: Anchor): Float32Array {
  const anchored = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++)
    anchored[12 + row] = matrix[row]! * right + matrix[4 + row]! * down + matrix[12 + row]!;
  return anchored;
}

/** The projections of MapLibre have a shader each; all but this one are or become a globe. */
export const isGlobe = ({ shaderData }: CustomRenderMethodInput): boolean =>
  shaderData.variantName !== 'mercator';

/** Sets what a shader needs to put events where the map has them. */
export function setCamera(
  gl: WebGL2RenderingContext,
  { at }: GlProgram,
  map: MapLibreMap,
  input: CustomRenderMethodInput,
): void {
  const camera = input.defaultProjectionData;
  const { lng, lat } = map.getCenter();
  const anchor = anchorAt(lng, lat);
  const [main, flat] = [camera.mainMatrix, camera.fallbackMatrix] as unknown as ArrayLike<number>[];
  gl.uniform2ui(at('u_anchor'), anchor.fixed[0], anchor.fixed[1]);
  if (!isGlobe(input)) {
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, anchoredMatrix(main!, anchor));
    return;
  }
  gl.uniformMatrix4fv(at('u_projection_matrix'), false, Float32Array.from(main!));
  gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, anchoredMatrix(flat!, anchor));
  gl.uniform4fv(at('u_projection_clipping_plane'), camera.clippingPlane);
  gl.uniform4fv(at('u_projection_tile_mercator_coords'), camera.tileMercatorCoords);
  gl.uniform1f(at('u_projection_transition'), camera.projectionTransition);
}
