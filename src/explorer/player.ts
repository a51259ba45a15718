import { histogramOf } from '#events/histogram.ts';
import { sumOfKinds } from '#events/shown.ts';
import type { Instant } from '#time/calendar.ts';
import type { Explorer } from './explorer.ts';
import { mostStops } from './most-stops.ts';
import type { ExplorerState } from './state.ts';
import { planRun, planTour, restFor, type Stop, type Tour } from './tour.ts';

/** Calls back once before the next frame with the time in ms; returns how to call it off. */
export type Frames = (callback: (now: number) => void) => () => void;

const animationFrames: Frames = (callback) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** Slow machines and hidden tabs leave frames out: play then slows down rather than skip an event. In ms. */
const longestFrame = 100;

/** Where play begins: on an event, of whose rest a share has passed, or at an instant. */
type Place = { row: number | null; rested: number; instant: Instant; isPause?: boolean };

/**
 * Moves the playhead while `isPlaying`: rests on each event, skips quiet gaps, stops at the end of the window with the
 * last event still open, since someone may be reading it. Played again it goes on from where the reader is: exactly
 * where it was paused, or from the event or the moment gone to since. With nothing gone to it begins with the first
 * event, and so it does after it has come to the end.
 * @returns how to end it.
 */
export function runPlayer(explorer: Explorer, nextFrame: Frames = animationFrames): () => void {
  let cancel = () => {};
  const { selected, playhead } = explorer.state();
  let place = selected === null ? atInstant(playhead) : onEvent(explorer, selected);

  function start() {
    const tour = tourOf(explorer);
    // Nothing is shown: there is nowhere to go.
    if (tour.duration === 0) return finish();
    let elapsed = startOf(tour, place);
    let before: number | null = null;
    const frame = (now: number) => {
      elapsed += Math.min(before === null ? 0 : now - before, longestFrame) * explorer.state().speed;
      before = now;
      const { instant, row, rested } = tour.at(elapsed);
      if (row !== null && row !== explorer.state().selected) explorer.visit(row);
      explorer.advanceTo(instant, rested);
      place = { row, rested: rested ?? 0, instant, isPause: true };
      if (elapsed < tour.duration) cancel = nextFrame(frame);
      else finish();
    };
    cancel = nextFrame(frame);
  }

  function finish() {
    explorer.scrubTo(Number.POSITIVE_INFINITY);
    place = null;
  }

  /** The reader has gone elsewhere; to close an event is to go nowhere. */
  function follow(state: ExplorerState, before: ExplorerState) {
    if (state.selected !== before.selected && state.selected !== null)
      place = onEvent(explorer, state.selected);
    else if (state.playhead !== before.playhead) place = atInstant(state.playhead);
    else if (state.selected !== before.selected && !place?.isPause) place = atInstant(state.playhead);
  }

  /** Other events are here: the one that play is on has another row, or none, and what comes next is planned anew. */
  function stayOn({ selected, isPlaying }: ExplorerState, before: ExplorerState) {
    if (place && place.row !== null)
      place = { ...place, row: place.row === before.selected ? selected : null };
    if (!isPlaying) return;
    cancel();
    start();
  }

  const unsubscribe = explorer.subscribe(
    (state) => state,
    (state, before) => {
      if (state.table !== before.table) return stayOn(state, before);
      if (!state.isPlaying) follow(state, before);
      if (state.isPlaying === before.isPlaying) return;
      if (state.isPlaying) start();
      else cancel();
    },
  );
  // The player may come after the press on play.
  if (explorer.state().isPlaying) start();
  return () => {
    unsubscribe();
    cancel();
  };
}

function startOf(tour: Tour, place: Place | null): number {
  if (!place) return 0;
  const onRow = place.row === null ? null : tour.elapsedOn(place.row, place.rested);
  return onRow ?? tour.elapsedAt(place.instant);
}

/** The end, where all has happened, is no place to start from. */
function atInstant(playhead: Instant | null): Place | null {
  return playhead === null ? null : { row: null, rested: 0, instant: playhead };
}

function onEvent(explorer: Explorer, row: number): Place {
  return { row, rested: 0, instant: explorer.table.start[row]! };
}

function tourOf(explorer: Explorer): Tour {
  const [start, end] = explorer.windowSpan();
  const { titleAt, table } = explorer;
  const rows = explorer.shownRows();
  if (rows.length > mostStops) return planRun(livelyInstants(explorer), end);
  const stops = Array.from({ length: rows.length }, (_, place): Stop => {
    const row = rows.at(place)!;
    const instant = Math.min(Math.max(table.start[row]!, start), end);
    return { row, instant, rest: restFor(titleAt(row)) };
  });
  return planTour(stops, end);
}

/** The window in so many parts: where nothing begins in one, play skips it. */
const parts = 500;

function livelyInstants({ times, windowSpan, state }: Explorer): Instant[] {
  const { columns, tally } = times();
  const [start, end] = windowSpan();
  const { bins, kinds, counts } = histogramOf(columns, tally, [start, end], parts);
  const instantOf = (bin: number): Instant => start + ((end - start) * bin) / bins;
  const instants: Instant[] = [];
  for (let bin = 0; bin < bins; bin++)
    if (sumOfKinds(counts.subarray(bin * kinds, (bin + 1) * kinds), state().kinds) > 0)
      instants.push(instantOf(bin), instantOf(bin + 1));
  return instants;
}
