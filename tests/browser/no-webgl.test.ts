import { describe, expect, it } from 'vitest';
import { addressKey, eventList, eventually, inChromium, reader, slider } from './open-story.ts';

const { open } = inChromium({ webgl: false });

describe('without WebGL2', () => {
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
