import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchChromium } from '../browser/chromium.ts';

/**
 * `npm run bench`: what the first view weighs and what a scrub step costs, as figures and ratios of one run. Asserts
 * nothing: a figure is only as good as the machine it was taken on.
 */
const outDir = '.cache/built-for-bench';
await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: 'warn',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
});
const address = server.httpServer.address();
if (!address || typeof address === 'string') throw new Error('the preview server has no port');
const url = `http://127.0.0.1:${address.port}/`;
const browser = await launchChromium();

try {
  sayBuild();
  await sayFirstView();
  await sayScrub();
} finally {
  await browser.close();
  await server.close();
}

function say(what: string, value: string, note = ''): void {
  console.log(`${what.padEnd(46)} ${value.padStart(12)}  ${note}`);
}

/** Sizes of the built files, as a server with gzip would send them; fonts and tiles are packed already. */
function sayBuild(): void {
  console.log('\nThe build');
  const files = readdirSync(`${outDir}/assets`);
  const weigh = (name: string) => gzipSync(readFileSync(`${outDir}/assets/${name}`)).length;
  const of = (pattern: RegExp) =>
    files.filter((name) => pattern.test(name)).reduce((sum, name) => sum + weigh(name), 0);
  say('JavaScript before the page reacts, gzip', kB(of(/^index.*\.js$/)), 'aim: 90 kB');
  say('JavaScript of the map, loaded after it, gzip', kB(of(/^map-scene.*\.js$/)));
  say('worker of the map, gzip', kB(of(/worker.*\.js$/)));
  say('CSS, gzip', kB(of(/\.css$/)));
}

/** Bytes of the first view by kind; text as gzip would send it, since the preview server does not. */
async function sayFirstView(): Promise<void> {
  console.log('\nThe first view, 1280 × 800');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const kinds = new Map<string, { bytes: number; requests: number }>();
  page.on('response', async (response) => {
    const kind = kindOf(new URL(response.url()).pathname);
    const body = await response.body().catch(() => Buffer.alloc(0));
    const isPacked = kind === 'tiles' || kind === 'fonts';
    const known = kinds.get(kind) ?? { bytes: 0, requests: 0 };
    kinds.set(kind, {
      bytes: known.bytes + (isPacked ? body.length : gzipSync(body).length),
      requests: known.requests + 1,
    });
  });
  await page.goto(url);
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  let total = 0;
  for (const [kind, { bytes, requests }] of [...kinds].sort((a, b) => b[1].bytes - a[1].bytes)) {
    total += bytes;
    say(kind, kB(bytes), `${requests} requests`);
  }
  say('all', kB(total), 'aim: 900 kB');
  await page.context().close();
}

function kindOf(path: string): string {
  if (path.endsWith('.pmtiles')) return 'tiles';
  if (/\.woff2?$/.test(path)) return 'fonts';
  if (/\.(m?js)$/.test(path)) return 'JavaScript';
  if (path.endsWith('.css')) return 'CSS';
  if (path.endsWith('.geojson')) return 'story';
  return 'page';
}

/** Main-thread time of a scrub step, beside frames in which nothing happens. */
async function sayScrub(): Promise<void> {
  console.log('\nScrubbing the bundled story, 1280 × 800, software rendering');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(url);
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.focus();
  const idle: number[] = [];
  const quiet: number[] = [];
  const crossing: number[] = [];
  for (let round = 0; round < 5; round++) {
    idle.push(await msPerFrame(page, session, 60, null));
    // Over days with no event: only timeline and playhead move.
    await page.keyboard.press('Home');
    await page.waitForTimeout(300);
    quiet.push(await msPerFrame(page, session, 60, 'ArrowRight'));
    // Over the weeks where events come onto the map.
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
    crossing.push(await msPerFrame(page, session, 36, 'ArrowLeft'));
    await page.waitForTimeout(800);
  }
  say('a frame in which nothing happens, median', ms(median(idle)));
  say('a step over quiet days, median', ms(median(quiet)), `${ms(median(quiet) - median(idle))} above idle`);
  say(
    'a step over days with events, median',
    ms(median(crossing)),
    `${ms(median(crossing) - median(idle))} above idle`,
  );
  await page.context().close();
}

/** Mean main-thread task time for each of `frames` frames; `key` is pressed once in each. */
async function msPerFrame(
  page: Page,
  session: CDPSession,
  frames: number,
  key: string | null,
): Promise<number> {
  const before = await taskSeconds(session);
  await page.evaluate(
    async ([count, pressed]) => {
      for (let i = 0; i < count; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (pressed)
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
          );
      }
    },
    [frames, key] as const,
  );
  return ((await taskSeconds(session)) - before) * (1000 / frames);
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((it) => it.name === 'TaskDuration')?.value ?? 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
