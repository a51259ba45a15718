import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './chromium.ts';

/** A page with the app on it, and all that went wrong or left the machine while it was there. */
export type OpenedPage = { page: Page; complaints: string[]; elsewhere: string[] };

const appUrl = inject('appUrl');
const hostUrl = inject('hostUrl');

/**
 * Gives a test file a Chromium and a way to open the built app in it. After every test it holds the page to what is
 * true of all of them: no error on the console, and no request to another host.
 * @param webgl false where the test is of anything but the map: its shaders, compiled by software for each page anew, take
 *   four times what all the rest of a page does
 * @param origins of further servers that the test has started, with a slash at their end
 */
export function inChromium({ origins = [], webgl = true }: { webgl?: boolean; origins?: string[] } = {}) {
  let browser: Browser;
  let opened: OpenedPage[] = [];

  beforeAll(async () => {
    browser = await launchChromium({ webgl, takesPictures: false });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const pages = opened;
    opened = [];
    for (const { page } of pages) await page.context().close();
    for (const { complaints, elsewhere } of pages) {
      expect(complaints).toEqual([]);
      expect(elsewhere).toEqual([]);
    }
  });

  /** A blank page in a fresh profile, watched. */
  async function newPage(context: BrowserContextOptions = {}): Promise<Page> {
    const viewport = { width: 1024, height: 720 };
    const page = await (await browser.newContext({ viewport, ...context })).newPage();
    opened.push(watch(page, [appUrl, hostUrl, ...origins]));
    return page;
  }

  /** Opens `?query` in a fresh profile. Waits for the map to be drawn unless told that there will be none. */
  async function open(
    query = '',
    { hasMap = true, ...context }: BrowserContextOptions & { hasMap?: boolean } = {},
  ): Promise<Page> {
    const page = await newPage(context);
    await page.goto(`${appUrl}${query}`);
    if (hasMap) await (webgl ? mapDrawn : plainMapDrawn)(page);
    return page;
  }

  /** What a page’s watch has noted may be expected: hands it over and forgets it. */
  function takeComplaints(page: Page): string[] {
    return opened.find((it) => it.page === page)?.complaints.splice(0) ?? [];
  }
  return { newPage, open, takeComplaints };
}

function watch(page: Page, origins: readonly string[]): OpenedPage {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !origins.includes(`${origin}/`))
      elsewhere.push(request.url());
  });
  return { page, complaints, elsewhere };
}

export async function mapDrawn(page: Pick<Page, 'locator'>): Promise<void> {
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 45_000 });
}

/** The map of a browser without WebGL. */
export async function plainMapDrawn(page: Pick<Page, 'locator'>): Promise<void> {
  const land = page.locator('.map[data-drawing="no-webgl"] .plain[data-live] .plain-land').first();
  await land.waitFor({ state: 'attached', timeout: 45_000 });
}

export const reader = (page: Pick<Page, 'getByRole'>): Locator =>
  page.getByRole('region', { name: 'Event', exact: true });
export const eventList = (page: Page): Locator => page.locator('.panel-list');
export const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name });

/** Waits until a slider says these words; the scene writes them with its next frame. */
export async function sliderSays(page: Page, name: string, words: RegExp): Promise<void> {
  await eventually(
    () => slider(page, name).getAttribute('aria-valuetext'),
    (text) => words.test(text ?? ''),
  );
}

/** What the button of the list writes. */
export async function exported(page: Page, form: 'CSV' | 'GeoJSON'): Promise<string> {
  await page.getByRole('button', { name: 'Export…' }).click();
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: form, exact: true }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  await page.locator('.list-export').getByRole('button', { name: 'Close' }).click();
  return text;
}

/** The middle of an element, in page pixels. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The colour in the middle of the map. */
export const mapColor = async (page: Page) => colorAt(page, await middleOf(page.locator('.map')));

/** The colour the screen shows at a point, as the mean of a few pixels; what a reader sees, WebGL included. */
export async function colorAt(
  page: Page,
  { x, y }: { x: number; y: number },
): Promise<[number, number, number]> {
  const png = await page.screenshot({ clip: { x: x - 2, y: y - 2, width: 4, height: 4 } });
  return page.evaluate(async (base64) => {
    // The page's policy lets it fetch nothing but its own files.
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const mean = (channel: number) => {
      let sum = 0;
      for (let i = channel; i < data.length; i += 4) sum += data[i]!;
      return Math.round(sum / (data.length / 4));
    };
    return [mean(0), mean(1), mean(2)] as [number, number, number];
  }, png.toString('base64'));
}

/** How far apart two colours are: the largest difference of a channel, 0–255. */
export function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((channel, i) => Math.abs(channel - b[i]!)));
}

/** Asks again until it holds; software rendering takes its time. Fails with the last answer. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  ms = 60_000,
): Promise<T> {
  const end = Date.now() + ms;
  let answer = await ask();
  while (!holds(answer)) {
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    answer = await ask();
  }
  return answer;
}

/** The value of a key of the address, or null. */
export const addressKey = (page: Page, key: string): string | null =>
  new URL(page.url()).searchParams.get(key);
