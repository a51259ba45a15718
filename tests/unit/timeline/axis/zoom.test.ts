import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#time/calendar.ts';
import { between, panned, pinched, zoomed } from '#timeline/axis/zoom.ts';

const whole = [0, 1000 * DAY] as const;
const extent = [400 * DAY, 500 * DAY] as const;

describe('zooming', () => {
  it('keeps the instant under the pointer where it is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 2, noNaN: true }), (at, factor) => {
        const around = extent[0] + at * 100 * DAY;
        const [start, end] = zoomed(extent, factor, around, whole);
        expect((around - start) / (end - start)).toBeCloseTo(at, 6);
      }),
    );
  });

  it('does not pan when it is at its limit', () => {
    const narrow = [400 * DAY, 400 * DAY + 10 * MINUTE] as const;
    expect(zoomed(narrow, 0.5, narrow[0] + MINUTE, whole)).toEqual(narrow);
  });

  it('stops at the end of all time, as panning does', () => {
    const [start, end] = panned(extent, 1e15, whole);
    expect(end).toBeGreaterThan(whole[1]);
    expect(end - start).toBe(100 * DAY);
    expect(zoomed(extent, 1e9, 450 * DAY, whole)).toEqual([-40 * DAY, 1040 * DAY]);
  });

  it('puts the instants under two fingers where the fingers are', () => {
    expect(pinched([430 * DAY, 440 * DAY], [0.25, 0.75], whole)).toEqual([425 * DAY, 445 * DAY]);
  });
});

describe('easing', () => {
  it('begins and ends where it should, and is never wider than the wider of the two', () => {
    const far = [10 * DAY, 20 * DAY] as const;
    expect(between(extent, far, 0)).toEqual([...extent]);
    expect(between(extent, far, 1)).toBe(far);
    const [start, end] = between(extent, far, 0.5);
    expect(end - start).toBeCloseTo(Math.sqrt(100 * 10) * DAY, 0);
  });
});
