import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frameOf } from '#timeline/axis/frame.ts';

it('has the rail and the axis as high as the style sheet has them, at every size', () => {
  const css = readFileSync('src/timeline/timeline.css', 'utf8');
  const pixels = (name: string) =>
    [...css.matchAll(new RegExp(`${name}: (\\d+)px`, 'g'))].map((it) => Number(it[1]));
  const { top, bottom, height } = frameOf(800, 154);
  expect(pixels('--timeline-rail')).toEqual([top]);
  expect(pixels('--timeline-axis')).toEqual([height - bottom]);
});
