import { describe, expect, it } from 'vitest';
import { DAY, utc } from '#time/calendar.ts';
import { boundariesIn, boundary, nearest, type Step } from '#timeline/axis/steps.ts';
import { moveExtent, slideTo, subjectOf } from '#timeline/handles/keys.ts';
import { anExplorer } from '../../a-story.ts';

const axis = { step: { unit: 'day', count: 1 }, page: { unit: 'week', count: 1 } } satisfies Record<
  string,
  Step
>;
const bounds = [utc(2016), utc(2019, 8, 24)] as const;
const press = (key: string, at: number, shiftKey = false) => slideTo({ key, shiftKey }, at, bounds, axis);

describe('keys of a slider', () => {
  const noon = utc(2019, 7, 19) + DAY / 2;

  it.each([
    ['ArrowRight', false, utc(2019, 7, 20)],
    ['ArrowUp', false, utc(2019, 7, 20)],
    ['ArrowLeft', false, utc(2019, 7, 19)],
    ['ArrowDown', false, utc(2019, 7, 19)],
    ['ArrowRight', true, utc(2019, 7, 22)],
    ['ArrowLeft', true, utc(2019, 7, 15)],
    ['PageUp', false, utc(2019, 7, 22)],
    ['PageDown', false, utc(2019, 7, 15)],
    ['Home', false, utc(2016)],
    ['End', false, utc(2019, 8, 24)],
    ['a', false, null],
  ])('%s with Shift %s', (key, shiftKey, to) => {
    expect(press(key, noon, shiftKey)).toBe(to);
  });

  it('step on from a tick, and stop at the bounds', () => {
    expect(press('ArrowLeft', utc(2019, 7, 19))).toBe(utc(2019, 7, 18));
    expect(press('ArrowRight', utc(2019, 8, 24))).toBe(utc(2019, 8, 24));
    expect(press('ArrowLeft', utc(2016))).toBe(utc(2016));
  });
});

describe('keys of the axis', () => {
  const whole = [utc(2016), utc(2019, 8, 24)] as const;
  const extent = [utc(2019), utc(2019, 1, 11)] as const;
  const press = (key: string) => moveExtent({ key, shiftKey: false }, extent, whole);

  it('pan, zoom and go to the ends of time', () => {
    expect(press('ArrowRight')).toEqual([extent[0] + 1.5 * DAY, extent[1] + 1.5 * DAY]);
    expect(press('+')).toEqual([extent[0] + 2.5 * DAY, extent[1] - 2.5 * DAY]);
    expect(press('-')).toEqual([extent[0] - 5 * DAY, extent[1] + 5 * DAY]);
    expect(press('Home')![0]).toBeLessThan(whole[0]);
    expect(press('End')![1]).toBeGreaterThan(whole[1]);
    expect(press('x')).toBeNull();
  });

  it('zoom round what is read where it is in view: it stays where it is', () => {
    const zoom = (key: string, subject: number) =>
      moveExtent({ key, shiftKey: false }, extent, whole, subject);
    expect(zoom('+', utc(2019, 1, 3))).toEqual([extent[0] + DAY, extent[1] - 4 * DAY]);
    expect(zoom('-', utc(2019, 1, 3))).toEqual([extent[0] - 2 * DAY, extent[1] + 8 * DAY]);
    expect(zoom('+', utc(2019, 3, 3))).toEqual(press('+'));
  });

  it('take for what is read the event that is open, else the playhead', () => {
    const explorer = anExplorer([
      { id: 'a', when: '2019-01-05' },
      { id: 'b', when: '2019-02-05' },
    ]);
    expect(subjectOf(explorer.state())).toBeNull();
    explorer.scrubTo(utc(2019, 1, 20));
    expect(subjectOf(explorer.state())).toBe(utc(2019, 1, 20));
    explorer.select(0);
    expect(subjectOf(explorer.state())).toBe(utc(2019, 1, 5));
  });
});

describe('steps of the calendar', () => {
  it.each<[Step, number, number]>([
    [{ unit: 'minute', count: 15 }, Date.UTC(2019, 7, 20, 3, 44), Date.UTC(2019, 7, 20, 3, 30)],
    [{ unit: 'hour', count: 6 }, Date.UTC(1969, 11, 31, 23), Date.UTC(1969, 11, 31, 18)],
    [{ unit: 'week', count: 1 }, utc(2019, 8, 18), utc(2019, 8, 12)],
    [{ unit: 'week', count: 1 }, utc(1969, 12, 30), utc(1969, 12, 29)],
    [{ unit: 'month', count: 3 }, utc(2019, 6, 30), utc(2019, 4)],
    [{ unit: 'month', count: 1 }, utc(-44, 3, 15), utc(-44, 3)],
    [{ unit: 'year', count: 100 }, utc(-44), utc(-100)],
    [{ unit: 'year', count: 10 }, utc(7), utc(0)],
  ])('%o floors', (step, instant, expected) => {
    expect(boundary(instant, step)).toBe(expected);
  });

  it('rounds to the nearest', () => {
    expect(nearest(utc(2019, 7, 19) + 0.6 * DAY, { unit: 'day', count: 1 })).toBe(utc(2019, 7, 20));
  });

  it('has those that dates can say, where the last one before is too early for any', () => {
    const ages: Step = { unit: 'year', count: 100_000 };
    expect(boundariesIn(utc(-271_000), utc(-50_000), ages)).toEqual([utc(-200_000), utc(-100_000)]);
    expect(nearest(utc(-271_000), ages)).toBe(utc(-200_000));
    expect(nearest(utc(270_000), ages)).toBe(utc(200_000));
  });
});
