import type { Explorer } from '#explorer/explorer.ts';
import type { Measure } from './axis.ts';
import type { Detail } from './detail.ts';
import { listen, onDrag } from './drag.ts';
import { placeFlag } from './flag.ts';
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

/** Puts a handle where its instant is, or at the edge beyond which it lies, and its words within the frame. */
export function placeSlider(
  name: SliderName,
  { handle, words }: SliderElements,
  explorer: Explorer,
  { scale, frame }: Detail,
  measure: Measure,
) {
  const x = scale.x(sliders[name].value(explorer));
  const { at, parked, shift } = placeFlag(x, measure(words.textContent ?? ''), frame.width);
  handle.style.setProperty('--timeline-x', `${Math.round(at * 2) / 2}px`);
  setAttribute(handle, 'data-parked', parked);
  words.style.setProperty('--timeline-shift', `${Math.round(shift)}px`);
}

const within = (x: number, width: number): number => Math.min(Math.max(x, 0), width);
