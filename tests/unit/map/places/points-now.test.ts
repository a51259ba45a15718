import { expect, it, vi } from 'vitest';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { createPointsNow } from '#map/places/points-now.ts';
import { aStory } from '../../a-story.ts';

const at = { type: 'Point', coordinates: [44, 33] };

it('the events by place are asked for again after they did not come, and that is reported once', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const story = aStory([{ id: 'one', when: '2019-01-01', geometry: at }]);
  const explorer = createExplorer(story, createEventTable(story), undefined, {
    points: Promise.reject(new Error('the worker has stopped')),
  });
  const onCome = vi.fn();
  const pointsNow = createPointsNow(explorer, onCome);
  expect(pointsNow()).toBeNull();
  await vi.waitFor(() => expect(pointsNow()).not.toBeNull());
  expect(onCome).toHaveBeenCalledOnce();
  expect(report).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
