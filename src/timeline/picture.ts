import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { createDetailLayout, type Detail, laneOf } from './detail.ts';
import { drawDetail } from './draw-detail.ts';
import { drawOverview } from './draw-overview.ts';
import { createEase } from './ease.ts';
import { createGlide } from './glide.ts';
import { layOutOverview, type Overview } from './overview.ts';
import { readPalette } from './palette.ts';
import { placeSlider } from './slider-handles.ts';
import { type SliderName, sliderNames } from './sliders.ts';
import type { SliderElements } from './speaking-scene.ts';
import { createMeasure, createStage } from './stage.ts';

/** The two canvases, and the handles above the first. `detail` is the frame that they lie in. */
export type PictureElements = {
  detail: HTMLElement;
  canvas: HTMLCanvasElement;
  overview: HTMLCanvasElement;
  sliders: Record<SliderName, SliderElements>;
};

/** Detail view, overview and handles as they were last drawn, and how to draw them anew. */
export function createPicture(elements: PictureElements, explorer: Explorer) {
  const stage = createStage(elements.canvas);
  const strip = createStage(elements.overview);
  const layOutDetail = createDetailLayout(explorer);
  const ease = createEase(explorer.state().extent);
  const glide = createGlide();
  const frames = oncePerFrame(draw);
  let palette = readPalette(elements.detail);
  let measure = createMeasure(stage.context, palette.boldFont);
  let detail: Detail | null = null;
  let overview: Overview | null = null;

  function draw() {
    const now = performance.now();
    const { extent, isMoving: isEasing } = ease.at(now);
    detail = layOutDetail(extent, Math.max(1, stage.width), stage.height, measure);
    overview ??= layOutOverview(explorer, Math.max(1, strip.width), strip.height, measure);
    const { isMoving: isGliding } = glide.to(laneOf(detail), now, palette.motion === 0);
    stage.clear();
    if (stage.context) drawDetail(stage.context, detail, explorer, palette, measure, glide.y);
    if (strip.context) drawOverview(strip.context, overview, explorer, extent, palette);
    for (const name of sliderNames) placeSlider(name, elements.sliders[name], explorer, detail, measure);
    if (isEasing || isGliding) frames.ask();
  }

  return {
    /** Null until first drawn. */
    detail: () => detail,
    overview: () => overview,
    /** Draws before the next frame is painted. */
    ask: frames.ask,
    cancel: frames.cancel,
    /** Sets out for an extent: eases there, or jumps. */
    moveTo(extent: Span, isJump: boolean) {
      ease.to(extent, isJump ? 0 : palette.motion, performance.now());
    },
    /** Lays the overview out anew when it is next drawn. */
    forgetOverview() {
      overview = null;
    },
    /** Draws at once: a canvas of a new size is blank. */
    refit() {
      stage.fit();
      strip.fit();
      overview = null;
      draw();
    },
    restyle() {
      palette = readPalette(elements.detail);
      measure = createMeasure(stage.context, palette.boldFont);
      overview = null;
      frames.ask();
    },
  };
}
