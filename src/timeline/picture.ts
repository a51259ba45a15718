import { createPhaseCounts } from '#events/phase-counts.ts';
import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { createDetailLayout, type Detail, laneOf } from './detail.ts';
import { drawGround, drawWords } from './draw-detail.ts';
import { drawOverview } from './draw-overview.ts';
import { createEase } from './ease.ts';
import { createGlide } from './glide.ts';
import { layOutOverview, type Overview } from './overview.ts';
import { readPalette } from './palette.ts';
import { type HandleElements, placeHandles, transform } from './place-handles.ts';
import { isAlike } from './speaking-scene.ts';
import { createMeasure, createStage } from './stage.ts';

/** The canvases, and what moves above them. `detail` is the frame that all but the overview lie in. */
export type PictureElements = HandleElements & {
  detail: HTMLElement;
  /** Under the line of the playhead, and over it. */
  canvas: HTMLCanvasElement;
  titles: HTMLCanvasElement;
  overview: HTMLCanvasElement;
  overviewPlayhead: HTMLElement;
};

/**
 * Detail view, overview and handles as they were last drawn, and how to draw them anew. A canvas is drawn only when
 * something on it changes: while the playhead passes no event it is the handles alone that move.
 */
export function createPicture(elements: PictureElements, explorer: Explorer) {
  const ground = createStage(elements.canvas);
  const words = createStage(elements.titles);
  const strip = createStage(elements.overview);
  const layOutDetail = createDetailLayout(explorer);
  const phasesAt = createPhaseCounts(explorer.table);
  const ease = createEase(explorer.state().extent);
  const glide = createGlide();
  const frames = oncePerFrame(draw);
  const isDetailNew = changes();
  const isOverviewNew = changes();
  let palette = readPalette(elements.detail);
  let measure = createMeasure(ground.context, palette.boldFont);
  let detail: Detail | null = null;
  let overview: Overview | null = null;
  let isGliding = false;

  function draw() {
    const now = performance.now();
    const { extent, isMoving: isEasing } = ease.at(now);
    detail = layOutDetail(extent, Math.max(1, ground.width), ground.height, measure);
    drawDetail(detail, now);
    drawStrip(extent);
    placeHandles(elements, explorer, detail, measure);
    if (isEasing || isGliding) frames.ask();
  }

  function drawDetail(shown: Detail, now: number) {
    const { selected, hovered, window, kinds, playhead } = explorer.state();
    const { begun, over } = phasesAt(explorer.playhead());
    const drawn = [shown, selected, hovered, window, kinds, begun, over, playhead === null, palette];
    const isNew = isDetailNew(drawn);
    if (!isNew && !isGliding) return;
    isGliding = glide.to(laneOf(shown), now, palette.motion === 0).isMoving;
    ground.clear();
    words.clear();
    if (ground.context) drawGround(ground.context, shown, explorer, palette, glide.y);
    if (words.context) drawWords(words.context, shown, explorer, palette, measure, glide.y);
  }

  function drawStrip(extent: Span) {
    overview ??= layOutOverview(explorer, Math.max(1, strip.width), strip.height, measure);
    const { window, kinds } = explorer.state();
    const playhead = explorer.playhead();
    const x = overview.scale.x(playhead);
    transform(elements.overviewPlayhead, `translateX(${Math.round(x)}px)`);
    const drawn = [overview, ...extent, window, kinds, phasesAt(playhead).begun, palette];
    if (!isOverviewNew(drawn) || !strip.context) return;
    strip.clear();
    drawOverview(strip.context, overview, explorer, extent, palette);
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
      for (const stage of [ground, words, strip]) stage.fit();
      overview = null;
      isDetailNew([]);
      draw();
    },
    restyle() {
      palette = readPalette(elements.detail);
      measure = createMeasure(ground.context, palette.boldFont);
      overview = null;
      frames.ask();
    },
  };
}

/** Tells whether a list of things is another than when it was last asked. */
function changes(): (now: readonly unknown[]) => boolean {
  let before: readonly unknown[] = [];
  return (now) => {
    const isNew = before.length !== now.length || !isAlike(before, now);
    before = now;
    return isNew;
  };
}
