import type { Explorer } from './explorer.ts';
import { planTour, restFor, type Stop, type Tour } from './tour.ts';

/** Calls back once before the next frame with the time in ms; returns how to call it off. */
export type Frames = (callback: (now: number) => void) => () => void;

const animationFrames: Frames = (callback) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** Slow machines and hidden tabs leave frames out: play then slows down rather than skip an event. In ms. */
const longestFrame = 100;

/**
 * Moves the playhead while `isPlaying`: rests on each event, skips quiet gaps, stops at the end of the window.
 * Paused and played again without scrubbing, it goes on where it was; from the end it begins anew.
 * @returns how to end it.
 */
export function runPlayer(explorer: Explorer, nextFrame: Frames = animationFrames): () => void {
  let cancel = () => {};
  let paused: { playhead: number; selected: number | null; elapsed: number } | null = null;

  function start() {
    const tour = tourOf(explorer);
    // Nothing is shown: there is nowhere to go.
    if (tour.duration === 0) return finish();
    let elapsed = startOf(tour);
    let before: number | null = null;
    const frame = (now: number) => {
      elapsed += Math.min(before === null ? 0 : now - before, longestFrame) * explorer.state().speed;
      before = now;
      const { instant, row } = tour.at(elapsed);
      explorer.advanceTo(instant);
      if (row !== null && row !== explorer.state().selected) explorer.visit(row);
      paused = { playhead: explorer.playhead(), selected: explorer.state().selected, elapsed };
      if (elapsed < tour.duration) cancel = nextFrame(frame);
      else finish();
    };
    cancel = nextFrame(frame);
  }

  function startOf(tour: Tour): number {
    const playhead = explorer.playhead();
    if (playhead >= explorer.windowSpan()[1]) return 0;
    const isWhereItWas = paused?.playhead === playhead && paused.selected === explorer.state().selected;
    return isWhereItWas && paused ? paused.elapsed : tour.elapsedAt(playhead);
  }

  function finish() {
    paused = null;
    explorer.scrubTo(Number.POSITIVE_INFINITY);
  }

  const unsubscribe = explorer.subscribe(
    ({ isPlaying }) => isPlaying,
    (isPlaying) => (isPlaying ? start() : cancel()),
    // The player may come after the press on play.
    { fireImmediately: true },
  );
  return () => {
    unsubscribe();
    cancel();
  };
}

function tourOf(explorer: Explorer): Tour {
  const [start, end] = explorer.windowSpan();
  const stops: Stop[] = [];
  for (let row = 0; row < explorer.table.length; row++) {
    if (!explorer.isShown(row)) continue;
    const instant = Math.min(Math.max(explorer.table.start[row]!, start), end);
    stops.push({ row, instant, rest: restFor(explorer.eventAt(row).properties.title) });
  }
  return planTour(stops, end);
}
