import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from './axis.ts';
import type { Detail } from './detail.ts';
import { listen, onDrag } from './drag.ts';
import { roundedInstant } from './gestures.ts';
import { slideTo } from './keys.ts';
import { type SliderName, sliders } from './sliders.ts';

export const sliderNames = ['start', 'playhead', 'end'] as const satisfies readonly SliderName[];

/** Parts of a slider, all made by React and moved by the scene. */
export type SliderElements = { handle: HTMLElement; words: HTMLElement };

/** A handle by drag and by keys. @returns how to stop. */
export function onSliderGestures(
  name: SliderName,
  handle: HTMLElement,
  area: HTMLElement,
  explorer: Explorer,
  detail: () => Detail | null,
): () => void {
  const slider = sliders[name];
  const undoDrag = onDrag(
    handle,
    ([touch]) => {
      const shown = detail();
      if (!touch || !shown) return null;
      // A handle parked at the edge is dragged in from there.
      const held = within(shown.scale.x(slider.value(explorer)), shown.frame.width) - touch.x;
      handle.dataset.dragged = '';
      const putBack = slider.remember(explorer);
      return {
        move([now]) {
          if (now) slider.set(explorer, roundedInstant(shown, now.x + held), shown.axis.step);
        },
        cancel: putBack,
        end: () => delete handle.dataset.dragged,
      };
    },
    area,
  );
  const undoKeys = listen(handle, {
    keydown(event) {
      const shown = detail();
      if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = slideTo(event, slider.value(explorer), slider.bounds(explorer), shown.axis);
      if (to === null) return;
      event.preventDefault();
      slider.set(explorer, to, shown.axis.step);
    },
  });
  return () => {
    undoDrag();
    undoKeys();
  };
}

/** Beside the words of a parked playhead there is room for its point. Pixels. */
const parkedPoint = 6;
/** Around the words, as in timeline-handles.css. They are measured on canvas: reading the DOM here costs a layout. */
const wordsPadding = 9;

/** Puts a handle where its instant is, or at the edge beyond which it lies, and says the date in words. */
export function placeSlider(
  name: SliderName,
  { handle, words }: SliderElements,
  explorer: Explorer,
  detail: Detail,
  measure: Measure,
) {
  const { scale, frame } = detail;
  const slider = sliders[name];
  const value = slider.value(explorer);
  const [least, most] = slider.bounds(explorer);
  const said = slider.say(explorer, scale.extent[1] - scale.extent[0]);
  const x = scale.x(value);
  const parked = x < -0.5 ? 'before' : x > frame.width + 0.5 ? 'after' : null;
  const at = within(x, frame.width);
  handle.style.setProperty('--timeline-x', `${Math.round(at * 2) / 2}px`);
  setAttribute(handle, 'data-parked', parked);
  setAttribute(handle, 'aria-valuemin', String(least));
  setAttribute(handle, 'aria-valuemax', String(most));
  setAttribute(handle, 'aria-valuenow', String(value));
  // The last day and its end are one date in words; who does not see the flag move must hear which it is.
  setAttribute(handle, 'aria-valuetext', name === 'playhead' && value === most ? `${said}, the end` : said);
  if (words.textContent !== said) words.textContent = said;
  // The words stay in the frame where the handle is at its edge: shifted by what they would stick out.
  const half = measure(said) / 2 + wordsPadding + (parked ? parkedPoint : 0);
  const shift = Math.min(Math.max(at, half), Math.max(half, frame.width - half)) - at;
  words.style.setProperty('--timeline-shift', `${Math.round(shift)}px`);
}

/** Writes an attribute, or takes it away, only where it changes: a screen reader is told of each write. */
export function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const within = (x: number, width: number): number => Math.min(Math.max(x, 0), width);
