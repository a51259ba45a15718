import { expect, test } from 'vitest';
import { citation, sayIssued, sayNames, sourceLine } from '#reader/event/citation.ts';
import type { Excerpt, Source } from '#story/schema.ts';

const anna = { given: 'Anna', family: 'Ahronheim' };
const tzvi = { given: 'Tzvi', family: 'Joffre' };
const bare: Source = { id: 's', type: 'webpage', title: 'A page' };
const excerpt: Excerpt = { source: 's', selector: { type: 'TextQuoteSelector', exact: 'the words' } };

test.each([
  [undefined, undefined],
  [[], undefined],
  [[{}], undefined],
  [[anna], 'Anna Ahronheim'],
  [[anna, tzvi], 'Anna Ahronheim and Tzvi Joffre'],
  [[{ literal: 'Reuters' }, { family: 'Suharto' }, tzvi], 'Reuters, Suharto and Tzvi Joffre'],
])('says the names %j', (names, words) => {
  expect(sayNames(names)).toBe(words);
});

test.each([
  [{ 'date-parts': [[2019, 8, 23]], circa: true }, 'about 23 August 2019'],
  [{ 'date-parts': [[2019, 8, 23]] }, '23 August 2019'],
  [{ 'date-parts': [[2019, 8, 23]], circa: 0 }, '23 August 2019'],
  [{ 'date-parts': [[2019, 8]], circa: '1' }, 'about August 2019'],
  [{ 'date-parts': [[2019]] }, '2019'],
  [
    {
      'date-parts': [
        [2019, 8, 18],
        [2019, 8, 22],
      ],
    },
    '18–22 August 2019',
  ],
  [{ 'date-parts': [[-44]] }, '45 BC'],
  [{ 'date-parts': [[2019, 13, 1]] }, '2019-13-1'],
])('says the date %j as %s', (issued, words) => {
  expect(sayIssued(issued)).toBe(words);
});

test('takes the publisher where nothing contains the source', () => {
  expect(sourceLine({ ...bare, publisher: 'A press' }).container).toBe('A press');
});

test('cites the source, the words and the event that quotes them', () => {
  const source: Source = {
    ...bare,
    'container-title': 'The Herald',
    author: [anna],
    contributor: [tzvi],
    issued: { 'date-parts': [[2019, 8, 23]], circa: true },
    URL: 'https://example.org/a',
  };
  expect(citation(source, excerpt, 'https://example.net/?event=x')).toBe(
    [
      'Anna Ahronheim, “A page”, The Herald, with contributions by Tzvi Joffre, about 23 August 2019, https://example.org/a',
      '“the words”',
      'https://example.net/?event=x',
    ].join('\n'),
  );
});

test('cites a source of which only the title is known', () => {
  expect(citation(bare, excerpt, 'https://example.net/')).toBe('“A page”\n“the words”\nhttps://example.net/');
});
