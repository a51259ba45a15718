import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { chunkGroups } from '../../tools/chunks.ts';
import { eventFile } from './event-files.ts';
import { serveGzip } from './gzip-server.ts';
import { holds } from './holds.ts';
import { ms, say, title } from './say.ts';

const outDir = '.cache/built-for-tasks';
/** ms; a longer task of the main thread is felt. */
const long = 50;
const few = 10;
const many = 1_000_000;

/** What is done with a file that is open, in the order in which it is done. */
const acts: readonly [name: string, act: (page: Page) => Promise<void>][] = [
  ['scrub, 20 keys', (page) => press(page, 'Playhead', 'ArrowLeft', 20)],
  ['narrow the window, 10 keys', (page) => press(page, 'Start of selected dates', 'ArrowRight', 10)],
  ['hide a kind, show it again', hideKind],
  ['search and end the search', search],
  ['point at 20 points of the map', pointAround],
  ['choose an event of the list', (page) => page.locator('.list-event').first().click()],
];

/**
 * Every task of the main thread that is long, in the app itself, from the drop of a file to its map at rest and in what a
 * reader does then: for a file of ten events, which has all that any file costs, and for one of a million.
 */
export async function sayTasks(browser: Browser, count = many): Promise<void> {
  await buildReadable();
  const server = await serveGzip(outDir);
  try {
    await sayAll(browser, server.url, [few, count]);
  } finally {
    server.close();
  }
}

/** The app with the names of its functions, and with its libraries in files of their own. */
async function buildReadable(): Promise<void> {
  const maplibre = { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ };
  const react = { name: 'libraries', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/ };
  const codeSplitting = { groups: [maplibre, react, ...chunkGroups], includeDependenciesRecursively: false };
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: false, rolldownOptions: { output: { codeSplitting } } },
  });
}

async function sayAll(browser: Browser, url: string, counts: readonly number[]): Promise<void> {
  title('Long tasks of the main thread (over 50 ms), 1024 × 720 at a tenth of the pixels');
  const all: Map<string, Task[]>[] = [];
  for (const each of counts) all.push(await tasksOf(browser, url, each));
  for (const name of all[0]!.keys()) {
    all.forEach((tasks, i) => {
      const found = tasks.get(name)!;
      const label = i === 0 ? name : '';
      say(label, `${counts[i]!.toLocaleString('en-GB')}`, found.map(sayTask).join('; ') || 'none');
    });
  }
}

const sayTask = ({ took, shares }: Task): string =>
  `${ms(took)} (${shares.map(([whose, share]) => `${whose} ${share.toFixed(0)}`).join(', ')})`;

async function tasksOf(browser: Browser, url: string, count: number): Promise<Map<string, Task[]>> {
  const { path } = await eventFile(count, 200);
  const page = await (
    await browser.newContext({ viewport: { width: 1024, height: 720 }, deviceScaleFactor: 0.1 })
  ).newPage();
  const tasks = new Map<string, Task[]>();
  const traced = async (name: string, act: () => Promise<void>) => {
    await browser.startTracing(page, { categories });
    await act();
    await page.waitForTimeout(1000);
    tasks.set(name, longTasks(JSON.parse((await browser.stopTracing()).toString())));
  };
  try {
    await page.goto(url);
    await mapRests(page);
    await page.waitForTimeout(1500);
    await traced('open the file', async () => {
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.getByRole('button', { name: /How it was read$/ }).waitFor({ timeout: 60_000 });
      await mapRests(page);
    });
    for (const [name, act] of acts) await traced(name, () => act(page));
    return tasks;
  } finally {
    await page.context().close();
  }
}

const mapRests = (page: Page): Promise<void> =>
  holds(page, () => document.querySelector('.map[data-drawing="drawn"]') !== null);

async function press(page: Page, slider: string, key: string, times: number): Promise<void> {
  await page.getByRole('slider', { name: slider }).focus();
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(50);
  }
}

async function hideKind(page: Page): Promise<void> {
  const kind = page.locator('.list-kind').first();
  await kind.click();
  await page.waitForTimeout(1000);
  await kind.click();
}

async function search(page: Page): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Search events' });
  await box.fill('smoke');
  await page.waitForTimeout(2500);
  await box.fill('');
}

async function pointAround(page: Page): Promise<void> {
  const box = (await page.locator('.map').boundingBox())!;
  for (let i = 0; i < 20; i++) {
    await page.mouse.move(box.x + ((i * 37) % box.width), box.y + ((i * 53) % box.height));
    await page.waitForTimeout(50);
  }
}

const categories = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-devtools.timeline'];

type Task = {
  /** ms */
  took: number;
  /** Whose code ran in it, ms each, the most first. */
  shares: [whose: string, ms: number][];
};

type Call = { functionName: string; url?: string };
type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  id?: string;
  ts: number;
  dur?: number;
  args: {
    name?: string;
    data?: {
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: { nodes?: { id: number; callFrame: Call }[]; samples?: number[] };
    };
  };
};

/** The long tasks of the page in a trace, and whose functions were on top of the stack in each. */
function longTasks({ traceEvents: events }: { traceEvents: TraceEvent[] }): Task[] {
  const mains = new Set(
    events.filter((it) => it.args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const isMain = ({ pid, tid }: TraceEvent): boolean => mains.has(`${pid} ${tid}`);
  const samples = samplesOf(events, isMain);
  return events
    .filter((it) => it.name === 'RunTask' && isMain(it) && (it.dur ?? 0) > 1000 * long)
    .map(({ ts, dur = 0 }) => {
      const sums = new Map<string, number>();
      for (const { at, took, whose } of samples)
        if (at >= ts && at < ts + dur) sums.set(whose, (sums.get(whose) ?? 0) + took / 1000);
      const shares = [...sums].sort((a, b) => b[1] - a[1]).filter(([, share]) => share >= 5);
      return { took: dur / 1000, shares: shares.slice(0, 5) };
    });
}

type Sample = { at: number; took: number; whose: string };

function samplesOf(events: readonly TraceEvent[], isMain: (event: TraceEvent) => boolean): Sample[] {
  const samples: Sample[] = [];
  for (const profile of events.filter((it) => it.name === 'Profile' && isMain(it))) {
    const nodes = new Map<number, string>();
    let at = profile.args.data?.startTime ?? 0;
    for (const { name, id, pid, args } of events) {
      if (name !== 'ProfileChunk' || id !== profile.id || pid !== profile.pid) continue;
      for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, whoseIs(node.callFrame));
      args.data?.cpuProfile?.samples?.forEach((node, i) => {
        const took = args.data?.timeDeltas?.[i] ?? 0;
        at += took;
        samples.push({ at, took, whose: nodes.get(node) ?? '' });
      });
    }
  }
  return samples;
}

/** The library that a function is of, or its own name where it is ours. */
function whoseIs({ functionName, url = '' }: Call): string {
  if (url === '') return functionName === '(garbage collector)' ? 'collecting garbage' : 'the browser';
  if (/maplibre/.test(url)) return 'MapLibre';
  if (/\/libraries-/.test(url)) return 'React';
  return `ours, ${functionName || 'unnamed'}`;
}
