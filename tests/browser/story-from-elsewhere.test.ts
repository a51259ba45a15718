import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { inChromium } from './open-story.ts';

/** The same app, built by a deployment that lets stories come from one other origin: that of the host pages. */
const outDir = '.cache/built-with-story-origins';
const hostUrl = inject('hostUrl');
const origins: string[] = [];
const { newPage, open, takeComplaints } = inChromium({ origins });
let server: PreviewServer;

beforeAll(async () => {
  const { NODE_ENV } = process.env;
  Object.assign(process.env, { NODE_ENV: 'production', VITE_STORY_ORIGINS: hostUrl.slice(0, -1) });
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  process.env.NODE_ENV = NODE_ENV;
  server = await preview({ logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  origins.push(server.resolvedUrls!.local[0]!);
  delete process.env.VITE_STORY_ORIGINS;
});
afterAll(() => server.close());

it.each(['', 'embed.html'])('opens in “%s” where the deployment names its origin', async (path) => {
  const page = await newPage();
  await page.goto(`${origins[0]}${path}?story=${hostUrl}stories/smallest.geojson`);
  await page.getByRole('heading', { level: 1, name: 'The smallest story' }).waitFor();
});

it('is refused where it does not, with what to do about it', async () => {
  const page = await open(`?story=${hostUrl}stories/smallest.geojson`, { hasMap: false });
  await page.getByRole('heading', { name: 'This story is on another site' }).waitFor();
  await page.getByText('VITE_STORY_ORIGINS').waitFor();
  expect(takeComplaints(page)).toEqual([]);
});
