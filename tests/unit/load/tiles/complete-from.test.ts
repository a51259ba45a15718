import { describe, expect, it } from 'vitest';
import { completeFrom } from '#load/tiles/complete-from.ts';

describe('an archive of tiles', () => {
  it.each([
    ['says nothing', undefined, 5],
    ['left none out', [{}, {}, {}], 0],
    [
      'left some out from afar',
      [{ dropped_as_needed: 7 }, { coalesced_as_needed: 1 }, { dropped_as_needed: 0 }],
      2,
    ],
    ['left some out even at its last zoom', [{}, {}, { dropped_by_rate: 3 }], 3],
  ])('that %s has all events from the zoom %#', (_name, strategies, zoom) => {
    expect(
      completeFrom(
        { ...(strategies && { strategies: strategies as Record<string, number>[] }) },
        strategies ? 2 : 5,
      ),
    ).toBe(zoom);
  });
});
