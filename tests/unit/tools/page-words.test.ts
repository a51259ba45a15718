import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withWords } from '../../../tools/site/page-words.ts';

it.each([
  ['index.html', 'Please allow it for this page.'],
  ['embed.html', 'Opening the story…'],
])('%s gets its words from the catalogue', (file, words) => {
  const page = withWords(readFileSync(file, 'utf8'));
  expect(page).toContain(words);
  expect(page).not.toContain('{{');
});

it.each(['{{site.nothing}}', '{{site.previewAlt}}'])('a page cannot have %s', (name) => {
  expect(() => withWords(name)).toThrow(name);
});
