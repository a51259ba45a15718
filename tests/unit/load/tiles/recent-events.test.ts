import { expect, it } from 'vitest';
import type { TileEvent } from '#load/tiles/read-tile.ts';
import { createRecentEvents } from '#load/tiles/recent-events.ts';

const event = (id: string): TileEvent => ({
  id,
  feature: { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: {} },
});

it('an event of an answer is remembered over the next ones, and not for ever', () => {
  const recent = createRecentEvents();
  recent.remember([event('old')]);
  recent.remember([event('new')]);
  expect(recent.find('old')?.id).toBe('old');
  expect(recent.find('new')?.id).toBe('new');
  for (let i = 0; i < 10; i++) recent.remember([event('new')]);
  expect(recent.find('old')).toBeUndefined();
});
