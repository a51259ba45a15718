import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { inChromium } from './open-story.ts';

const { newPage } = inChromium();
const appUrl = inject('appUrl');
const built = readdirSync(`${inject('appFolder')}/assets`);

/** Code that only a file of many events asks for. The index of places is not: every point is picked by it. */
const ofLargeFiles = [
  ...['crowd', 'crowd-control', 'timeline-crowd', 'many-rows', 'find-bar', 'data-row', 'export-panel'],
  ...['start-file-controller', 'open-events', 'open-tiled-events', 'events-worker', 'tiles-worker'],
];
const ofLater = ['soon', 'later', 'timeline', 'map-scene', 'load-story', 'parse-story'];

/** The name of a file of the build without its hash; null where it is no script. */
const nameOf = (path: string): string | null => /([^/]+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? null;

/** Bytes of built files, gzip, as `tests/bench` serves them. */
const weigh = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(`${inject('appFolder')}/${path}`)).length, 0);

it.each([...ofLargeFiles, ...ofLater])('“%s” is the name of one file that is built', (name) => {
  expect(built.filter((file) => nameOf(file) === name)).toHaveLength(1);
});

/** A page whose scripts come only where their name is let through; `asked` are those it asks for, as paths. */
async function openHeld(path: string, isLetThrough: (name: string) => boolean) {
  const page = await newPage();
  const [asked, sent] = [new Set<string>(), new Set<string>()];
  const held: (() => void)[] = [];
  let through = isLetThrough;
  await page.route(/\.js$/, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    asked.add(file);
    while (!through(nameOf(file) ?? '')) await new Promise<void>((resolve) => held.push(resolve));
    sent.add(file);
    await route.continue();
  });
  await page.goto(`${appUrl}${path}`, { waitUntil: 'commit' });
  const letThrough = (next: (name: string) => boolean) => {
    through = next;
    for (const resume of held.splice(0)) resume();
  };
  return { page, asked, sent, letThrough };
}

/** The scripts that the page itself names: all that it has until it answers. */
async function namedBy(path: string): Promise<string[]> {
  const html = await (await fetch(`${appUrl}${path}`)).text();
  return [...new Set(html.match(/assets\/[\w-]+\.js\b/g))];
}

/** Presses a kind until the list shows that it is pressed. */
async function pressKind(page: Page): Promise<void> {
  const kind = page.locator('.list-kind').first();
  await expect
    .poll(
      async () => {
        if ((await kind.getAttribute('aria-pressed')) !== 'false') await kind.dispatchEvent('click');
        return kind.getAttribute('aria-pressed');
      },
      { timeout: 60_000 },
    )
    .toBe('false');
}

describe.each([
  { path: '', answers: 93_900, opens: 115_400, alsoAsked: [] as string[] },
  // The host is spoken with from the first.
  { path: 'embed.html', answers: 95_200, opens: 116_700, alsoAsked: ['frame'] },
])('the page at “$path”', ({ path, answers, opens, alsoAsked }) => {
  it('names no code that it can do without until it has answered', async () => {
    const named = (await namedBy(path)).map(nameOf);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => [...ofLater, ...ofLargeFiles].includes(name!))).toEqual([]);
  });

  it('answers, and then opens an event, with no more JavaScript than it may take', async () => {
    const named = await namedBy(path);
    const { page, asked, sent, letThrough } = await openHeld(path, (name) =>
      named.map(nameOf).includes(name),
    );
    await pressKind(page);
    expect([...sent].sort()).toEqual([...named].sort());
    expect(weigh(sent)).toBeLessThan(answers);

    // What is less urgent than an event’s words has not even been asked for.
    await expect.poll(() => [...asked].map(nameOf)).toContain('soon');
    expect(
      [...asked]
        .filter((file) => !named.includes(file))
        .map(nameOf)
        .sort(),
    ).toEqual([...alsoAsked, 'soon'].sort());
    await page.locator('.list-event').last().dispatchEvent('click');
    letThrough((name) => [...named.map(nameOf), 'soon'].includes(name));
    await page.locator('.reader-title').waitFor();
    expect([...sent].filter((file) => !named.includes(file)).map(nameOf)).toEqual(['soon']);
    expect(weigh(sent)).toBeLessThan(opens);
    letThrough(() => true);
  });
});

it('shows the first words with no more HTML and CSS than it may take', async () => {
  const html = await (await fetch(appUrl)).text();
  const toWords = html.slice(0, html.indexOf('<noscript><div class="full-text"'));
  const styles = toWords.replace(/<noscript>.*?<\/noscript>/g, '').match(/assets\/[\w-]+\.css/g)!;
  expect(styles.length).toBeGreaterThan(0);
  expect(gzipSync(toWords).length + weigh(new Set(styles))).toBeLessThan(15_000);
});

it('has the scales that draw time in one file, which comes with the timeline', () => {
  // A format of hours that only d3-scale has.
  const withScales = built.filter(
    (file) => nameOf(file) && readFileSync(`${inject('appFolder')}/assets/${file}`, 'utf8').includes('%I %p'),
  );
  expect(withScales.map(nameOf)).toEqual(['timeline']);
});

it('keeps a press on what does not work yet, and presses it then', async () => {
  const { page, asked, letThrough } = await openHeld('', (name) => name !== 'soon');
  await expect.poll(() => [...asked].map(nameOf), { timeout: 60_000 }).toContain('soon');
  await pressKind(page);
  await page.locator('.timeline [data-part="previous"]').dispatchEvent('click');
  await page.locator('.header-share button').first().dispatchEvent('click');
  letThrough(() => true);
  await page.locator('.reader-title').waitFor();
  await page.getByRole('dialog').waitFor();
});

it('opens a file that is chosen before all has come', async () => {
  const { page, asked, letThrough } = await openHeld('', (name) => name !== 'soon');
  await expect.poll(() => [...asked].map(nameOf), { timeout: 60_000 }).toContain('soon');
  await pressKind(page);
  const file = {
    name: 'few.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('date,lat,lon\n2020-01-01,1,2\n'),
  };
  await page.locator('.header-file').first().setInputFiles(file);
  letThrough(() => true);
  await page.getByRole('heading', { level: 1, name: 'few' }).waitFor();
});

it('the bundled story, opened and at rest, has fetched none of what large files need', async () => {
  const page = await newPage();
  const fetched: (string | null)[] = [];
  page.on('request', (request) => fetched.push(nameOf(new URL(request.url()).pathname)));
  await page.goto(appUrl);
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 45_000 });
  await page.waitForLoadState('networkidle');
  expect(fetched).toContain('map-scene');
  expect(fetched.filter((name) => ofLargeFiles.includes(name!))).toEqual([]);
});
