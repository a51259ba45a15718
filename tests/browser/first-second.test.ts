import { describe, expect, it } from 'vitest';
import { eventList, eventually, inChromium, mapDrawn, middleOf, reader } from './open-story.ts';

const balad = /Explosions at a PMF arms depot/;

describe('the first second', () => {
  const { open, takeComplaints } = inChromium();

  /** The page with its scripts held back until `release`, and its letters, where asked, until `releaseLetters`. */
  async function openHeld(
    query = '',
    { viewport = { width: 1280, height: 800 }, holdsLetters = false } = {},
  ) {
    const page = await open('favicon.svg', { hasMap: false, viewport });
    const hold = async (files: string) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(files, async (route) => {
        await released;
        await route.continue();
      });
      return release;
    };
    const release = await hold('**/assets/index-*.js');
    const releaseLetters = holdsLetters ? await hold('**/*.woff2') : () => {};
    await page.goto(page.url().replace('favicon.svg', query), { waitUntil: 'commit' });
    await page.locator('.header-title').waitFor({ state: 'attached' });
    // Nothing is painted before the style sheet has come.
    await eventually(
      () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--text-m')),
      Boolean,
    );
    return { page, release, releaseLetters };
  }

  it('shows the words before any script of the app has come', async () => {
    const { page, release } = await openHeld();
    await page.getByRole('heading', { level: 1, name: 'The strikes in Iraq' }).waitFor();
    expect(await page.locator('.header-summary').textContent()).toContain('American officials');
    expect(await eventList(page).locator('.list-event').count()).toBe(9);
    const row = eventList(page).getByRole('button', { name: balad });
    expect(await row.textContent()).toMatch(/20 August 2019, uncertain · Near Balad air base/);
    expect(await row.textContent()).toContain('On Tuesday, explosions rocked an arms depot');
    expect(await page.locator('.plain-place').first().isVisible()).toBe(true);
    release();
    await mapDrawn(page);
    expect(await page.locator('.plain').count()).toBe(0);
  });

  it('is taken over by React where it stands: the same elements, and nothing moves', async () => {
    const { page, release } = await openHeld();
    const row = eventList(page).getByRole('button', { name: balad });
    await row.waitFor();
    await page.evaluate(() => document.fonts.ready);
    await row.evaluate((element) => Object.assign(element, { wasHere: true }));
    const places = () =>
      page.evaluate(() =>
        ['.header-title', '.map', '.panel', '.list-event', '.timeline', '.timeline-play'].map((name) =>
          JSON.stringify(document.querySelector(name)?.getBoundingClientRect()),
        ),
      );
    const before = await places();
    release();
    await mapDrawn(page);
    expect(await places()).toEqual(before);
    expect(await row.evaluate((element) => 'wasHere' in element)).toBe(true);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list.getEntries().reduce((sum, it) => sum + (it as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await row.click();
    await reader(page).getByText('explosions rocked an arms depot').waitFor();
  });

  it.each([
    [1280, 800],
    [1440, 900],
    [768, 1024],
    [390, 844],
  ])('stands where it is when its letters come, %i × %i', async (width, height) => {
    const { page, releaseLetters } = await openHeld('', { viewport: { width, height }, holdsLetters: true });
    await eventList(page).getByRole('button', { name: balad }).waitFor();
    /** How many of our own faces, or of those that stand in for them, are that far. */
    const letters = (status: FontFaceLoadStatus, areOurs: boolean) =>
      page.evaluate(
        ([wanted, own]) =>
          [...document.fonts].filter(
            (it) => it.status === wanted && own === /^"?(Source Serif 4|Libre Franklin)"?$/.test(it.family),
          ).length,
        [status, areOurs] as const,
      );
    await eventually(
      () => letters('loading', true),
      (count) => count >= 3,
    );
    await eventually(
      () => letters('loading', false),
      (count) => count === 0,
    );
    const places = () =>
      page.evaluate(() =>
        [
          '.header-title',
          '.header-summary',
          '.header-share',
          '.map',
          '.panel',
          '.list-event',
          '.timeline',
        ].map((name) => [name, JSON.stringify(document.querySelector(name)?.getBoundingClientRect())]),
      );
    const before = await places();
    releaseLetters();
    await eventually(
      () => letters('loaded', true),
      (count) => count >= 3,
    );
    expect(await places()).toEqual(before);
  });

  it('draws the picture of the map where the map will be', async () => {
    const { page, release } = await openHeld();
    const mark = page.locator('.plain-symbol', { hasText: 'Near Balad' }).locator('.plain-mark');
    const { x, y } = await middleOf(mark);
    release();
    await mapDrawn(page);
    await eventually(async () => {
      await page.mouse.click(x, y);
      return reader(page).getByRole('heading', { level: 2, name: balad }).isVisible();
    }, Boolean);
  });

  it('keeps its words to itself where another story is asked for', async () => {
    const { page, release } = await openHeld('?story=stories/nobody.geojson');
    await page.locator('.header-title').waitFor({ state: 'attached' });
    expect(await page.locator('.header-title').isVisible()).toBe(false);
    release();
    await page.getByRole('heading', { name: 'There is no story here' }).waitFor();
    takeComplaints(page);
  });

  it('opens the event that a link names', async () => {
    const { page, release } = await openHeld('?event=balad-explosions');
    release();
    await reader(page).getByRole('heading', { level: 2, name: balad }).waitFor();
  });
});

describe('without JavaScript', () => {
  const { open } = inChromium();

  it('can be read whole, sources included', async () => {
    const page = await open('', { hasMap: false, javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1, name: 'The strikes in Iraq' }).waitFor();
    const events = page.locator('.full-text-event');
    expect(await events.count()).toBe(9);
    const event = events.filter({ has: page.getByRole('heading', { name: balad }) });
    expect(await event.isVisible()).toBe(true);
    const text = await event.textContent();
    for (const words of [
      '20 August 2019',
      'Near Balad air base',
      'On Tuesday, explosions rocked',
      'Jerusalem Post',
    ])
      expect(text).toContain(words);
    const links = event.getByRole('link');
    expect(await links.first().getAttribute('href')).toMatch(/^https:\/\/www\.jpost\.com\/.*#:~:text=/);
    expect(await page.locator('.plain-place').first().isVisible()).toBe(true);
    // What needs a script is not offered.
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
    await event.scrollIntoViewIfNeeded();
  });
});
