import { describe, expect, it } from 'vitest';
import { rubberBand, swipeStep } from '#reader/swipe/swipe-step.ts';

const width = 390;

describe('a swipe', () => {
  it.each([
    ['slow and short: stays', -60, -0.05, 0],
    ['slow and far: goes', -140, -0.05, 1],
    ['slow and far the other way', 140, 0.05, -1],
    ['quick and short: goes', -30, -0.6, 1],
    ['quick but hardly moved: stays', -12, -0.9, 0],
    ['far, and turned back at the end: stays', -200, 0.6, 0],
    ['far, and at rest at the end: goes', 160, 0, -1],
    ['no movement at all', 0, 0, 0],
  ] as const)('%s', (_, dx, velocity, step) => {
    expect(swipeStep({ dx, velocity, width })).toBe(step);
  });

  it('asks no more of a hand on a wide screen than on a phone held sideways', () => {
    expect(swipeStep({ dx: -165, velocity: 0, width: 1200 })).toBe(1);
  });
});

describe('the page at the first and the last event', () => {
  it('follows the finger less and less, and never far', () => {
    expect(rubberBand(0, width)).toBe(0);
    expect(rubberBand(20, width)).toBeCloseTo(9.3, 1);
    expect(rubberBand(-20, width)).toBeCloseTo(-9.3, 1);
    expect(rubberBand(4000, width)).toBeLessThanOrEqual(width / 6);
    expect(rubberBand(200, width) - rubberBand(180, width)).toBeLessThan(5);
  });
});
