import type { Page } from 'playwright-core';
import { describe, expect, inject, it, test } from 'vitest';
import { basemapArchive } from '#map/basemap/archive.ts';
import { commonHeaders, headerPolicy } from '../../tools/site/policy.ts';
import { readSettings } from '../../tools/site/settings.ts';
import { eventList, inChromium, reader } from './open-story.ts';

const appUrl = inject('appUrl');
const settings = readSettings({});
const { open, takeComplaints } = inChromium();

const balad = /Explosions at a PMF arms depot/;

describe('the served site', () => {
  test.each(['', 'index.html', 'iraq-2019.html', 'embed.html'])(
    'sends “%s” under its policy',
    async (path) => {
      const { headers } = await fetch(`${appUrl}${path}`);
      const kind = path === 'embed.html' ? 'embed' : 'story';
      expect(headers.get('content-security-policy')).toBe(headerPolicy(kind, settings));
      for (const [name, value] of Object.entries(commonHeaders)) expect(headers.get(name)).toBe(value);
    },
  );

  it('gives stories to whoever asks, by their own type', async () => {
    const { headers } = await fetch(`${appUrl}stories/iraq-2019.geojson`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(headers.get('content-type')).toBe('application/geo+json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('gives the archive by ranges, as it is', async () => {
    const answer = await fetch(`${appUrl}${basemapArchive}`, {
      headers: { range: 'bytes=0-6', origin: 'null' },
    });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe('PMTiles');
    expect(answer.headers.get('content-range')).toMatch(/^bytes 0-6\/\d+$/);
    expect(answer.headers.get('content-type')).toBe('application/vnd.pmtiles');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('the page of a story', () => {
  it('opens its own story, and an event of it, with no story in the address', async () => {
    const page = await open('iraq-2019.html?event=balad-explosions');
    await reader(page).getByRole('heading', { level: 2, name: balad }).waitFor();
    expect(await page.title()).toContain('The strikes in Iraq');
    await page.keyboard.press('n');
    await page.waitForURL(/\/iraq-2019\.html\?event=(?!balad)/);
  });

  it('opens another story where the address names one, and keeps its own words to itself', async () => {
    const page = await open('iraq-2019.html?story=stories/nobody.geojson', { hasMap: false });
    await page.getByRole('heading', { name: 'There is no story here' }).waitFor();
    expect(await eventList(page).count()).toBe(0);
    takeComplaints(page);
  });

  it('leads whoever asks how to embed it to an answer in JSON', async () => {
    const page = await open('iraq-2019.html', { hasMap: false });
    const asked = page.locator('link[type="application/json+oembed"]');
    const address = (await asked.getAttribute('href'))!;
    expect(address).toBe(`${settings.site}oembed/iraq-2019.json`);
    const answer = await fetch(address.replace(settings.site, appUrl));
    expect(answer.headers.get('content-type')).toBe('application/json');
    const { html, type, thumbnail_url, title } = (await answer.json()) as Record<string, string>;
    expect([type, title]).toEqual(['rich', await page.locator('h1').textContent()]);
    const frame = /<iframe[^>]* src="([^"]+)"|<iframe\s+src="([^"]+)"/.exec(html!)!;
    expect((await fetch((frame[1] ?? frame[2])!.replace(settings.site, appUrl))).status).toBe(200);
    const picture = await fetch(thumbnail_url!.replace(settings.site, appUrl));
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it('says what it is to who reads pages by machine', async () => {
    const page = await open('iraq-2019.html', { hasMap: false, javaScriptEnabled: false });
    const article = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
    expect(article).toMatchObject({ '@type': 'NewsArticle', url: `${settings.site}iraq-2019.html` });
    expect(article.about).toHaveLength(9);
    expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toBe(article.image);
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(article.url);
  });
});

describe('a reader', () => {
  it('leaves nothing behind: no cookie, nothing stored', async () => {
    const page = await open('?event=balad-explosions');
    await page.keyboard.press('n');
    await page.keyboard.press(' ');
    await page.waitForTimeout(500);
    await page
      .getByRole('button', { name: /copy link/i })
      .or(page.getByRole('button', { name: /share/i }))
      .first()
      .click();
    expect(await storedBy(page)).toEqual({
      cookie: '',
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
    });
    expect(await page.context().cookies()).toEqual([]);
  });
});

function storedBy(page: Page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
