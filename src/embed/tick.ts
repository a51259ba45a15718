/** ms: as often as a screen is drawn. */
const shortestTick = 16;

export type Tick = {
  /** Asks for the work, in some ms at the soonest. */
  ask(wait?: number): void;
  stop(): void;
};

/**
 * Does work soon and not more often than a screen is drawn, however often it is asked for. Timers and not animation
 * frames: a frame that is not displayed has none of those, and its host may still talk to it.
 */
export function tickOf(work: () => void): Tick {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const run = () => {
    due = Number.POSITIVE_INFINITY;
    last = performance.now();
    work();
  };
  return {
    ask(wait = 0) {
      const now = performance.now();
      const wanted = Math.max(now + wait, last + shortestTick);
      if (wanted >= due) return;
      clearTimeout(timer);
      due = wanted;
      timer = setTimeout(run, wanted - now);
    },
    stop() {
      clearTimeout(timer);
      // Asked again, it does nothing.
      due = Number.NEGATIVE_INFINITY;
    },
  };
}
