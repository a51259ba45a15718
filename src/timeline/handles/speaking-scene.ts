import type { Explorer } from '#explorer/explorer.ts';
import type { ExplorerState } from '#explorer/state.ts';
import { setAttribute, setText } from '#timeline/canvas/set-attribute.ts';
import { oncePerFrame } from '#ui/once-per-frame.ts';
import { type SliderName, sliderNames } from './sliders.ts';
import { isWholeShown, sayExtent, saySlider, sayWindow, stepsFrom } from './spoken.ts';

/** Parts of a slider, all made by React and kept in step by scenes; the flag bears the words. */
export type SliderElements = { handle: HTMLElement; flag: HTMLElement; words: HTMLElement };

/** What says in words how things stand. */
export type SpokenElements = {
  previous: HTMLElement;
  next: HTMLElement;
  wholeStory: HTMLElement;
  windowWords: HTMLElement;
  description: HTMLElement;
  sliders: Record<SliderName, SliderElements>;
};

/**
 * Keeps the words of the timeline in step with the store, once per frame for what moves with the playhead. It is apart
 * from what is drawn, and there before it: buttons and sliders say the truth while the drawing is still on its way.
 * @returns how to end it.
 */
export function createSpeakingScene(elements: SpokenElements, explorer: Explorer): () => void {
  let bounds: Picked = [];
  const saySliders = () => {
    const { extent, window, whole } = explorer.state();
    // The ends of the window say nothing new as the playhead moves.
    const names = isAlike([extent, window, whole], bounds) ? (['playhead'] as const) : sliderNames;
    bounds = [extent, window, whole];
    for (const name of names) writeSlider(elements.sliders[name], name, explorer);
  };
  const { ask, cancel } = oncePerFrame(saySliders);
  const writeExtent = () => {
    setText(elements.description, sayExtent(explorer));
    setAttribute(elements.wholeStory, 'aria-pressed', String(isWholeShown(explorer)));
  };
  const writeSteps = () => {
    const { hasPrevious, hasNext } = stepsFrom(explorer);
    setAttribute(elements.previous, 'aria-disabled', String(!hasPrevious));
    setAttribute(elements.next, 'aria-disabled', String(!hasNext));
    setText(elements.windowWords, sayWindow(explorer));
  };
  const undo = [
    explorer.subscribe(({ extent, whole }): Picked => [extent, whole], writeExtent, { equalityFn: isAlike }),
    explorer.subscribe(whatBoundsSteps, writeSteps, { equalityFn: isAlike }),
    explorer.subscribe(whatSlidersSay, ask, { equalityFn: isAlike }),
    cancel,
  ];
  writeExtent();
  writeSteps();
  saySliders();
  return () => {
    for (const stop of undo) stop();
  };
}

function writeSlider({ handle, words }: SliderElements, name: SliderName, explorer: Explorer) {
  const { least, most, value, said, text } = saySlider(name, explorer);
  setAttribute(handle, 'aria-valuemin', String(least));
  setAttribute(handle, 'aria-valuemax', String(most));
  setAttribute(handle, 'aria-valuenow', String(value));
  setAttribute(handle, 'aria-valuetext', text);
  setText(words, said);
}

type Picked = readonly unknown[];

const whatBoundsSteps = ({ table, selected, window, kinds, found }: ExplorerState): Picked => [
  table,
  selected,
  window,
  kinds,
  found,
];
const whatSlidersSay = ({ extent, window, playhead, whole }: ExplorerState): Picked => [
  extent,
  window,
  playhead,
  whole,
];

/** Two lists of the same things. */
export const isAlike = (a: Picked, b: Picked): boolean => a.every((value, i) => Object.is(value, b[i]));
