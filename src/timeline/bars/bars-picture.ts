import type { Span } from '#events/window.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import { boundary, type Step } from '#timeline/axis/steps.ts';
import { createFade } from '#timeline/canvas/fade.ts';
import type { HidpiCanvas } from '#timeline/canvas/hidpi-canvas.ts';
import { createLevel } from '#timeline/canvas/level.ts';
import { createSplitCanvas } from '#timeline/canvas/split-canvas.ts';
import { changes } from '#timeline/handles/changes.ts';
import { barOfSpan } from '#timeline/layout/bars.ts';
import type { ChosenBar } from '#timeline/layout/chosen-bar.ts';
import { type BarsDetail, type Detail, hasBars } from '#timeline/layout/layout.ts';
import type { Palette } from '#timeline/palette.ts';
import { createBarTooltip } from './bar-tooltip.ts';
import { drawBarsGround } from './draw-bars.ts';
import { drawBarsWords } from './draw-bars-words.ts';

/** `canvas` is that of the ground; `plate` is above all of it. */
type Elements = { canvas: HTMLCanvasElement; plate: HTMLElement };
/** Under the line of the playhead, and over it. */
type HidpiCanvases = { ground: HidpiCanvas; words: HidpiCanvas };
type Style = { palette: Palette; measure: Measure; isFading: boolean };

/**
 * Bars as they were last drawn, in the picture of a crowd, and how to draw them anew. Of each frame the picture tells the
 * begin and the finish, also where marks are drawn in between.
 */
export function createBarsPicture(
  { canvas, plate }: Elements,
  { ground, words }: HidpiCanvases,
  explorer: Explorer,
  chosenBar: ChosenBar,
) {
  const halves = createSplitCanvas(ground);
  const level = createLevel();
  const fade = createFade();
  const placeBarTooltip = createBarTooltip(plate, explorer);
  const isGroundNew = changes();
  const isWordsNew = changes();

  /** The bar that is pointed at; let go where the axis has got other bars. */
  function chosenIn({ bars }: Detail): Span | null {
    const span = chosenBar.current();
    if (!span || (bars && isStepOf(bars.step, span))) return span;
    chosenBar.choose(null, 'pointer');
    return null;
  }

  return {
    /** Bars fade into marks, and marks into bars. @returns whether they do */
    begin(before: Detail | null, shown: Detail, now: number, { motion }: Palette): boolean {
      if (before && hasBars(before) !== hasBars(shown)) fade.begin(canvas, now, motion);
      return fade.isOn(now);
    },
    /** @returns whether bars are on their way to another height */
    draw(shown: BarsDetail, now: number, { palette, measure, isFading }: Style): boolean {
      const { selected, hovered, window } = explorer.state();
      const { peak, isMoving } = level.to(shown.bars.most, shown.bars.step, now, palette.motion === 0);
      if (isGroundNew([shown, window, palette, peak]))
        halves.draw((context, half) => drawBarsGround(context, shown, explorer, palette, half, peak));
      halves.show(shown.scale.x(explorer.playhead()), isFading);
      const span = chosenIn(shown);
      const bar = span && barOfSpan(shown.bars, span);
      // How an event stands to the playhead is drawn of these two alone.
      const standing = [selected, hovered].map((row) => row !== null && explorer.phaseOf(row));
      const isNew = isWordsNew([shown, selected, hovered, ...standing, bar, palette, peak]);
      if (!isNew || !words.context) return isMoving;
      words.clear();
      drawBarsWords(words.context, shown, explorer, palette, measure, peak, bar);
      return isMoving;
    },
    /** @returns whether there is more to fade */
    finish(shown: Detail, now: number): boolean {
      placeBarTooltip(shown, chosenIn(shown));
      return ground.context !== null && fade.over(ground.context, now);
    },
    /** A canvas of a new size is blank. */
    forget() {
      for (const isNew of [isGroundNew, isWordsNew]) isNew([]);
    },
  };
}

/** A bar beyond the axis has no place among those on it, but it is one of them. */
const isStepOf = (step: Step, [start, end]: Span): boolean =>
  boundary(start, step) === start && boundary(start, step, 1) === end;
