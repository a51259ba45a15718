import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import type { CrowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { onDetailGestures } from '#timeline/gestures/gestures.ts';
import { onSliderGestures } from '#timeline/gestures/slider-handles.ts';
import { moveExtent, subjectOf } from '#timeline/handles/keys.ts';
import { sliderNames } from '#timeline/handles/sliders.ts';
import { isAlike } from '#timeline/handles/speaking-scene.ts';
import { createChosenBar } from '#timeline/layout/chosen-bar.ts';
import { onOverviewGestures } from '#timeline/overview/overview-gestures.ts';
import { listen } from '#ui/drag.ts';
import type { Gestures } from '#ui/gestures.ts';
import { onScheme } from '#ui/scheme.ts';
import { createPicture, type PictureElements } from './picture.ts';
import { createSummary, type SummaryElements } from './summary.ts';

/** What React has made and the scene keeps in step with the store. `field` takes focus, keys and pointer. */
export type DrawnElements = PictureElements &
  SummaryElements & {
    field: HTMLElement;
    /** Says the bar that the keys have come to. */
    barWords: HTMLElement;
  };

/**
 * Draws the timeline and moves its handles as the store changes, once per frame, and turns gestures into verbs.
 * React renders nothing of this, and it comes after the page: see timeline.tsx.
 * @param crowd null where the events are few; @returns how to undo it all.
 */
export function createTimelineScene(
  elements: DrawnElements,
  explorer: Explorer,
  gestures: Gestures,
  crowd: CrowdTimeline | null,
): () => void {
  const { detail: area, field, canvas, overview, sliders } = elements;
  const chosenBar = createChosenBar(() => picture.ask());
  const picture = createPicture(elements, explorer, chosenBar, crowd);
  const summary = createSummary(elements, explorer, picture.detail, crowd);
  const byHand = markedVerbs(explorer);
  const undo = [
    explorer.subscribe(
      ({ extent }) => extent,
      (extent) => {
        // What a hand does is drawn where the hand is; all else eases there.
        picture.moveTo(extent, byHand.isActing());
      },
    ),
    explorer.subscribe(whatFiltersLeave, picture.forgetOverview, { equalityFn: isAlike }),
    explorer.subscribe(whatIsDrawn, picture.ask, { equalityFn: isAlike }),
    explorer.subscribe(whatIsOnAxis, summary.ask, { equalityFn: isAlike }),
    onDetailGestures(area, field, byHand.explorer, picture.detail, gestures, chosenBar, crowd),
    ...(crowd ? [crowd.onBarKeys(field, elements.barWords, explorer, picture.detail, chosenBar)] : []),
    onOverviewGestures(overview, byHand.explorer, picture.overview),
    ...sliderNames.map((name) =>
      onSliderGestures(name, sliders[name].handle, area, explorer, picture.detail, crowd),
    ),
    onKeys(field, explorer),
    onResize([canvas, overview], picture.refit),
    onRestyle(picture.restyle),
    picture.cancel,
    summary.cancel,
  ];
  picture.refit();
  summary.ask();
  return () => {
    for (const stop of undo) stop();
  };
}

/** The explorer for gestures: it tells, while an extent is set through it, that a hand is at work. */
function markedVerbs(explorer: Explorer): { explorer: Explorer; isActing: () => boolean } {
  let isActing = false;
  const lookAt: Explorer['lookAt'] = (extent) => {
    isActing = true;
    explorer.lookAt(extent);
    isActing = false;
  };
  // The table may be another by and by: it is asked of the explorer itself.
  return { explorer: Object.assign(Object.create(explorer), { lookAt }), isActing: () => isActing };
}

const whatFiltersLeave = ({ table, kinds, found }: ExplorerState): readonly unknown[] => [
  table,
  kinds,
  found,
];
const whatIsOnAxis = (state: ExplorerState): readonly unknown[] => [
  state.extent,
  state.whole,
  ...whatFiltersLeave(state),
];
const whatIsDrawn = (state: ExplorerState): readonly unknown[] => [
  ...whatIsOnAxis(state),
  state.window,
  state.playhead,
  state.selected,
  state.hovered,
];

function onKeys(field: HTMLElement, explorer: Explorer): () => void {
  return listen(field, {
    keydown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { state, whole } = explorer;
      const extent = moveExtent(event, state().extent, whole, subjectOf(state()));
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
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const stopScheme = onScheme(restyle);
  motion.addEventListener('change', restyle);
  document.fonts?.addEventListener('loadingdone', restyle);
  return () => {
    stopScheme();
    motion.removeEventListener('change', restyle);
    document.fonts?.removeEventListener('loadingdone', restyle);
  };
}
