import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { placesOfRow } from '#events/places-of-row.ts';
import type { EventTable } from '#events/table.ts';
import { type VisibleRanks, visibleRange } from '#events/visible-events.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { copiesInSight } from '#map/geo/world-copies.ts';
import type { Colors } from '#map/layers/expressions.ts';
import type { CrowdLook } from './crowd.ts';
import type { CrowdGpu, createCrowdGpu, LonePlaces } from './crowd-gpu.ts';
import type { GlProgram } from './gl-program.ts';
import { kindBits, maskOf } from './kind-bits.ts';
import { isGlobe, setCamera } from './point-camera.ts';
import { createPointGpu, type PointGpu } from './point-gpu.ts';
import { type PointPalette, readPointPalette } from './point-palette.ts';
import { pointFragment, pointVertex } from './point-shaders.ts';

export const pointLayerId = 'story-points';

/** How an event is drawn, as the shader numbers it; those at rest that are happening it finds by itself. */
const states = { rest: 0, hovered: 2, selected: 3 } as const;
/** A splat of the density reaches so far, as a share of a symbol of full size. */
const splatSize = 0.62;

/** What is visible this frame, and how it is drawn. */
export type PointLook = CrowdLook & { ranks: VisibleRanks };

/** What the layer asks for as it draws. */
export type PointSource = {
  /** How the events are drawn in the frame that begins; once for each. */
  beginFrame(): PointLook;
  /** As this frame has it. */
  look(): PointLook;
  colors(): Colors;
  /** Of the counts in bubbles. */
  font(): string;
  /** What draws many events together, once it has come. */
  crowdCode(): typeof createCrowdGpu | null;
};

type Gpu = { table: EventTable; points: PointGpu; crowd: CrowdGpu | null };
/** Draws a range of places, in every copy of the world in sight. */
type Draw = (first: number, last: number) => void;

/**
 * The one layer that draws the points of events, nine or a million: each frame it draws ranges of the table, and asks
 * what is visible, so that scrubbing sends the GPU a few numbers and nothing else.
 */
