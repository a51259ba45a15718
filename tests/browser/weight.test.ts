import { expect, inject, it } from 'vitest';
import { inChromium } from './open-story.ts';

const { newPage } = inChromium();
const appUrl = inject('appUrl');

/** Code that only a file of many events asks for. The index of places is not: every point is picked by it. */
const ofLargeFiles =
  /crowd|many-rows|find-bar|data-row|export|open-(desk|events|tiled)|events-worker|tiles-worker|parquet|mapping/;

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
    expect(named.filter((name) => /timeline|later|map-scene|load-story|parse-story/.test(name))).toEqual([]);
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
