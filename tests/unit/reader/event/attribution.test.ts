import { expect, test } from 'vitest';
import { sayStance, sayVia } from '#reader/event/attribution.ts';
import type { Source } from '#story/schema.ts';

const sources: Source[] = [
  { id: 'jpost', type: 'article-newspaper', title: 'A report', 'container-title': 'The Jerusalem Post' },
  { id: 'letter', type: 'personal_communication', title: 'A letter' },
];

test.each([
  ['reports', 'reported', 'reported it'],
  ['says', 'said', 'said so'],
  ['confirms', 'confirmed', 'confirmed it'],
  ['denies', 'denied', 'denied it'],
  ['has-not-confirmed', 'had not confirmed', 'had not confirmed it'],
  ['does-not-know', 'did not know', 'did not know'],
] as const)('says the stance %s', (stance, about, alone) => {
  expect(sayStance({ by: 'x', stance, note: 'it' })).toBe(about);
  expect(sayStance({ by: 'x', stance })).toBe(alone);
});

test.each([
  ['jpost', 'The Jerusalem Post'],
  ['letter', 'A letter'],
  ['the New York Times', 'the New York Times'],
  [undefined, undefined],
])('says via %s as %s', (via, words) => {
  expect(sayVia({ by: 'x', stance: 'says', ...(via && { via }) }, sources)).toBe(words);
});

test('does not say that someone speaks through themselves', () => {
  expect(sayVia({ by: 'The Jerusalem Post', stance: 'says', via: 'jpost' }, sources)).toBeUndefined();
});
