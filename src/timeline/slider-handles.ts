import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from './axis.ts';
import type { Detail } from './detail.ts';
import { listen, onDrag } from './drag.ts';
import { roundedInstant } from './gestures.ts';
import { slideTo } from './keys.ts';
import { setAttribute } from './set-attribute.ts';
import { type SliderName, sliders } from './sliders.ts';
import type { SliderElements } from './speaking-scene.ts';

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

/** Puts a handle where its instant is, or at the edge beyond which it lies, and its words within the frame. */
export function placeSlider(
  name: SliderName,
  { handle, words }: SliderElements,
  explorer: Explorer,
  { scale, frame }: Detail,
  measure: Measure,
) {
  const x = scale.x(sliders[name].value(explorer));
  const parked = x < -0.5 ? 'before' : x > frame.width + 0.5 ? 'after' : null;
  const at = within(x, frame.width);
  handle.style.setProperty('--timeline-x', `${Math.round(at * 2) / 2}px`);
  setAttribute(handle, 'data-parked', parked);
  // The words stay in the frame where the handle is at its edge: shifted by what they would stick out.
  const half = measure(words.textContent ?? '') / 2 + wordsPadding + (parked ? parkedPoint : 0);
  const shift = Math.min(Math.max(at, half), Math.max(half, frame.width - half)) - at;
  words.style.setProperty('--timeline-shift', `${Math.round(shift)}px`);
}

const within = (x: number, width: number): number => Math.min(Math.max(x, 0), width);
