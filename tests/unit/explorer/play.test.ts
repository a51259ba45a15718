import { describe, expect, it } from 'vitest';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { type Frames, runPlayer } from '#explorer/player.ts';
import { planRun, planTour, restFor } from '#explorer/tour.ts';
import { anExplorer, aStory, type EventSketch } from '../a-story.ts';

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
    expect(tour.at(500)).toEqual({ instant: 100, row: 0, rested: 0.5 });
    expect(tour.at(1250)).toEqual({ instant: 100, row: 1, rested: 0.5 });
    expect(tour.elapsedOn(1, 0.5)).toBe(1250);
    expect(tour.elapsedOn(7, 0)).toBeNull();
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
    const instants = Array.from({ length: 5000 }, (_, row) => row * row * 1e5);
    const tour = planRun(instants, instants.at(-1)!);
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
    expect(explorer.isVisible(explorer.rowOf('july')!)).toBe(false);
  });

  it('goes on after a pause exactly where it was, in the middle of a rest', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(6000);
    explorer.touch();
    const { selected, rested, playhead } = explorer.state();
    expect(rested).toBeGreaterThan(0.1);
    expect(rested).toBeLessThan(0.9);
    clock.run(5000);
    explorer.play();
    clock.run(16);
    expect(explorer.state()).toMatchObject({ selected, rested, playhead, isPlaying: true });
    clock.run(160);
    expect(explorer.state().rested).toBeGreaterThan(rested!);
  });

  it('goes on exactly where it was in the middle of a gap, and when the event was closed meanwhile', () => {
    const { explorer, clock } = playing();
    explorer.play();
    while (explorer.state().rested !== null || explorer.state().selected === null) clock.run(16);
    clock.run(100);
    explorer.pause();
    const { playhead } = explorer.state();
    expect(playhead).toBeLessThan(day('2019-07-19'));
    explorer.select(null);
    explorer.play();
    clock.run(16);
    expect(explorer.state().playhead).toBe(playhead);
  });

  it('keeps its place when the window is narrowed during a pause', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(6000);
    const at = explorer.permalink().event;
    expect(at).toBe('rocket');
    explorer.setWindow([day('2019-08-01'), day('2019-08-15')]);
    const { rested } = explorer.state();
    explorer.play();
    clock.run(16);
    expect(explorer.permalink().event).toBe(at);
    expect(explorer.state().rested).toBeCloseTo(rested!, 5);
  });

  it.each([
    ['an earlier event', 'july', 'rocket'],
    ['a later event', 'depot', 'report'],
  ])('goes on from %s that was chosen during the pause, with all of its rest', (_, chosen, following) => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(6000);
    explorer.touch();
    explorer.select(explorer.rowOf(chosen)!);
    explorer.play();
    clock.run(500);
    expect(explorer.permalink().event).toBe(chosen);
    expect(explorer.state().rested).toBeLessThan(0.5);
    clock.run(3000);
    expect(explorer.permalink().event).toBe(following);
  });

  it('goes on from the event that next and previous went to', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(100);
    explorer.next();
    explorer.next();
    expect(explorer.state()).toMatchObject({ isPlaying: false, rested: null, isStepped: true });
    explorer.play();
    clock.run(100);
    expect(explorer.permalink().event).toBe('rocket');
  });

  it('goes on from where the reader has scrubbed during the pause, not from the event still open', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(100);
    explorer.scrubTo(day('2019-08-12'));
    explorer.play();
    clock.run(2000);
    expect(explorer.permalink().event).toBe('rocket');
  });

  it('begins with the event that a link opens', () => {
    const { explorer, clock } = playing('?event=rocket');
    explorer.play();
    clock.run(100);
    expect(explorer.permalink().event).toBe('rocket');
    expect(explorer.playhead()).toBe(day('2019-08-13'));
  });

  it('begins with the first event once the event that was open is closed', () => {
    const { explorer, clock } = playing('?event=rocket');
    explorer.select(null);
    explorer.play();
    clock.run(100);
    expect(explorer.permalink().event).toBe('old');
  });

  it('is paused by a touch, and that touch closes no event; the next one does', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(100);
    explorer.touch();
    explorer.letGo();
    expect(explorer.state()).toMatchObject({ isPlaying: false, selected: 0 });
    expect(clock.isWaiting()).toBe(false);
    explorer.touch();
    explorer.letGo();
    expect(explorer.state().selected).toBeNull();
  });

  it('fills the rest on each event from nothing to nearly all', () => {
    const { explorer, clock } = playing();
    const most = new Map<number, number>();
    explorer.subscribe(({ selected, rested }) => {
      if (selected !== null && rested !== null) most.set(selected, Math.max(most.get(selected) ?? 0, rested));
    });
    explorer.play();
    clock.run(60_000);
    expect(most.size).toBe(5);
    for (const rested of most.values()) expect(rested).toBeGreaterThan(0.97);
    expect(explorer.state()).toMatchObject({ selected: 4, rested: null });
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

  it('stays on its event, and goes on with the next, when other events of a set in tiles come', () => {
    const { explorer, clock } = playing();
    const bring = (ids: readonly string[]) => {
      const story = aStory(events.filter(({ id }) => ids.includes(id)));
      const table = createEventTable(story);
      explorer.bring({ table, records: recordsOfStory(story, table), isSample: false });
    };
    const visited: (string | null)[] = [];
    explorer.subscribe(
      () => explorer.permalink().event,
      (event) => visited.push(event),
    );
    explorer.play();
    clock.run(6000);
    const { rested } = explorer.state();
    expect(explorer.permalink().event).toBe('rocket');
    bring(['rocket', 'report']);
    clock.run(16);
    expect(explorer.state()).toMatchObject({ selected: 0, rested, isPlaying: true });
    explorer.pause();
    bring(['old', 'rocket', 'report']);
    explorer.play();
    clock.run(16);
    expect(explorer.state()).toMatchObject({ selected: 1, rested });
    clock.run(60_000);
    expect(visited).toEqual(['old', 'july', 'rocket', 'report']);
  });

  it('goes on in time where the event that it was on is not among those that come', () => {
    const { explorer, clock } = playing();
    explorer.play();
    clock.run(6000);
    const story = aStory(events.slice(0, 1).concat(events.slice(3)));
    const table = createEventTable(story);
    explorer.bring({ table, records: recordsOfStory(story, table), isSample: false });
    const visited: string[] = [];
    explorer.subscribe(
      ({ selected }) => selected,
      (row) => row !== null && visited.push(explorer.idAt(row)),
    );
    clock.run(60_000);
    expect(visited).toEqual(['depot', 'report']);
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