export function createPointLayer(explorer: Explorer, source: PointSource): CustomLayerInterface {
  let map: MapLibreMap | null = null;
  let gpu: Gpu | null = null;
  let palette: PointPalette = readPointPalette(source.colors());
  const masked = maskOf(explorer);

  function free() {
    gpu?.points.free();
    gpu?.crowd?.free();
    gpu = null;
  }

  /** Within a frame, where the map expects that its GL state is touched. */
  function prepare(gl: WebGL2RenderingContext): Gpu {
    const { table } = explorer;
    if (gpu && gpu.table !== table) free();
    gpu ??= { table, points: createPointGpu(gl, table, source.colors()), crowd: null };
    gpu.crowd ??= source.crowdCode()?.(gl, table, gpu.points, source.font()) ?? null;
    if (gpu.points.events.load()) map?.triggerRepaint();
    gpu.points.setMask(masked());
    return gpu;
  }

  /** Makes a program ready to draw events. @returns how */
  function place(gl: WebGL2RenderingContext, program: GlProgram, input: CustomRenderMethodInput): number[] {
    const ratio = map!.getPixelRatio();
    setCamera(gl, program, map!, input);
    gl.uniform2f(
      program.at('u_pixel'),
      (2 * ratio) / gl.drawingBufferWidth,
      (2 * ratio) / gl.drawingBufferHeight,
    );
    return copiesInSight(map!, isGlobe(input));
  }

  function begin(
    gl: WebGL2RenderingContext,
    program: GlProgram,
    input: CustomRenderMethodInput,
    { points }: Gpu,
    { ranks, size }: PointLook,
  ): Draw {
    const { at } = program;
    program.begin();
    gl.bindVertexArray(points.vertexArray);
    points.bindTextures(program);
    const copies = place(gl, program, input);
    gl.uniform1ui(at('u_over'), ranks.over);
    gl.uniform1ui(at('u_ended'), ranks.ended);
    gl.uniform4uiv(at('u_kinds'), kindBits(explorer.state().kinds));
    gl.uniform3fv(at('u_colors'), palette.kinds);
    gl.uniform3fv(at('u_ink'), palette.ink);
    gl.uniform3fv(at('u_halo'), palette.halo);
    gl.uniform1f(at('u_size'), size);
    gl.uniform1i(at('u_state'), states.rest);
    return (first, last) => {
      for (const copy of last > first ? copies : []) {
        gl.uniform1f(at('u_copy'), copy);
        gl.drawArrays(gl.TRIANGLES, 6 * first, 6 * (last - first));
      }
    };
  }

  /** Draws what is visible: once for each copy of the world in sight and each duration class in use. */
  function drawVisible(draw: Draw, { table, points }: Gpu, { ranks }: PointLook) {
    const ready = points.events.ready();
    // The longest first: what is dated to the day lies over what took a year.
    for (let index = table.classes.longest.length - 1; index >= 0; index--) {
      const [first, last] = visibleRange(table, index, explorer.state().window, ranks.begun);
      draw(first, Math.min(last, ready));
    }
  }

  /** Those that are alone in their part of the map, at full size: a bubble would say less than their symbol. */
  function drawLone(
    gl: WebGL2RenderingContext,
    program: GlProgram,
    draw: Draw,
    { points }: Gpu,
    { texture, first, count }: LonePlaces,
  ) {
    gl.uniform1f(program.at('u_size'), 1);
    points.bindPlaces(program, texture, first);
    draw(0, count);
    points.unbindPlaces(program);
  }

  /** The event pointed at and the selected one, over all others and at full size. */
  function drawChosen(gl: WebGL2RenderingContext, { at }: GlProgram, draw: Draw, { table }: Gpu) {
    const { selected, hovered } = explorer.state();
    const chosen = [
      [hovered === selected ? null : hovered, states.hovered],
      [selected, states.selected],
    ] as const;
    gl.uniform1f(at('u_size'), 1);
    for (const [row, state] of chosen) {
      if (row === null || !explorer.isVisible(row)) continue;
      gl.uniform1i(at('u_state'), state);
      draw(...placesOfRow(table, row));
    }
  }

  /** What is at hand may not be enough for how the events should be drawn: then they are dots. */
  function modeOf({ mode, grid }: PointLook, crowd: CrowdGpu | null): CrowdLook['mode'] {
    const isAble = mode === 'bubbles' ? crowd && grid : mode === 'density' ? crowd?.canShade : true;
    return isAble ? mode : 'symbols';
  }

  return {
    id: pointLayerId,
    type: 'custom',
    onAdd(added) {
      map = added;
      // A style that is swapped, maybe for the other scheme, drops the layer without a word: what it held is still there.
      free();
      palette = readPointPalette(source.colors());
    },
    onRemove: free,
    // MapLibre calls this first in every frame.
    prerender(gl, input) {
      const look = source.beginFrame();
      if (!map || look.mode !== 'density') return;
      const all = prepare(gl);
      if (!all.crowd?.canShade) return;
      const program = all.crowd.beginSplats(input);
      drawVisible(begin(gl, program, input, all, { ...look, size: splatSize }), all, look);
      gl.bindVertexArray(null);
    },
    render(gl, input) {
      if (!map) return;
      const look = source.look();
      const all = prepare(gl);
      const mode = modeOf(look, all.crowd);
      gl.bindVertexArray(all.points.vertexArray);
      if (mode === 'density') all.crowd?.shade(input, palette, referenceOf(look.visible));
      const lone =
        mode === 'bubbles' && look.grid
          ? all.crowd?.drawBubbles(input, palette, look.grid, look.ranks, (it) => place(gl, it, input))
          : undefined;
      const program = all.points.programFor(input, 'points', pointVertex, pointFragment);
      const draw = begin(gl, program, input, all, look);
      if (mode === 'symbols') drawVisible(draw, all, look);
      if (lone) drawLone(gl, program, draw, all, lone);
      drawChosen(gl, program, draw, all);
      gl.bindVertexArray(null);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

/** So many events over each other are the darkest: more where there are more, or all would be dark. */
const referenceOf = (visible: number): number => Math.max(60, visible / 20);
