import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#time/calendar.ts';
import { createScale } from '#timeline/axis/scale.ts';
import { laneGap, packLanes } from '#timeline/layout/lanes.ts';
import { layOutLanes, markEdges, marksInExtent } from '#timeline/layout/marks.ts';
import { explorerOf } from '../story.ts';

const box = fc.tuple(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 1, max: 1e4, noNaN: true }),
);

describe('packing into lanes', () => {
  it('never lets two marks of a lane overlap, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 80 }), fc.integer({ min: 1, max: 12 }), (boxes, most) => {
        const starts = Float64Array.from(boxes, ([x]) => x);
        const ends = Float64Array.from(boxes, ([x, width]) => x + width);
        const { lane, count, overflow } = packLanes(starts, ends, most);
        expect(count).toBeLessThanOrEqual(most);
        expect(lane.filter((it) => it < 0)).toHaveLength(overflow);
        for (let a = 0; a < boxes.length; a++)
          for (let b = 0; b < a; b++) {
            if (lane[a] !== lane[b] || lane[a]! < 0) continue;
            const isApart = starts[a]! >= ends[b]! + laneGap || starts[b]! >= ends[a]! + laneGap;
            expect(isApart).toBe(true);
          }
      }),
    );
  });

  it('uses no more lanes than stand over one moment when there is room, and leaves out rows with no start', () => {
    const starts = Float64Array.of(0, 10, 20, Number.NaN, 40);
    const ends = Float64Array.of(30, 15, 25, 50, 50);
    expect(packLanes(starts, ends, 9)).toEqual({
      lane: Int16Array.of(0, 1, 1, -1, 0),
      count: 2,
      overflow: 0,
    });
  });

  it('keeps open ends apart from all that may meet them', () => {
    const starts = Float64Array.of(Number.NEGATIVE_INFINITY, 10, 20);
    const ends = Float64Array.of(5, Number.POSITIVE_INFINITY, 25);
    expect([...packLanes(starts, ends, 9).lane]).toEqual([0, 0, 1]);
  });
});

describe('marks', () => {
  const explorer = explorerOf(['2019-08-20', '2019-08', '2019-08-20T03:00Z', '2019-08-21?/..', '2016~']);
  const lanes = layOutLanes(explorer.table, explorer.passesFilters, DAY / 20, 90);
  const scale = createScale([Date.UTC(2019, 7, 1), Date.UTC(2019, 8, 1)], 620);

  it('are as wide as their dates are vague', () => {
    const { inLanes } = marksInExtent(explorer, lanes, scale, 90, null);
    const month = inLanes.find(({ row }) => row === explorer.rowOf('e1'))!;
    expect([month.x0, month.x1]).toEqual([0, 620]);
    expect(inLanes.find(({ row }) => row === explorer.rowOf('e3'))!.x1).toBe(Number.POSITIVE_INFINITY);
  });

  it('are at least as wide as a symbol, round the middle of their date', () => {
    expect(markEdges(100, 102, 16)).toEqual([93, 109]);
  });

  it('leave out what the extent does not show', () => {
    const { inLanes } = marksInExtent(explorer, lanes, scale, 90, null);
    expect(inLanes).toHaveLength(4);
  });

  it('stay in their lanes while the extent pans', () => {
    const laneIn = (from: number) =>
      new Map(
        marksInExtent(explorer, lanes, createScale([from, from + 31 * DAY], 620), 90, null).inLanes.map(
          (mark) => [mark.row, mark.lane],
        ),
      );
    const [before, after] = [laneIn(Date.UTC(2019, 7, 1)), laneIn(Date.UTC(2019, 7, 9))];
    for (const [row, lane] of after) expect(before.get(row) ?? lane).toBe(lane);
  });

  it('are counted at the foot where they find no lane, and none is lost', () => {
    const crowd = explorerOf(Array.from({ length: 60 }, () => '2019-08-20'));
    const packed = layOutLanes(crowd.table, crowd.passesFilters, DAY / 20, 90);
    const { inLanes, atFoot, footCount } = marksInExtent(crowd, packed, scale, 90, 59);
    expect(inLanes.length + footCount).toBe(60);
    expect(atFoot.map(({ row }) => row)).toEqual([59]);
  });
});
