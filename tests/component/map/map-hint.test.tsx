import { afterEach, expect, it, vi } from 'vitest';
import { createHint } from '#map/notices/map-hint.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'Use ⌘ + scroll to zoom the map'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'Use Ctrl + scroll to zoom the map'],
])('says how the map is moved where plain gestures are the page’s: %s', (agent, words) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent);
  const element = document.createElement('p');
  const refuse = createHint(() => element);
  refuse('wheel');
  expect(element).toHaveTextContent(words);
  refuse('touch');
  expect(element).toHaveTextContent('Use two fingers to move the map');
});
