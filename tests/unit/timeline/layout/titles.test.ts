import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneGap } from '#timeline/layout/lanes.ts';
import { placeTitles, shorten, type TitledMark } from '#timeline/layout/titles.ts';

const measure = (text: string) => [...text].length * 6;
const room = { width: 600, symbolRoom: () => 16, measure };
const mark = (row: number, x0: number, x1: number, title: string, lane = 0): TitledMark => ({
  ...{ row, lane, kind: 0, title, x0, x1 },
  isUncertain: false,
  isApproximate: false,
});
const place = (marks: TitledMark[], chosen: number[] = []) =>
  placeTitles(marks, marks, new Set(chosen), room);

describe('titles', () => {
  it('stand inside a wide bar, else right, else left', () => {
    const marks = [mark(0, 0, 200, 'Inside', 0), mark(1, 100, 116, 'Right', 1), mark(2, 580, 596, 'Left', 1)];
    const at = (row: number) => place(marks).find((title) => title.row === row)!;
    expect(at(0).x).toBe(22);
    expect(at(1).x).toBe(122);
    expect(at(2).x + at(2).width).toBe(574);
  });

  it('are cut where that leaves enough, and dropped where it does not', () => {
    const long = 'A title that is far too long for its place';
    const neighbours = (x: number) => [mark(0, 0, 16, long), mark(1, x, x + 16, 'B')];
    expect(place(neighbours(180))[0]!.text).toMatch(/^A title that.*…$/);
    expect(place(neighbours(60)).map(({ row }) => row)).toEqual([1]);
  });

  it('of the chosen are always there and in the frame, on a plate where there is no room', () => {
    const marks = [mark(0, 560, 576, 'A chosen title with no room', 0), mark(1, 520, 550, 'B', 0)];
    const [title] = place(marks, [0]);
    expect(title).toMatchObject({ row: 0, isOnPlate: true });
    expect(title!.x + title!.width).toBeLessThanOrEqual(600);
  });

  it('never collide with a mark or a title of their lane', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 14, max: 200 })), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(gaps, (pairs) => {
        let reach = 0;
        const marks = pairs.map(([gap, width], row) => {
          const x0 = reach + gap + laneGap;
          reach = x0 + width;
          return mark(row, x0, reach, 'Some title of some length'.slice(0, 5 + 2 * row));
        });
        for (const { row, x, width } of place(marks)) {
          const own = marks[row]!;
          const isInside = x >= own.x0 && x + width <= own.x1;
          for (const other of marks)
            if (other !== own || !isInside) expect(x >= other.x1 || x + width <= other.x0).toBe(true);
        }
      }),
    );
  });
});

describe('shortening', () => {
  it('keeps what fits, and cuts no letter in two', () => {
    expect(shorten('short', 60, measure)).toBe('short');
    expect(shorten('a word, and more', 48, measure)).toBe('a word…');
    expect(shorten('😀😀😀😀', 13, measure)).toBe('😀…');
    expect(shorten('anything', 2, measure)).toBe('');
  });
});
