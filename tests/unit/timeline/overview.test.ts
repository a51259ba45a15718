import { expect, it } from 'vitest';
import { layOutOverview } from '#timeline/overview.ts';
import { explorerOf } from './story.ts';

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
