import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { serveGzip } from './gzip-server.ts';
import { median, ms, say, title } from './say.ts';
import type { BenchPage } from './scale-page/main.tsx';
import { syntheticCsv } from './synthetic.ts';

declare global {
  interface Window {
    bench: BenchPage;
    /** Bytes handed to the GPU since the page began. */
    gpuBytes: number;
  }
}

const outDir = '.cache/built-for-scale';
const sizes = [1000, 10_000, 100_000, 1_000_000];
const views = ['map', 'both'] as const;
const steps = 120;
const rounds = 3;
/** ms */
const patience = 90_000;
/** The comparison takes seconds for a step there. */
const slowFrom = 100_000;
const fewSteps = 6;

type Loaded = Awaited<BenchPage['loaded']>;
type Measured = Loaded & {
  /** Main-thread ms of a step, less those of a repaint with no events on the map: of tasks, and of scripts alone. */
  net: number;
  script: number;
  perSecond: number;
  /** ms until a selection is on the screen. */
  select: number;
  /** Bytes of typed arrays, of JavaScript objects, and handed to the GPU. */
  backing: number;
  heap: number;
  gpu: number;
};

/**
 * From a thousand events to a million: how long until they are there, what a step of a scrub costs, and what they take;
 * beside MapLibre’s own GeoJSON source with `setFilter` in the same run. The map is drawn at a tenth of its pixels, so that
 * software rendering does not hide what the main thread does.
 * @param sizesAsked fewer events than a million, for a quick look
 */
export async function sayScale(browser: Browser, sizesAsked: readonly number[] = sizes): Promise<void> {
  await buildPage();
  const server = await serveGzip(outDir);
  try {
    const smallest = new Map<string, Measured>();
    for (const count of sizesAsked) {
      const file = `events-${count}.csv`;
      const bytes = await writeEvents(`${outDir}/${file}`, count, 200);
      title(`${count.toLocaleString('en-GB')} events, ${(bytes / 1e6).toFixed(1)} MB of CSV`);
      for (const view of views) {
        const page = `${server.url}?events=${file}&views=${view}`;
        const it = await measure(browser, page, steps);
        smallest.set(view, smallest.get(view) ?? it);
        if (view === 'map') sayLoad(it, count, bytes, smallest.get(view)!, sizesAsked[0]!);
        sayStep(
          view === 'map' ? 'map' : 'map + timeline',
          it,
          smallest.get(view)!,
          view === 'map' ? 0.5 : 1.5,
        );
      }
      const peer = `${server.url}?events=${file}&design=geojson`;
      const it = await measure(browser, peer, count >= slowFrom ? fewSteps : steps).catch(String);
      if (typeof it === 'string') say('MapLibre GeoJSON + setFilter', 'failed', it.slice(0, 90));
      else {
        say('MapLibre GeoJSON + setFilter: first marks', ms(it.marks), 'from rows that were read already');
        say('  a step, net', ms(it.net, 2), `${it.perSecond.toFixed(1)} states shown a second`);
      }
    }
  } finally {
    server.close();
  }
}

function sayLoad(it: Measured, count: number, bytes: number, small: Measured, least: number): void {
  say('columns ready', ms(it.table), 'since the file was asked for');
  say(
    'first marks',
    ms(it.marks),
    count === 1_000_000 ? 'aim: 1200 ms for 216 MB' : 'the map itself included',
  );
  say('indexed', ms(it.indexed), count === 1_000_000 ? 'aim: 1600 ms for 216 MB' : '');
  say('longest task of the main thread', ms(it.longest), 'aim: 50 ms; the map’s own start included');
  say('select, to the next frame', ms(it.select, 1));
  if (count === least) return;
  const each = (of: (it: Measured) => number) => ((of(it) - of(small)) / (count - least)).toFixed(1);
  const text = bytes / count;
  say(
    'bytes an event: typed arrays',
    each((m) => m.backing),
    `aim: 64 beyond the text, which is ${text.toFixed(0)}`,
  );
  say(
    'bytes an event: objects',
    each((m) => m.heap),
    'aim: 1',
  );
  say(
    'bytes an event: GPU',
    each((m) => m.gpu),
    'aim: 20',
  );
}

function sayStep(what: string, it: Measured, small: Measured, aim: number): void {
  const ratio = small === it ? '' : `; ${(it.net / small.net).toFixed(2)} of the smallest (aim: 1.25)`;
  say(
    `a step, ${what}, net of a repaint`,
    ms(it.net, 2),
    `${ms(it.script, 2)} of it scripts; aim: ${aim} ms${ratio}`,
  );
  say(`  states shown a second in a drag`, it.perSecond.toFixed(1), 'of 60 asked for');
}

