import type { Page } from 'playwright-core';
import { holds } from '../bench/holds.ts';
import { fileFrames, fileViews } from './file-views.ts';
import { pseudo } from './pseudo-views.ts';
import { dark, doubleText, type Frame, inFrames, still, type View } from './view.ts';

/** Of embeds, as `frameHeight` has them. */
const embedFrames: readonly Frame[] = ['slip', 'strip', 'column', 'spread'];
const everyFrame: readonly Frame[] = ['wide', 'tablet', 'phone', 'sideways', 'small'];
const balad = '?event=balad-explosions';
const strike = '?event=july-19-strike';
const narrowed = '?window=2019-08-10/2019-08-22';

const plainViews: readonly View[] = [
  ...inFrames(everyFrame, 'opening', {}),
  ...inFrames(['wide', 'tablet', 'phone'], 'opening dark', { context: dark }),
  ...inFrames(everyFrame, 'balad', { query: balad }),
  ...inFrames(['wide', 'phone'], 'balad dark', { query: balad, context: dark }),
  ...inFrames(['wide', 'phone', 'small'], 'strike', { query: strike }),
  ...inFrames(['wide'], 'strike dark', { query: strike, context: dark }),
  ...inFrames(['wide', 'phone', 'sideways'], 'mid-play', { prepare: playOn }),
  ...inFrames(['wide', 'phone'], 'window narrowed', { query: narrowed }),
  ...inFrames(['wide'], 'window narrowed dark', { query: narrowed, context: dark }),
  ...inFrames(['wide'], 'playhead mid-August', { query: '?playhead=2019-08-15' }),
  ...inFrames(['phone', 'small'], 'list', { prepare: raiseSheet }),
  ...inFrames(['wide', 'phone'], 'unlocated', { prepare: askUnlocated }),
  ...inFrames(['wide', 'phone'], 'key', { prepare: openKey }),
  ...inFrames(['wide', 'phone'], 'share', { query: balad, prepare: openShare }),
  ...inFrames(everyFrame, 'share embed', { query: `${narrowed}&event=balad-explosions`, prepare: openEmbed }),
  ...inFrames(['wide', 'phone'], 'share embed dark', { query: balad, context: dark, prepare: openEmbed }),
  ...inFrames(['wide', 'phone'], 'share embed arabic', {
    query: '?story=arabic&event=ferry',
    prepare: openEmbed,
  }),
  ...inFrames(['wide'], 'focus', { prepare: focusPlayhead }),
  ...inFrames(embedFrames, 'embed', { query: 'embed.html' }),
  ...inFrames(embedFrames, 'embed balad', { query: `embed.html${balad}` }),
  ...inFrames(['strip', 'column'], 'embed dark', { query: `embed.html${balad}&theme=dark` }),
  ...inFrames(['strip', 'column'], 'embed arabic', { query: 'embed.html?story=arabic' }),
  ...inFrames(['strip', 'column'], 'embed bare', { query: 'embed.html?ui=' }),
  ...inFrames(['slip', 'column'], 'embed text 200', { query: 'embed.html', before: doubleText }),
  ...inFrames(['slip', 'column'], 'embed error', { query: 'embed.html?story=nowhere', ready: 'words' }),
  ...inFrames(['strip', 'column'], 'embed no webgl', {
    query: 'embed.html',
    ready: 'words',
    webgl: false,
    prepare: plainMap,
  }),
  { name: 'error nowhere wide', frame: 'wide', ready: 'words', query: '?story=nowhere' },
  {
    name: 'error nowhere phone dark',
    frame: 'phone',
    ready: 'words',
    query: '?story=nowhere',
    context: dark,
  },
  { name: 'error invalid wide', frame: 'wide', ready: 'words', query: '?story=broken', before: serveBroken },
  {
    name: 'error invalid phone',
    frame: 'phone',
    ready: 'words',
    query: '?story=broken',
    before: serveBroken,
  },
  ...inFrames(everyFrame, 'arabic', { query: '?story=arabic' }),
  ...inFrames(['wide', 'phone'], 'arabic event', { query: '?story=arabic&event=ferry' }),
  ...inFrames(['wide'], 'arabic dark', { query: '?story=arabic&event=report', context: dark }),
  ...inFrames(['wide', 'phone'], 'everything', { query: '?story=everything' }),
  ...(['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const).flatMap((eye) => [
    ...inFrames(['wide'], `eye ${eye}`, { query: '?story=arabic', eye }),
    ...inFrames(['wide'], `eye ${eye} dark`, { query: '?story=arabic', eye, context: dark }),
  ]),
  ...(['wide', 'phone'] as const).flatMap((frame): View[] => [
    { name: `no webgl ${frame}`, frame, ready: 'words', webgl: false, prepare: plainMap },
    { name: `no webgl balad ${frame}`, frame, ready: 'words', webgl: false, query: balad, prepare: plainMap },
    {
      name: `no script ${frame}`,
      frame,
      ready: 'words',
      context: { javaScriptEnabled: false },
      isWhole: true,
    },
  ]),
  {
    name: 'no script dark',
    frame: 'phone',
    ready: 'words',
    context: { javaScriptEnabled: false, ...dark },
    isWhole: true,
  },
  { name: 'print', frame: 'paper', ready: 'map', prepare: print, isWhole: true },
  { name: 'print window', frame: 'paper', ready: 'map', query: narrowed, prepare: print, isWhole: true },
  ...inFrames(['wide', 'phone', 'small'], 'text 200', { before: doubleText }),
  ...inFrames(['phone'], 'text 200 balad', { query: balad, before: doubleText }),
  ...inFrames(['wide'], 'reduced motion mid-play', { context: { reducedMotion: 'reduce' }, prepare: playOn }),
  ...inFrames(['wide', 'phone'], 'forced colours', { query: balad, context: { forcedColors: 'active' } }),
  ...fileViews,
  ...fileFrames,
  ...inFrames(['wide'], 'forced colours dark', { context: { forcedColors: 'active', ...dark } }),
];

