import { beforeAll, describe, expect, it, vi } from 'vitest';
import { utc } from '#time/calendar.ts';
import { crowdTimeline } from '#timeline/bars/crowd-timeline.ts';
import { drawBarsGround } from '#timeline/bars/draw-bars.ts';
import { createDetailLayout } from '#timeline/layout/detail.ts';
import { hasBars } from '#timeline/layout/layout.ts';
import type { Palette } from '#timeline/palette.ts';
import { drawTimelinePicture } from '#timeline/timeline-picture.ts';
import { crowdOf } from '../../a-crowd.ts';
import { recordingContext } from '../recording-context.ts';

beforeAll(() => void vi.stubGlobal('Path2D', class {}));

const kinds = ['#a00', '#00a', '#0a0', '#aa0'];
const palette: Palette = {
  ...{ paper: '#fff', surface: '#fff', sunken: '#eee', ink: '#000', quiet: '#555', line: '#ccc' },
  ...{ lineStrong: '#999', accent: '#06c', playhead: '#000', kinds },
  ...{ font: '12px sans', boldFont: '600 12px sans', motion: 0 },
};

function draw(phase: 'past' | 'later', query = '') {
  const { explorer } = crowdOf(3000, { years: [2000, 2009], query });
  const detail = createDetailLayout(explorer, crowdTimeline)(
    explorer.state().extent,
    1200,
    160,
    (text) => text.length * 6,
  );
  if (!hasBars(detail)) throw new Error('there are no bars');
  const recording = recordingContext();
  drawBarsGround(recording.context, detail, explorer, palette, phase, detail.bars.most);
  const filled = recording.filled.filter(({ color }) => kinds.includes(String(color)));
  return { explorer, detail, filled, blocks: filled.flatMap(({ boxes }) => boxes) };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

describe('bars', () => {
  it('are as many blocks as they have kinds, on whole pixels, with a gap of one, stacked from the axis', () => {
    const { detail, blocks } = draw('past');
    const { counts, totals, most } = detail.bars;
    expect(blocks).toHaveLength(counts.filter((count) => count > 0).length);
    expect(blocks.flat().every(Number.isInteger)).toBe(true);
    const byBar = grouped(blocks, ([x]) => x);
    expect(byBar.size).toBe(totals.filter((total) => total > 0).length);
    const bars = [...byBar].sort(([a], [b]) => a - b);
    for (const [i, [x, stack]] of bars.entries()) {
      const next = bars[i + 1]?.[0] ?? Number.POSITIVE_INFINITY;
      expect(x + stack[0]![2]).toBeLessThanOrEqual(next - 1);
      // Each block stands on the one before; the first on the axis.
      stack.sort((a, b) => b[1] - a[1]);
      let foot = detail.frame.bottom;
      for (const [, y, , height] of stack) {
        expect(y + height).toBe(foot);
        foot = y;
      }
    }
    const highest = Math.min(...blocks.map(([, y]) => y));
    expect(highest).toBeGreaterThan(detail.frame.top + 10);
    expect(totals.indexOf(most)).toBeGreaterThanOrEqual(0);
  });

  it('are cut at the very pixel of the window, and faint outside of it', () => {
    const { detail, filled } = draw('past', '?window=2003-02-10/2005-07-20');
    const [left, right] = [utc(2003, 2, 10), utc(2005, 7, 21)].map((it) => Math.round(detail.scale.x(it)));
    const parts = grouped(filled, ({ clip }) => clip.join());
    expect([...parts.keys()]).toEqual([`0,${left}`, `${left},${right}`, `${right},1200`]);
    const [before, inside, after] = [...parts.values()].map(
      (part) => new Set(part.map(({ alpha }) => alpha)),
    );
    expect(before).toEqual(after);
    expect(Math.max(...before!)).toBeLessThan(Math.min(...inside!) / 3);
  });

  it('that are later than the playhead are ghosts, with their height as a line', () => {
    const strength = (phase: 'past' | 'later') => Math.max(...draw(phase).filled.map(({ alpha }) => alpha));
    const later = draw('later');
    const bodies = later.filled.filter(({ boxes }) => boxes.some(([, , , height]) => height > 1));
    expect(bodies.every(({ alpha }) => alpha < strength('past') / 2)).toBe(true);
    const caps = later.filled.filter(({ boxes }) => boxes.every(([, , , height]) => height === 1));
    const bars = later.detail.bars.totals.filter((total) => total > 0).length;
    expect(caps.flatMap(({ boxes }) => boxes)).toHaveLength(bars);
  });
});

describe('a picture of many events', () => {
  const picture = (query = '') => {
    const { explorer } = crowdOf(3000, { years: [2000, 2009], query });
    const recording = recordingContext();
    drawTimelinePicture(recording.context, explorer, 1200, 160, { palette, crowd: crowdTimeline });
    return { ...recording, said: recording.texts.map(({ text }) => text) };
  };

  it('says what the bars count, the years, and the date of the playhead', () => {
    const { said, numbers } = picture('?playhead=2004-05-06');
    expect(said).toEqual(expect.arrayContaining(['2005', '6 May 2004']));
    expect(said.some((text) => /^\d+ events a month$/.test(text))).toBe(true);
    expect(numbers.every((it) => !Number.isNaN(it))).toBe(true);
  });

  it('points at the selected event, and says no other title', () => {
    const { said } = picture('?event=event-77');
    expect(said.filter((text) => text.startsWith('Event '))).toEqual(['Event 77']);
  });
});
