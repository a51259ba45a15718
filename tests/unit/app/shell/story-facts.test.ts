import { describe, expect, it } from 'vitest';
import { sayStoryFacts } from '#app/shell/story-facts.ts';
import { emptyTable } from '#events/empty-table.ts';
import { timesOf } from '#events/times-by-unit.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { anExplorer, aStory } from '../../a-story.ts';

const storyOf = (...dates: string[]) => anExplorer(dates.map((when, i) => ({ id: `e${i}`, when })));

describe('the facts of a story', () => {
  it.each([
    [['2019-08-20', '2019-08-22?'], '20–22 August 2019'],
    [['2019-07-19', '2019-08-22'], '19 July – 22 August 2019'],
    [['2016', '2019-08-22'], '2016–2019'],
    [['2019-01', '2019-08-22'], 'January – August 2019'],
    [['2019-08-1X', '2019-08-22'], 'August 2019'],
    [['2024-03-05'], '5 March 2024'],
    [['2024-03-05T10:00Z', '2024-03-06'], '5–6 March 2024'],
    [['2016/..', '2017-05-01'], '2016–2017'],
  ])('say the time that %j cover no finer than the vaguer end', (dates, words) => {
    const events = dates.length === 1 ? '1 event' : `${dates.length} events`;
    expect(sayStoryFacts(storyOf(...dates))).toBe(`${words} · ${events} · 1 source`);
  });

  it('of a set in tiles are those of all its events, as fine as its counts over time', () => {
    const from = Date.UTC(2020, 0, 1);
    const story = { ...aStory([{ id: 'e', when: '2020' }]), features: [] };
    const explorer = createExplorer(story, emptyTable(), undefined, {
      whole: [from, Date.UTC(2020, 0, 3)],
      times: timesOf({
        unit: 'day',
        from,
        begun: [
          [3, 4],
          [0, 0],
          [0, 0],
        ],
        over: [
          [3, 4],
          [0, 0],
          [0, 0],
        ],
      }),
    });
    expect(sayStoryFacts(explorer)).toBe('1–2 January 2020 · 7 events · 1 source');
  });

  it('say no time where no event has a date with two ends', () => {
    expect(sayStoryFacts(storyOf('2016/..'))).toBe('1 event · 1 source');
  });
});
