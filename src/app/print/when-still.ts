/** ms without being asked again, after which nobody is taken to scrub or to pan. */
const stillness = 1000;

/**
 * Wraps work that has time: it is done once, when it has been asked for and then not again for a while, and the page has
 * nothing better to do.
 */
export function whenStill(work: () => void): { ask: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  const cancel = () => {
    clearTimeout(timer);
    // Safari knows of no idle time.
    if (idle) cancelIdleCallback(idle);
    idle = 0;
  };
  const start = () => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(work);
    else work();
  };
  return {
    ask() {
      cancel();
      timer = setTimeout(start, stillness);
    },
    cancel,
  };
}
