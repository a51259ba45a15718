import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fingerOn } from './fingers.ts';
import { addressKey, eventually, inChromium, middleOf, reader } from './open-story.ts';

const { open } = inChromium();
/** Where the map does not matter it is the plain one, which a machine without a graphics card draws sooner. */
const plain = inChromium({ webgl: false });
const openPlain = (query: string) => plain.open(query, { ...phone, hasMap: false });
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

const panel = (page: Page) => page.locator('.panel');
const peekTitle = (page: Page) => page.locator('.peek-title');
const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true });
const standsAt = (page: Page, height: string) => page.locator(`.panel[data-height="${height}"]`).waitFor();
/** The share of the rest on an event that its segment shows. */
const rested = (page: Page) =>
  page
    .locator('.panel-peek .progress')
    .evaluate((it) => Number((it as HTMLElement).style.getPropertyValue('--rested')));
const passed = (page: Page) => page.locator('.panel-peek .progress-segment[data-place="passed"]').count();
const title = (page: Page, name: RegExp) => reader(page).getByRole('heading', { level: 2, name }).waitFor();

/** Waits until nothing moves any more: the sheet has its height, the page its place. */
const still = (page: Page) =>
  eventually(
    () => page.evaluate(() => document.getAnimations().every((it) => it.playState !== 'running')),
    Boolean,
  );