async function buildPage(): Promise<void> {
  await build({
    root: 'tests/bench/scale-page',
    logLevel: 'error',
    publicDir: '../../../public',
    build: {
      outDir: `../../../${outDir}`,
      emptyOutDir: true,
      rolldownOptions: { input: 'tests/bench/scale-page/index.html' },
    },
  });
}

/** Writes the events of a size once; @returns bytes of the file. */
async function writeEvents(file: string, count: number, descriptionLength: number): Promise<number> {
  if (!existsSync(file)) {
    mkdirSync(outDir, { recursive: true });
    const stream = createWriteStream(file);
    for (const rows of syntheticCsv({ count, descriptionLength }))
      if (!stream.write(rows)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');
  }
  return statSync(file).size;
}

async function measure(browser: Browser, url: string, count: number): Promise<Measured> {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 600 } })).newPage();
  try {
    await page.addInitScript('globalThis.__name = (it) => it');
    await page.addInitScript(countGpuBytes);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url);
    const coming = page.evaluate(async () => {
      while (!window.bench) await new Promise((resolve) => setTimeout(resolve, 20));
      return window.bench.loaded;
    });
    const loaded = await Promise.race([coming, giveUp()]);
    await page.waitForTimeout(1500);
    const gpu = await page.evaluate(() => window.gpuBytes);
    const { backing, heap } = await memoryOf(session);
    const select = await page.evaluate(timeSelect);
    await page.evaluate(() => window.bench.narrow());
    await page.waitForTimeout(1500);
    const stepped: Spent[] = [];
    const shown: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = await page.evaluate(() => window.bench.statesShown());
      const begun = performance.now();
      stepped.push(await msPerFrame(page, session, count, true));
      const seconds = (performance.now() - begun) / 1000;
      shown.push(((await page.evaluate(() => window.bench.statesShown())) - before) / seconds);
    }
    await page.evaluate(() => window.bench.hideEvents());
    await page.waitForTimeout(500);
    const empty: Spent[] = [];
    for (let round = 0; round < rounds; round++) empty.push(await msPerFrame(page, session, steps, false));
    return {
      ...loaded,
      net: median(stepped.map(({ task }) => task)) - median(empty.map(({ task }) => task)),
      script: median(stepped.map(({ script }) => script)) - median(empty.map(({ script }) => script)),
      perSecond: median(shown),
      select,
      backing,
      heap,
      gpu,
    };
  } finally {
    await page.context().close();
  }
}

/** A page that has not come so far in this time is told as failed. */
async function giveUp(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, patience).unref());
  throw new Error(`not loaded after ${patience / 1000} s`);
}

type Spent = { task: number; script: number };

/** Mean main-thread task time of each of `count` frames, in which a step is taken or the map drawn with nothing on it. */
async function msPerFrame(page: Page, session: CDPSession, count: number, isStep: boolean): Promise<Spent> {
  const before = await spent(session);
  await page.evaluate(
    async ([frames, steps]) => {
      for (let i = 0; i < frames; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (steps) window.bench.step(i / frames);
        else window.bench.repaint();
      }
    },
    [count, isStep] as const,
  );
  const after = await spent(session);
  const each = 1000 / count;
  return { task: (after.task - before.task) * each, script: (after.script - before.script) * each };
}

/** Seconds of the main thread since the page began. */
async function spent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((it) => it.name === name)?.value ?? 0;
  return { task: of('TaskDuration'), script: of('ScriptDuration') };
}

async function memoryOf(session: CDPSession): Promise<{ backing: number; heap: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return { backing: usage.backingStorageSize ?? Number.NaN, heap: usage.usedSize };
}

/** In the page. */
async function timeSelect(): Promise<number> {
  const begun = performance.now();
  window.bench.select(0.5);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const took = performance.now() - begun;
  return took;
}

/** In the page, before its own scripts. */
function countGpuBytes(): void {
  window.gpuBytes = 0;
  const { prototype } = WebGL2RenderingContext;
  for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const) {
    const call = prototype[name] as (...args: unknown[]) => void;
    prototype[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      for (const arg of args) if (ArrayBuffer.isView(arg)) window.gpuBytes += arg.byteLength;
      call.apply(this, args);
    } as never;
  }
}
