import { expect, it } from 'vitest';
import { createUnlocatedCount } from '#map/notices/unlocated-count.ts';
import { anExplorer } from '../../a-story.ts';

it('counts the events without a place that window and kinds show, and follows both', () => {
  const explorer = anExplorer([
    { id: 'placed', when: '2019-01-01', geometry: { type: 'Point', coordinates: [44, 33] } },
    { id: 'early', when: '2018-01-01' },
    { id: 'late', when: '2019-01-01' },
    { id: 'late-other', when: '2019-01-02', kind: 'b' },
  ]);
  const count = createUnlocatedCount(explorer);
  const now = () => count(explorer.state());
  expect(now()).toBe(3);
  explorer.setWindow([Date.parse('2018-12-01'), Date.parse('2019-02-01')]);
  expect(now()).toBe(2);
  explorer.filterBy(new Set([1]));
  expect(now()).toBe(1);
  explorer.filterBy(null);
  explorer.setWindow(null);
  expect(now()).toBe(3);
});
