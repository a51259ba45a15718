import { expect, test } from 'vitest';
import { sayAttribution } from '#reader/event/attribution.ts';
import type { Attribution, Source } from '#story/schema.ts';

const sources: Source[] = [
  { id: 'jpost', type: 'article-newspaper', title: 'A report', 'container-title': 'The Jerusalem Post' },
  { id: 'letter', type: 'personal_communication', title: 'A letter' },
];

const asText = (content: string[]) => content.join('');
const say = (attribution: Attribution) =>
  sayAttribution(attribution, sources, { by: asText, said: asText, via: asText, name: asText }).join('');

test.each([
  ['reports', 'X reported the fire', 'X reported it'],
  ['says', 'X said the fire', 'X said so'],
  ['confirms', 'X confirmed the fire', 'X confirmed it'],
  ['denies', 'X denied the fire', 'X denied it'],
  ['has-not-confirmed', 'X had not confirmed the fire', 'X had not confirmed it'],
  ['does-not-know', 'X did not know the fire', 'X did not know'],
] as const)('says the stance %s', (stance, noted, alone) => {
  expect(say({ by: 'X', stance, note: 'the fire' })).toBe(noted);
  expect(say({ by: 'X', stance })).toBe(alone);
  expect(say({ by: 'X', stance, note: 'the fire', via: 'Y' })).toBe(`${noted} via Y`);
  expect(say({ by: 'X', stance, via: 'Y' })).toBe(`${alone} via Y`);
});

test.each([
  ['jpost', 'X said so via The Jerusalem Post'],
  ['letter', 'X said so via A letter'],
  ['the New York Times', 'X said so via the New York Times'],
  [undefined, 'X said so'],
])('says via %s: %s', (via, words) => {
  expect(say({ by: 'X', stance: 'says', ...(via && { via }) })).toBe(words);
});

test('does not say that someone speaks through themselves', () => {
  expect(say({ by: 'The Jerusalem Post', stance: 'says', via: 'jpost' })).toBe('The Jerusalem Post said so');
});