/** Every state worth looking at before a change of looks is called done. */
export const views: readonly View[] = [...plainViews, ...pseudo(plainViews)];

/** Plays until the playhead is where something happens. */
async function playOn(page: Page): Promise<void> {
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  while (!/August 2019/.test((await playhead.getAttribute('aria-valuetext')) ?? ''))
    await page.waitForTimeout(50);
}

async function raiseSheet(page: Page): Promise<void> {
  const handle = page.locator('.panel-handle');
  await handle.click();
  await page.locator('.panel[data-height="half"], .panel[data-height="full"]').waitFor();
  await still(page, '.panel');
}

async function askUnlocated(page: Page): Promise<void> {
  await page.locator('.map-unlocated').click();
  await page.locator('.list-toggle[aria-pressed="true"]').waitFor();
  await still(page, '.panel');
}

async function openKey(page: Page): Promise<void> {
  const key = page.locator('.map-key-button');
  if ((await key.getAttribute('aria-expanded')) === 'false') await key.click();
}

async function openShare(page: Page): Promise<void> {
  await page.locator('.header-button[aria-haspopup="dialog"]').click();
  await page.getByRole('dialog').waitFor();
}

async function openEmbed(page: Page): Promise<void> {
  await openShare(page);
  await page.getByRole('tab').nth(1).click();
  const preview = page.getByRole('dialog').locator('iframe').contentFrame();
  await preview.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
}

async function focusPlayhead(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'Playhead' }).focus();
  await page.keyboard.press('ArrowLeft');
}

async function plainMap(page: Page): Promise<void> {
  await page.locator('.plain[data-live]').waitFor({ timeout: 30_000 });
  await page.locator('.plain path.plain-land').waitFor({ state: 'attached', timeout: 30_000 });
}

/** As a print finds it: the code that lays it out comes a while after the page. */
async function print(page: Page): Promise<void> {
  await holds(page, () => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('.print-page') !== null;
  });
  await page.emulateMedia({ media: 'print' });
}

/** A story with a mistake in its date, one in its place and one in its references. */
async function serveBroken(page: Page): Promise<void> {
  const broken = {
    type: 'FeatureCollection',
    dateline: '1',
    id: 'broken',
    title: 'A story with three mistakes',
    kinds: [{ id: 'fire', label: 'Fire' }],
    sources: [{ id: 'herald', type: 'article-newspaper', title: 'Fire at the mill' }],
    features: [
      {
        type: 'Feature',
        id: 'mill',
        geometry: { type: 'Point', coordinates: [510, 10] },
        properties: {
          title: 'The mill burns',
          kind: 'blaze',
          when: '20 August 2019',
          excerpts: [{ source: 'herald', selector: { type: 'TextQuoteSelector', exact: 'the mill burned' } }],
        },
      },
    ],
  };
  await page.route('**/stories/broken.geojson', (route) =>
    route.fulfill({ body: JSON.stringify(broken, null, 2) }),
  );
}
