import { describe, expect, it } from 'vitest';
import { type Frames, runPlayer } from '#explorer/player.ts';
import { planTour, restFor } from '#explorer/tour.ts';
import { anExplorer, type EventSketch } from '../a-story.ts';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const title = 'A title of about fifty characters, as most are';
const events: EventSketch[] = [
  { id: 'old', when: '2016', title },
  { id: 'july', when: '2019-07-19', title },
  { id: 'rocket', when: '2019-08-13', title },
  { id: 'depot', when: '2019-08-20', title },
  { id: 'report', when: '2019-08-20', title },
];

/** Frames that come when the test says so. */
function handFrames() {
  let waiting: ((now: number) => void) | null = null;
  let now = 1000;
  const frames: Frames = (callback) => {
    waiting = callback;
    return () => {
      waiting = null;
    };
  };
  return {
    frames,
    isWaiting: () => waiting !== null,
    run(ms: number, step = 16) {
      for (const end = now + ms; now < end && waiting; now += step) {
        const callback = waiting;
        waiting = null;
        (callback as (now: number) => void)(now);
      }
    },
  };
}

function playing(query = '') {
  const explorer = anExplorer(events, query);
  const clock = handFrames();
  const end = runPlayer(explorer, clock.frames);
  return { explorer, clock, end };
}

describe('a tour', () => {
  it('rests on each stop for its time, the ones at the same moment one after another', () => {
    const tour = planTour(
      [
        { row: 0, instant: 100, rest: 1000 },
        { row: 1, instant: 100, rest: 500 },
      ],
      100,
    );
    expect(tour.duration).toBe(1500);
    expect(tour.at(999)).toEqual({ instant: 100, row: 0 });
    expect(tour.at(1001)).toEqual({ instant: 100, row: 1 });
  });

  it('skips quiet gaps: three years take no longer than a second', () => {
    const tour = planTour(
      [
        { row: 0, instant: day('2016-01-01'), rest: 0 },
        { row: 1, instant: day('2019-01-01'), rest: 0 },
        { row: 2, instant: day('2019-01-02'), rest: 0 },
      ],
      day('2019-01-02'),
    );
    expect(tour.elapsedAt(day('2019-01-01'))).toBeLessThanOrEqual(1000);
    expect(tour.elapsedAt(day('2019-01-02')) - tour.elapsedAt(day('2019-01-01'))).toBeGreaterThanOrEqual(250);
  });

  it('never goes back in time', () => {
    const stops = events.map((_, row) => ({ row, instant: day('2019-01-01') + row * row * 1e9, rest: 300 }));
    const tour = planTour(stops, day('2020-01-01'));
    let before = Number.NEGATIVE_INFINITY;
    for (let elapsed = 0; elapsed <= tour.duration; elapsed += 7) {
      const { instant } = tour.at(elapsed);
      expect(instant).toBeGreaterThanOrEqual(before);
      before = instant;
    }
    expect(tour.at(tour.duration).instant).toBe(day('2020-01-01'));
  });

  it('runs through a large story in twenty seconds, whatever its gaps', () => {
    const stops = Array.from({ length: 5000 }, (_, row) => ({ row, instant: row * row * 1e5, rest: 2000 }));
    const tour = planTour(stops, stops.at(-1)!.instant);
    expect(tour.duration).toBeCloseTo(20_000, 0);
    expect(tour.at(5000).row).toBeNull();
  });

  it('crosses a story of nine events in about twenty seconds', () => {
    const stops = Array.from({ length: 9 }, (_, row) => ({ row, instant: row * 1e9, rest: restFor(title) }));
    const { duration } = planTour(stops, 9e9);
    expect(duration).toBeGreaterThan(15_000);
    expect(duration).toBeLessThan(26_000);
  });
});

describe('play', () => {
  it('visits each event in turn, then stops at the end with everything happened', () => {
    const { explorer, clock } = playing();
    const visited: (string | null)[] = [];
    explorer.subscribe(
      ({ selected }) => selected,
      () => visited.push(explorer.permalink().event),
    );
    explorer.play();
    clock.run(60_000);
    expect(visited).toEqual(['old', 'july', 'rocket', 'depot', 'report']);
    expect(explorer.state()).toMatchObject({ isPlaying: false, playhead: null });
    expect(clock.isWaiting()).toBe(false);
  });

  it('skips no event on a machine that draws a frame in two seconds', () => {
    const { explorer, clock } = playing();
    const visited: (string | null)[] = [];
    explorer.subscribe(
      ({ selected }) => selected,
      () => visited.push(explorer.permalink().event),
    );
    explorer.setSpeed(4);
    explorer.play();
    clock.run(600_000, 2000);
    expect(visited).toEqual(['old', 'july', 'rocket', 'depot', 'report']);
    expect(explorer.state().isPlaying).toBe(false);
  });

  it('shows each event at its moment and the later ones not yet', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(100);
    expect(explorer.permalink().event).toBe('old');
    expect(explorer.isOnStage(explorer.rowOf('july')!)).toBe(false);
  });

  it('goes on where it was after a pause', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(6000);
    const at = explorer.permalink().event;
    explorer.pause();
    clock.run(5000);
    explorer.play();
    clock.run(50);
    expect(explorer.permalink().event).toBe(at);
  });

  it('starts from where the reader has scrubbed', () => {
    const { explorer, clock } = playing();
    explorer.scrubTo(day('2019-08-12'));
    explorer.play();
    clock.run(2000);
    expect(explorer.permalink().event).toBe('rocket');
  });

  it('begins anew from the end', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(60_000);
    explorer.play();
    clock.run(100);
    expect(explorer.permalink().event).toBe('old');
  });

  it('keeps to the window and the kinds shown', () => {
    const { explorer, clock } = playing();
    explorer.setWindow([day('2019-08-01'), day('2019-08-15')]);
    const visited: (string | null)[] = [];
    explorer.subscribe(
      ({ selected }) => selected,
      () => visited.push(explorer.permalink().event),
    );
    explorer.play();
    clock.run(60_000);
    expect(visited).toEqual(['rocket']);
    expect(explorer.windowSpan()[1]).toBe(day('2019-08-15'));
  });

  it('runs twice as fast at speed 2', () => {
    const timeTo = (speed: number) => {
      const { explorer, clock } = playing();
      explorer.setSpeed(speed);
      explorer.play();
      let ms = 0;
      while (explorer.state().isPlaying && ms < 100_000) {
        clock.run(16);
        ms += 16;
      }
      return ms;
    };
    expect(timeTo(1) / timeTo(2)).toBeCloseTo(2, 1);
  });

  it('goes nowhere when nothing is shown', () => {
    const { explorer, clock } = playing();
    explorer.filterBy(new Set());
    const before = explorer.state();
    explorer.play();
    clock.run(5000);
    expect(explorer.state()).toEqual(before);
  });

  it('is ended by a selection, a scrub, a window, a filter, and by its undo', () => {
    const { explorer, clock, end } = playing();
    const interruptions = [
      () => explorer.select(1),
      () => explorer.scrubTo(day('2019-08-01')),
      () => explorer.setWindow([day('2019-07-01'), day('2019-08-15')]),
      () => explorer.filterBy(new Set([0])),
    ];
    for (const interrupt of interruptions) {
      explorer.play();
      clock.run(100);
      interrupt();
      expect(explorer.state().isPlaying).toBe(false);
      expect(clock.isWaiting()).toBe(false);
    }
    explorer.play();
    end();
    expect(clock.isWaiting()).toBe(false);
  });
});
