import type { Browser } from 'playwright-core';
import type { GzipServer } from './gzip-server.ts';
import { kB, say, title } from './say.ts';

const aims: Record<string, string> = { all: 'aim: 900 kB' };

/** Bytes of the first view by kind, as they went over the wire, and the requests they took. */
export async function sayWeight(browser: Browser, server: GzipServer): Promise<void> {
  title('The first view, 1280 × 800, gzip');
  await sayFirstView(browser, server, server.url, { width: 1280, height: 800 });
  title('The first view of an embed, 640 × 620, gzip');
  const embed = `${server.url}embed.html`;
  await sayFirstView(browser, server, embed, { width: 640, height: 620 });
  await sayNeeded(browser, server, embed);
}

/** What a page names in its HTML has to be there before it answers; the rest comes after. */
async function sayNeeded(browser: Browser, server: GzipServer, url: string): Promise<void> {
  const page = await browser.newPage();
  const html = await (await page.request.get(url)).text();
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1]!,
  );
  server.takeSent();
  for (const path of new Set(named)) await page.request.get(new URL(path, url).href);
  const sent = server.takeSent();
  for (const wanted of ['JavaScript', 'CSS']) {
    const bytes = sent.filter(({ kind }) => kind === wanted).reduce((sum, it) => sum + it.bytes, 0);
    say(`  ${wanted} before it answers`, kB(bytes));
  }
  await page.close();
}

async function sayFirstView(
  browser: Browser,
  server: GzipServer,
  url: string,
  viewport: { width: number; height: number },
): Promise<void> {
  const page = await (await browser.newContext({ viewport })).newPage();
  server.takeSent();
  await page.goto(url);
  await page.locator('.map[data-drawing="drawn"]').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const kinds = new Map<string, { bytes: number; requests: number }>();
  for (const { kind, bytes } of server.takeSent()) {
    for (const name of [kind, 'all']) {
      const known = kinds.get(name) ?? { bytes: 0, requests: 0 };
      kinds.set(name, { bytes: known.bytes + bytes, requests: known.requests + 1 });
    }
  }
  for (const [kind, { bytes, requests }] of [...kinds].sort((a, b) => b[1].bytes - a[1].bytes))
    say(kind, kB(bytes), `${requests} ${requests === 1 ? 'request' : 'requests'}  ${aims[kind] ?? ''}`);
  await page.context().close();
}
