import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf } from '#timeline/axis/frame.ts';
import { layOutCallout, overlap, placeCallout, type Rect } from '#timeline/layout/callout.ts';
import { explorerOf } from '../story.ts';

const measure = (text: string) => [...text].length * 6;
const frame = frameOf(800, 160);
const size = { width: 260, height: 44 };
const mark = (x0: number, x1: number, y0 = 70, y1 = 90): Rect => ({ x0, x1, y0, y1 });
const event = explorerOf(['2019-08-20?']).eventAt(0);
const titled = (title: string) => ({ ...event, properties: { ...event.properties, title } });
const sides = ['above', 'below', 'right', 'left'];

function expectInside({ x0, x1, y0, y1 }: Rect, { width, height } = frame) {
  expect(x0).toBeGreaterThanOrEqual(0);
  expect(y0).toBeGreaterThanOrEqual(0);
  expect(x1).toBeLessThanOrEqual(width);
  expect(y1).toBeLessThanOrEqual(height);
}

describe('the callout', () => {
  it.each([
    ['in the middle', mark(400, 416)],
    ['at the left edge', mark(0, 16)],
    ['half out at the left', mark(-10, 6)],
    ['at the right edge', mark(784, 800)],
    ['half out at the right', mark(795, 811)],
    ['in the top lane', mark(400, 416, 32, 52)],
    ['in the bottom lane', mark(400, 416, 102, 122)],
    ['as wide as the frame', mark(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 102, 122)],
  ])('of a mark %s lies in the frame, points at the mark and is not over it', (_, at) => {
    const { rect, tip } = placeCallout(at, size, frame, []);
    expectInside(rect);
    expect(overlap(rect, at)).toBe(0);
    expect(tip.x).toBeGreaterThanOrEqual(at.x0 - 2);
    expect(tip.x).toBeLessThanOrEqual(at.x1 + 2);
    expect(tip.y).toBeGreaterThanOrEqual(at.y0 - 2);
    expect(tip.y).toBeLessThanOrEqual(at.y1 + 2);
  });

  it.each([
    ['before', mark(-300, -20), 'right', 0],
    ['after', mark(900, 1200), 'left', 800],
  ] as const)('waits at the edge and points out when its mark lies %s the extent', (_, at, side, edge) => {
    const place = placeCallout(at, size, frame, []);
    expectInside(place.rect);
    expect(place.side).toBe(side);
    expect(Math.abs(place.tip.x - edge)).toBeLessThan(5);
  });

  it('goes where it hides the fewest other marks', () => {
    const at = mark(400, 416, 102, 122);
    expect(placeCallout(at, size, frame, []).side).toBe('above');
    expect(placeCallout(at, size, frame, [mark(300, 500, 48, 68)]).side).not.toBe('above');
    const left = placeCallout(at, size, frame, [mark(300, 500, 48, 68), mark(430, 600, 90, 110)]);
    expect(left.side).toBe('left');
  });

  it('stays in frames down to a phone on its side, and off its mark, whatever the title and wherever the mark', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 16 });
    const where = fc.record({
      x0: fc.double({ min: -500, max: 1500, noNaN: true }),
      wide: fc.double({ min: 9, max: 2000, noNaN: true }),
      lane: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const frames = fc.constantFrom(
      frameOf(1400, 160),
      frameOf(332, 140),
      frameOf(292, 140),
      frameOf(800, 108),
    );
    fc.assert(
      fc.property(words, where, frames, (title, { x0, wide, lane }, box) => {
        const y0 = box.top + lane * (box.bottom - box.top - 18);
        const at = mark(x0, x0 + wide, y0, y0 + 18);
        const { rect, side } = layOutCallout(titled(title.join(' ')), 0, at, box, [], measure);
        expect(sides).toContain(side);
        expectInside(rect, box);
        expect(overlap(rect, at)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the callout says', () => {
  const say = (title: string, width = 800, height = 160) =>
    layOutCallout(titled(title), 0, mark(200, 216), frameOf(width, height), [], measure);

  it('is the whole title and the date in words', () => {
    expect(say('Explosions at a depot')).toMatchObject({
      lines: ['Explosions at a depot'],
      date: '20 August 2019, uncertain',
      isRightToLeft: false,
    });
  });

  it('breaks a long title into two like lines, and cuts it only when that is not enough', () => {
    const long = 'Explosions at a PMF arms depot near Balad air base, some 80 kilometres from Baghdad';
    const { lines } = say(long);
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toBe(long);
    expect(say(long, 292).lines.join(' ')).toMatch(/^Explosions at a PMF .*…$/);
    expect(say(long, 800, 108).lines).toHaveLength(1);
  });

  it('stays off the rail of the playhead in a narrow frame, and keeps its date whole', () => {
    const box = frameOf(252, 132);
    const at = mark(110, 126, 76, 92);
    const { properties } = titled('Strike on a base used by Revolutionary Guards');
    const when = explorerOf(['2019-07-19']).eventAt(0).properties.when;
    const said = layOutCallout({ ...event, properties: { ...properties, when } }, 0, at, box, [], measure);
    expect(said.rect.y0).toBeGreaterThanOrEqual(box.top);
    expect(overlap(said.rect, at)).toBe(0);
    expect(said.lines.join(' ')).toMatch(/^Strike.*… · 19 July 2019$/);
  });

  it.each([
    ['انفجارات في مستودع أسلحة', true],
    ['“פיצוצים” במחסן נשק', true],
    ['2019: انفجارات', true],
    ['𞤀𞤣𞤤𞤢𞤥', true],
    ['PMF انفجارات', false],
  ])('reads from the side where its words begin: %s', (title, isRightToLeft) => {
    expect(say(title).isRightToLeft).toBe(isRightToLeft);
  });
});
