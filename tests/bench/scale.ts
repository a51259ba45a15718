import { symlinkSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { type EventFile, eventFile } from './event-files.ts';
import { serveGzip } from './gzip-server.ts';
import { median, ms, percentile, say, title } from './say.ts';
import {
  type Loaded,
  loadOf,
  type Measured,
  measureOurs,
  measurePeer,
  picksOf,
  type Source,
} from './scale-measure.ts';

const outDir = '.cache/built-for-scale';
const sizes = [1000, 10_000, 100_000, 1_000_000];
const descriptionLength = 200;
/** A million rows with descriptions as long as this are 216 MB, for which the aims are. */
const shorterDescription = 112;
const loadRounds = 3;

/**
 * From a thousand events to a million: how long until they are there, what a step of a scrub costs, and what they take;
 * beside MapLibre’s own GeoJSON source with `setFilter` in the same run. The map is drawn at a tenth of its pixels, so that
 * software rendering does not hide what the main thread does.
 * @param sizesAsked fewer events than a million, for a quick look
 */
export async function sayScale(browser: Browser, sizesAsked: readonly number[] = sizes): Promise<void> {
  await buildPage();
  const server = await serveGzip(outDir, isolated);
  try {
    let smallest: { map: Measured; both: Measured } | null = null;
    for (const count of sizesAsked) {
      const file = await eventFile(count, descriptionLength);
      title(`${count.toLocaleString('en-GB')} events, ${(file.bytes / 1e6).toFixed(1)} MB of CSV`);
      const page = (query: string): Source => ({ url: `${server.url}?${query}`, file: file.path });
      await sayLoads(browser, server.url, count, file);
      const map = await measureOurs(browser, page('views=map'));
      const both = await measureOurs(browser, page('views=both'));
      smallest ??= { map, both };
      sayMemory(map, smallest.map, count, sizesAsked[0]!, file.bytes);
      sayStep('map', map, smallest.map, 0.5);
      sayStep('map + timeline', both, smallest.both, 1.5);
      say('select, to the next frame', ms(map.select, 1));
      await sayPicks(browser, page('views=map'));
      await sayPeer(browser, page('design=geojson'), map);
    }
  } finally {
    server.close();
  }
}

/** So that its clock has steps of 5 µs and not of 100. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

async function sayLoads(browser: Browser, url: string, count: number, file: EventFile): Promise<void> {
  sayLoad('from the disk', await loadsOf(browser, { url: `${url}?views=map`, file: file.path }));
  symlinkSync(file.path, `${outDir}/events-${count}.csv`);
  const byAddress = { url: `${url}?views=map&events=events-${count}.csv`, file: null };
  sayLoad('from an address', await loadsOf(browser, byAddress));
  if (count !== 1_000_000) return;
  const shorter = await eventFile(count, shorterDescription);
  sayLoad(
    `${(shorter.bytes / 1e6).toFixed(0)} MB from the disk`,
    await loadsOf(browser, { url: `${url}?views=map`, file: shorter.path }),
    'aims: marks 1200 ms, indexed 1600 ms',
  );
}

async function loadsOf(browser: Browser, source: Source): Promise<Loaded[]> {
  const loads: Loaded[] = [];
  for (let round = 0; round < loadRounds; round++) loads.push(await loadOf(browser, source));
  return loads;
}

function sayLoad(what: string, loads: readonly Loaded[], aims = ''): void {
  const all = (of: (it: Loaded) => number) => loads.map(of);
  const each = (of: (it: Loaded) => number) =>
    `${ms(median(all(of)))} (${Math.min(...all(of)).toFixed(0)}–${Math.max(...all(of)).toFixed(0)})`;
  say(
    `${what}: columns ready`,
    ms(median(all((it) => it.table))),
    `first marks ${each((it) => it.marks)}, indexed ${each((it) => it.indexed)} ${aims}`,
  );
}

function sayMemory(it: Measured, small: Measured, count: number, least: number, bytes: number): void {
  if (count === least) return;
  const each = (of: (it: Measured) => number) => (of(it) - of(small)) / (count - least);
  const text = bytes / count;
  const beyond = (each(({ backing }) => backing) - text).toFixed(1);
  say('bytes an event: typed arrays', beyond, `beyond the text, which is ${text.toFixed(0)}; aim: 64`);
  say('bytes an event: objects', each(({ heap }) => heap).toFixed(1), 'aim: 1');
  say('bytes an event: GPU', each(({ gpu }) => gpu).toFixed(1), 'aim: 20');
}

function sayStep(what: string, it: Measured, small: Measured, aim: number): void {
  const ratio = small === it ? '' : `; ${(it.net / small.net).toFixed(2)} of the smallest (aim: 1.25)`;
  say(
    `a step, ${what}, net of a repaint`,
    ms(it.net, 2),
    `${ms(it.script, 2)} of it scripts; aim: ${aim} ms${ratio}`,
  );
  say('  states shown a second in a drag', it.perSecond.toFixed(1), 'of 60 asked for');
  say('  a step, until it is drawn', ms(median(it.until)), `p95 ${ms(percentile(it.until, 0.95))}`);
}

async function sayPicks(browser: Browser, source: Source): Promise<void> {
  for (const { window, took, again } of await picksOf(browser, source)) {
    const at = (share: number, of = took) => `${percentile(of, share).toFixed(0)} µs`;
    const worst = `worst of ${took.length} ${at(1)}, undisturbed ${at(1, again)}; aim: 2000 µs`;
    say(`a pick, ${window}`, at(0.5), `p95 ${at(0.95)}, ${worst}`);
  }
}

async function sayPeer(browser: Browser, source: Source, ours: Measured): Promise<void> {
  const it = await measurePeer(browser, source).catch(String);
  if (typeof it === 'string') {
    say('MapLibre GeoJSON + setFilter', 'not shown', it.slice(0, 90));
    return;
  }
  say('MapLibre GeoJSON + setFilter: first marks', ms(it.marks), 'from rows that were read already');
  const times = (of: (it: { until: number[] }) => number) => (of(it) / of(ours)).toFixed(1);
  say(
    '  a step, until it is drawn',
    ms(median(it.until)),
    `p95 ${ms(percentile(it.until, 0.95))}; ${times(({ until }) => median(until))} times ours`,
  );
  say('  main thread, each step drawn, net of a repaint', ms(it.net, 2));
  say(
    '  states shown a second in a drag',
    it.perSecond.toFixed(1),
    `ours: ${ours.perSecond.toFixed(1)}; of 60 asked for`,
  );
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
