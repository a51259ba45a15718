import { oncePerFrame } from '#ui/once-per-frame.ts';

/** ms after the last step of a drag: what takes a layout then follows. */
const pause = 120;

/**
 * What follows a drag: `step` with each frame, `settle` once it pauses. So a drag lays out no words and sends no message,
 * and what it has come to is there when the hand is still.
 */
export function createSettling(step: () => void, settle: () => void) {
  const frame = oncePerFrame(step);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    move() {
      frame.ask();
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        settle();
      }, pause);
    },
    isSettled: () => timer === undefined,
    cancel() {
      frame.cancel();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
