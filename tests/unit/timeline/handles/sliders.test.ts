import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explorer } from '#explorer/explorer.ts';
import { DAY, MINUTE, utc } from '#time/calendar.ts';
import type { Step, Unit } from '#timeline/axis/steps.ts';
import { slideTo } from '#timeline/handles/keys.ts';
import { type SliderName, sliderNames, sliders } from '#timeline/handles/sliders.ts';
import { explorerOf } from '../story.ts';

const step = (unit: Unit, count = 1): Step => ({ unit, count });
const hours = { step: step('hour'), page: step('day') };

function press(explorer: Explorer, name: SliderName, key: string, axis = hours, shiftKey = false) {
  const slider = sliders[name];
  const to = slideTo({ key, shiftKey }, slider.value(explorer), slider.bounds(explorer), axis);
  if (to !== null) slider.setExactly(explorer, to, axis.step);
  return slider.value(explorer);
}

const withinOneDay = ['2019-08-20T10:40Z', '2019-08-20T12:15Z', '2019-08-21T15:20Z/2019-08-21T16:20Z'];
const first = Date.UTC(2019, 7, 20, 10, 40);

describe('the start of the window', () => {
  it.each(['Home', 'ArrowLeft', 'ArrowDown', 'PageDown'])('comes to the first event by %s', (key) => {
    const explorer = explorerOf(withinOneDay);
    expect(press(explorer, 'start', 'ArrowRight')).toBe(Date.UTC(2019, 7, 20, 11));
    expect(explorer.shownRows().at(0)).toBe(1);
    expect(press(explorer, 'start', key)).toBe(first);
    expect(explorer.state().window).toBeNull();
    expect(explorer.shownRows().at(0)).toBe(0);
  });

  it('comes to the first event of a time before our era', () => {
    const explorer = explorerOf(['-0044-03-15', '-0043-12-07']);
    const years = { step: step('year'), page: step('year', 10) };
    expect(press(explorer, 'start', 'ArrowRight', years)).toBe(utc(-43));
    expect(press(explorer, 'start', 'ArrowLeft', years)).toBe(utc(-44, 3, 15));
  });

  it('comes to an event as early as any date can be', () => {
    const explorer = explorerOf(['Y-271000', '2019']);
    const ages = { step: step('year', 100_000), page: step('year', 1_000_000) };
    expect(press(explorer, 'start', 'ArrowRight', ages)).toBe(utc(-200_000));
    expect(press(explorer, 'start', 'ArrowLeft', ages)).toBe(utc(-271_000));
    expect(press(explorer, 'start', 'ArrowLeft', ages)).toBe(utc(-271_000));
    expect(press(explorer, 'start', 'PageDown', ages)).toBe(utc(-271_000));
  });

  it('goes to the larger tick where it is none of the small ones', () => {
    // Where days are too narrow for ticks, weeks are the small ones and months the large.
    const weeks = { step: step('week'), page: step('month') };
    const explorer = explorerOf(['2019-07-01', '2019-10-01'], '?window=2019-07-29/2019-09-30');
    expect(press(explorer, 'start', 'PageUp', weeks)).toBe(utc(2019, 8));
    expect(press(explorer, 'start', 'PageUp', weeks)).toBe(utc(2019, 9));
    expect(press(explorer, 'start', 'ArrowLeft', weeks)).toBe(utc(2019, 8, 26));
  });

  it('dragged near the first event takes hold of it, though there is no tick', () => {
    const explorer = explorerOf(withinOneDay);
    press(explorer, 'start', 'ArrowRight');
    sliders.start.set(explorer, first + 5 * MINUTE, hours.step);
    expect(explorer.state().window).toBeNull();
    sliders.start.set(explorer, first + 15 * MINUTE, hours.step);
    expect(explorer.windowSpan()[0]).toBe(Date.UTC(2019, 7, 20, 11));
  });
});

