import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventList, eventually, inChromium, mapDrawn, middleOf, reader, slider } from './open-story.ts';

const { open } = inChromium();
/** For what is laid out, and not drawn. */
const plain = inChromium({ webgl: false });
const { takeComplaints } = plain;

const openEmbed = (query: string, width: number, height: number, more = {}) =>
  open(`embed.html${query}`, { viewport: { width, height }, ...more });
const openPlain = (query: string, width: number, height: number) =>
  plain.open(`embed.html${query}`, { viewport: { width, height } });

type Box = { x: number; y: number; width: number; height: number };
const bottomOf = ({ y, height }: Box) => y + height;
const rightOf = ({ x, width }: Box) => x + width;

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return box;
}

const canScroll = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector('.page')!].some(
      (it) => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight,
    ),
  );

describe('the embed is laid out by its own frame', () => {
  it.each([
    [280, 600, 'sheet'],
    [640, 620, 'beside'],
    [1200, 720, 'beside'],
  ])('at %i × %i, with the panel %s: nothing overlaps, nothing overflows', async (width, height, panelIs) => {
    const page = await openPlain('', width, height);
    const [head, main, timeline, foot] = await Promise.all(
      ['.embed-head', '.page-main', '.timeline', '.embed-foot'].map((part) => boxOf(page, part)),
    );
    expect(head!.y).toBe(0);
    expect(main!.y).toBeGreaterThanOrEqual(bottomOf(head!));
    expect(timeline!.y).toBeGreaterThanOrEqual(bottomOf(main!) - 0.5);
    expect(foot!.y).toBeGreaterThanOrEqual(bottomOf(timeline!) - 0.5);
    expect(bottomOf(foot!)).toBeCloseTo(height, 0);
    expect(await canScroll(page)).toBe(false);
    const title = await boxOf(page, '.embed-title');
    const link = await boxOf(page, '.embed-link');
    expect(rightOf(title)).toBeLessThanOrEqual(link.x);
    expect(rightOf(link)).toBeLessThanOrEqual(width);
    const [map, panel] = [await boxOf(page, '.map'), await boxOf(page, '.panel')];
    if (panelIs === 'beside') {
      expect(panel.x).toBeGreaterThanOrEqual(rightOf(map) - 0.5);
      // Its first event can be read without scrolling, however many kinds there are.
      expect(bottomOf(await boxOf(page, '.list-title >> nth=0'))).toBeLessThan(bottomOf(panel));
    } else {
      expect(panel.width).toBe(width);
      // The subject has more of the map than the sheet takes.
      expect(panel.y - map.y).toBeGreaterThan(150);
    }
  });

  it.each([
    [360, 400],
    [640, 300],
  ])('keeps the map where the frame is only %i × %i', async (width, height) => {
    const page = await openPlain('', width, height);
    const [map, foot] = [await boxOf(page, '.map'), await boxOf(page, '.embed-foot')];
    expect(map.height).toBeGreaterThan(180);
    expect(bottomOf(foot)).toBeLessThanOrEqual(height);
    expect(await canScroll(page)).toBe(false);
  });
});

describe('the address of an embed', () => {
  it('opens the event it names, takes no focus and writes no history', async () => {
    const page = await openPlain('?event=balad-explosions', 1200, 720);
    await reader(page).getByText('explosions rocked an arms depot').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const [address, steps] = [page.url(), await page.evaluate(() => history.length)];
    await page.getByRole('button', { name: 'Next event' }).first().click();
    await reader(page)
      .getByRole('heading', { name: /Al-Fayadh/ })
      .waitFor();
    await page.waitForTimeout(500);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    const link = page.getByRole('link', { name: 'Open full story' });
    expect(await link.getAttribute('href')).toMatch(/\/\?story=iraq-2019&event=[a-z-]+/);
    expect(await link.getAttribute('href')).not.toContain('balad-explosions');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
  });

  it('leaves out the parts that the host leaves out, but not the credits nor the way to the story', async () => {
    const page = await openEmbed('?ui=', 640, 480);
    for (const part of ['.embed-head', '.timeline', '.map-key'])
      expect(await page.locator(part).count()).toBe(0);
    expect(await page.locator('.embed-foot').textContent()).toContain('GeoNames');
    expect(await page.locator('.maplibregl-ctrl-attrib').count()).toBe(0);
    await page.getByRole('link', { name: 'Open full story' }).waitFor();
  });

  it('names places in the language it asks for', async () => {
    const page = await openEmbed('?lang=ar&camera=5/33.3/44.4', 640, 620);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    // The letters of a language come only where the map has names in it.
    await eventually(
      () =>
        page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /arabic/.test(name))),
      Boolean,
    );
  });

  it('says what is wrong in a frame of any size, and leads out of it', async () => {
    const page = await plain.open('embed.html?story=nowhere', {
      hasMap: false,
      viewport: { width: 280, height: 300 },
    });
    await page.getByRole('heading', { name: 'There is no story here' }).waitFor();
    const link = page.getByRole('link');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(bottomOf((await link.boundingBox())!)).toBeLessThan(300);
    takeComplaints(page);
  });
});

