import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  distance,
  eventList,
  eventually,
  inChromium,
  mapColor,
  middleOf,
  reader,
  slider,
  sliderSays,
} from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });

/** Desert west of the Euphrates: no river, no name, only land and what the story shades. */
const desert = '&camera=6.5/31.6/42.6';
const listed = (page: Page) => eventList(page).locator('.list-event').count();

/** Drags a slider by its middle to where a day of the opening extent lies. */
async function dragTo(page: Page, name: string, day: string): Promise<void> {
  const from = await middleOf(slider(page, name));
  const axis = (await page.getByRole('application', { name: /Time axis/ }).boundingBox())!;
  const at = (text: string) => Date.parse(`${text}T00:00Z`);
  const share = (at(day) - at('2019-07-15')) / (at('2019-08-26') - at('2019-07-15'));
  const to = axis.x + share * axis.width;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(from.x + ((to - from.x) * step) / 12, from.y);
  await page.mouse.up();
}

describe('the timeline before it is drawn', () => {
  it('takes the room that it will take, and its buttons work', async () => {
    const page = await plain.open('', { hasMap: false });
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const drawing = page.waitForRequest(/assets\/timeline-(?!canvas).*\.js/);
    let send = () => {};
    const isSent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/assets\/timeline-(?!canvas).*\.js/, async (route) => {
      await isSent;
      await route.continue();
    });
    await page.reload();
    await drawing;
    const before = await timeline.boundingBox();
    expect(await timeline.getAttribute('data-drawn')).toBeNull();
    await page.getByRole('button', { name: 'Previous event' }).first().click();
    await reader(page)
      .getByRole('heading', { name: /Netanyahu on Channel 9/ })
      .waitFor();
    await page.keyboard.press('Escape');
    send();
    await page.locator('.timeline[data-drawn]').waitFor();
    expect(await timeline.boundingBox()).toEqual(before);
  });
});

