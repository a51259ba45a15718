import type { Explorer } from '#explorer/explorer.ts';
import { slideTo } from '#timeline/handles/keys.ts';
import { type SliderName, sliders } from '#timeline/handles/sliders.ts';
import type { BarPointing, Detail } from '#timeline/layout/layout.ts';
import { listen, onDrag } from '#ui/drag.ts';
import { roundedInstant } from './gestures.ts';

/** A handle by drag and by keys. @returns how to stop. */
export function onSliderGestures(
  name: SliderName,
  handle: HTMLElement,
  area: HTMLElement,
  explorer: Explorer,
  detail: () => Detail | null,
  crowd: BarPointing | null,
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
        // The ends of a window as narrow as a bar lie over it: who clicks means the bar.
        click({ x, y }) {
          const bar = name === 'playhead' ? null : crowd?.barUnder(shown, x, y);
          if (bar?.isHit) crowd?.toggleWindow(explorer, bar.span);
        },
        end: () => delete handle.dataset.dragged,
      };
    },
    { frame: area },
  );
  const undoKeys = listen(handle, {
    keydown(event) {
      const shown = detail();
      if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = slideTo(event, slider.value(explorer), slider.bounds(explorer), shown.axis);
      if (to === null) return;
      event.preventDefault();
      slider.setExactly(explorer, to, shown.axis.step);
    },
  });
  return () => {
    undoDrag();
    undoKeys();
  };
}

const within = (x: number, width: number): number => Math.min(Math.max(x, 0), width);