describe('the tour on a phone', () => {
  it('is paused by a finger on the map, which closes nothing, and goes on from there', async () => {
    const page = await open('', phone);
    const finger = await fingerOn(page);
    await page.getByLabel('Speed').selectOption('0.5');
    await play(page).tap();
    await peekTitle(page).filter({ hasText: 'PMF militias' }).waitFor();
    await eventually(
      () => rested(page),
      (share) => share > 0.1 && share < 0.8,
    );
    const { x, y } = await middleOf(page.locator('.map'));
    await finger.tap({ x: x - 150, y: y + 60 });
    await play(page).waitFor();
    const share = await rested(page);
    expect(share).toBeGreaterThan(0.1);
    await page.waitForTimeout(600);
    expect(await rested(page)).toBe(share);
    expect(await peekTitle(page).textContent()).toContain('PMF militias');
    await standsAt(page, 'peek');
    await play(page).tap();
    await eventually(
      () => rested(page),
      (now) => now > share && now < 1,
    );
    expect(await peekTitle(page).textContent()).toContain('PMF militias');
  });

  it('tells how far it is, and goes to the event of a segment that is tapped', async () => {
    const page = await plain.open('', phone);
    const finger = await fingerOn(page);
    await page.getByLabel('Speed').selectOption('4');
    await play(page).tap();
    await eventually(
      () => passed(page),
      (count) => count >= 2,
    );
    expect(await page.locator('.panel-peek .progress-segment').count()).toBe(9);
    const bar = (await page.locator('.panel-peek .progress').boundingBox())!;
    await finger.tap({ x: bar.x + bar.width * (5.5 / 9), y: bar.y + bar.height / 2 });
    await play(page).waitFor();
    expect(await passed(page)).toBe(5);
    await eventually(
      async () => addressKey(page, 'event'),
      (it) => it === 'balad-explosions',
    );
    // By hand it was stepped to, so the map stays in sight.
    await standsAt(page, 'peek');
  });

  it('leaves the map in sight, and the last event open', async () => {
    const page = await plain.open('?event=balad-explosions', phone);
    await standsAt(page, 'half');
    await page.getByLabel('Speed').selectOption('4');
    await play(page).tap();
    await standsAt(page, 'peek');
    await play(page).waitFor({ timeout: 30_000 });
    await eventually(
      () => passed(page),
      (count) => count === 8,
    );
    await standsAt(page, 'peek');
    const box = (await page.locator('.panel-peek').boundingBox())!;
    const timeline = (await page.getByRole('region', { name: 'Timeline' }).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(timeline.y + 1);
  });
});

describe('a swipe on the reader', () => {
  const body = (page: Page) => reader(page).locator('.reader-pages');

  async function reading() {
    const page = await openPlain('?event=balad-explosions');
    await title(page, /Balad air base/);
    await still(page);
    const box = (await body(page).boundingBox())!;
    return { page, finger: await fingerOn(page), point: { x: 300, y: box.y + 60 } };
  }

  it('goes to the next event and back, the page following the finger', async () => {
    const { page, finger, point } = await reading();
    await finger.down(point);
    await finger.move({ x: 180, y: point.y + 4 });
    const shift = await body(page).evaluate((it) => new DOMMatrix(getComputedStyle(it).transform).e);
    expect(shift).toBeCloseTo(-120, 0);
    await finger.up();
    await title(page, /Al-Fayadh/);
    await eventually(
      () => body(page).evaluate((it) => it.style.transform),
      (transform) => transform === '',
    );
    expect(await reader(page).locator('.reader-body').count()).toBe(1);
    await finger.down({ x: 60, y: point.y });
    await finger.move({ x: 110, y: point.y }, 60, 5);
    await finger.up();
    await title(page, /Balad air base/);
    await eventually(
      async () => addressKey(page, 'event'),
      (it) => it === 'balad-explosions',
    );
  });

  it('stays where it is when it is short and slow, or when the system takes it away', async () => {
    const { page, finger, point } = await reading();
    await finger.down(point);
    await finger.move({ x: 250, y: point.y }, 900, 12);
    await finger.up();
    await still(page);
    await finger.down(point);
    await finger.move({ x: 60, y: point.y });
    await finger.lose();
    await eventually(
      () => body(page).evaluate((it) => it.style.transform),
      (transform) => transform === '',
    );
    await title(page, /Balad air base/);
  });

  it('never takes a vertical scroll, nor is taken for one', async () => {
    const { page, finger, point } = await reading();
    await finger.down(point);
    await finger.move({ x: point.x - 20, y: point.y - 160 });
    await finger.up();
    // It goes on by itself for a while: where it comes to rest.
    let before = -1;
    const scrolled = await eventually(
      async () => {
        const top = await page.locator('.panel-reader').evaluate((it) => it.scrollTop);
        const isAtRest = top === before;
        before = top;
        await still(page);
        return isAtRest ? top : 0;
      },
      (top) => top > 80,
    );
    await title(page, /Balad air base/);
    expect(await page.locator('.panel').getAttribute('data-height')).toBe('half');
    // Scrolled down, a pull scrolls back and does not lower the sheet.
    await finger.down({ x: point.x, y: point.y });
    await finger.move({ x: point.x, y: point.y + 50 });
    await finger.up();
    await eventually(
      () => page.locator('.panel-reader').evaluate((it) => it.scrollTop),
      (top) => top < scrolled,
    );
    expect(await page.locator('.panel').getAttribute('data-height')).toBe('half');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('is a rubber band before the first event', async () => {
    const page = await openPlain('');
    await standsAt(page, 'peek');
    await page.keyboard.press('n');
    await title(page, /PMF militias/);
    await still(page);
    const finger = await fingerOn(page);
    const box = (await body(page).boundingBox())!;
    await finger.down({ x: 60, y: box.y + 60 });
    await finger.move({ x: 360, y: box.y + 60 });
    const shift = await body(page).evaluate((it) => new DOMMatrix(getComputedStyle(it).transform).e);
    expect(shift).toBeGreaterThan(20);
    expect(shift).toBeLessThan(66);
    await finger.up();
    await title(page, /PMF militias/);
  });
});

describe('the sheet', () => {
  async function atPeek() {
    const page = await openPlain('');
    await standsAt(page, 'peek');
    await still(page);
    return { page, finger: await fingerOn(page), grip: await middleOf(page.locator('.panel-peek')) };
  }

  it('is thrown: a flick goes half way, a strong one all the way, and back', async () => {
    const { page, finger, grip } = await atPeek();
    await finger.down(grip);
    await finger.move({ x: grip.x, y: grip.y - 40 }, 80, 5);
    await finger.up();
    await standsAt(page, 'half');
    await still(page);
    const head = await middleOf(page.locator('.list-header'));
    await finger.down(head);
    await finger.move({ x: head.x, y: head.y + 30 }, 60, 5);
    await finger.up();
    await standsAt(page, 'peek');
    await still(page);
    await finger.down(grip);
    await finger.move({ x: grip.x, y: grip.y - 120 }, 60, 5);
    await finger.up();
    await standsAt(page, 'full');
  });

  it('is pulled down by what it holds where that is at its top', async () => {
    const page = await openPlain('?event=balad-explosions');
    await title(page, /Balad air base/);
    await still(page);
    const finger = await fingerOn(page);
    const box = (await reader(page).locator('.reader-pages').boundingBox())!;
    await finger.down({ x: 200, y: box.y + 40 });
    await finger.move({ x: 204, y: box.y + 240 });
    await finger.up();
    await standsAt(page, 'peek');
    expect(await peekTitle(page).textContent()).toContain('Balad air base');
  });

  it('stays low for who has lowered it, while events are stepped through; a choice raises it', async () => {
    const page = await openPlain('?event=balad-explosions');
    await standsAt(page, 'half');
    await still(page);
    const finger = await fingerOn(page);
    const head = await middleOf(page.locator('.reader-steps'));
    await finger.down(head);
    await finger.move({ x: head.x, y: head.y + 260 }, 300);
    // Brought there and not thrown: Chromium holds a tap for the end of a fling.
    await finger.move({ x: head.x, y: head.y + 261 }, 300, 3);
    await finger.up();
    await standsAt(page, 'peek');
    await still(page);
    await finger.tap(await middleOf(page.getByRole('button', { name: 'Next event' }).last()));
    await peekTitle(page).filter({ hasText: 'Al-Fayadh' }).waitFor();
    const words = await middleOf(page.locator('.peek-words'));
    await finger.down({ x: 300, y: words.y });
    await finger.move({ x: 120, y: words.y });
    await finger.up();
    await peekTitle(page).filter({ hasNotText: 'Al-Fayadh' }).waitFor();
    await standsAt(page, 'peek');
    await page.goBack();
    await standsAt(page, 'half');
  });

  it('comes to rest when the system takes the finger away', async () => {
    const { page, finger, grip } = await atPeek();
    await finger.down(grip);
    await finger.move({ x: grip.x, y: grip.y - 220 });
    await finger.lose();
    await standsAt(page, 'half');
    expect(await panel(page).getAttribute('data-dragged')).toBeNull();
  });

  it('shows whole lines at peek: nothing is cut', async () => {
    // Where there is little height it stands low from the start, so that the map has some.
    for (const { presses, ...viewport } of [
      { width: 360, height: 640, presses: 2 },
      { width: 320, height: 480, presses: 0 },
    ]) {
      const page = await plain.open('?event=balad-explosions', {
        ...phone,
        viewport,
        hasMap: false,
      });
      await title(page, /Balad air base/);
      await page.locator('.panel-handle').focus();
      for (let i = 0; i < presses; i++) await page.keyboard.press('Enter');
      await standsAt(page, 'peek');
      await still(page);
      const [sheet, facts, heading] = await Promise.all(
        ['.panel', '.peek-facts', '.peek-title'].map((it) => page.locator(it).boundingBox()),
      );
      expect(facts!.y + facts!.height).toBeLessThan(sheet!.y + sheet!.height);
      expect(heading!.y + heading!.height).toBeLessThanOrEqual(facts!.y + 1);
    }
  });
});

describe('a phone on its side', () => {
  it.each([
    [844, 390],
    [640, 360],
  ])('has the panel beside the map at %i × %i', async (width, height) => {
    const page = await plain.open('?event=balad-explosions', {
      ...phone,
      viewport: { width, height },
      hasMap: false,
    });
    await title(page, /Balad air base/);
    const [map, beside] = await Promise.all(['.map', '.panel'].map((it) => page.locator(it).boundingBox()));
    expect(beside!.x).toBeGreaterThanOrEqual(map!.x + map!.width - 1);
    expect(map!.height).toBeGreaterThan(height * 0.38);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
