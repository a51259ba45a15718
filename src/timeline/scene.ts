import type { Span } from '#events/window.ts';
import type { Explorer, ExplorerState } from '#explorer/explorer.ts';
import { widestExtent } from '#explorer/spans.ts';
import { DAY } from '#time/calendar.ts';
import { parseEdtf } from '#time/edtf.ts';
import { spanToEdtf } from '#time/instant.ts';
import { sayDate, sayInstant } from '#time/say.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { createDetailLayout, type Detail, laneOf } from './detail.ts';
import { listen } from './drag.ts';
import { drawDetail } from './draw-detail.ts';
import { drawOverview } from './draw-overview.ts';
import { createEase } from './ease.ts';
import { onDetailGestures } from './gestures.ts';
import { createGlide } from './glide.ts';
import { moveExtent } from './keys.ts';
import { layOutOverview, type Overview } from './overview.ts';
import { onOverviewGestures } from './overview-gestures.ts';
import { readPalette } from './palette.ts';
import {
  onSliderGestures,
  placeSlider,
  type SliderElements,
  setAttribute,
  sliderNames,
} from './slider-handles.ts';
import { type SliderName, sliders } from './sliders.ts';
import { createMeasure, createStage } from './stage.ts';

/** What React has made and the scene keeps in step with the store. */
export type TimelineElements = {
  detail: HTMLElement;
  /** Takes the focus, the keys and the pointer of the detail view. */
  field: HTMLElement;
  canvas: HTMLCanvasElement;
  overview: HTMLCanvasElement;
  sliders: Record<SliderName, SliderElements>;
  previous: HTMLElement;
  next: HTMLElement;
  wholeStory: HTMLElement;
  windowWords: HTMLElement;
  description: HTMLElement;
};

/**
 * Draws the timeline and moves its handles as the store changes, once per frame, and turns gestures into verbs.
 * React renders nothing of this. @returns how to undo it all.
 */
export function createTimelineScene(elements: TimelineElements, explorer: Explorer): () => void {
  const { detail: area, field, canvas } = elements;
  const stage = createStage(canvas);
  const strip = createStage(elements.overview);
  const layOutDetail = createDetailLayout(explorer);
  const ease = createEase(explorer.state().extent);
  const glide = createGlide();
  const frames = oncePerFrame(draw);
  let palette = readPalette(area);
  let measure = createMeasure(stage.context, palette.boldFont);
  let detail: Detail | null = null;
  let overview: Overview | null = null;

  function draw() {
    const now = performance.now();
    const { extent, isMoving: isEasing } = ease.at(now);
    detail = layOutDetail(extent, Math.max(1, stage.width), stage.height, measure);
    overview ??= layOutOverview(explorer, Math.max(1, strip.width), strip.height, measure);
    const { isMoving: isGliding } = glide.to(laneOf(detail), now, palette.motion === 0);
    if (stage.context) drawDetail(stage.context, detail, explorer, palette, measure, glide.y);
    if (strip.context) drawOverview(strip.context, overview, explorer, extent, palette);
    for (const name of sliderNames) placeSlider(name, elements.sliders[name], explorer, detail, measure);
    if (isEasing || isGliding) frames.ask();
  }

  function refit() {
    stage.fit();
    strip.fit();
    overview = null;
    draw();
  }

  function restyle() {
    palette = readPalette(area);
    measure = createMeasure(stage.context, palette.boldFont);
    overview = null;
    frames.ask();
  }

  /** What a hand does is drawn where the hand is; all else eases there. */
  let isByHand = false;
  const byHand: Explorer = {
    ...explorer,
    lookAt(extent) {
      isByHand = true;
      explorer.lookAt(extent);
      isByHand = false;
    },
  };

  function onExtent(extent: Span) {
    ease.to(extent, isByHand ? 0 : palette.motion, performance.now());
    sayExtent(elements, explorer);
  }

  const undo = [
    explorer.subscribe(({ extent }) => extent, onExtent),
    explorer.subscribe(
      ({ kinds }) => kinds,
      () => {
        overview = null;
      },
    ),
    explorer.subscribe(whatIsDrawn, frames.ask, { equalityFn: isAlike }),
    explorer.subscribe(whatBoundsSteps, () => sayBounds(elements, explorer), { equalityFn: isAlike }),
    onDetailGestures(area, field, byHand, () => detail),
    onOverviewGestures(elements.overview, byHand, () => overview),
    ...sliderNames.map((name) =>
      onSliderGestures(name, elements.sliders[name].handle, area, explorer, () => detail),
    ),
    onKeys(field, explorer),
    onResize([canvas, elements.overview], refit),
    onRestyle(restyle),
    frames.cancel,
  ];
  refit();
  sayExtent(elements, explorer);
  sayBounds(elements, explorer);
  return () => {
    for (const stop of undo) stop();
  };
}