describe('the end of the window', () => {
  it.each(['End', 'ArrowRight', 'ArrowUp', 'PageUp'])('comes to the last event by %s', (key) => {
    const explorer = explorerOf(withinOneDay);
    const last = explorer.whole[1];
    expect(press(explorer, 'end', 'ArrowLeft')).toBe(Date.UTC(2019, 7, 21, 16));
    expect(press(explorer, 'end', key)).toBe(last);
    expect(explorer.state().window).toBeNull();
  });

  it('comes to an event as late as any date can be', () => {
    const explorer = explorerOf(['2019', 'Y275000']);
    const ages = { step: step('year', 100_000), page: step('year', 1_000_000) };
    const last = explorer.whole[1];
    expect(press(explorer, 'end', 'ArrowLeft', ages)).toBe(utc(200_000));
    expect(press(explorer, 'end', 'ArrowRight', ages)).toBe(last);
  });

  it('dragged near the last event takes hold of it, though there is no tick', () => {
    const explorer = explorerOf(withinOneDay);
    const last = explorer.whole[1];
    sliders.end.set(explorer, last - 90 * MINUTE, hours.step);
    sliders.end.set(explorer, last - 5 * MINUTE, hours.step);
    expect(explorer.state().window).toBeNull();
  });
});

describe('a window without a tick in it', () => {
  const narrow = '?window=2019-08-20T12:10Z/2019-08-20T12:19Z';

  it.each<[SliderName, string]>([
    ['start', 'ArrowRight'],
    ['start', 'End'],
    ['end', 'ArrowLeft'],
    ['end', 'Home'],
  ])('keeps its %s under %s', (name, key) => {
    const explorer = explorerOf(withinOneDay, narrow);
    const before = explorer.windowSpan();
    press(explorer, name, key);
    expect(explorer.windowSpan()).toEqual(before);
  });
});

it('no key takes a slider the other way, and Home and End reach its bounds', () => {
  const minute = fc.integer({ min: 0, max: 3 * 24 * 60 });
  fc.assert(
    fc.property(
      fc.uniqueArray(minute, { minLength: 4, maxLength: 4 }),
      fc.constantFrom(...sliderNames),
      fc.constantFrom(step('minute', 15), step('hour'), step('hour', 6), step('day')),
      (minutes, name, tick) => {
        const [a, b, c, d] = minutes.sort((x, y) => x - y).map((it) => utc(-1, 12, 30) + it * MINUTE);
        const text = (at: number) => `${new Date(at).toISOString().replace(/^-00/, '-').slice(0, -8)}Z`;
        const make = () => {
          const explorer = explorerOf([text(a!), text(d!)]);
          explorer.setWindow([b!, c!]);
          return explorer;
        };
        const axis = { step: tick, page: step('day') };
        const at = (key: string) => press(make(), name, key, axis);
        const now = sliders[name].value(make());
        for (const key of ['ArrowLeft', 'ArrowDown', 'PageDown']) expect(at(key)).toBeLessThanOrEqual(now);
        for (const key of ['ArrowRight', 'ArrowUp', 'PageUp']) expect(at(key)).toBeGreaterThanOrEqual(now);
        if (name !== 'end') expect(at('Home')).toBe(sliders[name].bounds(make())[0]);
        if (name !== 'start') expect(at('End')).toBe(sliders[name].bounds(make())[1]);
      },
    ),
  );
});

it('the playhead comes to the first and the last moment of its window', () => {
  const explorer = explorerOf(withinOneDay);
  expect(press(explorer, 'playhead', 'Home')).toBe(first);
  expect(press(explorer, 'playhead', 'ArrowRight')).toBe(Date.UTC(2019, 7, 20, 11));
  expect(press(explorer, 'playhead', 'ArrowLeft')).toBe(first);
  expect(press(explorer, 'playhead', 'End')).toBe(explorer.whole[1]);
  expect(explorer.whole[1] % DAY).not.toBe(0);
});
