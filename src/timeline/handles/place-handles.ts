import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from '#timeline/axis/axis.ts';
import { setAttribute } from '#timeline/canvas/set-attribute.ts';
import type { Detail } from '#timeline/layout/layout.ts';
import { flagPadding, placeFlag } from './flag.ts';
import { type SliderName, sliderNames, sliders } from './sliders.ts';
import type { SliderElements } from './speaking-scene.ts';

/** What moves with the playhead, none of it drawn: it costs no more than a transform of each. */
export type HandleElements = {
  sliders: Record<SliderName, SliderElements>;
  /** The line of the playhead through the lanes, and the part of the rail that it has passed. */
  stem: HTMLElement;
  track: HTMLElement;
};

/** Puts each handle where its instant is, or at the edge beyond which it lies, and its words within the frame. */
export function placeHandles(
  { sliders: handles, stem, track }: HandleElements,
  explorer: Explorer,
  { scale, frame }: Detail,
  measure: Measure,
): void {
  const { extent } = explorer.state();
  for (const name of sliderNames) {
    const { handle, flag } = handles[name];
    const slider = sliders[name];
    const x = scale.x(slider.value(explorer));
    // All digits are as wide as one (tabular-nums): a few texts stand for all dates, and each is measured once.
    const said = measure(slider.say(explorer, extent[1] - extent[0]).replace(/\d/g, '0'));
    const wide = Math.ceil(said / flagStep) * flagStep;
    const place = placeFlag(x, wide, frame.width, flagPadding[name]);
    transform(handle, `translateX(${halves(place.at)}px)`);
    transform(flag, `translateX(${Math.round(place.shift)}px)`);
    setAttribute(handle, 'data-parked', place.parked);
    if (name !== 'playhead') continue;
    widen(flag, wide + 2 * flagPadding.playhead);
    transform(stem, `translateX(${halves(place.at)}px)`);
    setAttribute(stem, 'data-parked', place.parked);
    const from = Math.min(Math.max(scale.x(explorer.windowSpan()[0]), 0), place.at);
    transform(track, `translateX(${halves(from)}px) scaleX(${(place.at - from) / frame.width})`);
  }
}

/** The flag is as wide as its words, in steps: from day to day it mostly stays as it is. Pixels. */
const flagStep = 6;

function widen(flag: HTMLElement, to: number): void {
  if (widths.get(flag) === to) return;
  widths.set(flag, to);
  flag.style.setProperty('--timeline-flag', `${to}px`);
}

/** Sharp on screens of one and of two pixels to a CSS pixel. */
const halves = (x: number): number => Math.round(x * 2) / 2;

// Asking an element for its style costs more than remembering what it was given.
const given = new WeakMap<HTMLElement, string>();
const widths = new WeakMap<HTMLElement, number>();

/** Moves an element, only where it is elsewhere. */
export function transform(element: HTMLElement, to: string): void {
  if (given.get(element) === to) return;
  given.set(element, to);
  element.style.transform = to;
}