describe('in an article', () => {
  /** A page longer than the screen with the embed in it. */
  async function openArticle(attributes: string, more = {}): Promise<{ page: Page; frame: Frame }> {
    const page = await open('favicon.svg', { hasMap: false, viewport: { width: 800, height: 700 }, ...more });
    await page.route('**/article.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0">
          <iframe src="embed.html?camera=6/33/44" width="100%" height="660" title="" ${attributes}></iframe>
          <div style="height:3000px"></div>`,
      }),
    );
    await page.goto(page.url().replace('favicon.svg', 'article.html'));
    const frame = page.frames()[1]!;
    return { page, frame };
  }
  const scrolled = (page: Page) => page.evaluate(() => scrollY);
  const drawn = (frame: Frame) => frame.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 45_000 });
  const extentOf = (frame: Frame) => frame.locator('#timeline-extent').textContent();

  it('the wheel over map and timeline scrolls the article; with Ctrl it zooms them', async () => {
    const { page, frame } = await openArticle('');
    await drawn(frame);
    await frame.locator('.timeline[data-drawn]').waitFor();
    const href = () => frame.getByRole('link', { name: 'Open full story' }).getAttribute('href');
    const [before, extent] = [await href(), await extentOf(frame)];
    for (const part of ['.map', '.timeline-field']) {
      await page.evaluate(() => scrollTo(0, 0));
      const { x, y } = await middleOf(frame.locator(part));
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 120);
      await eventually(
        () => scrolled(page),
        (it) => it > 60,
      );
    }
    expect(await href()).toBe(before);
    expect(await extentOf(frame)).toBe(extent);

    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down('Control');
    for (const part of ['.map', '.timeline-field']) {
      const { x, y } = await middleOf(frame.locator(part));
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -120);
    }
    await page.keyboard.up('Control');
    await eventually(
      () => extentOf(frame),
      (it) => it !== extent,
    );
    await eventually(href, (it) => it?.includes('camera=') === true && it !== before);
    expect(await scrolled(page)).toBe(0);
  });

  it('opens on its story when it is shown, however long that takes', async () => {
    const { page, frame } = await openArticle('style="display:none"');
    await frame.locator('.embed-title').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    expect(await frame.locator('.maplibregl-canvas').count()).toBe(0);
    await page.locator('iframe').evaluate((it) => {
      it.style.display = 'block';
    });
    await drawn(frame);
    const canvas = (await frame.locator('.maplibregl-canvas').boundingBox())!;
    const map = (await frame.locator('.map').boundingBox())!;
    expect(canvas.width).toBeCloseTo(map.width, 0);
    expect(canvas.height).toBeCloseTo(map.height, 0);
    const axis = await frame
      .locator('.timeline-canvas')
      .first()
      .evaluate((it: HTMLCanvasElement) => ({
        drawn: it.width,
        shown: it.clientWidth,
      }));
    expect(axis.drawn).toBe(axis.shown);
  });

  it('follows its frame through any sizes without an error', async () => {
    const { page, frame } = await openArticle('');
    await drawn(frame);
    for (const [width, height] of [
      [280, 600],
      [1000, 500],
      [520, 300],
      [300, 200],
      [768, 660],
    ])
      await page.locator('iframe').evaluate(
        async (it, [w, h]) => {
          it.style.width = `${w}px`;
          it.style.height = `${h}px`;
          await new Promise((resolve) => setTimeout(resolve, 150));
        },
        [width, height],
      );
    const map = (await frame.locator('.map').boundingBox())!;
    const panel = (await frame.locator('.panel').boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(rightOf(map) - 0.5);
    expect(await slider(page, 'Playhead').count()).toBe(0);
    expect(await frame.getByRole('slider', { name: 'Playhead' }).isVisible()).toBe(true);
  });

  it('draws the plain map at once where the sandbox leaves it no origin', async () => {
    const { page, frame } = await openArticle('sandbox="allow-scripts allow-popups"');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await frame.locator('.plain[data-live] .plain-symbol').first().waitFor();
    await frame.locator('.plain-land').first().waitFor({ state: 'attached' });
    expect(await frame.evaluate(() => origin)).toBe('null');
    expect(asked.filter((it) => /map-scene|maplibre/.test(it))).toEqual([]);
    expect(await frame.locator('.map-notice').count()).toBe(0);
    await frame.locator('.list-event', { hasText: 'PMF arms depot' }).click();
    await frame.locator('.reader-quote', { hasText: 'explosions rocked' }).first().waitFor();
    // The wheel is the article’s here too.
    const { x, y } = await middleOf(frame.locator('.map'));
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 120);
    await eventually(
      () => scrolled(page),
      (it) => it > 60,
    );
  });
});

it('a finger on the embed’s map scrolls the article, two move the map', async () => {
  const page = await openEmbed('', 360, 600, { hasTouch: true, isMobile: true });
  await mapDrawn(page);
  const touchActions = await page.evaluate(() =>
    ['.maplibregl-canvas', '.timeline-field', '.timeline-playhead', '.panel-peek'].map(
      (it) => getComputedStyle(document.querySelector(it)!).touchAction,
    ),
  );
  expect(touchActions).toEqual(['pan-x pan-y', 'pan-y', 'pan-y', 'pan-y']);
  expect(await eventList(page).evaluate((it) => getComputedStyle(it).overscrollBehaviorY)).toBe('auto');
});
