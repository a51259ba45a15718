import { describe, expect, it } from 'vitest';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { aStory, type EventSketch } from '../a-story.ts';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const sketches: EventSketch[] = [
  { id: 'one', when: '2019-01-01' },
  { id: 'two', when: '2019-01-02', kind: 'b' },
  { id: 'three', when: '2019-01-03' },
];

/** As a set that is served in tiles: some of its events are here, all of its time is known. */
function open(ids: readonly string[]) {
  const part = (wanted: readonly string[]) => {
    const story = aStory(sketches.filter(({ id }) => wanted.includes(id)));
    const table = createEventTable(story);
    return { story, table, records: recordsOfStory(story, table) };
  };
  const { story, table, records } = part(ids);
  const whole = [day('2019-01-01'), day('2019-02-01')] as const;
  const explorer = createExplorer(story, table, undefined, { records, whole });
  const bring = (wanted: readonly string[]) => {
    const next = part(wanted);
    explorer.bring(next.table, next.records);
  };
  return { explorer, bring };
}

describe('events that come in the place of others', () => {
  it('are what is listed, counted and read from then on; all of time stays', () => {
    const { explorer, bring } = open(['one']);
    bring(['two', 'three']);
    expect(explorer.table.length).toBe(2);
    expect(explorer.titleAt(0)).toBe('two');
    expect(explorer.shownRows().length).toBe(2);
    expect([...explorer.kindCounts()]).toEqual([1, 1, 0]);
    expect(explorer.whole).toEqual([day('2019-01-01'), day('2019-02-01')]);
  });

  it('keep the selection where it is among them, and the window and the playhead', () => {
    const { explorer, bring } = open(['one', 'two', 'three']);
    explorer.select(2);
    explorer.setWindow([day('2019-01-02'), day('2019-01-05')]);
    explorer.scrubTo(day('2019-01-04'));
    bring(['two', 'three']);
    expect(explorer.state()).toMatchObject({
      selected: 1,
      window: [day('2019-01-02'), day('2019-01-05')],
      playhead: day('2019-01-04'),
    });
    expect(explorer.permalink().event).toBe('three');
    bring(['one']);
    expect(explorer.state().selected).toBeNull();
  });

  it('have an index of places of their own', async () => {
    const { explorer, bring } = open(['one']);
    const before = await explorer.spots();
    bring(['two']);
    expect(await explorer.spots()).not.toBe(before);
  });
});
