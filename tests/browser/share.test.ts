import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, inChromium, mapDrawn, reader } from './open-story.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });

const balad = '?event=balad-explosions&window=2019-08-10/2019-08-22';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share' });
const preview = (page: Page) => dialog(page).locator('iframe');
const codeOn = (page: Page) => page.getByRole('textbox', { name: 'Paste this into the page' }).inputValue();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const allowed: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

async function openShare(query: string, context: BrowserContextOptions = {}): Promise<Page> {
  const page = await plain.open(query, context);
  await page.getByRole('button', { name: 'Share this view' }).click();
  await dialog(page).waitFor();
  return page;
}
async function openEmbed(query: string, context: BrowserContextOptions = {}): Promise<Page> {
  const page = await openShare(query, context);
  await dialog(page).getByRole('tab', { name: 'Embed' }).click();
  await preview(page).contentFrame().getByRole('heading', { level: 1 }).waitFor({ timeout: 45_000 });
  return page;
}

// The preview is a second map, which takes software its time.
describe('the share dialog', { timeout: 120_000 }, () => {
  it('copies the link to this view by keyboard alone, and hands the focus back', async () => {
    const page = await plain.open(balad, allowed);
    await page.getByRole('button', { name: 'Share this view' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('status').getByText('Copied').waitFor();
    expect(await clipboard(page)).toContain('event=balad-explosions&window=2019-08-10/2019-08-22');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    // Escape has closed the innermost thing only.
    expect(await reader(page).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Share this view',
    );
  });

  it('keeps the focus in, and closes at a click beside it', async () => {
    const page = await openShare('');
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      });
      expect(where).toBe(true);
    }
    // Nothing of the embed is fetched for those who only want the link.
    expect(page.frames()).toHaveLength(1);
    await page.mouse.click(12, 700);
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('makes the code of what is chosen, shows it, and leaves no step behind', async () => {
    const page = await openEmbed(balad, allowed);
    const steps = await page.evaluate(() => history.length);
    // The preview has come and left the focus where it was.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Embed');
    expect(await preview(page).getAttribute('src')).toContain(
      'embed.html?story=iraq-2019&event=balad-explosions&window=2019-08-10/2019-08-22',
    );
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('checkbox', { name: /^Dates:/ }).uncheck();
    await eventually(
      () => preview(page).getAttribute('src'),
      (src) => src?.endsWith('embed.html?story=iraq-2019&event=balad-explosions&theme=dark') ?? false,
    );
    await preview(page).contentFrame().getByRole('heading', { name: /Balad/ }).waitFor({ timeout: 45_000 });
    await page.getByRole('radio', { name: 'Custom element' }).check();
    await page.getByRole('button', { name: 'Copy code' }).click();
    await dialog(page).getByRole('status').getByText('Copied').waitFor();
    expect(await clipboard(page)).toBe(await codeOn(page));
    expect(await clipboard(page)).toContain(
      '<dateline-story story="iraq-2019" event="balad-explosions" theme="dark">',
    );
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  it.each([
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['on a phone', { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }],
    ['on a phone on its side', { viewport: { width: 740, height: 360 }, hasTouch: true, isMobile: true }],
  ])(
    'shows the whole of every preview without a scroll to the side, and has room for thumbs, %s',
    async (_, context) => {
      const page = await openEmbed('', context);
      for (const name of ['Phone', 'Column', 'Wide']) {
        await page.getByRole('radio', { name }).check();
        const [frame, sheet] = await Promise.all([preview(page).boundingBox(), dialog(page).boundingBox()]);
        expect(frame!.x).toBeGreaterThanOrEqual(sheet!.x);
        expect(frame!.x + frame!.width).toBeLessThanOrEqual(sheet!.x + sheet!.width);
        expect(frame!.height).toBeLessThanOrEqual(sheet!.height);
        const { scroll, client } = await page
          .locator('.dialog-body')
          .evaluate((it) => ({ scroll: it.scrollWidth, client: it.clientWidth }));
        expect(scroll).toBe(client);
      }
      if (!('hasTouch' in context)) return;
      await page.getByRole('radio', { name: 'Fixed' }).check();
      const small = await dialog(page)
        .locator('button, a, label:has(input)')
        .evaluateAll((all) =>
          all
            .filter((it) => Math.min(it.clientWidth, it.clientHeight) < 42)
            .map((it) => `${it.textContent} ${it.clientWidth} × ${it.clientHeight}`),
        );
      expect(small).toEqual([]);
    },
  );
});

it('works under the strict Content-Security-Policy without one violation', async () => {
  const page = await open('', { hasMap: false });
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.noteViolation(`${violatedDirective} ${blockedURI}`),
    );
  });
  const response = await page.goto(`${page.url()}${balad}`);
  expect(response?.headers()['content-security-policy']).toContain("style-src 'self'");
  await mapDrawn(page);
  await page.getByRole('button', { name: 'Share this view' }).click();
  await dialog(page).getByRole('tab', { name: 'Embed' }).click();
  await preview(page).contentFrame().locator('.map[data-drawing="drawn"]').waitFor({ timeout: 45_000 });
  expect(violations).toEqual([]);
});
