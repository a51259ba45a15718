import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { sayMadeWith, saySources } from '#app/shell/credits.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import { launchChromium } from '../../tests/browser/chromium.ts';
import '../words/in-node.ts';
import { flattenPng } from './flat-png.ts';
import { previewPath, previewSize, sizeOfPng } from './story-on-site.ts';

/**
 * `npm run previews`: builds the app, opens every bundled story in it, and takes the picture that a link to the story is
 * shown with, into `public/previews`. `npm run previews -- flood` takes that of one. The pictures are committed: a build
 * needs no browser.
 */
const outDir = '.cache/built-for-previews';
/** Of the picture’s pixels to one of the page’s: feeds show it at about half its size. */
const pixelRatio = 2;

const asked = process.argv.slice(2);
const all = readdirSync('public/stories').map((file) => basename(file, '.geojson'));
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`no such story in public/stories: ${unknown.join(', ')}`);

await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
});
const browser = await launchChromium();
try {
  mkdirSync('public/previews', { recursive: true });
  for (const name of asked.length > 0 ? asked : all) await writePreview(browser, name);
} finally {
  await browser.close();
  await server.close();
}

async function writePreview(browser: Browser, name: string): Promise<void> {
  const picture = flattenPng(await take(browser, name));
  const path = `public/${previewPath(name)}`;
  writeFileSync(path, picture);
  const { width, height } = sizeOfPng(picture);
  console.log(`${path}: ${width} × ${height}, ${Math.round(picture.length / 1000)} kB`);
}

async function take(browser: Browser, name: string): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: previewSize.width / pixelRatio, height: previewSize.height / pixelRatio },
    deviceScaleFactor: pixelRatio,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await lay(page);
    await page.goto(`${server.resolvedUrls?.local[0]}${encodeURIComponent(name)}.html`);
    await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
    await page.locator('.timeline[data-drawn]').waitFor();
    await addCredits(page, readStory(name));
    // Letters come when they are first needed, and the canvases are drawn once more with them.
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(1000);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** Has the page laid out as a picture. Its policy takes a style sheet from a script, and none from markup. */
function lay(page: Page): Promise<unknown> {
  return page.addInitScript(
    (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    },
    readFileSync('tools/site/preview.css', 'utf8'),
  );
}

/** Adds what a picture needs that is away from its page: whose words and whose map these are. */
function addCredits(page: Page, story: Story): Promise<unknown> {
  return page.evaluate(
    ([said, map]) => {
      const header = document.querySelector('.header');
      const title = document.querySelector<HTMLElement>('.header-title');
      if (!header || !title) throw new Error('the page has no head');
      const words = title.textContent ?? '';
      title.dataset.length = words.length > 80 ? 'longest' : words.length > 50 ? 'long' : 'short';
      if (words.length > 120) title.textContent = `${words.slice(0, 120).replace(/\s+\S*$/, '')}…`;
      const credits = document.createElement('p');
      credits.className = 'preview-credits';
      credits.dir = 'ltr';
      const first = document.createElement('b');
      first.textContent = said!;
      credits.append(first, map!);
      header.append(credits);
    },
    [saySources(story), sayMadeWith()],
  );
}

function readStory(name: string): Story {
  const parsed = parseStory(readFileSync(`public/stories/${name}.geojson`, 'utf8'));
  if (!parsed.ok) throw new Error(`${name} is not valid: npm run check-story has the reasons`);
  return parsed.story;
}
