import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressKey, eventList, eventually, inChromium, middleOf, reader, slider } from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });

/** The camera straight above the air base, so that its mark is in the middle of the map. */
const aboveBalad = '?camera=7/33.9402/44.3616';
const map = (page: Page) => page.locator('.map');
const axis = (page: Page) => page.getByRole('application', { name: /Time axis/ });

/** Where a day of the opening extent, 15 July–25 August 2019, is on the axis. */
async function pointOnAxis(page: Page, day: string): Promise<{ x: number; top: number; bottom: number }> {
  const box = (await axis(page).boundingBox())!;
  const at = (text: string) => Date.parse(`${text}T00:00Z`);
  const share = (at(day) + 43_200_000 - at('2019-07-15')) / (at('2019-08-26') - at('2019-07-15'));
  return { x: box.x + share * box.width, top: box.y, bottom: box.y + box.height };
}

/** Moves the pointer up the axis until it is on the mark of an event: the list lights up the event too. */
async function findMark(page: Page, day: string, title: string): Promise<void> {
  const { x, top, bottom } = await pointOnAxis(page, day);
  const lit = eventList(page).locator('.list-event[data-hovered]', { hasText: title });
  for (let y = bottom - 2; y > top; y -= 4) {
    await page.mouse.move(x, y);
    await page.waitForTimeout(100);
    if (await lit.isVisible()) return;
  }
  throw new Error(`no mark of “${title}” on ${day}`);
}

describe('the linked views', () => {
  it('opens the words that an event rests on when its mark on the map is clicked', async () => {
    const page = await open(aboveBalad);
    const before = await axis(page).screenshot();
    const { x, y } = await middleOf(map(page));
    await page.mouse.click(x, y);
    await reader(page).getByText('explosions rocked an arms depot').waitFor();
    expect(await reader(page).locator('mark').first().textContent()).toContain(
      'explosions rocked an arms depot',
    );
    expect(await reader(page).getByRole('heading', { level: 2 }).textContent()).toContain(
      'near Balad air base',
    );
    await eventually(
      async () => addressKey(page, 'event'),
      (event) => event === 'balad-explosions',
    );
    const after = await eventually(
      () => axis(page).screenshot(),
      (picture) => !picture.equals(before),
    );
    expect(after.equals(before)).toBe(false);
  });

  it('moves the map when a mark on the timeline is clicked', async () => {
    const page = await open();
    await findMark(page, '2019-08-13', 'A rocket that flew');
    await page.mouse.down();
    await page.mouse.up();
    await reader(page).getByText('A man glances at a rocket').waitFor();
    const camera = await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it !== null,
    );
    const [zoom, lat, lng] = camera!.split('/').map(Number);
    expect(zoom).toBeGreaterThan(6.5);
    expect(lat).toBeCloseTo(33.3, 0);
    expect(lng).toBeCloseTo(44.4, 0);
  });

  it('selects from the list, and marks the event there', async () => {
    const page = await plain.open();
    await eventList(page)
      .getByRole('button', { name: /Strike on a base/ })
      .click();
    await reader(page)
      .getByRole('heading', { name: /Strike on a base/ })
      .waitFor();
    expect(addressKey(page, 'event')).toBe('july-19-strike');
    expect(await eventList(page).locator('[aria-current="true"]').textContent()).toContain(
      'Strike on a base',
    );
  });

  it('lists the events at one place when the place is clicked, anywhere inside its area', async () => {
    const page = await open('?camera=5.5/31.2/45.2');
    const { x, y } = await middleOf(map(page));
    await page.mouse.click(x, y);
    const chooser = page.getByRole('dialog', { name: '2 events here' });
    await chooser.waitFor();
    expect(await chooser.getByRole('button').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('PMF militias'),
        expect.stringContaining('Strike on a base'),
      ]),
    );
    await chooser.getByRole('button', { name: /Strike on a base/ }).click();
    await reader(page)
      .getByRole('heading', { name: /Strike on a base/ })
      .waitFor();
    expect(await chooser.count()).toBe(0);
  });

  it('closes that list with Escape, and selects nothing', async () => {
    const page = await open('?camera=5.5/31.2/45.2');
    const { x, y } = await middleOf(map(page));
    await page.mouse.click(x, y);
    await page.getByRole('dialog', { name: '2 events here' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(addressKey(page, 'event')).toBeNull();
  });

  it('tells in a tip what is under the pointer', async () => {
    const page = await open(aboveBalad);
    const { x, y } = await middleOf(map(page));
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await page.locator('.map-tip', { hasText: 'Explosions at a PMF arms depot' }).waitFor();
  });

  it('counts what is not on the map, and lists it', async () => {
    const page = await plain.open();
    await page.getByRole('button', { name: '5 events are not on the map' }).click();
    await eventually(
      () => eventList(page).locator('.list-event').count(),
      (count) => count === 5,
    );
  });

  it('steps to the next and the previous event, and lets go with Escape', async () => {
    const page = await plain.open();
    await page.keyboard.press('n');
    await reader(page)
      .getByRole('heading', { name: /PMF militias/ })
      .waitFor();
    await page.keyboard.press('n');
    await reader(page)
      .getByRole('heading', { name: /Eizenkot/ })
      .waitFor();
    await page.keyboard.press('p');
    await reader(page)
      .getByRole('heading', { name: /PMF militias/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await reader(page).waitFor({ state: 'detached' });
    expect(addressKey(page, 'event')).toBeNull();
  });

  it('shows only the kinds that are chosen', async () => {
    const page = await plain.open('?kinds=statement');
    expect(await eventList(page).locator('.list-event').count()).toBe(3);
    await slider(page, 'Playhead').waitFor();
  });

  it('remembers where the map was put by drawing a box, and goes back to all places', async () => {
    const page = await open();
    const { x, y } = await middleOf(map(page));
    await page.keyboard.down('Shift');
    await page.mouse.move(x - 60, y - 40);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const camera = await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it !== null,
    );
    expect(Number(camera?.split('/')[0])).toBeGreaterThan(6);
    await page.getByRole('button', { name: 'Fit map to all events' }).click();
    await eventually(
      async () => addressKey(page, 'camera'),
      (it) => it === null,
    );
  });
});
