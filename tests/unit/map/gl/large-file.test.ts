import { describe, expect, it } from 'vitest';
import { fromFixed } from '#events/fixed-point.ts';
import { keyEntries } from '#map/legend/key-entries.ts';
import { createUnlocatedCount } from '#map/notices/unlocated-count.ts';
import { boundsOfStory } from '#map/places/bounds.ts';
import { latestVisible } from '#map/places/latest-shown.ts';
import { crowdOf } from '../../a-crowd.ts';

describe('of a file whose events are in its table alone', () => {
  const { story, table, explorer } = crowdOf(3000);
  const rows = [...table.start.keys()];

  it('the box holds every place, by the shorter way round', () => {
    const [west, south, east, north] = boundsOfStory(story, table)!;
    const width = (east - west + 360) % 360;
    for (const row of rows.filter((it) => table.form[it] !== 0)) {
      const [lng, lat] = fromFixed([table.position[2 * row]!, table.position[2 * row + 1]!]);
      expect((lng - west + 360 + 1e-6) % 360).toBeLessThanOrEqual(width + 2e-6);
      expect(lat >= south - 1e-6 && lat <= north + 1e-6).toBe(true);
    }
    expect(width).toBeLessThan(360);
  });

  it('the box of a few places on both sides of 180° lies across it', () => {
    const near = crowdOf(40).table;
    near.position.forEach((_, i) => {
      if (i % 2 === 0) near.position[i] = ((i % 4 ? 0 : 2 ** 32 - 1) + (i % 4 ? 1 : -1) * i * 1000) >>> 0;
    });
    const [west, , east] = boundsOfStory(story, near)!;
    expect(west).toBeGreaterThan(179);
    expect(east).toBeLessThan(-179);
  });

  it('the key has the forms of its places, and each in a kind that is drawn so', () => {
    const { kinds, forms } = keyEntries(story, table);
    expect(kinds).toEqual([0, 1, 2, 3]);
    expect(forms.map(({ form }) => form)).toEqual(['exact', 'near', 'now', 'selected']);
  });

  it('events without a place are counted as windows, kinds and searches show them', () => {
    const count = createUnlocatedCount(explorer);
    const expected = () => rows.filter((row) => table.form[row] === 0 && explorer.isShown(row)).length;
    for (const window of [null, [Date.UTC(2000, 0), Date.UTC(2004, 0)] as const, null]) {
      explorer.setWindow(window);
      for (const kinds of [null, new Set([1, 3])]) {
        explorer.filterBy(kinds);
        expect(count(explorer.state())).toBe(expected());
      }
    }
    expect(expected()).toBeGreaterThan(10);
  });

  it('a plain map has the latest up to the playhead', () => {
    explorer.setWindow([Date.UTC(2000, 0), Date.UTC(2010, 0)]);
    explorer.scrubTo(Date.UTC(2005, 6));
    const visibleNow = rows.filter(explorer.isVisible);
    expect(latestVisible(explorer, 100)).toEqual(visibleNow.slice(-100));
    expect(latestVisible(explorer, 1e6)).toEqual(visibleNow);
  });
});
