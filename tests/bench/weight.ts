import type { Browser } from 'playwright-core';
import type { GzipServer } from './gzip-server.ts';
import { kB, say, title } from './say.ts';

const aims: Record<string, string> = { all: 'aim: 900 kB' };

/** Bytes of the first view by kind, as they went over the wire, and the requests they took. */
export async function sayWeight(browser: Browser, server: GzipServer): Promise<void> {
  title('The first view, 1280 × 800, gzip');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  server.takeSent();
  await page.goto(server.url);
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
