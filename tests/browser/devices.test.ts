import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  distance,
  eventList,
  eventually,
  inChromium,
  mapColor,
  mapDrawn,
  middleOf,
  reader,
} from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });
const { takeComplaints } = plain;
const desert = '?kinds=strike&camera=6.5/31.6/42.6';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

describe('a phone', () => {
  it('raises the reader as a sheet over the map, with the timeline still there', async () => {
    const page = await plain.open('', phone);
    const panel = page.locator('.panel');
    const low = (await panel.boundingBox())!;
    expect(low.height).toBeLessThan(120);
    await page.locator('.panel-handle').tap();
    await eventList(page)
      .getByRole('button', { name: /Strike on a base/ })
      .tap();
    await reader(page)
      .getByRole('heading', { name: /Strike on a base/ })
      .waitFor();
    const timeline = (await page.getByRole('region', { name: 'Timeline' }).boundingBox())!;
    const risen = await eventually(
      async () => (await panel.boundingBox())!,
      (box) => box.height > 200,
    );
    expect(risen.y + risen.height).toBeLessThanOrEqual(timeline.y + 1);
    expect(timeline.y + timeline.height).toBeLessThanOrEqual(844);
  });

  it('scrolls nothing sideways', async () => {
    const page = await plain.open('?event=balad-explosions', {
      ...phone,
      viewport: { width: 320, height: 640 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('drags the sheet by its handle', async () => {
    const page = await plain.open('', phone);
    const { x, y } = await middleOf(page.locator('.panel-handle'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, 80, { steps: 8 });
    await page.mouse.up();
    await page.locator('.panel[data-height="full"]').waitFor();
  });
});

describe('dark', () => {
  it('is drawn in the reader’s scheme, and changes with it while open', async () => {
    const page = await open(desert, { colorScheme: 'dark' });
    const dark = await mapColor(page);
    expect(Math.max(...dark)).toBeLessThan(140);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await eventually(
      () => mapColor(page),
      (color) => Math.min(...color) > 150,
    );
    // The story is drawn on the new ground too: land alone would be grey.
    const shaded = await eventually(
      () => mapColor(page),
      ([red, , blue]) => red - blue > 12,
    );
    expect(distance(light, dark)).toBeGreaterThan(60);
    expect(shaded[0]).toBeGreaterThan(shaded[2]);
  });
});

describe('a story written from the right', () => {
  it('lays the page out from the right, its arrows turned with it and the axis of time as it is', async () => {
    const page = await plain.open('?story=stories/nobody.geojson', { hasMap: false });
    await page.route('**/stories/iraq-2019.geojson', async (route) => {
      const story = await (await route.fetch()).json();
      await route.fulfill({ json: { ...story, lang: 'ar' } });
    });
    // By its path, since the story of the front door is in the page itself.
    await page.goto(page.url().replace(/\?.*/, '?story=stories/iraq-2019.geojson&event=july-19-strike'));
    const back = page.getByRole('button', { name: 'All events', exact: true });
    await back.waitFor();
    const turned = (selector: string) =>
      page.locator(selector).evaluate((it) => {
        const { scale, transform } = getComputedStyle(it);
        return scale === '-1 1' || transform.startsWith('matrix(-1');
      });
    expect(await turned('.panel-back svg')).toBe(true);
    // One picture, a chevron to the left, serves both steps: here it is “next” as it stands.
    expect(await turned('[data-step="previous"] svg')).toBe(true);
    expect(await turned('[data-step="next"] svg')).toBe(false);
    const map = (await page.locator('.map').boundingBox())!;
    expect((await back.boundingBox())!.x).toBeLessThan(map.x);
    expect(await page.locator('.timeline-detail').evaluate((it) => getComputedStyle(it).direction)).toBe(
      'ltr',
    );
    takeComplaints(page);
  });
});

describe('the keyboard alone', () => {
  it('goes from load to reading an excerpt', async () => {
    const page = await open();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body ? '' : (activeElement?.textContent ?? '');
      });
    for (let presses = 0; presses < 40 && !(await focused()).includes('PMF militias'); presses++)
      await page.keyboard.press('Tab');
    expect(await focused()).toContain('PMF militias');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reader(page)
      .getByRole('heading', { name: /Strike on a base/ })
      .waitFor();
    await eventually(focused, (text) => text.includes('Strike on a base'));
    expect(await reader(page).locator('mark').first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(focused, (text) => text.includes('Strike on a base'));
    expect(addressKey(page, 'event')).toBeNull();
  });

  it('pans and zooms the map', async () => {
    const page = await open('?camera=6/33/44');
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('ArrowRight');
    const panned = await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it !== '6/33/44',
    );
    expect(Number(panned?.split('/')[2])).toBeGreaterThan(44);
    await page.keyboard.press('+');
    await eventually(
      async () => Number(addressKey(page, 'camera')?.split('/')[0]),
      (zoom) => zoom > 6.5,
    );
  });
});

describe('a lost graphics context', () => {
  /** The strike's shade, once it is on the screen. */
  const shade = (page: Page) =>
    eventually(
      () => mapColor(page),
      ([red, , blue]) => red - blue > 12,
    );

  /** Takes the graphics away, does something meanwhile, and gives them back. */
  async function loseAndRestore(page: Page, meanwhile: () => Promise<void>): Promise<void> {
    const extension = await page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
      return canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    });
    await extension.evaluate((it) => it.loseContext());
    await page.getByText(/map was interrupted/).waitFor();
    await meanwhile();
    await extension.evaluate((it) => it.restoreContext());
    await mapDrawn(page);
  }

  it('leaves the map as it was once it is restored', async () => {
    const page = await open(desert);
    const before = await shade(page);
    await loseAndRestore(page, async () => {});
    await eventually(
      () => mapColor(page),
      (color) => distance(color, before) < 4,
    );
  });

  it('shows what was changed meanwhile', async () => {
    const page = await open(desert);
    const before = await shade(page);
    await loseAndRestore(page, () =>
      page
        .getByRole('button', { name: /^Strike/, pressed: true })
        .first()
        .click(),
    );
    await eventually(
      () => mapColor(page),
      (color) => distance(color, before) > 8,
    );
  });
});
