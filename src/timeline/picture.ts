import { createPhaseCounts } from '#events/phase-counts.ts';
import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { barOfSpan } from './bars.ts';
import type { ChosenBar } from './chosen-bar.ts';
import { createDetailLayout, type Detail, laneOf } from './detail.ts';
import { type BarsDetail, drawBarsGround, hasBars } from './draw-bars.ts';
import { drawBarsWords } from './draw-bars-words.ts';
import { drawAnew, drawGround, drawWords } from './draw-detail.ts';
import { drawOverview } from './draw-overview.ts';
import { createEase } from './ease.ts';
import { createFade } from './fade.ts';
import { createGlide } from './glide.ts';
import { createHalves } from './halves.ts';
import { createLevel } from './level.ts';
import { layOutOverview, type Overview } from './overview.ts';
import { readPalette } from './palette.ts';
import { type HandleElements, placeHandles, transform } from './place-handles.ts';
import { createPlate } from './plate.ts';
import { isAlike } from './speaking-scene.ts';
import { createMeasure, createStage } from './stage.ts';
import { createStandings } from './standings.ts';
import { boundary, type Step } from './steps.ts';

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
 * @param chosenBar the bar that is pointed at
 */
export function createPicture(elements: PictureElements, explorer: Explorer, chosenBar: ChosenBar) {
  const ground = createStage(elements.canvas);
  const words = createStage(elements.titles);
  const strip = createStage(elements.overview);
  const halves = createHalves(ground);
  const stripHalves = createHalves(strip);
  const layOutDetail = createDetailLayout(explorer);
  const ease = createEase(explorer.state().extent);
  const glide = createGlide();
  const level = createLevel();
  const fade = createFade();
  const passedOf = createStandings(explorer.phaseOf);
  const placePlate = createPlate(elements.plate, explorer);
  const frames = oncePerFrame(draw);
  const isDetailNew = changes();
  const isWordsNew = changes();
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
    if (before && hasBars(before) !== hasBars(detail)) fade.begin(elements.canvas, now, palette.motion);
    isFading ||= fade.isOn(now);
    const bar = chosenIn(detail);
    if (hasBars(detail)) drawBars(detail, bar, now);
    else drawMarks(detail, now);
    isFading = ground.context !== null && fade.over(ground.context, now);
    placePlate(detail, bar);
    drawStrip(extent);
    placeHandles(elements, explorer, detail, measure);
    if (isEasing || isGliding || isFading) frames.ask();
  }

  function phasesAt(instant: number) {
    const { table } = explorer;
    if (table !== phases.table) phases = { table, at: createPhaseCounts(table) };
    return phases.at(instant);
  }

  /** The bar that is pointed at; let go where the axis has got other bars. */
  function chosenIn({ bars }: Detail): Span | null {
    const span = chosenBar.current();
    if (!span || (bars && isStepOf(bars.step, span))) return span;
    chosenBar.choose(null, 'pointer');
    return null;
  }

  function drawMarks(shown: Detail, now: number) {
    const { selected, hovered, window } = explorer.state();
    const passed = passedOf([...shown.marks.inLanes, ...shown.marks.atFoot]);
    const isNew = isDetailNew([shown, selected, hovered, window, palette]) || isGliding || isFading;
    isWordsNew([]);
    if (!isNew && passed.length === 0) return;
    if (isNew) {
      isGliding = glide.to(laneOf(shown), now, palette.motion === 0).isMoving;
      ground.clear();
      if (ground.context) drawGround(ground.context, shown, explorer, palette, glide.y);
    } else if (ground.context) drawAnew(ground.context, shown, passed, explorer, palette, glide.y);
    words.clear();
    if (words.context) drawWords(words.context, shown, explorer, palette, measure, glide.y);
  }

  function drawBars(shown: BarsDetail, span: Span | null, now: number) {
    const { selected, hovered, window } = explorer.state();
    const { peak, isMoving } = level.to(shown.bars.most, shown.bars.step, now, palette.motion === 0);
    isGliding = isMoving;
    if (isDetailNew([shown, window, palette, peak]))
      halves.draw((context, half) => drawBarsGround(context, shown, explorer, palette, half, peak));
    halves.show(shown.scale.x(explorer.playhead()), isFading);
    const bar = span && barOfSpan(shown.bars, span);
    // How an event stands to the playhead is drawn of these two alone.
    const standing = [selected, hovered].map((row) => row !== null && explorer.phaseOf(row));
    if (!isWordsNew([shown, selected, hovered, ...standing, bar, palette, peak]) || !words.context) return;
    words.clear();
    drawBarsWords(words.context, shown, explorer, palette, measure, peak, bar);
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
        stripHalves.draw((context, half) => drawOverview(context, shown, explorer, extent, palette, half));
      stripHalves.show(x);
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
      for (const isNew of [isDetailNew, isWordsNew, isOverviewNew]) isNew([]);
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

/** A bar beyond the axis has no place among those on it, but it is one of them. */
const isStepOf = (step: Step, [start, end]: Span): boolean =>
  boundary(start, step) === start && boundary(start, step, 1) === end;

/** Tells whether a list of things is another than when it was last asked. */
function changes(): (now: readonly unknown[]) => boolean {
  let before: readonly unknown[] = [];
  return (now) => {
    const isNew = before.length !== now.length || !isAlike(before, now);
    before = now;
    return isNew;
  };
}
