import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { drawMark } from '#timeline/canvas/draw-mark.ts';
import type { Mark } from '#timeline/layout/marks.ts';
import type { Palette } from '#timeline/palette.ts';

const open = Number.POSITIVE_INFINITY;
const frame = 600;
const palette = { surface: '#ffffff', ink: '#000000', kinds: ['#aa0000'] } as Palette;

beforeAll(() => void vi.stubGlobal('Path2D', class {}));

/** A canvas that remembers what was traced on it, and throws where a real one does. */
function recordingContext() {
  const points: [x: number, y: number][] = [];
  const radii: number[] = [];
  const point = (x: number, y: number) => void points.push([x, y]);
  const context = {
    moveTo: point,
    lineTo: point,
    arcTo(x0: number, y0: number, x1: number, y1: number, radius: number) {
      if (radius < 0) throw new DOMException(`radius ${radius}`, 'IndexSizeError');
      point(x0, y0);
      point(x1, y1);
      radii.push(radius);
    },
    createLinearGradient(x0: number, y0: number, x1: number, y1: number) {
      point(x0, y0);
      point(x1, y1);
      return {
        addColorStop(at: number) {
          if (!(at >= 0 && at <= 1)) throw new DOMException(`stop ${at}`, 'IndexSizeError');
        },
      };
    },
    translate: point,
    ...Object.fromEntries(
      ['save', 'restore', 'beginPath', 'closePath', 'fill', 'stroke', 'scale', 'setLineDash'].map((it) => [
        it,
        () => {},
      ]),
    ),
  };
  return { context: context as unknown as CanvasRenderingContext2D, points, radii };
}

type Style = Pick<Mark, 'isUncertain' | 'isApproximate'> & { isSelected: boolean };

function draw(x0: number, x1: number, style: Partial<Style> = {}, width = frame, height = 18) {
  const { isSelected = false, isUncertain = false, isApproximate = false } = style;
  const mark: Mark = { row: 0, lane: 0, kind: 0, x0, x1, isUncertain, isApproximate };
  const standing = { phase: 'past', isInWindow: true, isSelected, isHovered: false } as const;
  const recording = recordingContext();
  drawMark(recording.context, mark, standing, { y: 50, height, width }, palette);
  return recording;
}

describe('a bar', () => {
  it.each([
    ['begins just before the right edge and has no end', frame - 1, open],
    ['begins at the right edge and has no end', frame, open],
    ['begins just beyond the right edge and has no end', frame + 3, open],
    ['has no beginning and ends just after the left edge', -open, 1],
    ['has no beginning and ends just before the left edge', -open, -3],
    ['has neither beginning nor end', -open, open],
  ])('that %s is drawn', (_, x0, x1) => {
    const { points } = draw(x0, x1, { isSelected: true });
    expect(points.length).toBeGreaterThan(0);
    expect(points.flat().every(Number.isFinite)).toBe(true);
  });

  it('with an open end points out of the frame just inside its edge', () => {
    const { points } = draw(200, open);
    expect(Math.max(...points.map(([x]) => x))).toBe(frame - 2);
  });

  it.each([
    ['left', -50, -40],
    ['left, with an open start', -open, -10],
    ['right', frame + 10, frame + 40],
    ['right, with an open end', frame + 10, open],
  ])('outside the frame, to the %s, is not drawn', (_, x0, x1) => {
    expect(draw(x0, x1, { isSelected: true }).points).toEqual([]);
  });

  it('can be drawn wherever it lies, in every style, on a canvas of any size', () => {
    const edge = fc.oneof(
      fc.double({ min: -40, max: 660, noNaN: true }),
      fc.integer({ min: -1e12, max: 1e12 }),
    );
    const style = fc.record({
      isSelected: fc.boolean(),
      isUncertain: fc.boolean(),
      isApproximate: fc.boolean(),
    });
    const ends = fc.constantFrom('known', 'open start', 'open end', 'both open');
    const width = fc.constantFrom(1, 8, 300, frame);
    fc.assert(
      fc.property(
        edge,
        fc.double({ min: 9, max: 1e9, noNaN: true }),
        ends,
        style,
        width,
        (at, wide, which, how, box) => {
          const x0 = which === 'open start' || which === 'both open' ? -open : at;
          const x1 = which === 'open end' || which === 'both open' ? open : at + wide;
          const { points, radii } = draw(x0, x1, how, box);
          expect(points.flat().every(Number.isFinite)).toBe(true);
          expect(radii.every((radius) => radius >= 0)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
