import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { embedIn, heard, hears, inHosts, madeAddress, shiftsOn } from './in-host.ts';
import { distance, eventually, mapColor, mapDrawn, middleOf, plainMapDrawn, reader } from './open-story.ts';

/** The embed in a page of another origin, and of another site, as newsrooms have it. */
const { openHost, violationsOn } = inHosts();
/** For all that is not of the map. */
const plain = inHosts({ webgl: false });
const { takeComplaints } = plain;
const appUrl = inject('appUrl');

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };

/** Height of the page's first frame, CSS px. */
const frameHeightOn = async (page: Page) => (await page.locator('iframe').first().boundingBox())!.height;

/** The embed is drawn, and nobody has complained. */
async function embedDrawn(page: Page, index = 0, drawn = mapDrawn): Promise<void> {
  await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
  await drawn(embedIn(page, index));
}

describe('the three snippets', () => {
  it('a plain iframe works in a page without any script, on a phone too', async () => {
    const page = await openHost({ path: 'plain.html' }, { ...phone, javaScriptEnabled: true });
    expect(await page.locator('script').count()).toBe(0);
    await embedDrawn(page);
    expect(await frameHeightOn(page)).toBe(640);
    await embedIn(page).getByRole('heading', { name: 'The strikes in Iraq' }).waitFor();
    expect(await shiftsOn(page)).toEqual([]);
    expect(violationsOn(page)).toEqual([]);
  });

  it('with the script, its height follows its width from phone to wide, and nothing ever moves', async () => {
    const page = await plain.openHost({ path: 'responsive.html' }, phone);
    await embedDrawn(page, 0, plainMapDrawn);
    await hears(page, 'ready');
    expect(await shiftsOn(page)).toEqual([]);
    const heights = [await frameHeightOn(page)];
    for (const width of [700, 1000, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      // The article itself has been laid out anew by the second frame, and the embed with it: nothing moves after that.
      await page.evaluate(
        () =>
          new Promise<void>((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
          ),
      );
      await page.evaluate(() => window.noted.shifts.splice(0));
      const height = await frameHeightOn(page);
      await page.waitForTimeout(1500);
      expect(await frameHeightOn(page)).toBe(height);
      // The frame wants no other height than it has.
      expect((await hears(page, 'height')).height).toBe(height);
      expect(await shiftsOn(page)).toEqual([]);
      heights.push(height);
    }
    expect(new Set(heights).size).toBeGreaterThan(2);
    expect(plain.violationsOn(page)).toEqual([]);
  });

  it('the custom element works under a strict policy, twice on one page', async () => {
    const page = await openHost({ path: 'cms.html' }, desk);
    await embedDrawn(page);
    await embedDrawn(page, 1);
    // Two embeds, two states: the second opens its event in the dark, the first neither.
    await reader(embedIn(page, 1)).getByText('July 19').first().waitFor();
    expect(await reader(embedIn(page, 0)).count()).toBe(0);
    const ground = (index: number) =>
      embedIn(page, index)
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(await ground(0)).not.toBe(await ground(1));
    expect(violationsOn(page)).toEqual([]);
    expect(await shiftsOn(page)).toEqual([]);
  });

  it('an embed of a React page follows its state, and tells it what its reader opens', async () => {
    const page = await plain.openHost({ path: 'react/index.html' }, desk);
    await embedDrawn(page, 0, plainMapDrawn);
    await page.getByRole('button', { name: 'Explosions near Balad' }).click();
    await reader(embedIn(page)).getByText('explosions rocked an arms depot').waitFor();
    await page.getByText(/^Open in the map: .*Balad/).waitFor();
    expect(plain.violationsOn(page)).toEqual([]);
  });
});

describe('a host that talks with its embed', () => {
  it('commands it, and hears of what it asked for and of what its reader does', async () => {
    const page = await plain.openHost({ path: 'controlled.html' }, desk);
    const log = page.locator('#log');
    await log.getByText('ready: “The strikes in Iraq, as one report tells them”, 9 events').waitFor({
      timeout: 45_000,
    });
    await embedDrawn(page, 0, plainMapDrawn);
    const embed = embedIn(page);

    await page.getByRole('button', { name: 'The explosions near Balad' }).click();
    await reader(embed).getByText('explosions rocked an arms depot').waitFor();
    await log.getByText(/select .*balad-explosions/).waitFor();

    await page.getByRole('button', { name: 'Mid-August' }).click();
    await log.getByText(/window .*2019-08-10\/2019-08-22/).waitFor();
    await embed
      .locator('.timeline')
      .getByText(/10.*22.*August/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: '14 August' }).click();
    await log.getByText(/playhead .*2019-08-14/).waitFor();

    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await log.getByText(/^play/).first().waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await log
      .getByText(/^pause/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'All of time' }).click();
    await log.getByText(/window .*null/).waitFor();

    // The reader, not the host.
    await embed.locator('body').press('Escape');
    await embed.locator('[data-part="next"]').click();
    await eventually(
      () => heard(page, 'select'),
      (messages) => messages.at(-1)?.id !== 'balad-explosions',
    );
    expect(plain.violationsOn(page)).toEqual([]);
  });

  it('sets the theme, and map and page follow', async () => {
    const page = await openHost({ path: 'controlled.html' }, { ...desk, colorScheme: 'light' });
    await embedDrawn(page);
    const frame = page.frames().find((it) => it.url().startsWith(appUrl))!;
    const colour = async () => {
      const { x, y } = await middleOf(embedIn(page).locator('.map'));
      const png = await page.screenshot({ clip: { x: x - 60, y: y + 60, width: 4, height: 4 } });
      return png.toString('base64');
    };
    const light = await colour();
    await page.getByRole('button', { name: 'Dark' }).click();
    await eventually(colour, (now) => now !== light);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.getByRole('button', { name: 'As the system' }).click();
    await eventually(colour, (now) => now === light);
  });

  it('is told in words when it asks for what there is not', async () => {
    const page = await plain.openHost({ path: 'controlled.html' }, desk);
    await page.locator('#log').getByText('ready').waitFor({ timeout: 45_000 });
    const refusal = (call: string, value: string) =>
      page.evaluate(
        async ([call, value]) => {
          const story = document.querySelector('#story') as unknown as Record<
            string,
            (it: string) => Promise<void>
          >;
          return story[call!]!(value!).then(
            () => 'done',
            (error: Error) => error.message,
          );
        },
        [call, value],
      );
    expect(await refusal('select', 'no-such-event')).toContain('no-such-event');
    expect(await refusal('scrubTo', 'last Tuesday')).toContain('last Tuesday');
    expect(await refusal('setWindow', '2019-13/2020')).toContain('2019-13');
    expect(await refusal('select', 'nyt-report')).toBe('done');
  });
});

