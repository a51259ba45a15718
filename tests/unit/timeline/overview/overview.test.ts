import { expect, it } from 'vitest';
import { layOutOverview } from '#timeline/overview/overview.ts';
import { crowdOf } from '../../a-crowd.ts';
import { explorerOf } from '../story.ts';

const layOut = (dates: readonly string[]) =>
  layOutOverview(explorerOf(dates), 600, 36, (text) => text.length * 6);
const crowd = (length: number) => ['2016', ...Array.from({ length }, () => '2019-08-20')];

it('shows each event of a small story, even where all are of one day', () => {
  expect(layOut(crowd(20)).density).toHaveLength(0);
});

it('shows how many there are where a crowd would lie on itself, and most where most are', () => {
  const { density } = layOut(crowd(400));
  const shown = [...density].filter((share) => share > 0);
  expect(shown).toHaveLength(2);
  expect(Math.max(...density)).toBe(1);
  expect(Math.min(...shown)).toBeCloseTo(Math.sqrt(1 / 400));
});

it('counts a large table by ranks, without the kinds that are filtered out', () => {
  const { explorer, table } = crowdOf(5000);
  const all = layOutOverview(explorer, 600, 36, (text) => text.length * 6);
  expect(all.row).toHaveLength(0);
  expect(all.density.filter((share) => share > 0).length).toBeGreaterThan(100);
  const rare = [...table.kind.keys()].filter((row) => table.kind[row] === 3);
  explorer.filterBy(new Set([3]));
  const { density, scale } = layOutOverview(explorer, 600, 36, (text) => text.length * 6);
  const bins = new Set(rare.map((row) => Math.floor((scale.x(table.start[row]!) / 600) * density.length)));
  expect(density.filter((share) => share > 0)).toHaveLength(bins.size);
});
