import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { inChromium } from './open-story.ts';

const { newPage } = inChromium();
const appUrl = inject('appUrl');

/** Code that only a file of many events asks for. The index of places is not: every point is picked by it. */
const namesOfLargeFiles = [
  ...['crowd', 'many-rows', 'find-bar', 'data-row', 'export', 'start-file-controller', 'open-events'],
  ...['open-tiled-events', 'events-worker', 'tiles-worker', 'parquet'],
];
const ofLargeFiles = new RegExp(namesOfLargeFiles.join('|'));
const ofLater = ['timeline', 'later', 'map-scene', 'load-story', 'parse-story'];

it('knows the files by the names that they are built under', () => {
  const built = readdirSync(`${inject('appFolder')}/assets`);
  const unknown = [...namesOfLargeFiles, ...ofLater].filter(
    (name) => !built.some((file) => file.includes(name)),
  );
  expect(unknown).toEqual([]);
});

it.each(['', 'embed.html'])(
  'the page at “%s” names no code that it can do without until it has answered',
  async (path) => {
    const page = await newPage();
    await page.goto(`${appUrl}${path}`);
    const named = await page.evaluate(async () =>
      [...(await (await fetch(location.href)).text()).matchAll(/assets\/([a-z-]+?)-[\w-]{8}\.js/g)].map(
        (it) => it[1]!,
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => ofLater.some((later) => name.includes(later)))).toEqual([]);
    expect(named.filter((name) => ofLargeFiles.test(name))).toEqual([]);
  },
);

it('the bundled story, opened and at rest, has fetched none of what large files need', async () => {
  const page = await newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(appUrl);
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 45_000 });
  await page.waitForLoadState('networkidle');
  expect(fetched.some((path) => path.includes('map-scene'))).toBe(true);
  expect(fetched.filter((path) => ofLargeFiles.test(path))).toEqual([]);
});