describe('in the article', () => {
  it('a link to one event opens it, and “back” is the host’s', async () => {
    const page = await plain.openHost({ path: 'plain.html' }, desk);
    await page.goto(page.url().replace('plain', 'responsive'));
    await embedDrawn(page, 0, plainMapDrawn);
    await reader(embedIn(page)).getByText('explosions rocked an arms depot').waitFor();
    const steps = await page.evaluate(() => history.length);
    await embedIn(page).locator('[data-part="next"]').click();
    await embedIn(page).locator('[data-part="next"]').click();
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.goBack();
    await page.waitForURL(/plain\.html$/);
    await page.goForward();
    await embedDrawn(page, 0, plainMapDrawn);
  });

  it('the wheel goes past it: over map, timeline and head the page scrolls', async () => {
    const page = await plain.openHost({ path: 'plain.html' }, { viewport: { width: 800, height: 500 } });
    await embedDrawn(page, 0, plainMapDrawn);
    for (const part of ['.map', '.timeline', 'h1']) {
      const element = embedIn(page).locator(part).first();
      await element.evaluate((it) => it.scrollIntoView({ block: 'center' }));
      await page.waitForTimeout(300);
      const { x, y } = await middleOf(element);
      const before = await page.evaluate(() => scrollY);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -120);
      await eventually(
        () => page.evaluate(() => scrollY),
        (now) => now < before - 50,
      );
    }
  });

  it('is drawn when what hid it opens, and when the page is resized on and on', async () => {
    const src = `${appUrl}embed.html?story=iraq-2019&event=balad-explosions`;
    const page = await openHost({
      html: `<div id="tab" style="display: none"><iframe src="${src}" title="Story" width="100%" height="620"></iframe></div>`,
    });
    await hears(page, 'ready');
    await page.waitForTimeout(1500);
    await page.locator('#tab').evaluate((tab) => tab.removeAttribute('style'));
    await embedDrawn(page);
    await reader(embedIn(page)).getByText('explosions rocked an arms depot').waitFor();
    for (let width = 720; width > 300; width -= 45) {
      await page.locator('iframe').evaluate((it, width) => it.setAttribute('width', String(width)), width);
      await page.waitForTimeout(30);
    }
    const canvas = embedIn(page).locator('.maplibregl-canvas');
    await eventually(
      async () => (await canvas.boundingBox())!.width,
      (width) => width <= 340,
    );
    const ground = await mapColor(page.frames().at(-1) as unknown as Page).catch(() => null);
    if (ground) expect(distance(ground, [0, 0, 0])).toBeGreaterThan(10);
  });

  it('works in a sandbox that takes its origin away', async () => {
    const src = `${appUrl}embed.html?story=iraq-2019`;
    const page = await openHost({
      html: `<iframe src="${src}" title="Story" width="800" height="640" sandbox="allow-scripts"></iframe>`,
    });
    const embed = embedIn(page);
    await hears(page, 'ready');
    await embed.locator('.plain').first().waitFor();
    await embed.locator('.list-row, [data-row]').first().click();
    await reader(embed).locator('blockquote').first().waitFor();
    expect(takeComplaints(page)).toEqual([]);
    expect(violationsOn(page)).toEqual([]);
  });

  it('works where nothing may be stored', async () => {
    const page = await plain.openHost({ html: '' });
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, store, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      Object.defineProperty(document, 'cookie', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(
      madeAddress(
        `<iframe src="${appUrl}embed.html?story=iraq-2019" title="Story" width="800" height="640"></iframe>`,
      ),
    );
    await embedDrawn(page, 0, plainMapDrawn);
  });

  it('works in a page that isolates itself', async () => {
    const page = await openHost({ html: '' });
    await page.goto(
      `${madeAddress(
        `<dateline-story src="${appUrl}" story="iraq-2019"></dateline-story><script async src="${appUrl}embed.js"></script>`,
      )}&isolated`,
    );
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await embedDrawn(page);
    expect(takeComplaints(page)).toEqual([]);
  });

  it('says a story that does not open, in words and as a message', async () => {
    const page = await plain.openHost({
      html: `<iframe src="${appUrl}embed.html?story=no-such-story" title="Story" width="400" height="620"></iframe>`,
    });
    await embedIn(page).getByRole('heading', { name: 'There is no story here' }).waitFor();
    expect((await hears(page, 'error')).message).toMatch(/story/i);
    takeComplaints(page);
  });
});
