import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventList, eventually, inChromium, middleOf, reader } from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });

/** The focus as a reader would name it: what it is on, by its words. */
const focus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const words = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    return activeElement === document.body ? 'nothing' : `${activeElement?.localName}: ${words}`;
  });
const focusIs = (page: Page, what: RegExp) =>
  eventually(
    () => focus(page),
    (it) => what.test(it),
    5000,
  );
const title = (page: Page, name: RegExp) => reader(page).getByRole('heading', { level: 2, name }).waitFor();

describe('the focus, by keyboard alone', () => {
  it('goes from the list to the title, and back to the row, also of an event that was stepped to', async () => {
    const page = await plain.open();
    await eventList(page)
      .getByRole('button', { name: /Strike on a base/ })
      .focus();
    await page.keyboard.press('Enter');
    await focusIs(page, /^h2: Strike on a base/);
    await page.keyboard.press('Escape');
    await focusIs(page, /^button: .*Strike on a base/);
    await page.keyboard.press('Enter');
    await focusIs(page, /^h2: Strike on a base/);
    await page.keyboard.press('n');
    const next = await focusIs(page, /^h2: (?!Strike on a base)/);
    await reader(page).getByRole('button', { name: 'All events', exact: true }).focus();
    await page.keyboard.press('Enter');
    const row = await focusIs(page, /^button: (?!All events)/);
    expect(row).toContain(next.replace('h2: ', ''));
  });

  it('goes to the title of a related event', async () => {
    const page = await plain.open('?event=balad-explosions');
    const related = reader(page).locator('.reader-related-event').first();
    const name = (await related.locator('bdi').textContent())!;
    await related.focus();
    await page.keyboard.press('Enter');
    await title(page, new RegExp(name.slice(0, 20)));
    await focusIs(page, new RegExp(`^h2: ${name.slice(0, 20)}`));
  });

  it('goes to the heading of the list when the way back to all events is gone', async () => {
    const page = await plain.open('?kinds=');
    await page.getByRole('button', { name: 'Show all events' }).focus();
    await page.keyboard.press('Enter');
    await focusIs(page, /^h2: 9 events$/);
  });
});

describe('the focus on the map and the timeline', () => {
  it('goes from the events at one point to the title of the one chosen', async () => {
    const page = await open('?camera=5.5/31.2/45.2');
    const { x, y } = await middleOf(page.locator('.map'));
    await page.mouse.click(x, y);
    await page.getByRole('dialog', { name: '2 events here' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await focusIs(page, /^h2: /);
  });

  it('goes to the events of a point that is clicked while the chooser is open', async () => {
    const page = await open('?camera=5.5/31.2/45.2');
    const { x, y } = await middleOf(page.locator('.map'));
    await page.mouse.click(x, y);
    const choice = page.getByRole('dialog', { name: '2 events here' }).locator('.map-chooser-event').first();
    await choice.waitFor();
    const first = await focus(page);
    expect(first).toMatch(/^button: /);
    await page.mouse.click(x - 12, y);
    await focusIs(page, new RegExp(`^${first.slice(0, 30)}`));
    await page.keyboard.press('Escape');
    await focusIs(page, /^canvas: /);
  });

  it('stays there when an event is opened and closed from there', async () => {
    const page = await open('?camera=7/33.9402/44.3616');
    const { x, y } = await middleOf(page.locator('.map'));
    await page.mouse.click(x, y);
    await title(page, /Balad air base/);
    await focusIs(page, /^canvas: /);
    const axis = page.getByRole('application', { name: /Time axis/ });
    await axis.focus();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await reader(page).waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    expect(await focus(page)).toMatch(/^div: Time axis/);
  });
});
