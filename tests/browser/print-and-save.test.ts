import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressKey, distance, eventList, eventually, inChromium, mapColor } from './open-story.ts';
import { readPdf } from './pdf.ts';

const { open } = inChromium();
const plain = inChromium({ webgl: false });

const august = '?window=2019-08-13/2019-08-20&event=balad-explosions';
const titlesInAugust = [
  /^A rocket that flew/,
  /^Asharq al-Awsat quotes/,
  /^Explosions at a PMF arms depot/,
  /^Al-Fayadh/,
];

const paper = (page: Page) => page.locator('.print-page');

/** Waits until a print would find the story laid out for it: the code for that comes a while after the page. */
async function readyToPrint(page: Page): Promise<void> {
  await eventually(
    () =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const isReady = document.querySelector('.print-page') !== null;
        dispatchEvent(new Event('afterprint'));
        return isReady;
      }),
    Boolean,
  );
}

/** Shows the page as it prints. */
async function printed(page: Page): Promise<void> {
  await readyToPrint(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

/** Width to height. */
async function shapeOf(locator: Locator): Promise<number> {
  const { width, height } = (await locator.boundingBox())!;
  return width / height;
}

/** How many colours a canvas has, each counted with four bits to a channel. */
const colorsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((canvas: HTMLCanvasElement) => {
    const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      seen.add(((data[i]! >> 4) << 8) | ((data[i + 1]! >> 4) << 4) | (data[i + 2]! >> 4));
    return seen.size;
  });

describe('a printed page', () => {
  it('has title, map, timeline, and every event in the window with its words and source – and no other', async () => {
    const page = await open(august);
    const listed = await eventList(page).locator('.list-title').allTextContents();
    const shape = await shapeOf(page.locator('.map'));
    await printed(page);
    await paper(page).getByRole('heading', { level: 1, name: 'The strikes in Iraq' }).waitFor();
    const titles = await paper(page)
      .getByRole('article')
      .getByRole('heading', { level: 2 })
      .allTextContents();
    expect(titles).toEqual(listed);
    expect(titles).toEqual(titlesInAugust.map((title) => expect.stringMatching(title)));
    expect(await colorsOf(page, '[data-picture="map"] canvas')).toBeGreaterThan(20);
    expect(await shapeOf(page.locator('[data-picture="map"] canvas'))).toBeCloseTo(shape, 1);
    expect(await colorsOf(page, '[data-picture="timeline"] canvas')).toBeGreaterThan(20);
    const depot = paper(page).getByRole('article').filter({ hasText: 'Explosions at a PMF arms depot' });
    expect(await depot.locator('mark').first().textContent()).toContain('explosions rocked an arms depot');
    expect(await depot.locator('figcaption').first().textContent()).toContain('The Jerusalem Post');
    expect(await paper(page).textContent()).toContain(
      '4 of 9 events, filtered by dates (13–20 August 2019).',
    );
    expect(await paper(page).textContent()).toContain('event=balad-explosions');
    expect(await paper(page).textContent()).toContain('GeoNames');
  });

  it('has nothing of the interface, and is taken away afterwards', async () => {
    const page = await open('?camera=7/33.9402/44.3616');
    const before = await mapColor(page);
    await printed(page);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('#root').isVisible()).toBe(false);
    expect(await paper(page).isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await paper(page).count()).toBe(0);
    // The map on the screen is where it was, and as sharp.
    expect(distance(await mapColor(page), before)).toBeLessThan(12);
    expect(addressKey(page, 'camera')).toBe('7/33.9402/44.3616');
  });

  it('is black on white when the screen is dark', async () => {
    const page = await open('', { colorScheme: 'dark' });
    await printed(page);
    const colors = await paper(page).evaluate((it) => {
      const { color, backgroundColor } = getComputedStyle(it);
      return { color, backgroundColor };
    });
    expect(colors).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    const map = paper(page).locator('[data-picture="map"] canvas');
    expect(await map.evaluate((it) => getComputedStyle(it).filter)).toContain('invert');
  });

  it('comes out as a PDF of a few pages that can be searched for the words', async () => {
    const page = await open(august);
    await readyToPrint(page);
    const { pages, text } = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(8);
    for (const words of [
      'The strikes in Iraq',
      'explosions rocked an arms depot',
      'The Jerusalem Post',
      'https://www.jpost.com/',
    ])
      expect(text).toContain(words.replaceAll(' ', ''));
    expect(text).not.toContain('PMFmilitiasaremadepart');
    expect(await paper(page).count()).toBe(0);
  });
});

type SavedPicture = {
  name: string;
  width: number;
  height: number;
  corner: number[];
  /** Share of the pixels that are not of the colour of the corner, in bands of 1 % of the height from top to bottom. */
  ink: number[];
};

async function save(page: Page): Promise<SavedPicture> {
  const download = page.waitForEvent('download', { timeout: 100_000 });
  // It is said for a few seconds only.
  const said = page.getByText('Picture saved').waitFor({ timeout: 100_000 });
  await page.getByRole('button', { name: 'Save picture of this view' }).click();
  const file = await download;
  await said;
  const png = await readFile(await file.path());
  // The size as the file itself has it: PNG 1.2 §11.2.2.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const seen = await page.evaluate(async (base64) => {
    // The page's policy lets it fetch nothing but its own files.
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const corner = [...context.getImageData(4, 4, 1, 1).data.slice(0, 3)];
    const ink = Array.from({ length: 100 }, (_, band) => {
      const top = Math.floor((band / 100) * image.height);
      const { data } = context.getImageData(0, top, image.width, Math.floor(image.height / 100));
      let inked = 0;
      for (let i = 0; i < data.length; i += 4)
        if (corner.some((channel, c) => Math.abs(channel - data[i + c]!) > 6)) inked++;
      return inked / (data.length / 4);
    });
    return { corner, ink };
  }, png.toString('base64'));
  return { name: file.suggestedFilename(), width, height, ...seen };
}

