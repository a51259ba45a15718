import { build } from 'vite';
import { launchChromium } from '../browser/chromium.ts';
import { sayFirstSecond } from './first-second.ts';
import { serveGzip } from './gzip-server.ts';
import { sayLateLetters } from './late-letters.ts';
import { sayScale } from './scale.ts';
import { sayScrub } from './scrub.ts';
import { sayTasks } from './tasks.ts';
import { sayWeight } from './weight.ts';

/**
 * `npm run bench`: what the first view weighs, when it can be read and answers, and what a scrub step costs. Bytes are
 * counted as requests bring them, whatever the files are called. Asserts nothing: a figure is only as good as the
 * machine it was taken on. `npm run bench -- weight scrub` takes only those.
 */
const outDir = '.cache/built-for-bench';
await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await serveGzip(outDir);
const browser = await launchChromium();

/** `npm run bench -- scale 1000 100000` takes those sizes alone. */
const sizesAsked = process.argv.slice(2).map(Number).filter(Number.isFinite);

const parts = {
  weight: () => sayWeight(browser, server),
  second: () => sayFirstSecond(browser, server),
  letters: () => sayLateLetters(browser, server),
  scrub: () => sayScrub(browser, server.url),
  tasks: () => sayTasks(browser, sizesAsked.at(-1)),
  scale: () => sayScale(browser, sizesAsked.length > 0 ? sizesAsked : undefined),
};

try {
  const asked = process.argv.slice(2).filter((it) => !Number.isFinite(Number(it)));
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) await part();
} finally {
  await browser.close();
  server.close();
}
