import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toWorld } from '#map/geo/mercator.ts';
import { addressKey, eventList, eventually, inChromium, middleOf, reader, slider } from './open-story.ts';

describe('without WebGL2', () => {
  const { open } = inChromium({ webgl: false });
  const openPlain = async (query = '') => {
    const page = await open(query, { hasMap: false });
    await page.getByText('This is a simpler map: WebGL2 is missing').waitFor();
    await page.locator('.plain-land').first().waitFor({ state: 'attached' });
    return page;
  };
  const symbol = (page: Page, name: RegExp) =>
    page.locator('.plain-symbol').and(page.getByRole('button', { name }));

  it('draws a simpler map, says why, and opens what is pressed on it', async () => {
    const page = await openPlain();
    expect(await page.locator('.plain-symbol').count()).toBe(3);
    await symbol(page, /Baghdad: A rocket/)
      .locator('.plain-mark')
      .click();
    await reader(page).getByText('A rocket that flew').first().waitFor();
    expect(addressKey(page, 'event')).toBe('baghdad-rocket');
    await symbol(page, /Near Balad/).focus();
    await page.keyboard.press('Enter');
    await reader(page).getByText('explosions rocked an arms depot').waitFor();
    expect(await symbol(page, /Near Balad/).getAttribute('data-selected')).toBe('true');
  });

  it('lists the events of an area, to choose from', async () => {
    const page = await openPlain();
    await symbol(page, /^Iraq/).locator('.plain-mark').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Strike on a base/ })
      .click();
    await reader(page)
      .getByRole('heading', { level: 2, name: /Strike on a base/ })
      .waitFor();
  });

  it('shows what window, playhead and kinds leave', async () => {
    const page = await openPlain('?window=2019-08-12/2019-08-14');
    expect(await page.locator('.plain-symbol').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await eventually(
      () => page.locator('.plain-symbol').count(),
      (it) => it === 3,
    );
    await slider(page, 'Playhead').focus();
    await page.keyboard.press('Home');
    await eventually(
      () => symbol(page, /Balad/).count(),
      (it) => it === 0,
    );
    await page.keyboard.press('End');
    await eventList(page)
      .getByRole('button', { name: /Explosion or fire/ })
      .first()
      .click();
    await eventually(
      () => page.locator('.plain-symbol').count(),
      (it) => it === 1,
    );
  });

  it('can be moved and enlarged', async () => {
    const page = await openPlain();
    const mark = symbol(page, /Near Balad/)
      .locator('.plain-mark')
      .first();
    const before = await middleOf(mark);
    const { x, y } = await middleOf(page.locator('.map'));
    await page.mouse.move(x + 100, y + 90);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 120, { steps: 4 });
    await page.mouse.up();
    const after = await middleOf(mark);
    expect(after.x - before.x).toBeCloseTo(60, -1);
    expect(after.y - before.y).toBeCloseTo(30, -1);
    const apart = async () =>
      (
        await middleOf(
          symbol(page, /Baghdad/)
            .locator('.plain-mark')
            .first(),
        )
      ).y - (await middleOf(mark)).y;
    const far = await apart();
    await page.getByRole('button', { name: 'Zoom in on the map' }).click();
    expect((await apart()) / far).toBeCloseTo(2, 1);
  });

  it('opens where a link looks from, says where it looks from, and goes back there', async () => {
    const page = await openPlain('?camera=7/33.9402/44.3616');
    const mark = symbol(page, /Near Balad/)
      .locator('.plain-mark')
      .first();
    const inMiddle = await middleOf(page.locator('.map'));
    const first = await middleOf(mark);
    expect(Math.hypot(first.x - inMiddle.x, first.y - inMiddle.y)).toBeLessThan(2);
    // 512 pixels to the world at zoom 0.
    const baghdad = await middleOf(
      symbol(page, /Baghdad/)
        .locator('.plain-mark')
        .first(),
    );
    const down = toWorld([44.366, 33.315])[1] - toWorld([44.3616, 33.9402])[1];
    expect(baghdad.y - first.y).toBeCloseTo(down * 512 * 2 ** 7, 0);
    expect(addressKey(page, 'camera')).toBe('7/33.9402/44.3616');

    await page.mouse.move(inMiddle.x + 100, inMiddle.y + 90);
    await page.mouse.down();
    await page.mouse.move(inMiddle.x + 160, inMiddle.y + 120, { steps: 4 });
    await page.mouse.up();
    const moved = await middleOf(mark);
    const camera = await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it !== '7/33.9402/44.3616',
    );
    await page.reload();
    await page.locator('.plain-land').first().waitFor({ state: 'attached' });
    const again = await middleOf(mark);
    expect(again.x).toBeCloseTo(moved.x, 0);
    expect(again.y).toBeCloseTo(moved.y, 0);

    await eventList(page)
      .getByRole('button', { name: /Strike on a base/ })
      .click();
    await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it !== camera,
    );
    await page.goBack();
    await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it === camera,
    );
    await eventually(
      () => middleOf(mark),
      ({ x, y }) => Math.hypot(x - moved.x, y - moved.y) < 1,
    );
  });

  it('leaves everything else as it is', async () => {
    const page = await openPlain();
    await eventList(page)
      .getByRole('button', { name: /Explosions at a PMF/ })
      .click();
    await reader(page).getByText('explosions rocked an arms depot').waitFor();
    expect(addressKey(page, 'event')).toBe('balad-explosions');
    await slider(page, 'Start of selected dates').focus();
    await page.keyboard.press('End');
    await eventually(
      async () => addressKey(page, 'window'),
      (it) => it !== null,
    );
    await page.keyboard.press('Escape');
    expect(await eventList(page).locator('.list-event').count()).toBeLessThan(9);
  });
});

describe('a map that cannot be fetched', () => {
  const { open, takeComplaints } = inChromium();

  it('is said to be missing, and the words are there', async () => {
    const page = await open('?story=stories/nobody.geojson', { hasMap: false });
    await page.route('**/map-scene*.js', (route) => route.abort());
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByText('This is a simpler map: the full map could not be loaded').waitFor();
    expect(await page.locator('.plain-symbol').count()).toBe(3);
    expect(await eventList(page).locator('.list-event').count()).toBe(9);
    takeComplaints(page);
  });

  it('draws the events without its basemap', async () => {
    const page = await open('?story=stories/nobody.geojson', { hasMap: false });
    await page.route('**/*.pmtiles', (route) => route.abort());
    await page.goto(page.url().replace(/\?.*/, '?camera=7/33.9402/44.3616'));
    await page.getByText('The background map could not be loaded').waitFor();
    const { x, y } = await middleOf(page.locator('.map'));
    const isOpen = async () => {
      await page.mouse.click(x, y);
      return reader(page).getByText('explosions rocked an arms depot').isVisible();
    };
    await eventually(isOpen, Boolean);
    takeComplaints(page);
  });
});
