import { describe, expect, it } from 'vitest';
import { addressKey, eventList, eventually, inChromium, middleOf, reader, slider } from './open-story.ts';

describe('without WebGL2', () => {
  const { open } = inChromium({ webgl: false });

  it('says so plainly, and everything but the map goes on', async () => {
    const page = await open('', { hasMap: false });
    await page.getByText('WebGL2 is missing or switched off').waitFor();
    await eventList(page)
      .getByRole('button', { name: /Explosions at a PMF/ })
      .click();
    await reader(page).getByText('explosions rocked an arms depot').waitFor();
    expect(addressKey(page, 'event')).toBe('balad-explosions');
    await slider(page, 'Window start').focus();
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
    await page.getByText('The map could not be loaded').waitFor();
    expect(await eventList(page).locator('.list-event').count()).toBe(9);
    takeComplaints(page);
  });

  it('draws the events without its basemap', async () => {
    const page = await open('?story=stories/nobody.geojson', { hasMap: false });
    await page.route('**/*.pmtiles', (route) => route.abort());
    await page.goto(page.url().replace(/\?.*/, '?camera=7/33.9402/44.3616'));
    await page.getByText('The basemap could not be fetched').waitFor();
    const { x, y } = await middleOf(page.locator('.map'));
    const isOpen = async () => {
      await page.mouse.click(x, y);
      return reader(page).getByText('explosions rocked an arms depot').isVisible();
    };
    await eventually(isOpen, Boolean);
    takeComplaints(page);
  });
});
