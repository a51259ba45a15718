import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { CountGrid } from '#events/count-grid.ts';
import type { EventTable } from '#events/table.ts';
import type { VisibleRanks } from '#events/visible-events.ts';
import { createBubbleGpu } from './bubble-gpu.ts';
import { bubbleFragment, bubbleVertex, quadsPerBubble } from './bubble-shaders.ts';
import { createDensityTarget, shadeFragment, shadeVertex, splatFragment } from './density-gpu.ts';
import type { GlProgram } from './gl-program.ts';
import type { PointGpu } from './point-gpu.ts';
import type { PointPalette } from './point-palette.ts';
import { pointVertex } from './point-shaders.ts';

/** Places of events that are drawn one by one, as the `x` of every other texel. */
export type LonePlaces = { readonly texture: WebGLTexture; readonly first: number; readonly count: number };

export type CrowdGpu = ReturnType<typeof createCrowdGpu>;

/** What draws many events together: bubbles, and how dense they lie. Only a large file asks for it. */
export function createCrowdGpu(
  gl: WebGL2RenderingContext,
  table: EventTable,
  points: PointGpu,
  font: string,
) {
  const bubbles = createBubbleGpu(gl, table, font);
  const density = createDensityTarget(gl);
  return {
    canShade: density !== null,
    /** Has the splats of all events that follow added up, and says by which program. */
    beginSplats(input: CustomRenderMethodInput): GlProgram {
      density?.begin();
      return points.programFor(input, 'splats', pointVertex, splatFragment);
    },
    /** Draws what was added up. @param reference so many over each other are the darkest */
    shade(input: CustomRenderMethodInput, palette: PointPalette, reference: number) {
      const program = points.programFor(input, 'shade', shadeVertex, shadeFragment);
      program.begin();
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, density?.texture ?? null);
      gl.uniform1i(program.at('u_density'), 0);
      gl.uniform3fv(program.at('u_accent'), palette.accent);
      gl.uniform3fv(program.at('u_ink'), palette.ink);
      gl.uniform1f(program.at('u_reference'), reference);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    /**
     * Draws a bubble for each cell that has several events visible.
     * @param place sets the camera on the program
     * @returns where the texture has the places of those that are alone in their cell
     */
    drawBubbles(
      input: CustomRenderMethodInput,
      palette: PointPalette,
      grid: CountGrid,
      ranks: VisibleRanks,
      place: (program: GlProgram) => readonly number[],
    ): LonePlaces {
      const { bubbles: count, lone } = bubbles.bring(grid, ranks);
      const places = { texture: bubbles.texture, first: count, count: lone };
      if (count === 0) return places;
      const program = points.programFor(input, 'bubbles', bubbleVertex, bubbleFragment);
      const { at } = program;
      program.begin();
      [bubbles.texture, bubbles.letters].forEach((texture, unit) => {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, texture);
      });
      gl.uniform1i(at('u_bubbles'), 0);
      gl.uniform1i(at('u_characters'), 1);
      gl.uniform1fv(at('u_advances'), bubbles.advances);
      gl.uniform3fv(at('u_colors'), palette.kinds);
      gl.uniform3fv(at('u_ink'), palette.ink);
      gl.uniform3fv(at('u_surface'), palette.surface);
      for (const copy of place(program)) {
        gl.uniform1f(at('u_copy'), copy);
        gl.drawArrays(gl.TRIANGLES, 0, 6 * quadsPerBubble * count);
      }
      return places;
    },
    free() {
      bubbles.free();
      density?.free();
    },
  };
}