const most = (ink: readonly number[], from: number, to: number) => Math.max(...ink.slice(from, to));

// A second map is drawn for it, which takes software its time.
describe('a saved picture', { timeout: 150_000 }, () => {
  it('is a PNG of 1200 points at 2× with title, map, event, timeline and credits', async () => {
    const page = await open('?event=balad-explosions');
    const { name, width, height, corner, ink } = await save(page);
    expect(name).toBe('iraq-2019-balad-explosions.png');
    expect(width).toBe(2400);
    expect(height).toBeGreaterThan(1800);
    expect(height).toBeLessThan(2600);
    expect(distance(corner, [255, 255, 255])).toBeLessThan(20);
    // Margin, title, map, the event’s title, timeline, credits, margin.
    expect(most(ink, 0, 3)).toBe(0);
    expect(most(ink, 3, 8)).toBeGreaterThan(0.03);
    expect(Math.min(...ink.slice(20, 60))).toBeGreaterThan(0.8);
    expect(most(ink, 68, 72)).toBeGreaterThan(0.03);
    expect(most(ink, 75, 90)).toBeGreaterThan(0.8);
    expect(most(ink, 92, 97)).toBeGreaterThan(0.03);
    expect(most(ink, 98, 100)).toBe(0);
    expect(await page.locator('.map canvas').count()).toBe(1);
  });

  it('is as large from a phone, and dark where the page is', async () => {
    const page = await open('', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
    });
    const { name, width, corner, ink } = await save(page);
    expect(name).toBe('iraq-2019.png');
    expect(width).toBe(2400);
    expect(distance(corner, [0, 0, 0])).toBeLessThan(60);
    expect(most(ink, 20, 60)).toBeGreaterThan(0.8);
  });
});

describe('a saved picture without WebGL', () => {
  it('is made all the same', async () => {
    const page = await plain.open('');
    const { width, ink } = await save(page);
    expect(width).toBe(2400);
    expect(most(ink, 3, 8)).toBeGreaterThan(0.03);
    expect(most(ink, 75, 92)).toBeGreaterThan(0.8);
  });
});
