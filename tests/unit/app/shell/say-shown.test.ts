import { describe, expect, it } from 'vitest';
import { sayCredits } from '#app/shell/credits.ts';
import { sayShown } from '#app/shell/say-shown.ts';
import { anExplorer, aStory } from '../../a-story.ts';

const point = { type: 'Point', coordinates: [44, 33] };
const events = [
  { id: 'july', when: '2019-07-19', kind: 'a', geometry: point },
  { id: 'depot', when: '2019-08-20', kind: 'b', geometry: point },
  { id: 'talk', when: '2019-08-22', kind: 'c' },
];

describe('what a picture shows, in words', () => {
  it.each([
    ['', '3 events. 1 of them is not on the map.'],
    ['?kinds=a,b', '2 of 3 events, filtered by kind.'],
    [
      '?window=2019-08-18/2019-08-22',
      '2 of 3 events, filtered by dates (18–22 August 2019). 1 of them is not on the map.',
    ],
    [
      '?kinds=b&window=2019-08-18/2019-08-22',
      '1 of 3 events, filtered by kind and dates (18–22 August 2019).',
    ],
    ['?playhead=2019-08-20', '3 events. 1 of them is not on the map. Map as of 20 August 2019.'],
  ])('of “%s”', (query, words) => {
    expect(sayShown(anExplorer(events, query))).toBe(words);
  });

  it('of a set in tiles is of the part that is here', () => {
    const explorer = { ...anExplorer(events, '?kinds=a,b'), isPartial: true };
    expect(sayShown(explorer)).toBe('2 of 3 events on this part of the map, filtered by kind.');
  });
});

describe('credits', () => {
  const source = (id: string, name: string) => ({ id, type: 'report', title: id, 'container-title': name });

  it('name each publication once, and the makers of the map', () => {
    const story = aStory(events, { sources: [source('source', 'The Herald'), source('two', 'The Herald')] });
    expect(sayCredits(story)).toMatch(/^Source: The Herald\. Map: .*GeoNames/);
  });

  it('count the publications for which there is no room', () => {
    const sources = ['source', 'b', 'c', 'd', 'e'].map((id) => source(id, `The ${id}`));
    expect(sayCredits(aStory(events, { sources }))).toMatch(
      /^Sources: The source, The b, The c and 2 more\./,
    );
  });
});
