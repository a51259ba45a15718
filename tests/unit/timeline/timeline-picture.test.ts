import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Palette } from '#timeline/palette.ts';
import { drawTimelinePicture } from '#timeline/timeline-picture.ts';
import { speak } from '#words/language.ts';
import { recordingContext } from './recording-context.ts';
import { explorerOf } from './story.ts';

beforeAll(() => void vi.stubGlobal('Path2D', class {}));
afterEach(() => speak());

const palette: Palette = {
  ...{ paper: '#fff', surface: '#fff', sunken: '#eee', ink: '#000', quiet: '#555', line: '#ccc' },
  ...{ lineStrong: '#999', accent: '#06c', playhead: '#000', kinds: ['#a00', '#00a'] },
  ...{ font: '12px sans', boldFont: '600 12px sans', motion: 0 },
};

function draw(query: string, [width, height]: readonly [number, number] = [800, 154]) {
  const recording = recordingContext();
  drawTimelinePicture(
    recording.context,
    explorerOf(['2016', '2019-07-19', '2019-08-13', '2019-08-20?'], query),
    width,
    height,
    { palette, crowd: null },
  );
  return recording;
}

const weeks = '?extent=2019-07-15/2019-08-25';

it('holds the axis in words, the titles of the marks, and the date of the playhead', () => {
  const said = draw(`${weeks}&playhead=2019-08-13`).texts.map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining(['August 2019', 'Event 1', '13 August 2019']));
});

it.each([
  ['at its left edge', '2019-07-15'],
  ['in its middle', '2019-08-13'],
  ['at its end', '2019-08-20'],
])('keeps the date of a playhead %s within the frame', (_, day) => {
  for (const width of [300, 800]) {
    const { texts } = draw(`${weeks}&playhead=${day}`, [width, 138]);
    const flag = texts.at(-1)!;
    expect(flag.text).toMatch(/2019$/);
    expect(flag.x).toBeGreaterThanOrEqual(0);
    expect(flag.x + flag.text.length * 6).toBeLessThanOrEqual(width);
  }
});

it('says the selected event in a callout, and its title nowhere else', () => {
  const { texts } = draw(`${weeks}&event=e2`);
  expect(texts.filter(({ text }) => text === 'Event 2')).toHaveLength(1);
  expect(texts.find(({ text }) => text === 'Event 2')!.font).toContain('600');
  expect(draw('?event=e0&extent=2019-07-15/2019-08-25').texts.map(({ text }) => text)).toContain('Event 0');
});

it('can be drawn small, with a window, and with the playhead off the axis', () => {
  for (const query of [`${weeks}&window=2019-08-01/2019-08-14`, `${weeks}&playhead=2018`, '?playhead=2017'])
    for (const size of [
      [1, 1],
      [120, 60],
      [1600, 300],
    ] as const) {
      const { numbers, texts } = draw(query, size);
      expect(texts.length).toBeGreaterThan(0);
      expect(numbers.every((it) => !Number.isNaN(it))).toBe(true);
    }
});

it('says how many events there is no room for', () => {
  const recording = recordingContext();
  const explorer = explorerOf(Array(40).fill('2019-08-13'), weeks);
  drawTimelinePicture(recording.context, explorer, 800, 100, { palette, crowd: null });
  expect(recording.texts.map(({ text }) => text).filter((text) => /^\+\d+$/.test(text))).toHaveLength(1);
});

it('writes a title as its letters run, and its own words as the language of the interface does', () => {
  speak({ tag: 'ar', locale: 'ar-EG', dir: 'rtl' });
  const { texts } = draw(`${weeks}&event=e2`);
  const directionOf = (it: string) => texts.find(({ text }) => text === it)?.direction;
  expect(directionOf('أغسطس ٢٠١٩')).toBe('rtl');
  for (const title of ['Event 1', 'Event 2']) expect(directionOf(title)).toBe('ltr');
});