describe('the thumb', () => {
  it.each([360, 1024])('is at least 44 px high and wide to a finger, %i px wide', async (width) => {
    const page = await plain.open('?playhead=2019-08-06', {
      hasMap: false,
      ...{ viewport: { width, height: 640 }, hasTouch: true, isMobile: true },
    });
    await page.locator('.timeline[data-drawn]').waitFor();
    const { x, y } = await middleOf(slider(page, 'Playhead'));
    for (const [dx, dy] of [
      [-21, 0],
      [21, 0],
      [0, -21],
      [0, 21],
    ] as const) {
      const isThumb = await page.evaluate(
        ([left, top]) =>
          document.elementFromPoint(left, top)?.closest('[role="slider"]')?.getAttribute('aria-label'),
        [x + dx, y + dy] as const,
      );
      expect(isThumb).toBe('Playhead');
    }
  });

  it('and its words stay in the frame at both ends', async () => {
    const page = await plain.open('?extent=2019-07-15/2019-08-23', { hasMap: false });
    await page.locator('.timeline[data-drawn]').waitFor();
    const frame = (await page.locator('.timeline-detail').boundingBox())!;
    for (const key of ['End', 'Home']) {
      await slider(page, 'Playhead').press(key);
      await page.waitForTimeout(300);
      const thumb = (await page.locator('.timeline-thumb').boundingBox())!;
      expect(thumb.x).toBeGreaterThanOrEqual(frame.x - 1);
      expect(thumb.x + thumb.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    }
  });
});

describe('the playhead', () => {
  it('brings the July 19 strike onto the map on its day and not before', async () => {
    // The strike alone, so that the shade of Iraq is its own.
    const page = await open(`?kinds=strike&playhead=2019-07-17${desert}`);
    const land = await mapColor(page);
    await dragTo(page, 'Playhead', '2019-07-18');
    await sliderSays(page, 'Playhead', /18 July 2019/);
    await page.waitForTimeout(1200);
    expect(distance(await mapColor(page), land)).toBeLessThan(3);
    await dragTo(page, 'Playhead', '2019-07-19T06:00Z'.slice(0, 10));
    await page.keyboard.press('ArrowRight');
    const shaded = await eventually(
      () => mapColor(page),
      (color) => distance(color, land) > 8,
    );
    expect(shaded[0] - shaded[2]).toBeGreaterThan(land[0] - land[2]);
    await sliderSays(page, 'Playhead', /(19|20) July 2019/);
  });

  it('moves by a day with the arrow keys and says the date in words', async () => {
    const page = await plain.open('?playhead=2019-08-12');
    await slider(page, 'Playhead').focus();
    await sliderSays(page, 'Playhead', /12 August 2019/);
    await page.keyboard.press('ArrowRight');
    await sliderSays(page, 'Playhead', /13 August 2019/);
    await eventually(
      async () => addressKey(page, 'playhead'),
      (it) => it === '2019-08-13',
    );
  });
});

describe('the window', () => {
  it('filters map and list as its handles are dragged', async () => {
    const page = await open(`?${desert.slice(1)}`);
    expect(await listed(page)).toBe(9);
    const shaded = await mapColor(page);
    await dragTo(page, 'Start of selected dates', '2019-08-01');
    await eventually(
      () => listed(page),
      (count) => count === 6,
    );
    // The strike of 19 July and the year 2016 are outside now: Iraq is no longer shaded.
    await eventually(
      () => mapColor(page),
      (color) => distance(color, shaded) > 8,
    );
    await dragTo(page, 'End of selected dates', '2019-08-19');
    await eventually(
      () => listed(page),
      (count) => count === 2,
    );
    await eventually(
      async () => addressKey(page, 'window'),
      (it) => it?.startsWith('2019-0') ?? false,
    );
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await eventually(
      () => listed(page),
      (count) => count === 9,
    );
  });

  it('has handles that keys move and that say the date in words', async () => {
    const page = await plain.open('?window=2019-08-01/2019-08-14');
    await slider(page, 'End of selected dates').focus();
    const before = await slider(page, 'End of selected dates').getAttribute('aria-valuetext');
    expect(before).toContain('August 2019');
    await page.keyboard.press('ArrowLeft');
    await eventually(
      () => slider(page, 'End of selected dates').getAttribute('aria-valuetext'),
      (after) => after !== before,
    );
  });
});

describe('play', () => {
  it('visits the events in turn, runs to the end and stops', async () => {
    const page = await plain.open();
    // Each title that the reader shows, noted in the page: a test that looks now and then would miss some.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const title = document.querySelector('.reader-title')?.textContent;
        if (title && title !== seen.at(-1)) seen.push(title);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.getByLabel('Speed').selectOption('4');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await eventList(page).locator('.list-event[data-later]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Play' }).waitFor({ timeout: 50_000 });
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const titles = await eventList(page).locator('.list-title').allTextContents();
    expect(titles).toHaveLength(9);
    expect(seen).toEqual(titles);
    expect(await eventList(page).locator('.list-event[data-later]').count()).toBe(0);
    await eventually(
      async () => addressKey(page, 'event'),
      (it) => it !== null,
    );
    expect(addressKey(page, 'playhead')).toBeNull();
  });

  it('is started and stopped with the space bar', async () => {
    const page = await plain.open();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });
});

describe('the axis', () => {
  it('zooms with the wheel and pans by dragging', async () => {
    const page = await plain.open();
    const axis = page.getByRole('application', { name: /Time axis/ });
    const { x, y } = await middleOf(axis);
    await page.mouse.move(x, y - 30);
    await page.mouse.wheel(0, -400);
    const zoomed = await eventually(
      async () => addressKey(page, 'extent'),
      (it) => it !== null,
    );
    await page.mouse.down();
    await page.mouse.move(x + 120, y - 30, { steps: 6 });
    await page.mouse.up();
    await eventually(
      async () => addressKey(page, 'extent'),
      (it) => it !== zoomed,
    );
    expect(addressKey(page, 'event')).toBeNull();
  });

  it('shows all of the story’s time and comes back', async () => {
    const page = await plain.open();
    await page.getByRole('button', { name: 'Whole story' }).click();
    const whole = await eventually(
      async () => addressKey(page, 'extent'),
      (it) => it !== null,
    );
    expect(whole).toMatch(/^2015-/);
    await page.getByRole('button', { name: /Whole story|Opening/ }).click();
    await eventually(
      async () => addressKey(page, 'extent'),
      (it) => it === null,
    );
  });
});
