import { describe, expect, it, vi } from 'vitest';
import { anExplorer, type EventSketch } from '../a-story.ts';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const events: EventSketch[] = [
  { id: 'old', when: '2016', kind: 'c' },
  { id: 'july', when: '2019-07-19', kind: 'a' },
  { id: 'rocket', when: '2019-08-13', kind: 'b' },
  { id: 'depot', when: '2019-08-20?', kind: 'b' },
];
const members = { view: { extent: '2019-07-15/2019-08-25' } };
const open = (query = '') => anExplorer(events, query, members);
const home = [day('2019-07-15'), day('2019-08-26')];
const idsWhere = (explorer: ReturnType<typeof open>, holds: (row: number) => boolean): string[] =>
  [...explorer.table.start.keys()].filter(holds).map((row) => explorer.eventAt(row).id);

describe('opening', () => {
  it('opens on the extent that the story names, with all of time in the window and everything happened', () => {
    const explorer = open();
    expect(explorer.state()).toMatchObject({
      selected: null,
      extent: home,
      window: null,
      playhead: null,
      kinds: null,
      query: null,
      found: null,
    });
    expect(explorer.playhead()).toBe(day('2019-08-21'));
    expect(idsWhere(explorer, explorer.isVisible)).toEqual(['old', 'july', 'rocket', 'depot']);
  });

  it('opens on all of the story’s time where it names no extent, with room beside the outer events', () => {
    const { extent } = anExplorer(events).state();
    expect(extent[0]).toBeLessThan(day('2016-01-01'));
    expect(extent[1]).toBeGreaterThan(day('2019-08-21'));
  });
});

describe('the playhead', () => {
  it('puts an event on the map at its day and not before', () => {
    const explorer = open();
    explorer.scrubTo(day('2019-07-19') - 1);
    expect(idsWhere(explorer, explorer.isVisible)).toEqual(['old']);
    explorer.scrubTo(day('2019-07-19'));
    expect(idsWhere(explorer, explorer.isVisible)).toEqual(['old', 'july']);
  });

  it('emphasises what is happening, and nothing while it rests at the end', () => {
    const explorer = anExplorer([...events, { id: 'ongoing', when: '2019-08-01/..' }], '', members);
    const now = () => idsWhere(explorer, (row) => explorer.phaseOf(row) === 'now');
    expect(now()).toEqual([]);
    explorer.scrubTo(day('2019-08-13'));
    expect(now()).toEqual(['ongoing', 'rocket']);
  });

  it('leaves later events in the list', () => {
    const explorer = open();
    explorer.scrubTo(day('2019-07-19'));
    expect(idsWhere(explorer, explorer.isShown)).toEqual(['old', 'july', 'rocket', 'depot']);
  });

  it('stays within the window, and comes back to its moment when the window opens again', () => {
    const explorer = open();
    explorer.scrubTo(day('2019-08-14'));
    explorer.setWindow([day('2019-07-01'), day('2019-08-01')]);
    expect(explorer.playhead()).toBe(day('2019-08-01'));
    explorer.setWindow(null);
    expect(explorer.playhead()).toBe(day('2019-08-14'));
  });

  it('at the end follows the window’s end', () => {
    const explorer = open();
    explorer.setWindow([day('2019-07-01'), day('2019-08-01')]);
    expect(explorer.playhead()).toBe(day('2019-08-01'));
    explorer.scrubTo(day('2030-01-01'));
    expect(explorer.state().playhead).toBeNull();
  });
});

describe('the window', () => {
  it('leaves out of list and map what does not meet it', () => {
    const explorer = open();
    explorer.setWindow([day('2019-08-01'), day('2019-08-15')]);
    expect(idsWhere(explorer, explorer.isShown)).toEqual(['rocket']);
    expect(idsWhere(explorer, explorer.isVisible)).toEqual(['rocket']);
  });

  it('is put in order, kept within the story, and open again when it holds all', () => {
    const explorer = open();
    explorer.setWindow([day('2019-08-15'), day('2019-08-01')]);
    expect(explorer.state().window).toEqual([day('2019-08-01'), day('2019-08-15')]);
    explorer.setWindow([day('1900-01-01'), day('2100-01-01')]);
    expect(explorer.state().window).toBeNull();
  });

  it('is never narrower than its two handles need', () => {
    const explorer = open();
    explorer.setWindow([day('2019-08-01'), day('2019-08-01')]);
    const [start, end] = explorer.windowSpan();
    expect(end - start).toBe(60_000);
  });
});

describe('selecting', () => {
  it('opens a window that the event does not meet, shows its kind, and moves a playhead that is before it', () => {
    const explorer = open();
    explorer.setWindow([day('2019-07-01'), day('2019-08-01')]);
    explorer.filterBy(new Set([0]));
    explorer.scrubTo(day('2019-07-18'));
    explorer.select(explorer.rowOf('depot'));
    expect(explorer.state()).toMatchObject({ window: null, kinds: null, playhead: day('2019-08-20') });
    expect(explorer.isVisible(explorer.rowOf('depot')!)).toBe(true);
  });

  it('changes nothing else when the event can be seen', () => {
    const explorer = open();
    explorer.scrubTo(day('2019-08-21'));
    const before = explorer.state();
    explorer.select(explorer.rowOf('july'));
    expect(explorer.state()).toEqual({ ...before, selected: explorer.rowOf('july') });
  });

  it('moves the axis to an event outside it, wide enough to show it, and home again for one that is at home', () => {
    const explorer = open();
    explorer.select(explorer.rowOf('old'));
    const [start, end] = explorer.state().extent;
    expect(start).toBeLessThanOrEqual(day('2016-01-01'));
    expect(end).toBeGreaterThanOrEqual(day('2017-01-01'));
    explorer.select(explorer.rowOf('july'));
    expect(explorer.state().extent).toEqual(home);
  });

  it('keeps the reader’s closer zoom', () => {
    const explorer = open();
    explorer.lookAt([day('2019-08-12'), day('2019-08-15')]);
    explorer.select(explorer.rowOf('depot'));
    const [start, end] = explorer.state().extent;
    expect(end - start).toBe(3 * 86_400_000);
    expect(start).toBeLessThan(day('2019-08-20'));
  });

  it('steps through what is shown, from the ends too', () => {
    const explorer = open();
    explorer.filterBy(new Set([1]));
    const seen: (string | null)[] = [];
    const note = () => seen.push(explorer.permalink().event);
    explorer.next();
    note();
    explorer.next();
    note();
    explorer.next();
    note();
    explorer.previous();
    note();
    explorer.select(null);
    explorer.previous();
    note();
    expect(seen).toEqual(['rocket', 'depot', 'depot', 'rocket', 'depot']);
  });
});

describe('the extent', () => {
  it('keeps within the story’s time, and no narrower than ten minutes', () => {
    const explorer = open();
    explorer.lookAt([day('1000-01-01'), day('3000-01-01')]);
    const [start, end] = explorer.state().extent;
    expect(start).toBeGreaterThan(day('2015-01-01'));
    expect(end).toBeLessThan(day('2020-12-31'));
    explorer.lookAt([day('2019-08-20'), day('2019-08-20') + 1]);
    expect(explorer.state().extent[1] - explorer.state().extent[0]).toBe(600_000);
  });
});

describe('listeners', () => {
  it('are not called when hover stays where it is', () => {
    const explorer = open();
    explorer.hover(1);
    const listener = vi.fn();
    explorer.subscribe((state) => state, listener);
    explorer.hover(1);
    expect(listener).not.toHaveBeenCalled();
  });
});
