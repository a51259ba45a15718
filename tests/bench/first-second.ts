import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type GzipServer, kindOf } from './gzip-server.ts';
import { holds } from './holds.ts';
import { kB, ms, say, title } from './say.ts';

/** Chromium’s own throttling. Bits per second and ms of latency per request. */
const networks = [
  { name: 'DevTools’ “Slow 4G”: 562.5 ms, 1.44 Mbit/s down', latency: 562.5, down: 1.44e6, up: 675e3 },
  { name: 'Lighthouse’s “slow 4G”: 150 ms, 1.6 Mbit/s down', latency: 150, down: 1.6e6, up: 750e3 },
] as const;
type Network = (typeof networks)[number];
const slowdown = 4;

const frames: [string, BrowserContextOptions][] = [
  ['phone, 390 × 844', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ['queries, 1280 × 800', { viewport: { width: 1280, height: 800 } }],
];

/** What a reader on a slow phone waits for, CPU ×1/4: the words, the first answer to a tap, and what moves meanwhile. */
export async function sayFirstSecond(browser: Browser, server: GzipServer): Promise<void> {
  // The first page of a browser pays for starting it: that is not the page's cost.
  const warmUp = await browser.newPage();
  await warmUp.goto(server.url);
  await warmUp.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  await warmUp.close();
  for (const network of networks) {
    title(`The first second: ${network.name}; CPU ${slowdown}× slower`);
    for (const [frame, context] of frames) await sayArrival(browser, server, network, frame, context);
  }
  title('The first second without scripts');
  const page = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  ).newPage();
  await page.goto(server.url);
  const words = await page.locator('h1').count();
  say(
    'story’s title in the page as sent',
    words > 0 ? 'yes' : 'no',
    'aim: yes, so no JavaScript is waited for',
  );
  await page.context().close();
}

async function sayArrival(
  browser: Browser,
  server: GzipServer,
  network: Network,
  frame: string,
  context: BrowserContextOptions,
): Promise<void> {
  const looked = await slowPage(browser, network, context);
  await looked.goto(server.url, { waitUntil: 'commit' });
  await looked.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 180_000 });
  const seen = await looked.evaluate(readSeen);
  const before = (kinds: string[], at: number) => weigh(seen.resources, kinds, at);
  say(`${frame}: the words stand`, ms(seen.words), `first paint ${ms(seen.firstPaint)}`);
  const rest = seen.words > 0 ? server.bytesAfterWords : 0;
  const wire = before(['page', 'CSS'], seen.words);
  say(
    '  HTML + CSS that they need',
    kB(wire - rest),
    'aim: 15 kB; the text for no script comes after it in the page',
  );
  say('  HTML + CSS in all', kB(wire));
  say(
    '  JavaScript that had come by then',
    kB(before(['JavaScript'], seen.words)),
    'none is needed: see below',
  );
  say('  largest contentful paint', ms(seen.largestPaint), `aim: 1500 ms; ${seen.largest}`);
  say('  layout shift', seen.shift.toFixed(4), `aim: 0.01  ${seen.shifted.join(' ')}`);
  await looked.context().close();

  const tapped = await slowPage(browser, network, context);
  await tapped.addInitScript(tapUntilAnswered);
  await tapped.goto(server.url, { waitUntil: 'commit' });
  await holds(tapped, () => 'answeredAt' in window);
  const answered = await tapped.evaluate(readSeen);
  const at = Number(await tapped.evaluate('window.answeredAt'));
  const reacted = Number(await tapped.evaluate('window.reactedAt'));
  say('  a press on a kind is answered', ms(reacted));
  say('  JavaScript before that', kB(weigh(answered.resources, ['JavaScript'], reacted)), 'aim: 90 kB');
  say('  a tap on an event opens it', ms(at));
  say('  JavaScript before that', kB(weigh(answered.resources, ['JavaScript'], at)), 'aim: 115 kB');
  await tapped.context().close();
}

async function slowPage(
  browser: Browser,
  { latency, down, up }: Network,
  context: BrowserContextOptions,
): Promise<Page> {
  const page = await (await browser.newContext(context)).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // The runner that strips the types wraps named functions in this helper, which no page has.
  await page.addInitScript('globalThis.__name = (it) => it');
  await page.addInitScript(watch);
  return page;
}

type Resource = { path: string; bytes: number; end: number };
type Seen = {
  words: number;
  firstPaint: number;
  largestPaint: number;
  largest: string;
  shift: number;
  shifted: string[];
  resources: Resource[];
};

function weigh(resources: readonly Resource[], kinds: string[], at: number): number {
  return resources
    .filter(({ path, end }) => kinds.includes(kindOf(path)) && end <= at)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/** In the page, before its own scripts: notes the frame in which the title first stands, and what moves. */
function watch(): void {
  const notes = { words: 0, largestPaint: 0, largest: '', shift: 0, shifted: [] as string[] };
  Object.assign(window, { notes });
  const look = () => {
    const heading = document.querySelector('h1');
    if (heading?.textContent && heading.getBoundingClientRect().height > 0) notes.words = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const nameOf = (node: Node | null | undefined) =>
    node instanceof Element ? `${node.localName}.${node.getAttribute('class')?.split(' ')[0] ?? ''}` : 'text';
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
      notes.largestPaint = entry.startTime;
      notes.largest = nameOf(entry.element);
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue;
      notes.shift += entry.value;
      notes.shifted.push(...entry.sources.map(({ node }) => nameOf(node)));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In the page: presses a kind until that is answered, and then the first event of the list until its words are there. */
function tapUntilAnswered(): void {
  const press = () => {
    const kind = document.querySelector<HTMLElement>('.list-kind');
    kind?.click();
    if (kind?.getAttribute('aria-pressed') !== 'false') return void setTimeout(press, 20);
    Object.assign(window, { reactedAt: performance.now() });
    document.querySelector<HTMLElement>('.list-kinds .list-toggle')?.click();
    tap();
  };
  const tap = () => {
    if (document.querySelector('.reader-title')) {
      Object.assign(window, { answeredAt: performance.now() });
      return;
    }
    document.querySelector<HTMLElement>('.list-event')?.click();
    setTimeout(tap, 20);
  };
  press();
}

function readSeen(): Seen {
  const { notes } = window as unknown as { notes: Omit<Seen, 'firstPaint' | 'resources'> };
  const timings = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  return {
    ...notes,
    shifted: [...new Set(notes.shifted)],
    firstPaint,
    words: Math.max(notes.words, firstPaint),
    resources: timings.map(({ name, encodedBodySize, responseEnd }) => ({
      path: new URL(name).pathname,
      bytes: encodedBodySize,
      end: responseEnd,
    })),
  };
}
