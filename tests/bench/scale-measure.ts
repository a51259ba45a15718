import type { Browser, CDPSession, Page } from 'playwright-core';
import { median, say } from './say.ts';
import type { BenchPage } from './scale-page/bench-page.ts';

declare global {
  interface Window {
    bench: BenchPage;
    /** Bytes handed to the GPU since the page began. */
    gpuBytes: number;
  }
}

const viewport = { width: 800, height: 600 };
/** Of the pixels next to nothing is drawn: software rendering would hide what the main thread does, and lag behind. */
const deviceScaleFactor = 0.1;
const steps = 120;
const rounds = 3;
/** ms; software rendering may take a second for what a step shows. */
const longestDrag = 8000;
/** Steps of which each waits until the one before is drawn. */
const stepsDrawn = 15;
const picks = 1000;
/** ms after which a design is said not to have done what was asked. */
const patience = 90_000;

/** A page, and the file that it is given; null where its address says which. */
export type Source = { url: string; file: string | null };

export type Loaded = Awaited<BenchPage['loaded']>;

type Stepped = {
  /** Main-thread ms of a step, less those of a repaint with no events on the map: of tasks, and of scripts alone. */
  net: number;
  script: number;
  perSecond: number;
  /** ms until a step is drawn. */
  until: number[];
};

export type Measured = Stepped & {
  /** ms until a selection is on the screen. */
  select: number;
  /** Bytes of typed arrays, of JavaScript objects, and handed to the GPU. */
  backing: number;
  heap: number;
  gpu: number;
};

export const loadOf = (browser: Browser, source: Source): Promise<Loaded> =>
  onPage(browser, source, async (_page, _session, loaded) => loaded);

export const picksOf = (browser: Browser, source: Source) =>
  onPage(browser, source, (page) => page.evaluate((points) => window.bench.pick!(points), picks));

export function measureOurs(browser: Browser, source: Source): Promise<Measured> {
  return onPage(browser, source, async (page, session) => {
    await page.waitForTimeout(1500);
    await page.evaluate(() => window.bench.caughtUp());
    const gpu = await page.evaluate(() => window.gpuBytes);
    const memory = await memoryOf(session);
    const select = await page.evaluate(timeSelect);
    await page.evaluate(() => window.bench.narrow());
    await page.waitForTimeout(1500);
    const stepped: Spent[] = [];
    const shown: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { each, perSecond } = await drag(page, session);
      stepped.push(each);
      shown.push(perSecond);
    }
    await page.evaluate(() => window.bench.caughtUp());
    const until = await page.evaluate(timeSteps, stepsDrawn);
    const empty = await emptyFrames(page, session);
    const less = (of: (it: Spent) => number) => median(stepped.map(of)) - median(empty.map(of));
    return {
      net: less(({ task }) => task),
      script: less(({ script }) => script),
      perSecond: median(shown),
      until,
      select,
      ...memory,
      gpu,
    };
  });
}

/** The comparison: what it shows late costs nothing until then, so its steps are counted where they are drawn. */
export function measurePeer(browser: Browser, source: Source): Promise<Stepped & { marks: number }> {
  return onPage(browser, source, async (page, session, { marks }) => {
    await within(
      page.evaluate(() => window.bench.narrow()).then(() => page.evaluate(() => window.bench.drawn())),
    );
    const before = await spent(session);
    const until = await within(page.evaluate(timeSteps, stepsDrawn));
    const after = await spent(session);
    const { perSecond } = await drag(page, session);
    await within(page.evaluate(() => window.bench.drawn()));
    const [empty] = await emptyFrames(page, session);
    const each = (of: (it: Spent) => number) => (of(after) - of(before)) * (1000 / stepsDrawn) - of(empty!);
    return {
      marks,
      net: each(({ task }) => task),
      script: each(({ script }) => script),
      perSecond,
      until,
    };
  });
}

async function onPage<T>(
  browser: Browser,
  { url, file }: Source,
  use: (page: Page, session: CDPSession, loaded: Loaded) => Promise<T>,
): Promise<T> {
  const page = await (await browser.newContext({ viewport, deviceScaleFactor })).newPage();
  try {
    const failure = new Promise<never>((_resolve, reject) => page.on('pageerror', reject));
    failure.catch(() => {});
    await page.addInitScript('globalThis.__name = (it) => it');
    await page.addInitScript(countGpuBytes);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url);
    if (file) await page.locator('input[type=file]').setInputFiles(file);
    const loaded = await within(Promise.race([failure, page.evaluate(whenLoaded)]));
    page.on('pageerror', ({ message }) => say('an error in the page', '', message));
    return await use(page, session, loaded);
  } finally {
    await page.context().close();
  }
}

/** Rejects where something takes longer than anybody would wait. */
async function within<T>(task: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`not within ${patience / 1000} s`)), patience).unref();
  });
  return Promise.race([task, late]);
}

type Spent = { task: number; script: number };

/** A step in each of many frames. @returns what each cost the main thread, and how many came to the screen */
async function drag(page: Page, session: CDPSession): Promise<{ each: Spent; perSecond: number }> {
  await page.evaluate(() => window.bench.caughtUp());
  const before = await page.evaluate(() => window.bench.statesShown());
  const begun = performance.now();
  const each = await msPerFrame(page, session, true);
  const seconds = (performance.now() - begun) / 1000;
  const shown = (await page.evaluate(() => window.bench.statesShown())) - before;
  return { each, perSecond: shown / seconds };
}

async function emptyFrames(page: Page, session: CDPSession): Promise<Spent[]> {
  await page.evaluate(() => window.bench.hideEvents());
  await page.evaluate(() => window.bench.caughtUp());
  const empty: Spent[] = [];
  for (let round = 0; round < rounds; round++) empty.push(await msPerFrame(page, session, false));
  return empty;
}

/** Mean main-thread time of each of many frames, in which a step is taken or the map drawn with nothing on it. */
async function msPerFrame(page: Page, session: CDPSession, isStep: boolean): Promise<Spent> {
  const before = await spent(session);
  const frames = await page.evaluate(takeFrames, { most: steps, ms: longestDrag, isStep });
  const after = await spent(session);
  const each = 1000 / frames;
  return { task: (after.task - before.task) * each, script: (after.script - before.script) * each };
}

/** In the page. @returns how many frames there were */
async function takeFrames(how: { most: number; ms: number; isStep: boolean }): Promise<number> {
  const end = performance.now() + how.ms;
  let frames = 0;
  while (frames < how.most && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (how.isStep) window.bench.step(frames / how.most);
    else window.bench.repaint();
    frames++;
  }
  return frames;
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
async function whenLoaded() {
  while (!window.bench) await new Promise((resolve) => setTimeout(resolve, 20));
  return window.bench.loaded;
}

/** In the page. */
async function timeSteps(count: number): Promise<number[]> {
  const until: number[] = [];
  for (let i = 1; i <= count; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const begun = performance.now();
    window.bench.step(i / (count + 1));
    await window.bench.drawn();
    until.push(performance.now() - begun);
  }
  return until;
}

/** In the page. */
async function timeSelect(): Promise<number> {
  const begun = performance.now();
  window.bench.select?.(0.5);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - begun;
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
