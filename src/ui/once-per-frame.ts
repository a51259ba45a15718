/**
 * Wraps work so that however often it is asked for, it is done once, before the next frame is painted.
 * @returns `ask` to ask for it and `cancel` to call it off.
 */
export function oncePerFrame(work: () => void): { ask: () => void; cancel: () => void } {
  let frame = 0;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        work();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
