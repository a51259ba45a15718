import { expect, test } from 'vitest';
import { sayProgress } from '#app/shell/say-progress.ts';

test.each([
  [84e6, 216e6, 391_204, '84 of 216 MB · 391,204 rows'],
  [0, 216e6, 0, '0 of 216 MB · 0 rows'],
  [400_000, 1_390_836, 2400, '0.4 of 1.4 MB · 2,400 rows'],
  [500, 1200, 1, '0.5 of 1.2 kB · 1 row'],
  [1.5e9, 2.4e9, 7e6, '1.5 of 2.4 GB · 7,000,000 rows'],
  [84e6, null, 391_204, '84 MB · 391,204 rows'],
  // A server that packs on the way states the size of the package.
  [130, 120, 2, '0.1 of 0.1 kB · 2 rows'],
])('%d of %s bytes are said', (bytes, totalBytes, rows, words) => {
  expect(sayProgress({ stage: 'reading', bytes, totalBytes, rows })).toBe(words);
});
