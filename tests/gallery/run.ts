import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serveGzip } from '../bench/gzip-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { contactSheet, type Taken } from './contact-sheet.ts';
import { writeEventFiles } from './event-files.ts';
import { frames, type View } from './view.ts';
import { views } from './views.ts';

/**
 * `npm run gallery`: builds the app and takes a picture of every state worth looking at, into `.cache/gallery`, with an
 * `index.html` that shows them all. `npm run gallery -- balad dark` takes those whose names have both words. A view that
 * fails is told and the rest goes on; the exit code is 1 then.
 */
const outDir = '.cache/built-for-gallery';
const gallery = '.cache/gallery';

const asked = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = views.filter(({ name }) => asked.every((word) => name.toLowerCase().includes(word)));

// With the pseudo-language, which no other build has.
process.env.VITE_PSEUDO_LANGUAGE = 'yes';
await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
cpSync('tests/fixtures/stories', `${outDir}/stories`, { recursive: true });
writeEventFiles(`${outDir}/events`);
mkdirSync(gallery, { recursive: true });
const server = await serveGzip(outDir);
const browsers = { webgl: await launchChromium(), plain: await launchChromium({ webgl: false }) };

const taken: Taken[] = [];
try {
  for (const view of chosen) taken.push(await takeOrTell(view));
} finally {
  await Promise.all(Object.values(browsers).map((it) => it.close()));
  server.close();
}
writeFileSync(`${gallery}/index.html`, contactSheet(taken));
const failed = taken.filter(({ failure }) => failure);
console.log(`${taken.length - failed.length} of ${taken.length} pictures: ${gallery}/index.html`);
process.exitCode = failed.length > 0 || taken.length === 0 ? 1 : 0;

async function takeOrTell(view: View): Promise<Taken> {
  const file = `${view.name.replaceAll(' ', '-')}.png`;
  const begun = performance.now();
  const page = await openPage(view.webgl === false ? browsers.plain : browsers.webgl, view);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  let failure: string | undefined;
  try {
    await take(page, view, `${gallery}/${file}`);
    if (complaints.length > 0) failure = complaints.join('; ');
  } catch (error) {
    failure = String(error).split('\n')[0];
    await page.screenshot({ path: `${gallery}/${file}` }).catch(() => undefined);
  }
  await page.context().close();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${failure ? 'FAILED' : 'ok    '} ${seconds.padStart(5)} s  ${view.name}${failure ? `: ${failure}` : ''}`,
  );
  return { name: view.name, file, failure };
}

async function openPage(browser: Browser, { frame, context, isWhole }: View): Promise<Page> {
  const viewport = frames[frame];
  const isTouch = ['phone', 'small', 'sideways', 'slip', 'strip', 'low'].includes(frame);
  // A picture of a whole page is higher than Chromium can take it at twice its size.
  const touch = isTouch ? { hasTouch: true, isMobile: true, deviceScaleFactor: isWhole ? 1 : 2 } : {};
  const page = await (await browser.newContext({ viewport, ...touch, ...context })).newPage();
  // The runner that strips the types wraps named functions in this helper, which no page has.
  await page.addInitScript('globalThis.__name = (it) => it');
  return page;
}

async function take(page: Page, view: View, path: string): Promise<void> {
  const { query = '', ready, eye, before, prepare, isWhole = false, context } = view;
  await before?.(page);
  await page.goto(`${server.url}${query}`);
  await page.locator('h1, dialog').first().waitFor();
  if (ready === 'map') await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  if (query.includes('event=')) await page.locator('.reader-title').waitFor();
  await prepare?.(page);
  if (eye) {
    // After the page has come: a new page is another renderer, which knows nothing of it.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: eye });
  }
  if (context?.javaScriptEnabled !== false) await settled(page);
  await page.screenshot({ path, fullPage: isWhole, timeout: 120_000 });
}

/** The letters have come, and two more frames have been painted with all that was asked for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
