import { describe, expect, it } from 'vitest';
import { createPace } from '#ui/pace.ts';

describe('the pace of a finger', () => {
  it('is its way over its time, in pixels per ms', () => {
    const pace = createPace();
    for (const time of [0, 16, 32, 48]) pace.note(time * 0.5, time);
    expect(pace.by(48)).toBeCloseTo(0.5);
  });

  it('is of its last tenth of a second alone', () => {
    const pace = createPace();
    for (let time = 0; time <= 1000; time += 10) pace.note(time < 900 ? 0 : (time - 900) * -2, time);
    expect(pace.by(1000)).toBeCloseTo(-2);
  });

  it('is none for a finger that lay still before it was lifted, and none that never moved', () => {
    const pace = createPace();
    expect(pace.by(0)).toBe(0);
    pace.note(0, 0);
    pace.note(100, 20);
    expect(pace.by(20)).toBe(5);
    expect(pace.by(400)).toBe(0);
  });
});
