import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { embedIn, inHosts } from './in-host.ts';
import { eventually, inChromium } from './open-story.ts';
import { readPdf } from './pdf.ts';

const appUrl = inject('appUrl');
const { openHost } = inHosts();
const { newPage } = inChromium();

const articleWith = (query: string, height = 560) =>
  `<h1>An article</h1><p>Before it.</p>
  <iframe src="${appUrl}embed.html${query}" title="Map" width="100%" height="${height}" frameborder="0"></iframe>
  <p>After it.</p>`;

/** A host page on the app’s own site: its frame shares its process, and this Chromium prints only such frames. */
async function openNeighbour(query: string, height?: number): Promise<Page> {
  const page = await newPage();
  await page.route(`${appUrl}article.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${articleWith(query, height)}` }),
  );
  await page.goto(`${appUrl}article.html`);
  return page;
}

const paper = (frame: FrameLocator) => frame.locator('.print-frame');
const map = (frame: FrameLocator) => frame.locator('.print-frame-map > canvas');
const ready = (frame: FrameLocator) => map(frame).waitFor({ state: 'attached', timeout: 60_000 });

/** How many colours a canvas has, each counted with four bits to a channel. */
const colorsOf = (canvas: Locator) =>
  canvas.evaluate((it: HTMLCanvasElement) => {
    const context = new OffscreenCanvas(it.width, it.height).getContext('2d')!;
    context.drawImage(it, 0, 0);
    const { data } = context.getImageData(0, 0, it.width, it.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      seen.add(((data[i]! >> 4) << 8) | ((data[i + 1]! >> 4) << 4) | (data[i + 2]! >> 4));
    return seen.size;
  });

const titlesIn = (frame: FrameLocator) =>
  paper(frame)
    .locator('h3')
    .evaluateAll((all) =>
      // Those that are to be seen: the rest stands in a column that is cut off.
      all
        .filter((it) => {
          const box = it.getBoundingClientRect();
          const list = it.closest('.print-frame-events')!.getBoundingClientRect();
          return box.left < list.right && box.bottom <= list.bottom + 1;
        })
        .map((it) => it.textContent!.trim()),
    );
/** What says how many more there are, where it stands in the box. */
const moreIn = (frame: FrameLocator) =>
  paper(frame)
    .locator('.print-frame-more')
    .evaluateAll((all) =>
      all
        .filter((it) => {
          const box = it.getBoundingClientRect();
          const list = it.closest('.print-frame-events')!.getBoundingClientRect();
          return (
            box.left >= list.left - 1 && box.left < list.right && box.top < list.bottom && box.top >= list.top
          );
        })
        .map((it) => Number.parseInt(it.textContent!.replace('and ', ''), 10)),
    );

describe('a page of another site that is printed', () => {
  it('has in the frame’s box the map, the open event with its words, and the list – ready beforehand', async () => {
    const page = await openHost({ html: articleWith('?event=balad-explosions') });
    const frame = embedIn(page);
    await ready(frame);
    expect(await paper(frame).isVisible()).toBe(false);
    // The frame is not told: no beforeprint is sent here.
    await page.emulateMedia({ media: 'print' });
    await eventually(() => paper(frame).isVisible(), Boolean);
    expect(await frame.locator('.page').isVisible()).toBe(false);
    expect(await colorsOf(map(frame))).toBeGreaterThan(20);
    expect(await paper(frame).getByRole('heading', { level: 2 }).textContent()).toContain(
      'Explosions at a PMF',
    );
    expect(await paper(frame).locator('mark').first().textContent()).toContain(
      'explosions rocked an arms depot',
    );
    expect((await titlesIn(frame)).length).toBeGreaterThan(4);
    const [box, sheet] = await Promise.all([
      page.locator('iframe').boundingBox(),
      paper(frame).boundingBox(),
    ]);
    expect(sheet!.height).toBeCloseTo(box!.height, 0);
  });

  it('says once how many events found no room, whatever the box', async () => {
    const page = await openHost({ html: articleWith('?event=balad-explosions') });
    const frame = embedIn(page);
    await ready(frame);
    await page.emulateMedia({ media: 'print' });
    for (const height of [320, 420, 560]) {
      await page.locator('iframe').evaluate((it: HTMLIFrameElement, to) => {
        it.height = String(to);
      }, height);
      await eventually(
        async () => (await paper(frame).boundingBox())?.height,
        (it) => it === height,
      );
      const shown = await titlesIn(frame);
      expect(shown.length).toBeGreaterThan(0);
      expect(await moreIn(frame)).toEqual(shown.length === 8 ? [] : [8 - shown.length]);
    }
  });

  it('is black on white where the frame is dark', async () => {
    const page = await openHost({ html: articleWith('?theme=dark') });
    const frame = embedIn(page);
    await ready(frame);
    await page.emulateMedia({ media: 'print' });
    const { scheme, color, background, filter } = await paper(frame).evaluate((it) => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      color: getComputedStyle(it).color,
      background: getComputedStyle(it).backgroundColor,
      filter: getComputedStyle(it.querySelector('canvas')!).filter,
    }));
    expect([scheme, color, background]).toEqual(['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(filter).toContain('invert');
  });
});

describe('the PDF of a page that holds an embed', () => {
  it('has the story’s words, its address, and the map as a picture as sharp as paper wants it', async () => {
    const page = await openNeighbour('?event=balad-explosions&window=2019-08-13/2019-08-20');
    await ready(embedIn(page));
    const wide = await map(embedIn(page)).evaluate((it: HTMLCanvasElement) => it.width);
    const { pages, text, pictures } = readPdf(await page.pdf({ format: 'A4' }));
    expect(pages).toBe(1);
    for (const words of [
      'An article',
      'After it.',
      'The strikes in Iraq',
      'Explosions at a PMF arms depot near Balad air base',
      'explosions rocked an arms depot',
      'The Jerusalem Post',
      'A rocket that flew from a',
      '4 of 9 events, filtered by dates (13–20 August 2019).',
      '?story=iraq-2019&event=balad-explosions&window=2019-08-13/2019-08-20',
    ])
      expect(text).toContain(words.replaceAll(' ', ''));
    expect(text).not.toContain('PMFmilitiasaremadepart');
    expect(pictures.map(({ width }) => width)).toContain(2 * wide);
  });

  it('has the words where the map has not been drawn', async () => {
    const page = await newPage();
    await page.route('**/*.pmtiles', () => {});
    await page.route(`${appUrl}article.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html>${articleWith('?event=balad-explosions')}`,
      }),
    );
    await page.goto(`${appUrl}article.html`);
    await paper(embedIn(page)).getByText('explosions rocked').waitFor({ state: 'attached', timeout: 30_000 });
    const { text } = readPdf(await page.pdf({ format: 'A4' }));
    expect(text).toContain('explosionsrockedanarmsdepot');
    expect(text).toContain('Arocketthatflewfroma');
  });
});
