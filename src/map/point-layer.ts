import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { placesOfRow } from '#events/places-of-row.ts';
import { placesOnStage, type StageRanks } from '#events/stage.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Colors } from './expressions.ts';
import type { GlProgram } from './gl-program.ts';
import { kindBits } from './kind-bits.ts';
import { isGlobe, setCamera } from './point-camera.ts';
import { createPointGpu, type PointGpu } from './point-gpu.ts';
import { readPointPalette } from './point-palette.ts';
import { pointFragment, pointVertex } from './point-shaders.ts';
import { copiesInSight } from './world-copies.ts';

export const pointLayerId = 'story-points';

/** How an event is drawn, as the shader numbers it; those at rest that are happening it finds by itself. */
const states = { rest: 0, hovered: 2, selected: 3 } as const;

/** What is on stage this frame, and how large its symbols are: 1 is full size, 0 draws none. */
export type PointLook = { ranks: StageRanks; size: number };

/**
 * The one layer that draws the points of events, nine or a million: each frame it draws ranges of the table, and asks
 * what is on stage, so that scrubbing sends the GPU a few numbers and nothing else.
 */
export function createPointLayer(
  explorer: Explorer,
  readColors: () => Colors,
  lookNow: () => PointLook,
): CustomLayerInterface {
  const { table } = explorer;
  let map: MapLibreMap | null = null;
  let gpu: PointGpu | null = null;
  let palette = readPointPalette(readColors());

  /** Draws what is on stage once for each copy of the world in sight and each duration class in use. */
  function drawStage(draw: Draw, ready: number, { ranks }: PointLook) {
    // The longest first: what is dated to the day lies over what took a year.
    for (let index = table.classes.longest.length - 1; index >= 0; index--) {
      const [first, last] = placesOnStage(table, index, explorer.state().window, ranks.begun);
      draw(first, Math.min(last, ready));
    }
  }

  /** One event over all others, at full size. */
  function drawOne(gl: WebGL2RenderingContext, { at }: GlProgram, draw: Draw, row: number, state: number) {
    if (!explorer.isOnStage(row)) return;
    gl.uniform1f(at('u_size'), 1);
    gl.uniform1i(at('u_state'), state);
    draw(...placesOfRow(table, row));
  }

  return {
    id: pointLayerId,
    type: 'custom',
    onAdd(added) {
      map = added;
      // A style that is swapped, maybe for the other scheme, drops the layer without a word: what it held is still there.
      gpu?.free();
      gpu = null;
      palette = readPointPalette(readColors());
    },
    onRemove() {
      gpu?.free();
      gpu = null;
    },
    render(gl, input) {
      if (!map) return;
      const { selected, hovered, kinds, found } = explorer.state();
      const look = lookNow();
      gpu ??= createPointGpu(gl, table, readColors());
      if (gpu.events.load()) map.triggerRepaint();
      gpu.setMask(found?.rows ?? null);
      const program = gpu.programFor(input, 'points', pointVertex, pointFragment);
      const { at } = program;
      const copies = copiesInSight(map, isGlobe(input));
      const ratio = map.getPixelRatio();
      const draw: Draw = (first, last) => {
        for (const copy of last > first ? copies : []) {
          gl.uniform1f(at('u_copy'), copy);
          gl.drawArrays(gl.TRIANGLES, 6 * first, 6 * (last - first));
        }
      };
      program.begin();
      gl.bindVertexArray(gpu.vertexArray);
      gpu.bindTextures(program);
      setCamera(gl, program, map, input);
      gl.uniform2f(at('u_pixel'), (2 * ratio) / gl.drawingBufferWidth, (2 * ratio) / gl.drawingBufferHeight);
      gl.uniform1ui(at('u_over'), look.ranks.over);
      gl.uniform1ui(at('u_ended'), look.ranks.ended);
      gl.uniform4uiv(at('u_kinds'), kindBits(kinds));
      gl.uniform3fv(at('u_colors'), palette.kinds);
      gl.uniform3fv(at('u_ink'), palette.ink);
      gl.uniform3fv(at('u_halo'), palette.halo);
      gl.uniform1f(at('u_size'), look.size);
      gl.uniform1i(at('u_state'), states.rest);
      if (look.size > 0) drawStage(draw, gpu.events.ready(), look);
      if (hovered !== null && hovered !== selected) drawOne(gl, program, draw, hovered, states.hovered);
      if (selected !== null) drawOne(gl, program, draw, selected, states.selected);
      gl.bindVertexArray(null);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

/** Draws a range of places, in every copy of the world in sight. */
type Draw = (first: number, last: number) => void;