type Picked = readonly unknown[];

const whatIsDrawn = (state: ExplorerState): Picked => [
  state.extent,
  state.window,
  state.playhead,
  state.kinds,
  state.selected,
  state.hovered,
];
const whatBoundsSteps = (state: ExplorerState): Picked => [state.selected, state.window, state.kinds];

const isAlike = (a: Picked, b: Picked): boolean => a.every((value, i) => Object.is(value, b[i]));

/** Says in words what part of time is on the axis, and whether that is all of it. */
function sayExtent({ wholeStory, description }: TimelineElements, { state, whole }: Explorer): void {
  const { extent } = state();
  const span = extent[1] - extent[0];
  const all = widestExtent(whole);
  setAttribute(wholeStory, 'aria-pressed', String(span >= (all[1] - all[0]) * 0.999));
  const words = `Shows ${sayInstant(extent[0], span)} to ${sayInstant(extent[1] - 1, span)}.`;
  if (description.textContent !== words) description.textContent = words;
}

/** Says what the window is, and whether there is an event before and after the selected one. */
function sayBounds({ previous, next, windowWords }: TimelineElements, explorer: Explorer): void {
  const { table, isShown, state } = explorer;
  const { selected, window } = state();
  let [after, before] = [(selected ?? -1) + 1, (selected ?? table.length) - 1];
  while (after < table.length && !isShown(after)) after++;
  while (before >= 0 && !isShown(before)) before--;
  setAttribute(next, 'aria-disabled', String(after >= table.length));
  setAttribute(previous, 'aria-disabled', String(before < 0));
  windowWords.textContent = window ? sayWindow(explorer) : 'All of time';
}

/** “12–19 August 2019” where the window is of whole days, else its two ends. */
function sayWindow(explorer: Explorer): string {
  const [start, end] = explorer.windowSpan();
  const read = parseEdtf(spanToEdtf(start, end));
  if (read.ok && start % DAY === 0 && end % DAY === 0) return sayDate(read.date);
  // As fine as on an axis on which the window is an eighth.
  const span = (end - start) * 8;
  return `${sliders.start.say(explorer, span)} – ${sliders.end.say(explorer, span)}`;
}

function onKeys(field: HTMLElement, explorer: Explorer): () => void {
  return listen(field, {
    keydown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const extent = moveExtent(event, explorer.state().extent, explorer.whole);
      if (!extent) return;
      event.preventDefault();
      explorer.lookAt(extent);
    },
  });
}

function onResize(elements: readonly Element[], refit: () => void): () => void {
  const observer = new ResizeObserver(refit);
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}

/** The colour scheme changes while the page is open, and fonts arrive after it. */
function onRestyle(restyle: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((it) =>
    matchMedia(it),
  );
  for (const query of queries) query.addEventListener('change', restyle);
  document.fonts?.addEventListener('loadingdone', restyle);
  return () => {
    for (const query of queries) query.removeEventListener('change', restyle);
    document.fonts?.removeEventListener('loadingdone', restyle);
  };
}
