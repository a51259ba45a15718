import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { EventTable } from '#events/table.ts';
import type { Colors } from '#map/layers/expressions.ts';
import { createEventTexture, createMaskTexture } from './event-texture.ts';
import { createProgram, type GlProgram } from './gl-program.ts';
import { createSymbolTexture } from './symbol-atlas.ts';

export type PointGpu = ReturnType<typeof createPointGpu>;

/** What the points of a table hold on the GPU, made within a frame, where the map expects that its state is touched. */
export function createPointGpu(gl: WebGL2RenderingContext, table: EventTable, colorOf: Colors) {
  const events = createEventTexture(gl, table);
  const symbols = createSymbolTexture(gl, colorOf);
  const vertexArray = gl.createVertexArray();
  const programs = new Map<string, GlProgram>();
  let mask: { rows: Uint8Array; texture: WebGLTexture } | null = null;

  return {
    events,
    vertexArray,
    /** A program for the projection of the frame. MapLibre says by name which its shaders are of; it changes in flight. */
    programFor({ shaderData }: CustomRenderMethodInput, purpose: string, vertex: Shader, fragment: string) {
      const { variantName, vertexShaderPrelude, define } = shaderData;
      const key = `${purpose} ${variantName}`;
      const program = programs.get(key) ?? createProgram(gl, vertex(vertexShaderPrelude, define), fragment);
      programs.set(key, program);
      return program;
    },
    /** Sends what a search has found, where that is another than before. */
    setMask(rows: Uint8Array | null) {
      if (rows === (mask?.rows ?? null)) return;
      if (mask) gl.deleteTexture(mask.texture);
      mask = rows && { rows, texture: createMaskTexture(gl, table, rows) };
    },
    bindTextures({ at }: GlProgram) {
      // Without a search any texture of whole numbers will do: it is not read.
      const textures = [events.texture, mask?.texture ?? events.texture, symbols];
      textures.forEach((texture, unit) => {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, texture);
      });
      gl.uniform1i(at('u_events'), 0);
      gl.uniform1i(at('u_mask'), 1);
      gl.uniform1i(at('u_symbols'), 2);
      gl.uniform1i(at('u_isMasked'), mask ? 1 : 0);
      gl.uniform1i(at('u_lone'), -1);
      gl.uniform1i(at('u_bubbles'), 0);
    },
    /** Has the places drawn that a texture lists, and not those of the vertices’ own numbers. */
    bindPlaces({ at }: GlProgram, texture: WebGLTexture, first: number) {
      gl.activeTexture(gl.TEXTURE3);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniform1i(at('u_bubbles'), 3);
      gl.uniform1i(at('u_lone'), first);
    },
    /** As before. */
    unbindPlaces({ at }: GlProgram) {
      gl.uniform1i(at('u_lone'), -1);
    },
    free() {
      if (gl.isContextLost()) return;
      for (const texture of [events.texture, symbols, mask?.texture ?? null]) gl.deleteTexture(texture);
      for (const { program } of programs.values()) gl.deleteProgram(program);
      gl.deleteVertexArray(vertexArray);
    },
  };
}

type Shader = (prelude: string, define: string) => string;
