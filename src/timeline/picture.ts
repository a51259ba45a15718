import { createPhaseCounts } from '#events/phase-counts.ts';
import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { CrowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { drawAnew, drawGround, drawWords } from '#timeline/canvas/draw-detail.ts';
import { createEase } from '#timeline/canvas/ease.ts';
import { createGlide } from '#timeline/canvas/glide.ts';
import { createHidpiCanvas, createMeasure } from '#timeline/canvas/hidpi-canvas.ts';
import { createSplitCanvas } from '#timeline/canvas/split-canvas.ts';
import { changes } from '#timeline/handles/changes.ts';
import { type HandleElements, placeHandles, transform } from '#timeline/handles/place-handles.ts';
import type { ChosenBar } from '#timeline/layout/chosen-bar.ts';
import { createDetailLayout, laneOf } from '#timeline/layout/detail.ts';
import { type Detail, hasBars } from '#timeline/layout/layout.ts';
import { createStandings } from '#timeline/layout/standings.ts';
import { drawOverview } from '#timeline/overview/draw-overview.ts';
import { layOutOverview, type Overview } from '#timeline/overview/overview.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { readPalette } from './palette.ts';

/** The canvases, and what moves above them. `detail` is the frame that all but the overview lie in. */
export type PictureElements = HandleElements & {
  detail: HTMLElement;
  /** Under the line of the playhead, and over it. */
  canvas: HTMLCanvasElement;
  titles: HTMLCanvasElement;
  overview: HTMLCanvasElement;
  overviewPlayhead: HTMLElement;
  /** Above all of it, what the bar says that is pointed at. */
  plate: HTMLElement;
};

/**
 * Detail view, overview and handles as they were last drawn, and how to draw them anew. A canvas is drawn only when
 * something on it changes: while the playhead passes no event it is the handles alone that move, and where bars stand
 * for events, a step of it copies two images.
 * @param chosenBar the bar that is pointed at; @param crowd without it there are no bars
 */
export function createPicture(
  elements: PictureElements,
  explorer: Explorer,
  chosenBar: ChosenBar,
  crowd: CrowdTimeline | null,
) {
  const ground = createHidpiCanvas(elements.canvas);
  const words = createHidpiCanvas(elements.titles);
  const strip = createHidpiCanvas(elements.overview);
  const splitStrip = createSplitCanvas(strip);
  const layOutDetail = createDetailLayout(explorer, crowd);
  const bars = crowd?.createBarsPicture(elements, { ground, words }, explorer, chosenBar);
  const ease = createEase(explorer.state().extent);
  const glide = createGlide();
  const passedOf = createStandings(explorer.phaseOf);
  const frames = oncePerFrame(draw);
  const isDetailNew = changes();
  const isOverviewNew = changes();
  let phases = { table: explorer.table, at: createPhaseCounts(explorer.table) };
  let palette = readPalette(elements.detail);
  let measure = createMeasure(ground.context, palette.boldFont);
  let detail: Detail | null = null;
  let overview: Overview | null = null;
  let isGliding = false;
  let isFading = false;

  function draw() {
    const now = performance.now();
    const { extent, isMoving: isEasing } = ease.at(now);
    const before = detail;
    detail = layOutDetail(extent, Math.max(1, ground.width), ground.height, measure);
    if (bars) isFading = bars.begin(before, detail, now, palette) || isFading;
    if (bars && hasBars(detail)) isGliding = bars.draw(detail, now, { palette, measure, isFading });
    else drawMarks(detail, now);
    if (bars) isFading = bars.finish(detail, now);
    drawStrip(extent);
    placeHandles(elements, explorer, detail, measure);
    if (isEasing || isGliding || isFading) frames.ask();
  }

  function phasesAt(instant: number) {
    const { table } = explorer;
    if (table !== phases.table) phases = { table, at: createPhaseCounts(table) };
    return phases.at(instant);
  }

  function drawMarks(shown: Detail, now: number) {
    const { selected, hovered, window } = explorer.state();
    const passed = passedOf([...shown.marks.inLanes, ...shown.marks.atFoot]);
    const isNew = isDetailNew([shown, selected, hovered, window, palette]) || isGliding || isFading;
    if (!isNew && passed.length === 0) return;
    if (isNew) {
      isGliding = glide.to(laneOf(shown), now, palette.motion === 0).isMoving;
      ground.clear();
      if (ground.context) drawGround(ground.context, shown, explorer, palette, glide.y);
    } else if (ground.context) drawAnew(ground.context, shown, passed, explorer, palette, glide.y);
    words.clear();
    if (words.context) drawWords(words.context, shown, explorer, palette, measure, glide.y);
  }

  function drawStrip(extent: Span) {
    overview ??= layOutOverview(explorer, Math.max(1, strip.width), strip.height, measure);
    const { window, kinds } = explorer.state();
    const playhead = explorer.playhead();
    const x = overview.scale.x(playhead);
    transform(elements.overviewPlayhead, `translateX(${Math.round(x)}px)`);
    if (!strip.context) return;
    if (overview.density.length > 0) {
      const shown = overview;
      if (isOverviewNew([overview, ...extent, window, palette]))
        splitStrip.draw((context, half) => drawOverview(context, shown, explorer, extent, palette, half));
      splitStrip.show(x);
      return;
    }
    const drawn = [overview, ...extent, window, kinds, phasesAt(playhead).begun, palette];
    if (!isOverviewNew(drawn)) return;
    strip.clear();
    drawOverview(strip.context, overview, explorer, extent, palette, 'past');
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
      for (const isNew of [isDetailNew, isOverviewNew]) isNew([]);
      bars?.forget();
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
