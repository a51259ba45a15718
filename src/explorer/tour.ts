import type { Instant } from '#time/calendar.ts';

/** A place in time where play rests: on one event, `rest` ms long. */
export type Stop = { row: number; instant: Instant; rest: number };

/** How play crosses a span of time. `elapsed` is ms of play at speed 1, from 0 to `duration`. */
export type Tour = {
  readonly duration: number;
  /** The moment shown, and the row rested on, if any, with the share of its rest that has passed. */
  at(elapsed: number): { instant: Instant; row: number | null; rested: number | null };
  /** The first `elapsed` at which play has come to an instant. */
  elapsedAt(instant: Instant): number;
  /** The `elapsed` at which a share of the rest on a row has passed; null where play does not rest on it. */
  elapsedOn(row: number, rested: number): number | null;
};

type Leg = { from: number; to: number; start: Instant; end: Instant; row: number | null };

/** ms of play for a story too large to rest on each event. */
const runDuration = 20_000;
/** A quiet gap takes no longer than this, however long it was, and no stretch of time is jumped in one frame. */
const longestTravel = 900;
const shortestTravel = 250;

/**
 * Plans play over `[stops…, end]`: it begins on the first stop, travels to the next in time that grows with the gap
 * but skips quiet ones, and ends at `end`. Stops come in order of instant.
 */
export function planTour(stops: readonly Stop[], end: Instant): Tour {
  return tourOf(restOnEach(stops, end));
}

/** Plans play over more events than anyone reads in passing: through their instants, ascending, to `end`. */
export function planRun(instants: readonly Instant[], end: Instant): Tour {
  return tourOf(runThrough(instants, end));
}

/** Long enough to read a title: a third of a second to find it, then about 30 characters a second. */
export function restFor(title: string): number {
  return 350 + 33 * title.length;
}

function restOnEach(stops: readonly Stop[], end: Instant): Leg[] {
  const legs: Leg[] = [];
  const typical = typicalGap(stops);
  let clock = 0;
  for (const [i, { row, instant, rest }] of stops.entries()) {
    legs.push({ from: clock, to: clock + rest, start: instant, end: instant, row });
    clock += rest;
    const next = stops[i + 1]?.instant ?? Math.max(end, instant);
    if (next === instant) continue;
    const travel = Math.min(
      longestTravel,
      Math.max(shortestTravel, (longestTravel / 2) * ((next - instant) / typical)),
    );
    legs.push({ from: clock, to: clock + travel, start: instant, end: next, row: null });
    clock += travel;
  }
  return legs;
}

/** One even pace between stops, except that no gap may take more than its share of a tenth of the whole. */
function runThrough(moments: readonly Instant[], end: Instant): Leg[] {
  const instants = [...new Set(moments), end];
  const gaps = instants.slice(1).map((instant, i) => Math.max(0, instant - instants[i]!));
  const total = gaps.reduce((sum, gap) => sum + gap, 0) || 1;
  const capped = gaps.map((gap) => Math.min(gap, total / 10));
  const scale = runDuration / (capped.reduce((sum, gap) => sum + gap, 0) || 1);
  let clock = 0;
  return capped.map((gap, i) => {
    const leg = {
      from: clock,
      to: clock + gap * scale,
      start: instants[i]!,
      end: instants[i + 1]!,
      row: null,
    };
    clock = leg.to;
    return leg;
  });
}

/** The median gap between neighbours, so that one lonely early event does not make all others look simultaneous. */
function typicalGap(stops: readonly Stop[]): number {
  const gaps = stops
    .slice(1)
    .map((stop, i) => stop.instant - stops[i]!.instant)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1;
}

function tourOf(legs: readonly Leg[]): Tour {
  const duration = legs.at(-1)?.to ?? 0;
  return {
    duration,
    at(elapsed) {
      const leg = legs.find((it) => elapsed < it.to) ?? legs.at(-1);
      if (!leg) return { instant: 0, row: null, rested: null };
      const share =
        leg.to > leg.from ? Math.min(1, Math.max(0, (elapsed - leg.from) / (leg.to - leg.from))) : 1;
      const isResting = leg.row !== null && elapsed < leg.to;
      return {
        instant: leg.start + share * (leg.end - leg.start),
        row: isResting ? leg.row : null,
        rested: isResting ? share : null,
      };
    },
    elapsedAt(instant) {
      const leg = legs.find((it) => it.end >= instant);
      if (!leg) return duration;
      const share = leg.end > leg.start ? Math.max(0, (instant - leg.start) / (leg.end - leg.start)) : 0;
      return leg.from + share * (leg.to - leg.from);
    },
    elapsedOn(row, rested) {
      const leg = legs.find((it) => it.row === row);
      return leg ? leg.from + rested * (leg.to - leg.from) : null;
    },
  };
}
