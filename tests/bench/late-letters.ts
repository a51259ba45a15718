import type { Browser } from 'playwright-core';
import type { GzipServer } from './gzip-server.ts';
import { holds } from './holds.ts';
import { say, title } from './say.ts';

/** How long the letters are held back, ms: everything else has long been laid out by then. */
const late = 4000;

/** What moves in the page as sent when its letters come late: with fallbacks at the same measure, and with plain ones. */
export async function sayLateLetters(browser: Browser, server: GzipServer): Promise<void> {
  title(`Layout shift when the letters come ${late / 1000} s late`);
  server.delay('fonts', late);
  for (const [frame, width, height] of [
    ['phone, 390 × 844', 390, 844],
    ['queries, 1280 × 800', 1280, 800],
  ] as const) {
    const matched = await shiftBySwap(browser, server.url, width, height, true);
    const plain = await shiftBySwap(browser, server.url, width, height, false);
    say(frame, matched.toFixed(4), `aim: 0.01; ${plain.toFixed(4)} with plain fallbacks`);
  }
  server.delay('fonts', 0);
}

async function shiftBySwap(
  browser: Browser,
  url: string,
  width: number,
  height: number,
  isMatched: boolean,
): Promise<number> {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
  // The words alone: what scripts move is another matter.
  await page.route('**/*.js', (route) => route.abort());
  // A family of that name stands in fonts.css; without its rules the next in line is the machine's own.
  if (!isMatched)
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/local\(/g, 'url(nowhere-');
      await route.fulfill({ response, body });
    });
  await page.addInitScript(() => {
    const notes = { shift: 0 };
    Object.assign(window, { notes });
    type Shift = PerformanceEntry & { value: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) notes.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.list-event').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await holds(page, () => [...document.fonts].some((font) => font.status === 'loaded'));
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const shift = await page.evaluate(() => (window as unknown as { notes: { shift: number } }).notes.shift);
  await page.context().close();
  return shift;
}
